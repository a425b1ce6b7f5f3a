import { words } from '#client/words/nb/console.ts'
import { people } from '#client/words/nb/people.ts'
import { words as phoneWords } from '#client/words/nb/phone.ts'
import { words as later } from '#client/words/nb/phone-later.ts'
import type { Item } from '#shared/agenda/agenda.ts'
import { onConsole, onPhone } from './devices.ts'
import { settled, withLargeLetters } from './looks.ts'
import { morning, picture, pictureAt, STAGED, shoot } from './pictures.ts'
import { PROGRAMME } from './programme.ts'
import { at, expect, HALL, LAPTOP, PHONE, type Stage, test } from './stage.ts'
import { fillUp } from './walks/overfull.ts'
import { inWords } from './walks/walk.ts'

test.use(STAGED)

/** Until the phone has told, or not, of what came before. */
const SETTLES = 4_500
const NINE = 9 * 60
const TABLET = { viewport: { width: 768, height: 1024 } }
const HERE = { Steinkjer: 5, Vefsn: 3, Jondal: 4, Bømlo: 5 }
const GOALS = [
  'Flere dager på jobb. Fraværet ned til 6,5 prosent innen utgangen av 2013.',
  'Partene eier det. Leder, tillitsvalgt og verneombud i samme rom hver gang.',
  'Vi låner av hverandre. Hver kommune prøver ut ett grep fra en annen.',
]
const LINKS = [
  { label: 'Film om prosjektet i Bergen', url: 'https://samling.example/film' },
  { label: 'Skjemaet som brukes', url: 'https://samling.example/skjema' },
]
/** As it comes from those who sign people up: a municipality misspelt, somebody twice, somebody without one. */
const LIST = `Påmeldte til samlingen
Stilling;Navn;Kommune
HR-leder;HR-lederen i kommunen;Bømlo kommune
Rådgiver;Rådgiveren for nærvær;Bomlo
Verneombud;Hovedverneombudet;Vefsn
Observatør;Gjesten fra fylket;
Verneombud;Hovedverneombudet;Vefsn`

async function current({ crew }: Stage): Promise<string> {
  const { now } = (await crew.view()).run
  return now.phase === 'running' || now.phase === 'paused' ? now.item : ''
}

/** Forty items on two days. */
async function fortyItems({ crew }: Stage) {
  const { agenda } = await crew.view()
  const days = agenda.days.map((day, dayAt) => {
    const from = (day.items.at(-1)?.start ?? NINE) + 60
    const more = Array.from({ length: 20 - day.items.length }, (_, nth) => ({
      id: `more${dayAt}${nth}`,
      title: `Bolk ${nth + 1}: det kommunene selv har prøvd`,
      start: from + nth * 10,
      end: from + nth * 10 + 10,
      kind: 'talk' as const,
      pinned: false,
      speakers: [],
      details: [],
    }))
    return { ...day, items: [...asWritten(day.items), ...more] }
  })
  await crew.act({ type: 'ReviseAgenda', base: agenda.revision, title: agenda.title, source: '', days })
}

function asWritten(items: readonly Item[]) {
  return items.map((item) => ({ ...item, speakers: [...item.speakers], details: [...item.details] }))
}

/** What a phone waits for is moved by ten minutes. */
async function moveCoffee({ crew }: Stage) {
  const { agenda } = await crew.view()
  const days = agenda.days.map((day) => ({
    ...day,
    items: asWritten(day.items).map((item) =>
      item.title === 'Kaffepause' ? { ...item, start: item.start + 10 } : item,
    ),
  }))
  await crew.act({ type: 'ReviseAgenda', base: agenda.revision, title: agenda.title, source: '', days })
}

