import { words as consoleWords } from '#client/words/nb/console.ts'
import { words as notes } from '#client/words/nb/notes.ts'
import { panel as deskWords } from '#client/words/nb/panel-console.ts'
import { words as phoneWords } from '#client/words/nb/panel-phone.ts'
import { readBack } from '#client/words/nb/read-back.ts'
import { words as summary } from '#client/words/nb/summary-console.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { Guest } from '#tests/support/crew.ts'
import { onPhone } from './devices.ts'
import { does, onObserver, withoutPanels } from './panel-story.ts'
import { morning, picture, pictureAt, STAGED } from './pictures.ts'
import { at, expect, PHONE, type Stage, test } from './stage.ts'

test.use(STAGED)

const TABLET = { viewport: { width: 1024, height: 768 }, hasTouch: true }
const DRAFT =
  'De ringte alle som var borte den første dagen. Fraværet i hjemmetjenesten gikk ned fra 11 til 9 på et halvt år.'

async function idsIn({ crew }: Stage) {
  const { municipalities } = (await crew.view()).arrivals
  return (name: string) => municipalities.find((each) => each.name === name)?.id ?? ''
}

/** What the others have written: the words, the theme, and whom each part of it is from. */
const WRITTEN: readonly (readonly [string, string | null, readonly string[]])[] = [
  [
    'Lederne har for mange ansatte til å se den enkelte',
    'challenges',
    ['Steinkjer', 'Vefsn', 'Sund', 'Sund'],
  ],
  ['Vikarer faller utenfor', 'challenges', ['Jondal', 'Bømlo', 'Bømlo']],
  ['Første kontakt kommer etter en uke', 'challenges', ['Sund', 'Sund']],
  ['Ring alle den første dagen', 'measures', ['Vefsn', 'Bømlo', 'Bømlo', 'Vefsn']],
  ['Ti minutter om nærvær på hver avdeling', 'measures', ['Jondal', 'Jondal']],
  ['Samtalekort til lederne', 'measures', ['Bømlo']],
  ['Å spørre oppleves som å mase, til noen begynner', 'culture', ['Vefsn', 'Steinkjer', 'Steinkjer']],
  ['Humor og åpenhet i vaktbyttet', 'culture', ['Jondal']],
  ['Trenger tall per enhet', 'other', ['Sund', 'Steinkjer']],
  ['Nattevaktene ser aldri lederen sin', null, ['Bømlo']],
  ['Legene svarer ikke på telefon', null, ['Jondal']],
]
const CHOSEN = [0, 3, 4, 6]

