import { expect, test } from 'vitest'
import type { Gathering, GatheringEvent, RoomCommand } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { groupView } from '#shared/views/group.ts'
import { hallView } from '#shared/views/hall.ts'
import { leaderView } from '#shared/views/leader.ts'
import { ownView } from '#shared/views/own.ts'
import { remoteView } from '#shared/views/remote.ts'
import { screenView } from '#shared/views/screen.ts'
import { allViews } from '#tests/support/all-views.ts'
import { type Act, play, stateAfter, TEN, tagIn } from '#tests/support/given.ts'
import { as, live } from '#tests/support/samples.ts'

const PEOPLE = { a1: 'bomlo', a2: 'bomlo', b1: 'sund', b2: 'sund', c1: 'vefsn', guest: null } as const
type Who = keyof typeof PEOPLE
const people = Object.keys(PEOPLE) as readonly Who[]
const TO = ['bomlo', 'sund', 'vefsn'] as const
const NAMES = { bomlo: 'Bømlo', sund: 'Sund', vefsn: 'Vefsn' } as const

const line = (who: Who) => `line-of-${who}-canary`
const word = (who: Who, to: string, named: boolean) => `word-of-${who}-to-${to}-${named}-canary`
const nameOf = (who: Who) => `name-of-${who}-canary`

const base: readonly GatheringEvent[] = [
  { type: 'v1.MunicipalitiesNamed', municipalities: TO.map((id) => ({ id, name: NAMES[id] })) },
  ...people.map(
    (who): GatheringEvent => ({
      type: 'v1.PersonExpected',
      ...{ person: `id-${who}`, name: nameOf(who), municipality: PEOPLE[who], title: '', duties: [] },
    }),
  ),
]
const prepare: RoomCommand = {
  type: 'PreparePresentations',
  ...{ activity: 'round', item: null, minutes: 5, shared: true, order: [...TO] },
}
const begin = (minute: number, municipality: string | null, from: string | null): Act => [
  { type: 'BeginPresentation', activity: 'round', municipality, from },
  { now: TEN + minute * MINUTE },
]
const opened = play(stateAfter(base), [prepare], [{ type: 'OpenPresentations', activity: 'round' }])

/** Everybody has written a line and sent every other municipality two words, one of them under name. */
const everything = people.reduce<Gathering>((state, who) => {
  const home = PEOPLE[who]
  const lines: readonly Act[] =
    home === null
      ? []
      : [
          [
            { type: 'AddPoint', activity: 'round', step: 'short', point: `p-${who}`, text: line(who) },
            as(`id-${who}`),
          ],
        ]
  const words = TO.filter((to) => to !== home).flatMap((to) =>
    [true, false].map(
      (named): Act => [
        {
          type: 'SendWord',
          ...{ activity: 'round', word: `w-${who}-${to}-${named}`, to, kind: 'advice', named },
          text: word(who, to, named),
        },
        as(`id-${who}`),
      ],
    ),
  )
  return play(state, ...lines, ...words)
}, opened)

const scene = (name: 'presentations' | 'now', activity: string | null): Act => [
  { type: 'ShowScene', scene: name, activity },
]
const MOMENTS: Readonly<Record<string, Gathering>> = {
  written: everything,
  'on the hall screen': play(everything, scene('presentations', 'round')),
  'Bømlo presents': play(everything, begin(0, 'bomlo', null)),
  'Sund presents': play(everything, begin(0, 'bomlo', null), begin(4, 'sund', 'bomlo')),
  closed: play(everything, begin(0, 'bomlo', null), [{ type: 'ClosePresentations', activity: 'round' }]),
  over: play(everything, [{ type: 'CloseGathering' }]),
}
const cases = Object.entries(MOMENTS).flatMap(([moment, state]) =>
  Object.entries(allViews(state)).map(([view, content]) => ({
    ...{ moment, view, bytes: JSON.stringify(content) },
  })),
)

test.each(cases)('[PX18] $view, $moment: a word reaches nobody else', ({ view, bytes }) => {
  for (const who of people)
    for (const to of TO)
      for (const named of [true, false]) {
        const sees = view === 'leader' || view === `group ${to}` || view === `own id-${who}`
        const text = word(who, to, named)
        if (!sees) expect(bytes, text).not.toContain(text)
      }
})

