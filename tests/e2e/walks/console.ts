import { words } from '#client/words/nb/console.ts'
import { people } from '#client/words/nb/people.ts'
import { seating } from '#client/words/nb/seating.ts'
import { onConsole } from '#tests/e2e/devices.ts'
import { at, expect, type Stage } from '#tests/e2e/stage.ts'
import type { Guest } from '#tests/support/crew.ts'
import { askedAtTheDesk } from './console-asked.ts'
import { ALL, byChoice, type Walk } from './walk.ts'

const LIST = 'HR-leder; Vefsn; HR-leder\nRådgiver; Ukjent; x\nVerneombud; Bomlo; y'

/** The console's every part and dialog, in the order of a day. */
export async function consoleWalk(stage: Stage): Promise<Walk> {
  const { crew } = stage
  const { page, inLanguage } = await byChoice(await stage.console())
  const desk = onConsole(page)
  const dialog = page.getByRole('dialog')
  let guests: readonly Guest[] = []

  async function opens(key: string) {
    await page.getByRole('heading', { name: words.run.sheet }).click()
    await page.keyboard.press(key)
    await expect(dialog).toBeVisible()
  }
  async function shut() {
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  async function unfold(title: RegExp) {
    await page.getByRole('table').getByRole('button', { name: title }).click()
    await expect(page.getByRole('button', { name: words.run.startThis })).toBeVisible()
  }

  const states = [
    {
      name: 'before the start',
      begin: () => expect(page.getByText(words.transport.notStarted)).toBeVisible(),
    },
    {
      name: 'running, with people and an open poll',
      async begin() {
        await stage.advanceTo(at(10))
        guests = await crew.arriveAll({ Steinkjer: 5, Vefsn: 3 })
        await crew.start('Velkommen')
        await crew.show('now')
        const poll = await crew.open('Hvor langt')
        for (const guest of guests) await crew.answer(guest, poll, { type: 'scale', value: 4 })
        await expect(page.getByText(words.asked.answered(8))).toBeVisible()
      },
    },
    {
      name: 'over time, with points and ways to catch up',
      async begin() {
        await crew.act({ type: 'ClosePoll', activity: (await crew.activityOf('Hvor langt')).id })
        await stage.advanceTo(at(14))
        await crew.start('Foredrag: Slik')
        const talk = await crew.open('Hva av det Bergen')
        for (const guest of await crew.arriveAll({ Bømlo: 3 }))
          await crew.write(
            guest,
            talk,
            `Et punkt fra ${guest.name}, som er langt nok til å gå over to linjer`,
          )
        await stage.advanceTo(at(15, 6))
        await expect(page.getByText(words.transport.over)).toBeVisible()
        await desk.group('Bømlo').click()
        await expect(page.getByRole('list', { name: 'Bømlo' }).getByRole('listitem')).toHaveCount(3)
      },
    },
    {
      name: 'names unfolded, a code for a new phone and a seat to be freed',
      async begin() {
        await desk.present.locator('.grp').first().click()
        await desk.present.locator('.names .btn').first().click()
        await desk.present
          .getByRole('button', { name: /^Feil person/ })
          .first()
          .click()
        await expect(page.getByRole('button', { name: words.people.freeSeatSure })).toBeVisible()
      },
    },
    { name: 'an item unfolded', begin: () => unfold(/^Samtaler om nye ideer/) },
    {
      name: 'the notes of an item',
      async begin() {
        await page.getByRole('button', { name: words.notes.itemOpen }).click()
        await dialog.getByLabel(words.notes.links, { exact: true }).fill('Uten adresse')
        await dialog.getByRole('button', { name: words.about.save }).click()
        await expect(dialog.getByText(words.notes.badLink)).toBeVisible()
      },
    },
    {
      name: 'goals and practical notes',
      async begin() {
        await shut()
        await page.getByRole('button', { name: words.notes.open }).click()
        await dialog.getByLabel(words.notes.goalsLines).fill('Flere dager på jobb. Innen 2013.')
        await dialog.getByRole('button', { name: words.about.save }).first().click()
        await expect(dialog.getByText('Lagret')).toBeVisible()
      },
    },
    {
      name: 'asking: one choice, with the question missing',
      async begin() {
        await shut()
        await opens('p')
        await dialog.getByRole('button', { name: words.ask.openNow }).click()
        await expect(dialog.getByText(words.ask.needQuestion)).toBeVisible()
      },
    },
    {
      name: 'asking: a scale',
      begin: () => page.getByRole('button', { name: words.asked.types.scale, exact: true }).click(),
    },
    {
      name: 'asking: a conversation',
      async begin() {
        await page.getByRole('button', { name: words.asked.types.conversation, exact: true }).click()
        await expect(page.getByText(words.ask.conversationHelp)).toBeVisible()
      },
    },
    {
      name: 'the keys',
      async begin() {
        await shut()
        await opens('?')
      },
    },
    {
      name: 'the links, with another leader who may be taken away',
      async begin() {
        await shut()
        await page.getByRole('button', { name: words.head.links }).click()
        await dialog.getByLabel(words.leaders.newName).fill('Prosjektlederen')
        await dialog.getByRole('button', { name: words.leaders.add }).click()
        await dialog.locator('.leader').getByText(words.links.showQr).click()
        await dialog.getByRole('button', { name: words.leaders.takeBack, exact: true }).click()
        await expect(dialog.getByRole('button', { name: words.leaders.takeBackNow })).toBeVisible()
      },
    },
    {
      name: 'the programme in use',
      async begin() {
        await shut()
        await desk.programme()
        await expect(page.getByLabel(words.programme.text)).toBeVisible()
      },
    },
    {
      name: 'the library of activities, one unfolded',
      async begin() {
        await page.getByRole('button', { name: words.programme.library, exact: true }).click()
        await dialog.locator('summary').first().click()
      },
    },
    {
      name: 'the programme, with lines that are not understood',
      async begin() {
        await shut()
        await page.getByLabel(words.programme.text).press('ControlOrMeta+End')
        await page.keyboard.insertText(
          '15.00 Rundtur\nBuss fra hotellet en gang på kvelden\n25.99 Feil tid\n',
        )
        await expect(page.getByText(words.programme.use)).toBeVisible()
      },
    },
    {
      name: 'an empty programme',
      async begin() {
        await page.getByLabel(words.programme.text).fill('')
        await expect(page.getByText(words.programme.emptyHeading)).toBeVisible()
      },
    },
    {
      name: 'about the gathering, with a list as it is read',
      async begin() {
        await desk.about()
        await page.getByLabel(words.about.peopleLabel).fill(LIST)
        await expect(page.getByText(/Ukjent/).first()).toBeVisible()
      },
    },
    {
      name: 'somebody on the list being edited, and somebody being added',
      async begin() {
        await page.getByRole('button', { name: people.add, exact: true }).click()
        await page.locator('[data-edit]').first().click()
        await expect(page.getByLabel(people.stands)).not.toHaveCount(0)
      },
    },
    ...(ALL ? askedAtTheDesk(stage, page, () => guests) : []),
    {
      name: 'before there are tables',
      async begin() {
        await crew.act({ type: 'SetTables', tables: [] })
        await page.getByRole('link', { name: words.head.seating, exact: true }).click()
        await expect(page.getByRole('button', { name: seating.nothing.make })).toBeVisible()
      },
    },
    {
      name: 'tables being set up, with a name too many',
      async begin() {
        await page.getByRole('button', { name: seating.nothing.make }).click()
        await page.getByRole('button', { name: seating.do.layout, exact: true }).click()
        await dialog.getByRole('button', { name: seating.layout.grid }).click()
        await dialog.getByRole('textbox', { name: seating.layout.name }).first().fill('2')
        await expect(dialog.getByRole('alert')).toBeVisible()
      },
    },
    {
      name: 'pairs to be kept together',
      async begin() {
        await shut()
        await page.getByRole('button', { name: seating.do.pairs }).click()
        await expect(dialog.getByLabel(seating.pairs.first)).toBeVisible()
      },
    },
    {
      name: 'tables found, with somebody lifted over another table',
      async begin() {
        await shut()
        await page.getByRole('button', { name: new RegExp(`^${seating.do.draw}`) }).click()
        const seats = page.locator('[data-table] [data-seat]')
        await expect(seats).toHaveCount(11)
        await seats.nth(4).focus()
        await page.keyboard.press('l')
        await seats.first().focus()
        await page.keyboard.press('Space')
        await page.keyboard.press('ArrowRight')
        await expect(page.getByRole('region', { name: seating.effect.label })).toBeVisible()
      },
    },
    {
      name: 'ended',
      async begin() {
        await desk.run()
        await crew.act({ type: 'CloseGathering' })
        await expect(page.getByText(words.banner.closed)).toBeVisible()
      },
    },
    {
      name: 'without a net',
      async begin() {
        stage.forgive()
        await page.context().setOffline(true)
        await expect(page.getByText(words.banner.offline('').slice(0, 12))).toBeVisible()
      },
    },
  ]
  return { page, inLanguage, states }
}