test('[EE50] the pictures of observers: a note on a tablet and a phone, the board, and reading back', async ({
  stage,
}) => {
  test.setTimeout(180_000)
  const { crew } = stage
  await withoutPanels(stage)
  const idOf = await idsIn(stage)
  const page = await stage.observer(TABLET)
  const pocket = await stage.observer(PHONE)
  const mine = await stage.phone()
  await onPhone(mine).joinAs('Vefsn', 'Hovedtillitsvalgt')
  const [tablet, phone] = [onObserver(page), onObserver(pocket)]
  await stage.advanceTo(at(10))
  await crew.start('Velkommen')
  const activity = 'runde'
  const order = ['Jondal', 'Vefsn', 'Steinkjer', 'Bømlo', 'Sund'].map(idOf)
  await crew.act(
    { type: 'PreparePresentations', activity, item: null, minutes: 12, shared: true, order },
    { type: 'OpenPresentations', activity },
    { type: 'BeginPresentation', activity, municipality: idOf('Jondal'), from: null },
  )
  await stage.advanceTo(at(10, 9))
  await expect(tablet.about).toHaveText('Jondal')
  await tablet.write('Ønsker å se samtalekortene til Bømlo.', 4)
  await stage.advanceTo(at(10, 10))
  await tablet.write('Vikarer faller utenfor.', 1)
  await stage.advanceTo(at(10, 12))
  await tablet.write('Fast punkt på alle avdelingsmøter, ti minutter.', 2)
  await crew.act({ type: 'BeginPresentation', activity, municipality: idOf('Vefsn'), from: idOf('Jondal') })
  await stage.advanceTo(at(10, 19))
  await expect(tablet.about).toHaveText('Vefsn')
  await page.getByRole('button', { name: notes.quote('Vefsn') }).click()
  await tablet.write('Det ble normalt å bli oppringt. Ingen følte seg kontrollert.', 3)
  await stage.advanceTo(at(10, 20))
  await tablet.write('Lederne visste ikke hvem som skulle ringe.', 1)
  await stage.advanceTo(at(10, 22) + 20_000)
  for (const observer of [tablet, phone]) {
    await observer.page.getByRole('textbox', { name: notes.note, exact: true }).fill(DRAFT)
    await observer.page.keyboard.press('Alt+Digit2')
    await expect(observer.page.locator('.write .thmb[aria-pressed=true]')).toHaveText(
      notes.themes.measures ?? '',
    )
  }
  await picture(page, 'O1-note')
  await picture(pocket, 'O1-note-phone')

  const second = await crew.observer()
  await stage.advanceTo(at(12))
  await crew.start('Lunsj')
  await stage.advanceTo(at(12, 49))
  const note = async (id: string, text: string, theme: string | null, municipality: string) =>
    await does(second, {
      ...{ type: 'WriteNote', note: id, text, theme, quote: null, writtenAt: stage.server.now() },
      about: { item: null, municipality: idOf(municipality), activity: null, part: null },
    })
  const all: GatheringCommand[] = []
  // The tablet's own are merged where they belong, or gone.
  const own = Object.values((await crew.leader()).view('notes').notes).map(({ id }) => id)
  all.push(...own.map((each): GatheringCommand => ({ type: 'RemoveCard', activity: null, card: each })))
  for (const [nth, [text, theme, from]] of WRITTEN.entries()) {
    for (const [part, municipality] of from.entries())
      await note(
        `n${nth}-${part}`,
        part === 0 ? text : `${text}, sa ${municipality} (${part})`,
        theme,
        municipality,
      )
    const cards = from.slice(1).map((_, part) => `n${nth}-${part + 1}`)
    if (cards.length > 0) all.push({ type: 'MergeCards', activity: null, into: `n${nth}-0`, cards })
  }
  all.push(
    ...CHOSEN.map(
      (nth): GatheringCommand => ({ type: 'ChooseCard', activity: null, card: `n${nth}-0`, before: null }),
    ),
  )
  for (const command of all) await does(second, command)
  await tablet.gather()
  await stage.advanceTo(at(12, 51))
  await expect(tablet.order.getByRole('listitem')).toHaveCount(CHOSEN.length)
  await expect(page.locator('.ptnews')).toHaveCount(0)
  await tablet.lift('Ti minutter', 0)
  await picture(page, 'O2-board')
  await page.keyboard.press('Escape')

  await does(second, { type: 'AskReadBack', card: 'n3-0' })
  await expect(mine.getByText('Ring alle den første dagen')).toBeVisible()
  await picture(mine, 'F-readback')
  await mine.getByRole('button', { name: readBack.yes, exact: true }).tap()
  await tablet.open('Ring alle den første dagen')
  await expect(tablet.dialog.locator('.readback li')).toHaveCount(1)
  await tablet.dialog.locator('.readback').scrollIntoViewIfNeeded()
  await picture(page, 'O2-readback')
})
const activity = 'panelet'
const PANEL: GatheringCommand = {
  ...{ type: 'PreparePanel', activity, item: null },
  assignments: [
    {
      ...{ id: 'a1', title: 'Hva har virket hos oss?', minutes: 15 },
      questions: [{ id: 'q1', text: 'Hva ville vi gjort igjen?' }],
    },
    {
      ...{ id: 'a2', title: 'Hva gjør lederen de første 14 dagene?', minutes: 15 },
      questions: [
        { id: 'q2', text: 'Hvem ringer først, og hva spør vi om?' },
        { id: 'q3', text: 'Når kobler vi på tillitsvalgt og verneombud?' },
        { id: 'q4', text: 'Hva trenger lederen av støtte for å få det til?' },
      ],
    },
    {
      ...{ id: 'a3', title: 'Hva tar vi med hjem til partene?', minutes: null },
      questions: [{ id: 'q5', text: 'Hva må avtales lokalt?' }],
    },
  ],
}
/** By municipality: under which sub-question, and what. */
const POINTS = [
  ['Steinkjer', 'q2', 'Lederen ringer selv, samme dag'],
  ['Bømlo', 'q2', 'Spør hva som skal til, ikke hva som er galt'],
  ['Sund', 'q3', 'Tillitsvalgt er med fra første møte'],
  ['Jondal', 'q4', 'En å ringe til som har gjort det før'],
] as const
const OWN = 'Den som ringer, må ha tid til å høre etter'

