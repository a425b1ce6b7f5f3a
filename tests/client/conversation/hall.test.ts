import { expect, test } from 'vitest'
import { placed, talkHall } from '#client/activities/conversation/talk-hall.model.ts'
import { linesOf, widthOf } from '#client/screens/projector/text-size.ts'
import { talkHall as en } from '#client/words/en/talk-hall.ts'
import { talkHall as nb } from '#client/words/nb/talk-hall.ts'
import { talkHall as nn } from '#client/words/nn/talk-hall.ts'
import type { Board } from '#shared/views/screen.ts'
import type { Called, ScreenCircle, ScreenPoint } from '#shared/views/talk-part.ts'
import { board } from '#tests/client/projector/fixtures.ts'
import { clock, duoCard, MINUTE, roundCard, T } from './cards.ts'

function shown(card: Board['card'], more: Partial<Board> = {}): Board {
  return { ...board({ Vefsn: [], Rana: [] }), card, talk: { circles: [], walk: null, called: [] }, ...more }
}
const written = (id: string, more: Partial<ScreenPoint> = {}): ScreenPoint => ({
  id,
  text: `Punkt ${id}`,
  late: false,
  top: false,
  support: 0,
  group: 'vefsn',
  ...more,
})
const table = (name: string, points: readonly ScreenPoint[] = [], hidden = 0): ScreenCircle => ({
  id: `c${name}`,
  name,
  municipality: null,
  size: 4,
  points,
  hidden,
})
const blocks = (of: Board, minutes: number) => {
  const { live, coming } = talkHall(of, T + minutes * MINUTE)
  return [live, ...coming].map(({ is, length }) => [is, length === null ? null : length / MINUTE])
}

test('[SF20] A speaks, B speaks, and then the next step; what is over is gone', () => {
  const of = shown(duoCard())
  expect(blocks(of, 1)).toEqual([
    ['speaker', 5],
    ['speaker', 5],
    ['next', 10],
  ])
  expect(blocks(of, 6)).toEqual([
    ['speaker', 5],
    ['next', 10],
  ])
  expect(blocks(of, 11)).toEqual([
    ['spoken', null],
    ['next', 10],
  ])
  expect(talkHall(of, T).coming.at(-1)).toMatchObject({ is: 'next', name: 'round' })
  expect(talkHall(of, T + 1.8 * MINUTE)).toMatchObject({
    name: 'reflecting',
    count: { left: 192_000, over: false },
    whole: 492_000,
  })
})

test('[SF20] round the table: at its own pace the step’s time, at a common one the turn’s', () => {
  const pace = (is: 'own' | 'common') =>
    talkHall(shown(roundCard({ pace: is, clock: clock(8, { beats: 4 }) })), T + 2.5 * MINUTE)
  expect(pace('own')).toMatchObject({ live: { is: 'round' }, count: { left: 5.5 * MINUTE }, whole: null })
  expect(pace('common')).toMatchObject({
    live: { is: 'turn', nth: 2, of: 4 },
    count: { left: 1.5 * MINUTE },
    whole: 5.5 * MINUTE,
  })
  const last = talkHall(shown(roundCard({ pace: 'common', clock: clock(8, { beats: 4 }) })), T + 7 * MINUTE)
  expect(last).toMatchObject({ live: { nth: 4 }, count: { left: MINUTE }, whole: null })
})

test('[SF20] a prompt of any length keeps to the lines that were set aside for it', () => {
  for (const length of [3, 20, 60, 110]) {
    const prompt = Array.from({ length: length / 3 }, () => 'vi').join(' ')
    const { setting } = talkHall(shown(duoCard({ prompt })), T)
    expect(linesOf(prompt, 1640 / setting.size)).toBeLessThanOrEqual(setting.lines)
    expect(setting.size).toBeGreaterThanOrEqual(34)
  }
})