test.each(cases)('[PX17] $view, $moment: a line is seen by its own, and in the hall in its turn', (is) => {
  for (const who of people) {
    const home = PEOPLE[who]
    if (home === null) continue
    const presents =
      (is.moment === 'Bømlo presents' && home === 'bomlo') ||
      (is.moment === 'Sund presents' && home === 'sund')
    const sees = is.view === 'leader' || is.view === `group ${home}` || (is.view === 'screen' && presents)
    if (!sees) expect(is.bytes, line(who)).not.toContain(line(who))
  }
})

test('[PX17] what a view is there to hold it does hold, so the tests above can fail', () => {
  const bytes = (view: string, moment: string) =>
    cases.find((each) => each.view === view && each.moment === moment)?.bytes
  expect(bytes('group bomlo', 'written')).toContain(word('b1', 'bomlo', false))
  expect(bytes('group bomlo', 'written')).toContain(line('a2'))
  expect(bytes('own id-b1', 'written')).toContain(word('b1', 'bomlo', false))
  expect(bytes('leader', 'written')).toContain(word('guest', 'vefsn', true))
  expect(bytes('screen', 'Bømlo presents')).toContain(line('a1'))
  expect(bytes('screen', 'Sund presents')).toContain(line('b2'))
})

test('[PX18] a writer is named only where the writer has chosen so, to the leader as to all', () => {
  const group = groupView(everything, 'bomlo')
  expect(group.words.filter(({ from }) => from !== '').map(({ id }) => id)).toEqual([
    ...['w-b1-bomlo-true', 'w-b2-bomlo-true', 'w-c1-bomlo-true', 'w-guest-bomlo-true'],
  ])
  expect(group.words.find(({ id }) => id === 'w-b1-bomlo-true')?.from).toBe(`${nameOf('b1')}, Sund`)
  expect(group.words.find(({ id }) => id === 'w-guest-bomlo-true')?.from).toBe(nameOf('guest'))
  const [round] = leaderView(everything, live).activities
  if (round?.kind !== 'presentations') throw new Error('no round')
  for (const each of round.words) expect(each.from !== '').toBe(each.id.endsWith('true'))
  expect(JSON.stringify(group.words)).not.toContain('id-')
  expect(JSON.stringify(round.words)).not.toContain('id-')
})

test('[PX18] who sent a word without name makes no difference to any view but the writers’ own', () => {
  const by = (who: string): Act => [
    {
      type: 'SendWord',
      ...{ activity: 'round', word: 'w', to: 'vefsn', kind: 'appreciation', named: false, text: 'Godt' },
    },
    as(`id-${who}`),
  ]
  const [one, other] = [allViews(play(opened, by('a1'))), allViews(play(opened, by('b2')))]
  for (const view of Object.keys(one))
    if (view !== 'own id-a1' && view !== 'own id-b2') expect(other[view]).toEqual(one[view])
})

test('[PX18] whoever has written sees what has been sent, and to whom', () => {
  const own = ownView(everything, 'id-c1', tagIn)
  expect(own.words.map(({ to, named }) => [to, named])).toEqual([
    ['bomlo', true],
    ['bomlo', false],
    ['sund', true],
    ['sund', false],
  ])
})

const cardIn = (state: Gathering) => {
  const [card] = hallView(state).activities
  if (card?.kind !== 'presentations') throw new Error('no card')
  return card
}

test('[PX19] phones are told who has the floor, since when, with how much, and who is next', () => {
  expect(cardIn(opened)).toEqual({
    ...{ kind: 'presentations', id: 'round', phase: 'open', now: null, next: 'bomlo', share: 5 * MINUTE },
    queue: TO.map((municipality) => ({ municipality, state: 'waiting' })),
  })
  expect(cardIn(play(opened, begin(0, 'bomlo', null), begin(3, 'sund', 'bomlo')))).toEqual({
    ...{ kind: 'presentations', id: 'round', phase: 'open', next: 'vefsn', share: 6 * MINUTE },
    now: { municipality: 'sund', since: TEN + 3 * MINUTE, used: 0, allowance: 6 * MINUTE },
    queue: [
      { municipality: 'bomlo', state: 'done' },
      { municipality: 'sund', state: 'on' },
      { municipality: 'vefsn', state: 'waiting' },
    ],
  })
})