test('[EE50] the pictures of a panel: at work, presenting, and what the tables answer', async ({ stage }) => {
  test.setTimeout(240_000)
  const { crew } = stage
  await withoutPanels(stage)
  const idOf = await idsIn(stage)
  const hall = await stage.screen()
  const desk = await stage.console()
  const mine = await stage.phone()
  await onPhone(mine).joinAs('Vefsn', 'Kommunedirektør')
  await expect.poll(async () => (await crew.view()).people.filter(({ arrived }) => arrived).length).toBe(1)
  const guests = await crew.arriveAll({ Steinkjer: 5, Vefsn: 4, Jondal: 5, Bømlo: 5, Sund: 5 })
  await morning(stage)
  await crew.act(PANEL, { type: 'ProposePanel', activity }, { type: 'OpenPanel', activity })
  await crew.act({ type: 'BeginAssignment', activity, assignment: 'a1', from: null })
  await stage.advanceTo(at(13, 14))
  await crew.act({ type: 'BeginAssignment', activity, assignment: 'a2', from: 'a1' })
  await expect(hall.locator('.panelscene li.done')).toHaveCount(1)
  const member = (municipality: string): Guest => {
    const found = guests.find(
      (each) => each.group === idOf(municipality) && each.view('own').panels.some((panel) => panel.member),
    )
    if (found === undefined) throw new Error(`nobody sits for ${municipality}`)
    return found
  }
  await expect.poll(() => guests.filter((each) => each.view('own').panels.length > 0).length).toBe(4)
  for (const [municipality, step, text] of POINTS)
    await does(member(municipality), {
      type: 'AddPoint',
      activity,
      step,
      point: `p-${step}-${municipality.slice(0, 2) === 'Bø' ? 'b' : 'x'}`,
      text,
    })
  const card = (nth: number) => {
    const [municipality = '', step = ''] = POINTS[nth] ?? []
    return `p-${step}-${municipality === 'Bømlo' ? 'b' : 'x'}`
  }
  await mine.getByLabel(phoneWords.pointOn('Hvem ringer først, og hva spør vi om?')).fill(OWN)
  await mine.getByRole('button', { name: phoneWords.add, exact: true }).tap()
  await mine.getByRole('button', { name: phoneWords.chooseThis(OWN) }).tap()
  await mine.getByRole('button', { name: phoneWords.supportThis(POINTS[0][2]) }).tap()
  await does(member('Sund'), { type: 'SupportCard', activity, card: card(0), support: true })
  for (const nth of [0, 2, 3])
    await does(member('Sund'), { type: 'ChooseCard', activity, card: card(nth), before: null })
  await does(member('Sund'), { type: 'MergeCards', activity, into: card(0), cards: [card(1)] })
  await expect(mine.locator('.order li')).toHaveCount(4)
  await picture(mine, 'F-panel')
  await expect(desk.locator('.chosenlist li')).toHaveCount(4)
  await picture(desk, 'C-panel')
  await pictureAt(stage, hall, at(13, 18), 10 * 60 + 48, 'P6-panel')
  await crew.dark()
  await pictureAt(stage, hall, at(13, 19), 9 * 60 + 48, 'P6-panel-dark')
  await crew.dark('light')

  await crew.act({ type: 'ClosePanel', activity })
  await crew.act({ type: 'OpenPlenary', activity, by: 'point', minutes: 15, presenter: null })
  const speaking = mine.getByRole('region', { name: phoneWords.speaking })
  await speaking.getByRole('button', { name: phoneWords.next }).tap()
  await speaking.getByRole('button', { name: phoneWords.next }).tap()
  await expect(hall.getByRole('heading', { name: POINTS[0][2] })).toBeVisible()
  await pictureAt(stage, hall, at(13, 25), 10 * 60 + 30, 'P-plenary')
  await picture(mine, 'F-speaker')
  await crew.act({ type: 'ClosePlenary' })
  await crew.act({ type: 'OpenPlenary', activity, by: 'group', minutes: 15, presenter: null })
  await speaking.getByRole('button', { name: phoneWords.next }).tap()
  await expect(hall.locator('.together li')).toHaveCount(4)
  await pictureAt(stage, hall, at(13, 30), 12 * 60 + 30, 'P-plenary-group')
  await crew.act({ type: 'ClosePlenary' })

  await crew.seat(['1', '2', '3', '4', '5'])
  const text = 'Hvem ringer hos dere, og når?'
  const wonder = 'undringen'
  await crew.act({
    type: 'SendWondering',
    activity: wonder,
    item: null,
    from: null,
    text,
    who: 'table',
    minutes: 5,
  })
  await expect(hall.getByRole('heading', { name: text })).toBeVisible()
  await picture(hall, 'P-wondering')
  const answers = [
    'Lederen, før lunsj',
    'Den som kjenner vedkommende best',
    'Vaktsjefen. Vi vil at lederen gjør det',
    'Ingen, før det har gått tre dager',
    'Lederen ringer, og sender en melding etterpå',
  ]
  for (const [nth, answer] of answers.entries())
    await crew.write(member(['Steinkjer', 'Jondal', 'Bømlo', 'Sund', 'Bømlo'][nth] ?? ''), wonder, answer)
  const wonderings = desk.getByRole('region', { name: deskWords.wonderings, exact: true })
  await expect(wonderings).toContainText(deskWords.answers(answers.length))
  await crew.show('points', wonder)
  await expect(hall.getByText(answers[4] ?? '')).toBeVisible()
  await picture(hall, 'P-wondering-answers')
  await wonderings.scrollIntoViewIfNeeded()
  await picture(desk, 'C-wonderings')

  await desk.getByRole('link', { name: consoleWords.head.summary, exact: true }).click()
  const picks = desk.getByRole('list', { name: summary.order }).getByRole('listitem')
  const picked = [OWN, POINTS[0][2], POINTS[2][2], answers[0] ?? '', answers[1] ?? '']
  for (const [nth, each] of picked.entries()) {
    await desk.getByRole('button', { name: summary.pick(each) }).click()
    await expect(picks).toHaveCount(nth + 1)
  }
  await desk.getByRole('button', { name: summary.show }).click()
  await expect(hall.locator('.sumscene')).toContainText(OWN)
  await picture(hall, 'P-summary')
  await picture(desk, 'C-summary')
})