test('[EE50] the pictures of what else the hall screen shows', async ({ stage }) => {
  const { crew } = stage
  const hall = await stage.screen()
  await crew.arriveAll(HERE)
  await crew.act({ type: 'SetGoals', heading: '', goals: [...GOALS] })
  await crew.act({
    type: 'SetPractical',
    wifi: { name: 'Hotell Fjorden', password: 'kaffe og te', hidden: false },
    contact: 'Nettverkslederen, 400 00 000',
    lines: [
      { label: 'Lunsj', text: 'Restauranten, 1. etasje' },
      { label: 'Grupperom', text: 'Fjorden, Fjellet og Dalen i andre etasje' },
    ],
  })
  await stage.advanceTo(at(10))
  await crew.start('Velkommen')
  await stage.advanceTo(at(10, 14))
  await crew.show('goals')
  await expect(hall.locator('.goals')).toBeVisible()
  await picture(hall, 'P8-goals')
  await crew.show('practical')
  await expect(hall.locator('.practical .wifi')).toBeVisible()
  await picture(hall, 'P-practical')
  const item = await current(stage)
  await crew.act({
    type: 'SetExtras',
    item,
    note: '',
    text: 'Finn noen du ikke kjenner.\nFortell hva du håper å ta med hjem.',
    links: [...LINKS],
    slides: false,
  })
  await crew.show('item')
  await expect(hall.locator('.slide.has-links')).toBeVisible()
  await picture(hall, 'P-item')
  await crew.act({ type: 'SetClock', item, shown: 'leader', sounds: 'none' })
  await crew.show('now')
  await expect(hall.getByRole('timer')).toHaveCount(0)
  await expect(hall.getByRole('heading', { name: 'Velkommen' })).toBeVisible()
  await expect(hall.locator('.leaving')).toHaveCount(0)
  await picture(hall, 'P1-no-clock')
})

test('[EE50] the pictures of the hall screen in English, and overfull', async ({ stage }) => {
  const { crew } = stage
  await crew.arriveAll(HERE)
  await morning(stage)
  await crew.show('now')
  const english = await stage.open(inWords(stage.links().screen, 'en'), HALL)
  await pictureAt(stage, english, at(14, 3) + 20_000, -(3 * 60 + 20), 'P2-over-en')
  await fillUp(stage)
  const hall = await stage.screen()
  await crew.show('welcome')
  await expect(hall.locator('.welcome .aside')).toBeVisible()
  await expect(hall.locator('.leaving')).toHaveCount(0)
  await picture(hall, 'P3-welcome-full')
  await crew.show('now')
  await pictureAt(stage, hall, at(14, 4) + 20_000, -(4 * 60 + 20), 'P2-over-full')
})

test('[EE50] the pictures of what else the phone shows', async ({ stage }) => {
  const { crew } = stage
  const page = await stage.phone()
  await page.getByRole('radio', { name: 'Vefsn', exact: true }).check()
  await page.getByRole('radio', { name: phoneWords.join.notListed }).check()
  await page.getByLabel(phoneWords.join.name).fill('Bordet ved vinduet')
  await page.getByRole('button', { name: later.stands.open }).tap()
  for (let more = 1; more < 5; more++) await page.getByRole('button', { name: later.stands.more }).tap()
  await page.getByText(later.stands.help).scrollIntoViewIfNeeded()
  await page.mouse.wheel(0, 1_000)
  await picture(page, 'F1-table')
  await page.getByRole('button', { name: 'Bli med', exact: true }).tap()
  await expect(page.locator('.bar')).toContainText('Vefsn')

  await morning(stage)
  const item = await current(stage)
  await crew.act({ type: 'SetExtras', item, note: '', text: '', links: [...LINKS], slides: false })
  await page.waitForTimeout(SETTLES)
  await stage.advanceTo(at(13, 47))
  await moveCoffee(stage)
  await expect(page.locator('.moved')).toBeVisible()
  await pictureAt(stage, page, at(13, 47) + 24_000, 12 * 60 + 36, 'F2-moved')
  await withLargeLetters(page, async () => await shoot(page, 'F2-large'))
  await page.locator('.langs [lang=nn]').click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn')
  await page.evaluate(() => scrollTo(0, 0))
  await pictureAt(stage, page, at(14, 3) + 20_000, -(3 * 60 + 20), 'F2b-over-nn')

  const poll = await crew.open('Hvor langt')
  for (const [nth, guest] of (await crew.arriveAll(HERE)).entries())
    await crew.answer(guest, poll, { type: 'scale', value: [4, 3, 4, 5, 2, 3, 4][nth % 7] ?? 4 })
  await crew.act({ type: 'SetResults', activity: poll, results: 'shown' })
  await expect(onPhone(page).heading).toBeVisible()
  await picture(page, 'F4-scale-nn')
})