test('[SF21] who has no phone is called by name, four on a page; at a table people see each other', () => {
  const call = (nth: number, mates: Called['mates']): Called => ({
    name: `Deltaker ${nth}`,
    municipality: 'rana',
    table: mates.length > 0 ? '' : '4',
    mates,
  })
  const mates = [{ name: 'Leder skole', municipality: 'vefsn' }]
  const called = [...Array.from({ length: 5 }, (_, nth) => call(nth, mates)), call(9, [])]
  const of = shown(duoCard(), { talk: { circles: [], walk: null, called } })
  expect(talkHall(of, T).called.map(({ rows }) => rows.length)).toEqual([4, 1])
  expect(talkHall(of, T).called[0]?.rows[0]).toMatchObject({
    name: 'Deltaker 0',
    from: 'Rana',
    mates: [{ name: 'Leder skole', from: 'Vefsn' }],
  })
})

test('[SF21] who shares a title with others is called with where they come from, and a long row has two lines', () => {
  const long = (nth: number): Called => ({
    name: 'Hovedtillitsvalgt',
    municipality: 'rana',
    table: '',
    mates: [{ name: `Kommunalsjef for oppvekst ${nth}`, municipality: 'vefsn' }],
  })
  const of = shown(duoCard(), {
    talk: { circles: [], walk: null, called: Array.from({ length: 5 }, (_, nth) => long(nth)) },
  })
  const { called } = talkHall(of, T)
  expect(called.map(({ rows }) => rows.length)).toEqual([2, 2, 1])
  expect(called[0]?.rows[0] && placed(called[0].rows[0])).toBe('Hovedtillitsvalgt, Rana')
})

const TABLES = [
  table('4', [written('a'), written('b', { support: 2 }), written('c', { top: true })]),
  table('Fjorden', [], 3),
]
const groupsOf = (of: Board) =>
  talkHall(of, T).board?.pages.flatMap(({ columns }) =>
    columns.flatMap(({ groups }) => groups.map(({ name, points }) => [name, points.map(({ id }) => id)])),
  )

test('[SF22] points stand by table, what was put first on top, then what has most support', () => {
  const of = shown(roundCard(), { talk: { circles: TABLES, walk: null, called: [] } })
  expect(groupsOf(of)).toEqual([
    ['4', ['c.0', 'b.0', 'a.0']],
    ['Fjorden', []],
  ])
  expect(talkHall(of, T).written).toBe(6)
})

test('[SF22] the table that is walked to stands alone; one without a word says so', () => {
  const walk = (id: string) => shown(roundCard(), { talk: { circles: TABLES, walk: id, called: [] } })
  expect(groupsOf(walk('c4'))?.map(([name]) => name)).toEqual(['4'])
  expect(talkHall(walk('c4'), T).walk).toMatchObject({ name: '4', size: 4 })
  expect(talkHall(walk('cFjorden'), T)).toMatchObject({ walk: { name: 'Fjorden' }, board: { pages: [] } })
})

test('[SF22] duos have no names, so their points stand by municipality; what is not for all leaves the prompt as it is', () => {
  const duo = { ...table('', [written('a')]), id: 'd1' }
  const groups = [{ id: 'vefsn', name: 'Vefsn', points: [written('a')] }]
  const card = roundCard({ who: 'duo', turns: 'none' })
  expect(groupsOf(shown(card, { groups, talk: { circles: [duo], walk: null, called: [] } }))).toEqual([
    ['Vefsn', ['a.0']],
  ])
  const secret = shown(roundCard(), { talk: { circles: [table('4', [], 3)], walk: null, called: [] } })
  expect(talkHall(secret, T)).toMatchObject({ board: null, written: 3 })
})

test('[SF22] nothing of who asks for the leader is in the hall screen’s model', () => {
  const of = shown(roundCard(), { talk: { circles: TABLES, walk: null, called: [] } })
  expect(JSON.stringify(talkHall(of, T))).not.toContain('trenger')
  expect(Object.keys(TABLES[0] ?? {})).not.toContain('called')
})

