import { words as consoleWords } from '#client/words/nb/console.ts'
import { expectAccessible, sideways } from './looks.ts'
import { at, expect, HALL, test } from './stage.ts'

const GOALS = [
  'Flere dager på jobb. Fraværet ned til 6,5 prosent innen utgangen av 2013.',
  'Partene eier det. Leder, tillitsvalgt og verneombud i samme rom hver gang.',
  'Vi låner av hverandre. Hver kommune prøver ut ett grep fra en annen.',
]

test('[EE66] goals and practical notes are written at the console, and one key puts them on the hall screen', async ({
  stage,
}) => {
  await stage.advanceTo(at(10))
  const console = await stage.console()
  const hall = await stage.screen()
  await console.getByRole('button', { name: consoleWords.notes.open }).click()
  const dialog = console.getByRole('dialog')
  await dialog.getByLabel(consoleWords.notes.goalsLines).fill(GOALS.join('\n'))
  await dialog.getByRole('button', { name: consoleWords.about.save }).first().click()
  await dialog.getByLabel(consoleWords.notes.wifi).fill('Hotell; Fjorden')
  await dialog.getByLabel(consoleWords.notes.password).fill('kaffe:te')
  await dialog
    .getByLabel(consoleWords.notes.lines)
    .fill('Lunsj: 12:00 i restauranten\nGrupperom: Fjorden, Fjellet og Dalen i andre etasje')
  await dialog.getByLabel(consoleWords.notes.contact).fill('Nettverkslederen, 400 00 000')
  await dialog.getByRole('button', { name: consoleWords.about.save }).last().click()
  await expect(dialog.getByText('Lagret')).toHaveCount(2)
  await expectAccessible(console, 'notes')
  await console.keyboard.press('Escape')

  await console.getByRole('heading', { name: consoleWords.run.sheet }).click()
  await console.keyboard.press('m')
  await expect(hall.getByRole('heading', { name: 'Dette er vi sammen om' })).toBeVisible()
  await expect(hall.getByText('Flere dager på jobb.')).toBeVisible()
  await hall.waitForTimeout(800)
  await expectAccessible(hall, 'goals')
  await stage.crew.dark()
  await hall.waitForTimeout(800)
  await expectAccessible(hall, 'goals, dark')

  await console.keyboard.press('6')
  await expect(hall.getByText('Hotell; Fjorden')).toBeVisible()
  await hall.waitForTimeout(800)
  await expectAccessible(hall, 'practical')
  expect(await sideways(hall)).toBe(0)
})

test('[EE66] an item’s text and links, the guest’s own slides, and more goals than one page holds', async ({
  stage,
}) => {
  await stage.advanceTo(at(10))
  await stage.crew.act({
    type: 'SetGoals',
    heading: '',
    goals: Array.from({ length: 12 }, () => GOALS[0] ?? ''),
  })
  await stage.crew.show('goals')
  const hall = await stage.open(stage.links().screen, { ...HALL, viewport: { width: 1280, height: 720 } })
  await expect(hall.getByText('Side 1 av')).toBeVisible()
  await hall.waitForTimeout(800)
  await stage.crew.start('Velkommen')
  const { run } = await stage.crew.view()
  const item = run.now.phase === 'running' ? run.now.item : ''
  await stage.crew.act({
    type: 'SetExtras',
    item,
    note: 'Ikke på lerretet',
    text: 'Finn noen du ikke kjenner.\nFortell hva du håper å ta med hjem.',
    links: [{ label: 'Film om prosjektet', url: 'https://samling.example/film' }],
    slides: true,
  })
  await stage.crew.show('item')
  await expect(hall.getByText('Finn noen du ikke kjenner.')).toBeVisible()
  await expect(hall.getByRole('img', { name: /samling\.example/ }).first()).toBeVisible()
  await hall.waitForTimeout(800)
  await expectAccessible(hall, 'item')
  await stage.crew.show('now')
  await expect(hall.getByText('Etterpå')).toBeHidden()
  await hall.waitForTimeout(800)
  await expect(hall.getByText('Ikke på lerretet')).toHaveCount(0)
})

test('[EE77] the clock of an item is kept from the hall, chosen in the run sheet, and comes by itself in the last two minutes', async ({
  stage,
}) => {
  await stage.advanceTo(at(10))
  await stage.crew.start('Velkommen')
  const console = await stage.console()
  const hall = await stage.screen()
  await expect(hall.getByRole('timer')).toBeVisible()
  const row = console.getByRole('button', { name: 'Velkommen', exact: true })
  await row.click()
  await console.getByLabel(consoleWords.clock.seen).selectOption(consoleWords.clock.shown.last)
  await expect(hall.getByRole('timer')).toHaveCount(0)
  await expect(hall.getByRole('heading', { name: 'Velkommen' })).toBeVisible()
  await expect(console.getByText(consoleWords.clock.kept.last)).toBeVisible()
  await hall.waitForTimeout(800)
  await expectAccessible(hall, 'without the clock')
  await expectAccessible(console, 'the clock of an item')
  expect(await sideways(hall)).toBe(0)

  await stage.advanceTo(at(11, 57))
  await expect(hall.getByRole('timer')).toHaveCount(0)
  await stage.advanceTo(at(11, 58))
  await expect(hall.getByRole('timer')).toBeVisible()
  await stage.advanceTo(at(12, 3))
  await expect(hall.getByText('Over tiden')).toBeVisible()

  await console.getByLabel(consoleWords.clock.seen).selectOption(consoleWords.clock.shown.leader)
  await expect(hall.getByRole('timer')).toHaveCount(0)
  await expect(hall.getByText('Over tiden')).toHaveCount(0)
  await expect(console.getByText(consoleWords.clock.kept.leader)).toBeVisible()
  await console.getByRole('button', { name: consoleWords.transport.undo }).click()
  await expect(hall.getByText('Over tiden')).toBeVisible()
})

test('[EE78] an energiser is called off by a sound in the hall, once, and only when the screen may', async ({
  stage,
}) => {
  await stage.advanceTo(at(10))
  await stage.crew.start('Velkommen')
  const { run } = await stage.crew.view()
  const item = run.now.phase === 'running' ? run.now.item : ''
  await stage.crew.act({ type: 'SetClock', item, shown: 'all', sounds: 'end' })
  const hall = await stage.screen()
  await hall.evaluate(countTones)
  await expect(hall.getByText('Uten lyd ennå')).toBeVisible()
  await expectAccessible(hall, 'no sound yet')
  await hall.mouse.click(400, 400)
  await expect(hall.getByText('Uten lyd ennå')).toHaveCount(0)
  await stage.advanceTo(at(12) - 1_500)
  const tones = () => hall.evaluate(() => Reflect.get(window, 'tones') as number)
  await expect.poll(tones).toBe(3)
  await stage.advance(-3_000)
  await hall.waitForTimeout(4_500)
  expect(await tones()).toBe(3)
})

/** Counts what is heard; the machine of the test has no loudspeaker. Runs in the page. */
function countTones() {
  Reflect.set(window, 'tones', 0)
  const start = OscillatorNode.prototype.start
  OscillatorNode.prototype.start = function (when) {
    Reflect.set(window, 'tones', Reflect.get(window, 'tones') + 1)
    start.call(this, when)
  }
}
