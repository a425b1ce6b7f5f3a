import { words as consoleWords } from '#client/words/nb/console.ts'
import { words as hallWords } from '#client/words/nb/projector.ts'
import { words } from '#client/words/nb/remote.ts'
import { expectAccessible, sideways } from './looks.ts'
import { at, expect, HALL, type Stage, test } from './stage.ts'

/** The link in the console's list, as it is at the address for phones. */
async function remoteLink(stage: Stage): Promise<string> {
  const console = await stage.console()
  await console.getByRole('button', { name: consoleWords.head.links }).click()
  await console.getByRole('button', { name: consoleWords.links.makeRemote }).click()
  const link = await console.getByRole('textbox', { name: consoleWords.links.remote }).inputValue()
  expect(link).toMatch(/\/remote\/[\w-]+#.{20,}$/)
  await console.getByText(consoleWords.links.showQr).click()
  await expect(
    console.getByRole('img', { name: consoleWords.links.qr(consoleWords.links.remote) }),
  ).toBeVisible()
  return link
}

async function itemOf(stage: Stage, title: string) {
  const { agenda } = await stage.crew.view()
  const item = agenda.days.flatMap(({ items }) => items).find((each) => each.title.startsWith(title))
  if (!item) throw new Error(`no item begins with “${title}”`)
  return item
}

async function current(stage: Stage): Promise<string> {
  const { agenda, run } = await stage.crew.view()
  const item = run.now.phase === 'running' ? run.now.item : ''
  return agenda.days.flatMap(({ items }) => items).find(({ id }) => id === item)?.title ?? ''
}

test('[EE64] a phone with the link from the console steers: next, back, a minute more, black, and a double tap is one step', async ({
  stage,
}) => {
  const link = await remoteLink(stage)
  const welcome = await itemOf(stage, 'Velkommen')
  await stage.crew.act({
    type: 'SetExtras',
    item: welcome.id,
    note: 'Hils på de nye.\nSi fra om lunsjen.',
    text: '',
    links: [],
    slides: false,
  })
  const phone = await stage.open(
    new URL(new URL(link).pathname + new URL(link).hash, stage.server.lan).href,
    {
      viewport: { width: 320, height: 568 },
      isMobile: true,
      hasTouch: true,
    },
  )
  const next = phone.getByRole('button', { name: words.next })
  const back = phone.getByRole('button', { name: consoleWords.transport.back })
  await stage.advanceTo(at(10))
  await next.click()
  const first = await itemOf(stage, 'Velkommen')
  await expect.poll(() => current(stage)).toBe(first.title)
  await expect(phone.getByText('Hils på de nye.')).toBeVisible()
  await expect(phone.getByText(words.done)).toBeVisible()
  await phone.waitForTimeout(800)

  await next.dblclick()
  await expect.poll(() => current(stage)).not.toBe(first.title)
  const second = await current(stage)
  await phone.waitForTimeout(1_000)
  expect(await current(stage)).toBe(second)
  await back.click()
  await expect.poll(() => current(stage)).toBe(first.title)

  const { run: before } = await stage.crew.view()
  await phone.getByRole('button', { name: consoleWords.transport.plus }).click()
  await expect
    .poll(async () => {
      const { run } = await stage.crew.view()
      return run.now.phase === 'running' && before.now.phase === 'running'
        ? (run.now.allotted ?? 0) - (before.now.allotted ?? 0)
        : null
    })
    .toBe(60_000)
  await phone.getByRole('button', { name: consoleWords.screen.scenes.black }).click()
  await expect.poll(async () => (await stage.crew.view()).stage.scene).toBe('black')
  expect(await sideways(phone)).toBe(0)
  await expectAccessible(phone, 'remote')
  for (const button of await phone.getByRole('button').all()) {
    const box = await button.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
  }
  await phone.setViewportSize({ width: 667, height: 375 })
  await expect(next).toBeInViewport({ ratio: 1 })
  await phone.setViewportSize({ width: 412, height: 915 })

  stage.forgive()
  await phone.context().setOffline(true)
  await expect(phone.getByText('Uten nett siden')).toBeVisible()
  await expect(next).toBeDisabled()
  await phone.context().setOffline(false)
  await expect(next).toBeEnabled({ timeout: 15_000 })
})

test('[EE65] keys at the hall screen steer from the leader’s own browser, and say that they cannot from any other', async ({
  stage,
}) => {
  await stage.advanceTo(at(10))
  const console = await stage.console()
  await expect(console.getByText(consoleWords.transport.notStarted)).toBeVisible()
  const hall = await console.context().newPage()
  await hall.setViewportSize({ width: 1280, height: 720 })
  await hall.goto(stage.links().screen)
  const first = await itemOf(stage, 'Velkommen')
  // A page that shows nothing yet takes no keys yet.
  await expect(hall.getByRole('heading').first()).toBeVisible()
  await hall.keyboard.press('PageDown')
  await hall.keyboard.press('PageDown')
  await expect(hall.getByRole('heading', { name: first.title })).toBeVisible()
  await hall.waitForTimeout(600)
  expect(await current(stage)).toBe(first.title)
  await hall.keyboard.press('PageUp')
  await expect(hall.getByText(consoleWords.keys.why.nothingBefore)).toBeVisible()
  await hall.keyboard.press('?')
  await expect(hall.getByText('Stans eller fortsett klokka')).toBeVisible()
  await hall.keyboard.press('?')
  await hall.keyboard.press('.')
  await expect.poll(async () => (await stage.crew.view()).stage.scene).toBe('black')

  const other = await stage.open(stage.links().screen, HALL)
  await expect(other.locator('.black')).toBeVisible()
  await other.keyboard.press('PageDown')
  await expect(other.getByText(hallWords.cannotSteer)).toBeVisible()
  expect(await current(stage)).toBe(first.title)
  await hall.close()
})
