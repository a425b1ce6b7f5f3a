import type { Page } from '@playwright/test'
import { words as hallWords } from '#client/words/nb/commitments-hall.ts'
import { words as phoneWords } from '#client/words/nb/commitments-phone.ts'
import { words as own } from '#client/words/nb/municipality.ts'
import { words } from '#client/words/nb/programme.ts'
import { words as desk } from '#client/words/nb/programme-desk.ts'
import { OPENS_WITH } from '#server/programmes/prepared.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { type Hall, makeProgrammeCrew, type ProgrammeCrew } from '#tests/support/programme-crew.ts'
import { onPhone } from './devices.ts'
import { expectAccessible, look } from './looks.ts'
import { attack, from, PEOPLE, PROGRAMME, PROMISED, tablesIn } from './programme-story-given.ts'
import { at, expect, LAPTOP, PHONE, type Stage, test } from './stage.ts'

test.use({ stageOptions: { at: at(9), gathering: 'empty', url: null } })

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const CLOSING = { type: 'CloseGathering' } as const
const [CALLS, STAND_INS, SAFETY] = PROMISED.map(({ what }) => what) as [string, string, string]

/** Invited by the owner, asked at their link, and counted at the owner's. */
async function inviteAndReply(crew: ProgrammeCrew, office: Page, vefsn: Page): Promise<void> {
  const jondal = await crew.municipality('jondal')
  const all = [...new Set(PEOPLE.map(({ municipality }) => municipality))]
  await office.getByRole('link', { name: words.parts.gatherings, exact: true }).click()
  await office.getByRole('link', { name: /^Samling 1/ }).click()
  await office.getByRole('button', { name: `${desk.replies.invite} Vefsn` }).click()
  const letter = office.getByRole('region', { name: desk.replies.letterTo('Vefsn') })
  await expect(letter.getByRole('textbox')).toHaveValue(/\/municipality\/programme-/)
  await letter.getByRole('button', { name: desk.replies.sent }).click()
  await crew.act({
    type: 'MarkInvited',
    planned: 'first',
    municipalities: all.filter((id) => id !== 'vefsn'),
  })
  const card = vefsn.getByRole('listitem').filter({ hasText: 'Samling 1' })
  await card.getByRole('radio', { name: own.invitations.answers.comes, exact: true }).check()
  await card.getByLabel(own.invitations.people).fill('6')
  await card.getByLabel(own.invitations.who).fill('HR-leder og fem til')
  await card.getByRole('button', { name: own.invitations.send }).tap()
  await crew.says(jondal, {
    ...{ type: 'ReplyToInvitation', planned: 'first', municipality: 'jondal', answer: 'not' },
    ...{ people: null, who: '', note: '' },
  })
  await expect(vefsn.getByText(own.invitations.answered('Vi kommer', 6, 'HR-leder og fem til'))).toBeVisible()
  await expect(office.getByText('1 kommer, 1 kommer ikke, 2 har ikke svart').first()).toBeVisible()
  await look(office, 'programme-replies')
  await look(vefsn, 'programme-invited')
  // Asked once more on the phone, Jondal comes after all.
  await crew.says(jondal, {
    ...{ type: 'ReplyToInvitation', planned: 'first', municipality: 'jondal', answer: 'comes' },
    ...{ people: 6, who: '', note: '' },
  })
  await expect(office.getByText('2 kommer, 2 har ikke svart').first()).toBeVisible()
}

const QUESTION = 'question'
const ASKED: readonly GatheringCommand[] = [
  {
    ...{ type: 'PreparePoll', activity: QUESTION, item: null, anonymous: false },
    question: { type: 'yesno', text: 'Er planen deres fulgt opp?' },
  },
  { type: 'OpenPoll', activity: QUESTION },
]
type Value = 'yes' | 'no'

/** Everybody comes, says that research may use it, and answers; then it is closed. */
async function answerAll(hall: Hall, people: typeof PEOPLE, value: (home: string) => Value): Promise<void> {
  const phones = await hall.come(people)
  await hall.act(...ASKED)
  const answers = phones.map((phone, at) =>
    phone.send({
      ...{ type: 'CastBallot', activity: QUESTION },
      answer: { type: 'yesno', value: value(people[at]?.municipality ?? '') },
    }),
  )
  for (const outcome of await Promise.all(answers)) expect(outcome).toMatchObject({ ok: true })
  await hall.act({ type: 'ClosePoll', activity: QUESTION })
}

/** What three municipalities promise in the first gathering, written by one of each. */
async function promiseAll(hall: Hall): Promise<void> {
  const activity = 'promises'
  await hall.act(
    { type: 'PrepareCommitments', activity, item: null, title: '', most: 1, plan: false },
    { type: 'OpenCommitments', activity },
  )
  for (const { home: municipality, what } of PROMISED) {
    const texts = { what, who: 'HR-leder', by: '2012-10-20', how: 'Vi teller' }
    for (const [field, text] of Object.entries(texts))
      await hall.act({
        ...{ type: 'WriteCommitment', activity, municipality, place: 1, base: '', text },
        field: field as keyof typeof texts,
      })
    await hall.act({ type: 'ConfirmCommitments', activity, municipality })
  }
  await hall.act(CLOSING)
}