test('[SF23] when it is over there is no time, nobody is called and nothing comes', () => {
  const of = shown(duoCard({ phase: 'closed' }))
  expect(talkHall(of, T + 60 * MINUTE)).toMatchObject({
    closed: true,
    count: null,
    mark: null,
    coming: [],
    called: [],
  })
})

test('[SF2] the hall screen says the last two minutes and the end', () => {
  const of = shown(duoCard())
  expect([7, 8.5, 10.5].map((minutes) => talkHall(of, T + minutes * MINUTE).mark)).toEqual([
    null,
    'two',
    'up',
  ])
})

test('[SF22] in plenary the board has those who have something there; in a step before it, everybody', () => {
  const groups = board({ Vefsn: ['Vi spør for sent'], Rana: [] }).groups
  const names = (who: 'plenary' | 'municipality') =>
    talkHall(shown(duoCard({ who, turns: 'none', capture: 'points' }), { groups }), T)
      .board?.pages.flatMap(({ columns }) => columns)
      .flatMap((column) => column.groups.map(({ name }) => name))
  expect(names('plenary')).toEqual(['Vefsn'])
  expect(names('municipality')?.toSorted()).toEqual(['Rana', 'Vefsn'])
})

const ideasOf = (of: Board) =>
  talkHall(of, T).ideas?.pages.flatMap(({ columns }) =>
    columns.flatMap(({ ideas }) => ideas.map(({ id, from, support }) => [id, from, support])),
  )
const GROUPS = [
  { id: 'vefsn', name: 'Vefsn', points: [written('a', { support: 1 }), written('b', { support: 4 })] },
  { id: 'rana', name: 'Rana', points: [written('c', { support: 7 }), written('d')] },
  { id: '', name: '', points: [written('e', { support: 4 })] },
]
const supportCard = (more: Partial<Board['card']> = {}) =>
  duoCard({ who: 'plenary', turns: 'none', capture: 'points', sees: 'everybody', support: 3, ...more })

test('[SF25] ideas of the whole hall are one list, most supported first; as many as came before others stay so', () => {
  const of = shown(supportCard(), { groups: GROUPS })
  expect(ideasOf(of)).toEqual([
    ['c', 'Rana', 7],
    ['b', 'Vefsn', 4],
    ['e', '', 4],
    ['a', 'Vefsn', 1],
    ['d', 'Rana', 0],
  ])
  expect(talkHall(of, T)).toMatchObject({ board: null, ideas: { across: 2, size: 46, pages: [{}] } })
})

test('[SF25] in a step by municipality ideas stay within it; without marks they stand by municipality in plenary, too', () => {
  const within = shown(supportCard({ who: 'municipality' }), { groups: GROUPS })
  expect(ideasOf(within)).toBeUndefined()
  expect(groupsOf(within)?.slice(0, 2)).toEqual([
    ['Vefsn', ['b.0', 'a.0']],
    ['Rana', ['c.0', 'd.0']],
  ])
  expect(ideasOf(shown(supportCard({ support: 0 }), { groups: GROUPS }))).toBeUndefined()
})

test('[SF25] of many and long ideas nothing is left out, no column is too high, and those with most are on the first page', () => {
  const long = 'Vi ringer for sent. Første samtale kommer gjerne en uke etter at noen har gått hjem. '.repeat(
    20,
  )
  const points = Array.from({ length: 61 }, (_, nth) =>
    written(`p${nth}`, { text: nth % 20 === 5 ? `${long}${nth}` : `Idé nummer ${nth}`, support: nth % 7 }),
  )
  const { ideas } = talkHall(
    shown(supportCard(), { groups: [{ id: 'v', name: 'Kommunen med det lange navnet', points }] }),
    T,
  )
  const all = ideas?.pages.flatMap(({ columns }) => columns.flatMap((column) => column.ideas)) ?? []
  expect(all.filter(({ support }) => support !== null)).toHaveLength(61)
  const supports = all.flatMap(({ support }) => support ?? [])
  expect(supports).toEqual(supports.toSorted((a, b) => b - a))
  for (const nth of [5, 25, 45]) expect(all.map(({ text }) => text).join(' ')).toContain(`hjem. ${nth}`)
  expect(ideas?.pages.length).toBeGreaterThan(1)
  const { size = 0, figure = 0, across = 1 } = ideas ?? {}
  const width = (1728 - (across - 1) * 72) / across - figure
  for (const { columns } of ideas?.pages ?? []) {
    expect(columns.length).toBeLessThanOrEqual(across)
    for (const column of columns) {
      const lines = column.ideas.map(({ text, from }) => linesOf(`${text} ${from}`, width / size))
      const height = lines.reduce((sum, count) => sum + count * size * 1.16 + 31, 6)
      expect(height).toBeLessThanOrEqual(712 - 84 - 84 - 76)
    }
  }
})

