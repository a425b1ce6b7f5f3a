import { words as homeWords } from '#client/words/nb/home.ts'
import { PROGRAMME } from '#tests/e2e/programme.ts'
import { at, expect, LAPTOP, PHONE, type Stage } from '#tests/e2e/stage.ts'
import { byAddress, byChoice, inWords, type Walk } from './walk.ts'

/** Who writes what is heard, lays it together with the others, and follows. */
export async function observerWalk(stage: Stage): Promise<Walk> {
  const { crew } = stage
  const { page, inLanguage } = await byChoice(await stage.observer())
  const states = [
    {
      name: 'before the start, nothing written',
      async begin() {
        await expect(page.locator('.writetext')).toBeVisible()
        // Both stand on a wide page, so there is no way from the one to the other: what the page says of its own holds.
        await expect(page.locator('.ownside > .tonote')).toBeHidden()
      },
    },
    {
      name: 'notes on the board',
      async begin() {
        await page.locator('.writetext').fill('Lederen ringer første dag, og spør hva som skal til.')
        await page.keyboard.press('Control+Enter')
        await expect(page.locator('.writetext')).toHaveValue('')
        await page.locator('a[href="?page=board"]').click()
        await expect(page.locator('.board').getByText('Lederen ringer')).toBeVisible()
      },
    },
    {
      name: 'over time, with a conversation',
      async begin() {
        await page.locator('a[href="?page=day"]').click()
        await expect(page.locator('.follow')).toBeVisible()
        await stage.advanceTo(at(14))
        await crew.start('Foredrag: Slik')
        await crew.open('Hva av det Bergen')
        await stage.advanceTo(at(15, 3))
        await expect(page.getByText('Hva av det Bergen').first()).toBeVisible()
      },
    },
    {
      name: 'ended',
      async begin() {
        await crew.act({ type: 'CloseGathering' })
        await expect(page.locator('.banners .banner')).toBeVisible()
      },
    },
  ]
  return { page, inLanguage, states }
}

/** The leader's phone. It is dark, and speaks the language of its address. */
export async function remoteWalk(stage: Stage): Promise<Walk> {
  const { crew } = stage
  const address = await crew.remoteLink()
  const seen = await byAddress((language) => stage.open(inWords(address, language), PHONE))
  async function shows(mark: string) {
    for (const page of seen.pages) await expect(page.locator(mark).first()).toBeVisible()
  }
  const states = [
    { name: 'before the start', begin: () => shows('.handset') },
    {
      name: 'now, with a note',
      async begin() {
        await stage.advanceTo(at(10))
        await crew.start('Velkommen')
        const { now } = (await crew.view()).run
        const item = now.phase === 'running' ? now.item : ''
        const note = 'Hils på de nye, og si at lunsjen er flyttet.'
        await crew.act({ type: 'SetExtras', item, note, text: '', links: [], slides: false })
        await shows('.note p:not(.none)')
      },
    },
    {
      name: 'over time',
      async begin() {
        await stage.advanceTo(at(12, 4))
        await shows('.count.over')
      },
    },
    {
      name: 'without a net',
      async begin() {
        stage.forgive()
        for (const page of seen.pages) await page.context().setOffline(true)
        await shows('.handset.offline .banner')
      },
    },
  ]
  return { ...seen, states }
}

/** The home page at the machine that runs Samling, and the making of a gathering. */
export async function homeWalk(stage: Stage): Promise<Walk> {
  const opened = await stage.open(`${stage.server.local}/`, LAPTOP)
  // Until the page has what it asked for, its text may change without its language.
  await expect(opened.locator('.mine .ways')).toHaveCount(2)
  await expect(opened.getByText(homeWords.mine.loading)).toHaveCount(0)
  const { page, inLanguage } = await byChoice(opened)
  const states = [
    { name: 'nothing yet', begin: () => expect(page.locator('.mine:has(#mine) .ways')).toBeVisible() },
    {
      name: 'one gathering, its menu open',
      async begin() {
        await page.goto(stage.links().leader)
        await expect(page.locator('.console')).toBeVisible()
        await page.goto(`${stage.server.local}/`)
        await page.locator('.mine:has(#mine) summary').click()
        await expect(page.getByText(homeWords.mine.copyHelp)).toBeVisible()
      },
    },
    {
      name: 'a code that is none',
      async begin() {
        await page.getByLabel(homeWords.join.label).fill('K7M')
        await page.getByRole('button', { name: homeWords.join.go }).click()
        await expect(page.getByText(homeWords.join.notACode)).toBeVisible()
      },
    },
    {
      name: 'a new gathering, with a programme',
      async begin() {
        await page.goto(`${stage.server.local}/?new`)
        await page.getByLabel(homeWords.create.paste).fill(PROGRAMME)
        await expect(page.locator('.new li').first()).toBeVisible()
      },
    },
  ]
  return { page, inLanguage, states }
}

/** The check page: at the machine, and on a phone in the hall. */
export async function checkWalk(stage: Stage): Promise<Walk> {
  const { page, inLanguage } = await byChoice(await stage.open(`${stage.server.lan}/check`, PHONE))
  const states = [
    { name: 'on a phone', begin: () => expect(page.locator('.verdict .b')).toBeVisible() },
    {
      name: 'at the machine, with a phone on the list',
      async begin() {
        await page.goto(`${stage.server.local}/check`)
        await expect(page.locator('.phones li').first()).toBeVisible()
      },
    },
  ]
  return { page, inLanguage, states }
}