/** From its own link a municipality says how it goes, and prints the plan. */
async function tellAndPrint(crew: ProgrammeCrew, vefsn: Page, office: Page): Promise<void> {
  const card = vefsn.getByRole('listitem').filter({ hasText: CALLS })
  await expect(card.getByText(own.statuses.overdue)).toBeVisible()
  await card.getByRole('button', { name: own.promises.tell }).tap()
  await vefsn.getByRole('radio', { name: own.statuses['under-way'] }).check()
  await vefsn.getByLabel(own.promises.ask.learned).fill('En kort samtale er nok')
  await button(vefsn, own.common.save).tap()
  await expect(card.getByText(own.promises.learned('En kort samtale er nok'))).toBeVisible()
  const jondal = await crew.municipality('jondal')
  const rows = crew.view().counties.flatMap((county) => county.rows)
  const promise = rows.flatMap(({ first }) => first ?? []).find(({ what }) => what === STAND_INS)
  await crew.says(jondal, {
    ...{ type: 'SetPromiseStatus', promise: promise?.id ?? '', status: 'dropped' },
    ...{
      base: { status: 'not-begun', why: '', learned: '' },
      why: 'Skolene ligger for langt unna',
      learned: '',
    },
  })
  await expect(office.getByRole('row', { name: /^Jondal/ })).toContainText(words.plan.statuses.dropped)
  await expect(office.getByRole('row', { name: /^Vefsn/ })).toContainText(words.plan.statuses.overdue)
  await vefsn.context().addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes')
  })
  const opened = vefsn.context().waitForEvent('page')
  await button(vefsn, own.promises.print).tap()
  const paper = await opened
  await paper.waitForSelector('[data-printed]')
  await expect(paper.getByText(CALLS)).toBeVisible()
  await expect(paper.getByText(STAND_INS)).toHaveCount(0)
  await look(paper, 'programme-plan')
  expect((await paper.pdf({ tagged: true, preferCSSPageSize: true })).length).toBeGreaterThan(5_000)
  await paper.close()
}

/** The wall turns its pages by itself, so all of it is looked for on one. */
async function showsAtOnce(hall: Page, texts: readonly string[], not: readonly string[] = []): Promise<void> {
  const shown = async () => (await hall.locator('.wall').textContent()) ?? ''
  const isShown = (text: string) => texts.every((each) => text.includes(each))
  await expect.poll(async () => isShown(await shown()), { timeout: 40_000 }).toBe(true)
  const now = await shown()
  for (const text of not) expect(now).not.toContain(text)
}

/** Two halls at the same time: each begins with what its own have promised, and nothing of the other's. */
async function openWithWhatWasPromised(
  stage: Stage,
  crew: ProgrammeCrew,
  [north, south]: readonly [Hall, Hall],
) {
  const [inNorth, inSouth] = await Promise.all([
    stage.open(north.screen, LAPTOP),
    stage.open(south.screen, LAPTOP),
  ])
  for (const hall of [north, south]) {
    await hall.act({ type: 'StartItem', item: 'first', from: null })
    await hall.act({ type: 'OpenCommitments', activity: OPENS_WITH })
    await hall.act({ type: 'ShowScene', scene: 'commitments', activity: OPENS_WITH })
  }
  await showsAtOnce(inNorth, [
    ...[CALLS, hallWords.status['under-way'], 'En kort samtale er nok'],
    'Skolene ligger for langt unna',
  ])
  await showsAtOnce(inSouth, [SAFETY], [CALLS, STAND_INS])
  await crew.until((is) => is.gatherings.filter(({ stands }) => stands === 'running').length === 2)
  await look(inNorth, 'programme-next')

  // On a phone in the hall it is done.
  const phone = await stage.open(north.join, PHONE)
  await onPhone(phone).join('Vefsn', 'Enhetsleder')
  await phone.getByRole('radio', { name: phoneWords.status.done }).check()
  await phone.getByRole('button', { name: phoneWords.save, exact: true }).tap()
  await expect(phone.getByText(phoneWords.saved, { exact: true })).toBeVisible()
}

const FIGURES = [
  'Periode;Alle;Barnehager',
  ...['8,4;11,9', '9,1;12,2', '9,6;12,6'].map((row, at) => `201${at}K4;${row}`),
]