test('[EE50] the pictures of what else the console shows', async ({ stage }) => {
  const { crew } = stage
  await stage.screen()
  const desk = onConsole(await stage.open(stage.links().leader, LAPTOP))
  const { page } = desk
  const guests = await crew.arriveAll(HERE)
  await morning(stage)
  await stage.advanceTo(at(13, 20))
  const poll = await crew.open('Hva skal neste temadag')
  const card = (await crew.view()).activities.find(({ id }) => id === poll)
  const choices = card?.kind === 'poll' && card.question.type === 'choice' ? card.question.choices : []
  for (const [nth, guest] of guests.entries()) {
    const choice = choices[[0, 1, 0, 2, 0, 1, 3][nth % 7] ?? 0]
    if (choice) await crew.answer(guest, poll, { type: 'choice', choice: choice.id })
  }
  await expect(page.getByText(words.asked.answered(guests.length))).toBeVisible()
  await picture(page, 'C4-poll')

  await page.getByRole('button', { name: words.ask.button }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words.ask.question).fill('Hva trenger dere mest hjelp til fra de andre kommunene?')
  await dialog
    .getByLabel(words.ask.choices)
    .fill('Samtaler som virker\nAvtaler med legene\nOpplæring av vikarer\nBruk av tall på enheten')
  await picture(page, 'C4-ask')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await desk.programme()
  await page.getByRole('button', { name: words.hand.open('Kaffepause') }).click()
  await settled(page)
  await picture(page, 'C2-menu')

  await desk.about()
  await page.getByLabel(words.about.peopleLabel).fill(LIST)
  await expect(page.getByText('Les som Bømlo')).toBeVisible()
  await page.getByText('Les som Bømlo').scrollIntoViewIfNeeded()
  await picture(page, 'C-people')
  await page.getByRole('button', { name: people.file }).blur()

  await desk.run()
  await page.setViewportSize(TABLET.viewport)
  await picture(page, 'C1-tablet')
})

test('[EE50] the pictures of a long programme at the console', async ({ stage }) => {
  await fortyItems(stage)
  await fillUp(stage)
  const desk = onConsole(await stage.open(stage.links().leader, LAPTOP))
  await desk.programme()
  await expect(desk.page.locator('.items tr')).toHaveCount(43)
  await picture(desk.page, 'C2-full')
  await desk.page.setViewportSize(TABLET.viewport)
  await picture(desk.page, 'C2-tablet')
})

test('[EE50] the picture of the remote control', async ({ stage }) => {
  await morning(stage)
  const note = 'Hils på de nye, og si at lunsjen er flyttet.'
  await stage.crew.act({
    type: 'SetExtras',
    item: await current(stage),
    note,
    text: '',
    links: [],
    slides: false,
  })
  const page = await stage.open(await stage.crew.remoteLink(), PHONE)
  await pictureAt(stage, page, at(13, 47) + 24_000, 12 * 60 + 36, 'R-remote')
})

test.describe('at the machine itself', () => {
  test.use({ stageOptions: { ...STAGED.stageOptions, url: null } })
  test('[EE50] the pictures of the home page and the check page', async ({ stage }) => {
    const page = await stage.open(`${stage.server.local}/`, LAPTOP)
    await page.goto(stage.links().leader)
    await expect(page.locator('.console')).toBeVisible()
    await page.goto(`${stage.server.local}/`)
    await expect(page.locator('.mine:has(#mine) li').first()).toBeVisible()
    await picture(page, 'H-home')
    await page.goto(`${stage.server.local}/?new`)
    await page.locator('textarea').first().fill(PROGRAMME)
    await expect(page.locator('.new li').first()).toBeVisible()
    await picture(page, 'H-new')
    const phone = await stage.open(`${stage.server.lan}/check`, PHONE)
    await expect(phone.locator('.verdict .b')).toBeVisible()
    await picture(phone, 'H-check-phone')
    await page.goto(`${stage.server.local}/check`)
    await expect(page.locator('.phones li').first()).toBeVisible()
    await picture(page, 'H-check')
  })
})