test('[SF26] the hall screen says how many marks each has and how many are given; when it is over, only how many', () => {
  const marks = (more: Partial<Board['card']>) =>
    talkHall(shown(supportCard(more), { groups: GROUPS }), T).marks
  expect(marks({})).toEqual({ each: 3, given: 16 })
  expect(marks({ who: 'municipality', support: 1 })).toEqual({ each: 1, given: 16 })
  expect(marks({ phase: 'closed' })).toEqual({ each: null, given: 16 })
  expect(marks({ support: 0 })).toBeNull()
})

const withThrees = (threes: NonNullable<Board['talk']>['threes']) =>
  shown(duoCard(), {
    talk: { circles: [], walk: null, called: [], ...(threes === undefined ? {} : { threes }) },
  })

test('[SF27] three together have their own clock beside the hall’s, as their phones count it', () => {
  const turn = { place: 0, since: T }
  // Ten minutes, five for each of two: 3:20 for each of three.
  expect(talkHall(withThrees(turn), T + MINUTE)).toMatchObject({
    live: { is: 'speaker', nth: 0 },
    count: { left: 4 * MINUTE },
    hasThree: true,
    three: { speaker: 0, left: 140_000 },
  })
  expect(talkHall(withThrees(turn), T + 4 * MINUTE).three).toEqual({ speaker: 1, left: 160_000 })
  expect(talkHall(withThrees(turn), T + 6 * MINUTE)).toMatchObject({
    live: { nth: 1 },
    three: { speaker: 1, left: 40_000 },
  })
  expect(talkHall(withThrees(turn), T + 8 * MINUTE).three).toEqual({ speaker: 2, left: 120_000 })
  // Both talk together at the same time: nothing to tell apart.
  const together = withThrees(turn)
  const card = duoCard({ minutes: 12, clock: clock(12) })
  expect(talkHall({ ...together, card }, T + 11 * MINUTE)).toMatchObject({
    live: { is: 'together' },
    hasThree: true,
    three: null,
  })
  expect(talkHall({ ...together, card: duoCard({ phase: 'closed' }) }, T).three).toBeNull()
})

test('[SF27] without threes nothing is said of them; where they differ among themselves the phone tells', () => {
  expect(talkHall(withThrees(undefined), T + MINUTE)).toMatchObject({ hasThree: false, three: null })
  expect(talkHall(withThrees(null), T + MINUTE)).toMatchObject({ hasThree: true, three: 'own' })
})

test.each([
  ['bokmål', nb],
  ['nynorsk', nn],
  ['English', en],
])('[SF28] in %s no word of what comes is wider than its block: a long name has a second line', (_, says) => {
  const titles = [...Object.values(says.steps), says.together, says.speaks('B'), says.turn(12, 12)]
  // In u: a block of the three, less its icon and the space after it.
  const width = (1728 - 2 * 32) / 3.9 - 54 * 1.26
  for (const word of titles.flatMap((title) => title.split(' ')))
    expect(widthOf(word) * 54, word).toBeLessThanOrEqual(width)
  expect(widthOf(says.steps.reflecting) * 54).toBeGreaterThan(width)
})