test('[PX19] the hall screen has the names and the lines of whoever presents', () => {
  const { round } = screenView(play(everything, begin(0, 'bomlo', null)), live)
  expect(round?.names).toEqual(TO.map((id) => ({ id, name: NAMES[id] })))
  expect(round?.lines).toEqual([
    { id: 'p-a1', part: 'short', text: line('a1') },
    { id: 'p-a2', part: 'short', text: line('a2') },
  ])
  expect(screenView(play(everything, scene('now', null)), live).round).toBeNull()
})

test('[PX20] a municipality that has left the list stands in no queue', () => {
  const without = stateAfter([])
  const named: GatheringEvent = {
    type: 'v1.MunicipalitiesNamed',
    municipalities: [
      { id: 'bomlo', name: 'Bømlo' },
      { id: 'vefsn', name: 'Vefsn' },
    ],
  }
  const people = {
    ...opened.people,
    municipalities: stateAfter([named]).people.municipalities,
  }
  const state: Gathering = { ...without, ...opened, people }
  expect(cardIn(state).queue.map(({ municipality }) => municipality)).toEqual(['bomlo', 'vefsn'])
  const after = play(state, begin(0, 'bomlo', null), [
    { type: 'SkipPresentation', activity: 'round', municipality: 'bomlo' },
  ])
  expect(cardIn(after).now?.municipality).toBe('vefsn')
})

test('[PX19] what has been erased is not shown', () => {
  const erased = stateAfter([
    ...base,
    {
      type: 'v1.PresentationsPrepared',
      ...{ activity: 'round', item: null, minutes: 5, shared: false, order: [...TO] },
    },
    { type: 'v1.PresentationsOpened', activity: 'round', at: TEN, order: [...TO], whole: null },
    {
      type: 'v1.PointAdded',
      ...{ activity: 'round', step: 'long', point: 'p', person: 'id-a1', group: 'bomlo', text: '' },
      ...{ at: TEN, late: false },
    },
    {
      type: 'v1.WordSent',
      ...{ activity: 'round', word: 'w', to: 'bomlo', person: 'id-b1', kind: 'advice', named: false },
      ...{ text: '', at: TEN },
    },
  ])
  expect(groupView(erased, 'bomlo')).toMatchObject({ group: 'bomlo', points: [], tops: [], words: [] })
})

test('[FK11] a remote control is told the queue and what municipalities are called; nobody, no line, no word', () => {
  const shown = play(everything, begin(1, 'sund', null))
  const view = remoteView(shown, live)
  expect(view.activities).toMatchObject([{ id: 'round', on: 'sund', points: [], words: [] }])
  expect(view.arrivals.municipalities).toEqual(
    TO.map((id) => ({ id, name: NAMES[id], arrived: 0, expected: 0 })),
  )
  expect(JSON.stringify(view)).not.toMatch(/canary|id-/)
  const shut = play(shown, [{ type: 'ClosePresentations', activity: 'round' }])
  expect([remoteView(shut, live).activities, remoteView(shut, live).arrivals.municipalities]).toEqual([
    [],
    [],
  ])
})

test('[FK11] of two open rounds it holds the one in the picture, else the one that somebody speaks in', () => {
  const second: readonly Act[] = [
    [{ ...prepare, activity: 'second' } as RoomCommand],
    [{ type: 'OpenPresentations', activity: 'second' }],
  ]
  const two = play(opened, ...second)
  const held = (state: Gathering) => remoteView(state, live).activities[0]?.id
  expect(held(two)).toBe('second')
  const spoken = play(two, begin(1, 'sund', null))
  expect(held(spoken)).toBe('round')
  const begunBoth = play(spoken, [
    { type: 'BeginPresentation', activity: 'second', municipality: 'vefsn', from: null },
  ])
  expect(held(begunBoth)).toBe('second')
  expect(held(play(begunBoth, [{ type: 'ShowScene', scene: 'presentations', activity: 'round' }]))).toBe(
    'round',
  )
})

test('[PX22] the hall shows the line that the leader typed, in its turn, and nobody else’s phone has it', () => {
  const text = 'typed-for-sund-canary'
  const typed = play(everything, [
    { type: 'WriteLine', activity: 'round', municipality: 'sund', part: 'short', point: 'l1', text },
  ])
  const holding = (state: Gathering) =>
    Object.entries(allViews(state)).flatMap(([view, is]) => (JSON.stringify(is).includes(text) ? [view] : []))
  expect(holding(typed).sort()).toEqual(['group sund', 'leader'])
  expect(holding(play(typed, begin(0, 'sund', null))).sort()).toEqual(['group sund', 'leader', 'screen'])
})