/** Pasted on the page of figures, looked over, taken, and drawn with its target. */
async function bringFigures(crew: ProgrammeCrew, office: Page): Promise<void> {
  await crew.act({
    ...{ type: 'SetIndicator', indicator: 'leave', title: 'Sykefravær', unit: '%', source: 'Eksempeltall' },
    ...{ decimals: 1, by: 'quarter', better: 'low' },
    baseline: { value: 8.4, when: '2010' },
    target: { value: 6.7, when: '2014' },
  })
  await office.getByRole('link', { name: words.parts.figures, exact: true }).click()
  await button(office, desk.indicators.take).click()
  await office.getByLabel(desk.indicators.paste).fill(FIGURES.join('\n'))
  await button(office, desk.indicators.takeNow).click()
  const drawn = office.getByRole('img').filter({ hasText: '9,6' }).first()
  await expect(drawn).toContainText('6,7')
  await expect(office.getByText('12,6').first()).toBeVisible()
  await look(office, 'programme-figures')
  await office.getByRole('link', { name: words.parts.overview, exact: true }).click()
  await expect(office.getByRole('img').filter({ hasText: '9,6' })).toBeVisible()
}

const YES = { vefsn: 'yes', jondal: 'no', sund: 'yes', bomlo: 'yes' } as const

/** What a researcher fetches by their link: strict CSV, nobody by name, the same pseudonym in two gatherings, and no small cell to be found. */
function attackFiles(zip: Uint8Array, [first, north, south]: readonly [Hall, Hall, Hall]): void {
  const { files, text } = tablesIn(zip)
  for (const { name, token } of PEOPLE) {
    expect(text).not.toContain(name)
    expect(text).not.toContain(token)
  }
  const of = (hall: Hall) => (files.answers ?? []).filter(({ gathering }) => gathering === hall.id)
  const people = (hall: Hall) => new Set(of(hall).map(({ person }) => person))
  expect(people(first).size).toBe(PEOPLE.length)
  expect(people(north).size).toBe(from('vefsn', 'jondal').length)
  for (const person of people(north)) expect(people(first)).toContain(person)
  // One of six in the south has not said yes: what the others gave would tell of that one.
  expect(of(south)).toEqual([])
  const inFirst = { ...files, answers: of(first) }
  const totals = { Vefsn: { yes: '6' }, Jondal: { no: '6' }, Sund: { yes: '2' }, Bømlo: { yes: '4' } }
  expect(attack(inFirst, QUESTION, totals)).toEqual({ told: ['Jondal', 'Vefsn'], found: [] })
  // The attacker is no fool: were one of those that are closed told of, it would be found.
  const closed = (files.people ?? []).findIndex(({ municipality }) => municipality === '-6')
  const opened =
    files.people?.map((row, at) => (at === closed ? { ...row, municipality: 'Sund' } : row)) ?? []
  expect(attack({ ...inFirst, people: opened }, QUESTION, totals).found).toContain('Sund yes')
}

test('[EE120] a programme of three gatherings, two of them at the same time: invitations and replies, what was promised opens the next, how it goes is told from a link and in the hall, the plan is printed, figures are brought in, and what research gets holds against an attacker', async ({
  stage,
}) => {
  const crew = await makeProgrammeCrew(stage.server, 'Til stede')
  try {
    await crew.act(...PROGRAMME)
    const office = await stage.open(crew.page, LAPTOP)
    const vefsn = await stage.open(await crew.pageOf('vefsn'), PHONE)
    await inviteAndReply(crew, office, vefsn)

    const first = await crew.open('first')
    await answerAll(first, PEOPLE, (home) => YES[home as keyof typeof YES])
    await promiseAll(first)
    await crew.until((is) => is.counts.all === PROMISED.length)
    await office.getByRole('link', { name: words.parts.overview, exact: true }).click()
    await expect(office.getByRole('row', { name: /^Vefsn/ })).toContainText(CALLS)

    // Six weeks later.
    await stage.advanceTo(at(9, 0, 49))
    await office.reload()
    await vefsn.reload()
    await tellAndPrint(crew, vefsn, office)
    const [north, south] = [await crew.open('north'), await crew.open('south')]
    await openWithWhatWasPromised(stage, crew, [north, south])
    const inSouth = from('sund', 'bomlo').map((each, at) => ({ ...each, studied: at > 0 }))
    await Promise.all([
      answerAll(north, from('vefsn', 'jondal'), (home) => YES[home as keyof typeof YES]),
      answerAll(south, inSouth, () => 'no'),
    ])
    for (const hall of [north, south]) await hall.act(CLOSING)
    await crew.until((is) => is.gatherings.every(({ stands }) => stands === 'held'))
    await expect(office.getByRole('row', { name: /^Vefsn/ })).toContainText(words.plan.statuses.done)
    await bringFigures(crew, office)
    await expectAccessible(office, 'the first page')
    await look(office, 'programme-overview')
    attackFiles(await crew.research('uni', 'Et universitet'), [first, north, south])
  } finally {
    crew.close()
  }
})
