import fc from 'fast-check'
import { expect, test } from 'vitest'
import '#tests/support/seed.ts'
import { decide } from '#shared/gathering/decide.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { reviveGathering } from '#shared/gathering/snapshot.ts'
import { diff, type Json } from '#shared/kernel/diff.ts'
import { keyOf, type Source } from '#shared/summary/summary.ts'
import { hallView } from '#shared/views/hall.ts'
import { leaderView } from '#shared/views/leader.ts'
import { screenView } from '#shared/views/screen.ts'
import { summaryOnScreen } from '#shared/views/summary-part.ts'
import { fullHouse } from '#tests/support/full-house.ts'
import { type Act, contextOf, givenState, play, stateAfter } from '#tests/support/given.ts'
import { plain } from '#tests/support/history.ts'
import { observing, wrote } from '#tests/support/noted.ts'
import { panelHouse } from '#tests/support/panel-house.ts'
import { as, live } from '#tests/support/samples.ts'

/** A panel has chosen p1, p3 and p4; p2 is merged into p1, and p5 is not chosen. Of what is chosen the hall has seen p1. */
const presenting = stateAfter(panelHouse)
const step = (from: string, to: string): Act => [{ type: 'StepPlenary', from, to }]
/** It has seen the other two as well. */
const begun = play(presenting, step('p1', 'p3'), step('p3', 'p4'))
const card = (id: string, activity: string | null = 'panel'): Source => ({ of: 'card', activity, card: id })
const pick = (id: string, source: Source, before: string | null = null): Act => [
  { type: 'PickForSummary', pick: id, source: source as never, before },
]
const line = (id: string, text: string, before: string | null = null): Act => [
  { type: 'WriteSummaryLine', pick: id, text, before },
]
const show: Act = [{ type: 'ShowScene', scene: 'summary', activity: null }]
const undo = (state: Gathering): Act => [{ type: 'Undo', step: state.steps.at(-1)?.id ?? 0 }]
const order = ({ summary }: Gathering) => summary.picks.map(({ id }) => id)
const texts = (state: Gathering) => summaryOnScreen(state).points.map(({ text }) => text)
const candidates = (state: Gathering) =>
  leaderView(state, live).summary.candidates.map(({ source }) => keyOf(source))

const picked = play(begun, pick('s1', card('p1')), pick('s2', card('p3')), line('s3', 'Vi møtes i mai'))

test('[SU1] what a panel has presented can be picked, and what observers have gathered without choosing it', () => {
  expect(candidates(begun)).toEqual(
    expect.arrayContaining(['card panel p1', 'card panel p3', 'card panel p4']),
  )
  const noted = play(begun, wrote('n1', 'Ring alle', {}))
  expect(texts(play(noted, pick('s1', card('n1', null))))).toEqual(['Ring alle'])
})

test('[SU2] what a panel has not chosen, and cards that were merged, cannot be picked', () => {
  expect(candidates(begun)).not.toContain('card panel p5')
  expect(candidates(begun)).not.toContain('card panel p2')
  for (const id of ['p5', 'p2', 'nobody'])
    givenState(begun)
      .when(pick('s1', card(id))[0])
      .thenRefused('not-collected')
})

test('[SU2][PN19] what a panel has chosen cannot be picked before it has been presented or sent out', () => {
  expect(candidates(presenting).filter((key) => key.startsWith('card'))).toEqual(['card panel p1'])
  givenState(presenting)
    .when(pick('s1', card('p3'))[0])
    .thenRefused('not-collected')
  const sent = play(presenting, [
    {
      type: 'SendWondering',
      ...{ activity: 'w', item: null, from: { activity: 'panel', card: 'p3' } as const },
      ...{ text: 'text of p3', who: 'municipality', minutes: null },
    },
  ])
  expect(texts(play(sent, pick('s1', card('p3'))))).toEqual(['text of p3'])
})

test('[SU5][PN19] a panel’s card that has been presented takes nothing along that has not, whatever it is merged into', () => {
  const shown = play(presenting, pick('s1', card('p1')), show)
  expect(hallView(shown).summary?.points.map(({ text }) => text)).toEqual(['text of p1'])
  for (const into of ['p3', 'p5']) {
    const merged = play(shown, [{ type: 'MergeCards', activity: 'panel', into, cards: ['p1'] }, as('ane')])
    expect([texts(merged), hallView(merged).summary], into).toEqual([[], null])
  }
})

test('[SU5][NO25] an observers’ card that was picked and seen takes nothing along that nobody has chosen or picked', () => {
  const merge: Act = [{ type: 'MergeCards', activity: null, into: 'n2', cards: ['n1'] }, observing]
  const choose: Act = [{ type: 'ChooseCard', activity: null, card: 'n2', before: null }, observing]
  const onPhones = (state: Gathering) => hallView(state).summary?.points.map(({ text }) => text) ?? []
  const seen = play(
    presenting,
    wrote('n1', 'Ring alle'),
    wrote('n2', 'Kari er utbrent'),
    pick('s1', card('n1', null)),
    show,
  )
  expect(onPhones(seen)).toEqual(['Ring alle'])
  const merged = play(seen, merge)
  expect([onPhones(merged), texts(merged)]).toEqual([[], []])
  expect(onPhones(play(merged, choose))).toEqual(['Kari er utbrent'])
  // The leader picks what holds it: then it is read, once.
  expect(texts(play(merged, pick('s2', card('n2', null))))).toEqual(['Kari er utbrent'])
  const split = play(merged, [{ type: 'SplitCard', activity: null, card: 'n2', part: 'n1' }, observing])
  expect(onPhones(split)).toEqual(['Ring alle'])
})

const choice = { id: 'a', text: 'A' }
const polled = (results: 'hidden' | 'live', answers: number, anonymous = false) =>
  play(
    stateAfter(fullHouse),
    [
      {
        type: 'PreparePoll',
        ...{ activity: 'q', item: null, anonymous },
        question: { type: 'choice', text: 'Hva?', choices: [choice, { id: 'b', text: 'B' }] },
      },
    ],
    [{ type: 'OpenPoll', activity: 'q' }],
    ...['ane', 'bo', 'cato', 'dina', 'fia']
      .slice(0, answers)
      .map(
        (id): Act => [{ type: 'CastBallot', activity: 'q', answer: { type: 'choice', choice: 'a' } }, as(id)],
      ),
    [{ type: 'SetResults', activity: 'q', results }],
  )
const poll: Source = { of: 'poll', activity: 'q' }

test('[SU1][SU2] a poll can be picked once its result is shown, with five answers or more', () => {
  expect(candidates(polled('live', 5))).toContain('poll q')
  for (const state of [polled('hidden', 5), polled('live', 4), polled('live', 5, true)]) {
    expect(candidates(state)).not.toContain('poll q')
    givenState(state).when(pick('s1', poll)[0]).thenRefused('not-collected')
  }
})

test('[SU4] a result that is hidden again is not there, and stands where it stood when it is shown', () => {
  const state = play(polled('live', 5), line('s1', 'Først'), pick('s2', poll), line('s3', 'Sist'))
  expect(summaryOnScreen(state).points[1]?.results).toEqual({
    answered: 5,
    rows: [
      { label: 'A', count: 5 },
      { label: 'B', count: 0 },
    ],
  })
  const hidden = play(state, [{ type: 'SetResults', activity: 'q', results: 'hidden' }])
  expect(texts(hidden)).toEqual(['Først', 'Sist'])
  expect(JSON.stringify(screenView(play(hidden, show), live).summary)).not.toContain('"count"')
  expect(texts(play(hidden, [{ type: 'SetResults', activity: 'q', results: 'shown' }]))).toEqual([
    'Først',
    'Hva?',
    'Sist',
  ])
})

/** A conversation for everybody, one for groups alone, one that nobody sees. */
const talked = (sees: 'everybody' | 'group' | 'nobody') =>
  play(
    stateAfter(fullHouse),
    [
      {
        type: 'PrepareConversation',
        ...{ activity: 't', item: null },
        steps: [{ id: 'one', prompt: 'Hva?', who: 'municipality', capture: 'points', sees }],
      },
    ],
    [{ type: 'OpenConversation', activity: 't' }],
    [{ type: 'AddPoint', activity: 't', step: 'one', point: 'x1', text: 'Ring først' }, as('ane')],
    [{ type: 'AddPoint', activity: 't', step: 'one', point: 'x2', text: 'Ring sist' }, as('dina')],
  )
const point = (id: string): Source => ({ of: 'point', activity: 't', point: id })

test('[SU2] a point that not everybody may see cannot be picked', () => {
  expect(candidates(talked('everybody'))).toContain('point t x1')
  for (const sees of ['group', 'nobody'] as const) {
    expect(candidates(talked(sees)).filter((key) => key.startsWith('point t'))).toEqual([])
    givenState(talked(sees))
      .when(pick('s1', point('x1'))[0])
      .thenRefused('not-collected')
  }
})

/** As its people have marked it. */
function marked(state: Gathering, id: string, marks: { readonly top?: string[]; readonly support?: number }) {
  const talk = state.activities.get('t')
  const is = talk?.kind === 'conversation' && talk.phase !== 'draft' ? talk.points.get(id) : undefined
  if (talk?.kind !== 'conversation' || talk.phase === 'draft' || !is) throw new Error('no such point')
  const points = talk.points.set(id, { ...is, ...marks })
  return { ...state, activities: state.activities.set('t', { ...talk, points }) }
}

test('[SU3] what a group has put first comes before the rest, and of one group twelve at most', () => {
  const many = play(
    talked('everybody'),
    ...Array.from(
      { length: 14 },
      (_, nth): Act => [
        { type: 'AddPoint', activity: 't', step: 'one', point: `y${nth}`, text: `Nr. ${nth}` },
        as('ane'),
      ],
    ),
  )
  const keys = candidates(many).filter((key) => key.startsWith('point t'))
  // Of Ane's fifteen the first twelve, and Dina's one.
  expect(keys).toHaveLength(13)
  expect(keys).not.toContain('point t y13')
  const told = leaderView(marked(many, 'y13', { top: ['one'] }), live).summary.candidates
  expect(told.filter(({ top }) => top).map(({ source }) => keyOf(source))).toEqual(['point t y13'])
})

test('[SU21] a mark of support is told to leaders as one, however many it goes past', () => {
  const written = Array.from(
    { length: 10 },
    (_, nth): Act => [
      { type: 'AddPoint', activity: 't', step: 'one', point: `y${nth}`, text: `Nr. ${nth}` },
      as('ane'),
    ],
  )
  const before = marked(play(talked('everybody'), ...written), 'x1', { support: 1 })
  const told = (state: Gathering) => leaderView(state, live).summary as unknown as Json
  expect(diff(told(before), told(marked(before, 'y9', { support: 2 })))).toHaveLength(1)
})

test('[SU4] what is put right, taken away or undone where it stands is so in the summary', () => {
  const state = play(talked('everybody'), pick('s1', point('x1')), pick('s2', point('x2')))
  const righted = play(state, [
    { type: 'EditPoint', activity: 't', point: 'x1', text: 'Ring i dag' },
    as('ane'),
  ])
  expect(texts(righted)).toEqual(['Ring i dag', 'Ring sist'])
  const removed = play(righted, [{ type: 'RemovePoint', activity: 't', point: 'x1' }])
  expect(texts(removed)).toEqual(['Ring sist'])
  expect(leaderView(removed, live).summary.picks[0]).toMatchObject({ id: 's1', point: null })
  expect(texts(play(removed, undo(removed)))).toEqual(['Ring i dag', 'Ring sist'])
})

test('[SU4] words that are erased are not read', () => {
  const erased = evolve(picked, {
    type: 'v1.SummaryLineWritten',
    ...{ pick: 's3', text: '', before: null, at: 1 },
  })
  expect(texts(erased)).toEqual(['text of p1', 'text of p3'])
})

test('[SU5] a card that is merged later reads as the one that holds it, and two that became one are read once', () => {
  const merged = play(picked, [
    { type: 'MergeCards', activity: 'panel', into: 'p1', cards: ['p3'] },
    as('ane'),
  ])
  expect(texts(merged)).toEqual(['text of p1', 'Vi møtes i mai'])
  expect(leaderView(merged, live).summary.picks.map(({ twin }) => twin)).toEqual([false, true, false])
  const split = play(merged, [{ type: 'SplitCard', activity: 'panel', card: 'p1', part: 'p3' }, as('ane')])
  expect(order(split)).toEqual(['s1', 's2', 's3'])
})

test('[SU6] in front of one that is there, or at the end', () => {
  expect(order(play(picked, pick('s4', card('p4'), 's2')))).toEqual(['s1', 's4', 's2', 's3'])
  expect(order(play(picked, pick('s4', card('p4'), 'gone')))).toEqual(['s1', 's2', 's3', 's4'])
  const moved = play(picked, [{ type: 'MoveInSummary', pick: 's3', before: 's1' }])
  expect(order(moved)).toEqual(['s3', 's1', 's2'])
  givenState(moved).when({ type: 'MoveInSummary', pick: 's3', before: 's1' }).thenNothing()
})

test('[SU7] what two pick or take out at once is in, or out, once; what is gone is refused in words', () => {
  givenState(picked)
    .when(pick('other', card('p1'))[0])
    .thenNothing()
  givenState(picked).when({ type: 'UnpickFromSummary', pick: 'gone' }).thenNothing()
  givenState(picked).when({ type: 'MoveInSummary', pick: 'gone', before: null }).thenRefused('unknown-pick')
  givenState(picked)
    .when(pick('s1', card('p4'))[0])
    .thenRefused('already-exists')
  const gone = play(begun, [{ type: 'RemoveCard', activity: 'panel', card: 'p4' }, as('ane')])
  givenState(gone)
    .when(pick('s9', card('p4'))[0])
    .thenRefused('not-collected')
  const full = play(picked, ...Array.from({ length: 97 }, (_, nth) => line(`l${nth}`, `${nth}`)))
  givenState(full).when(line('one', 'Til')[0]).thenRefused('too-many-picks', '100')
  givenState(full)
    .when(pick('one', card('p4'))[0])
    .thenRefused('too-many-picks', '100')
})

test('[SU8] a sentence is worded anew where it stands; without words, or too long, it is refused', () => {
  const worded = play(picked, line('s3', '  Vi møtes i juni \u0000', 's1'))
  expect([order(worded), texts(worded).at(-1)]).toEqual([['s1', 's2', 's3'], 'Vi møtes i juni'])
  givenState(picked).when(line('new', ' \n\u0000 ')[0]).thenRefused('text-empty')
  givenState(picked)
    .when(line('new', 'å'.repeat(100_000))[0])
    .thenRefused('text-too-long', '500')
  givenState(picked).when(line('s1', 'Over en annen')[0]).thenRefused('already-exists')
  givenState(picked)
    .when({ type: 'EditSummaryTitle', title: 'x'.repeat(201) })
    .thenRefused('text-too-long', '200')
  expect(play(picked, [{ type: 'EditSummaryTitle', title: '  Dette  tar vi med ' }]).summary.title).toBe(
    'Dette tar vi med',
  )
})

test('[SU9] it is the leader’s alone, and not while the gathering is closed', () => {
  const commands = [pick('s9', card('p4'))[0], line('s9', 'Ord')[0], show[0]]
  for (const command of commands)
    for (const by of [as('ane').by, { role: 'observer' }, { role: 'screen' }, { role: 'visitor' }] as const)
      givenState(picked).when(command, { by }).thenRefused('not-allowed')
  const closed = play(picked, [{ type: 'CloseGathering' }])
  givenState(closed).when(line('s9', 'Ord')[0]).thenRefused('gathering-closed')
  expect(play(closed, show).stage.scene).toBe('summary')
})

test('[SU10] every step is undone; what undoing takes off the hall screen cannot be looked up', () => {
  const shown = play(picked, show)
  expect(hallView(shown).summary?.points).toHaveLength(3)
  const back = play(shown, undo(shown))
  expect([hallView(back).summary, back.stage.scene]).toEqual([null, 'plenary'])
  const steps: readonly Act[] = [
    pick('s4', card('p4')),
    [{ type: 'MoveInSummary', pick: 's1', before: null }],
    [{ type: 'UnpickFromSummary', pick: 's2' }],
    line('s3', 'Andre ord'),
    [{ type: 'EditSummaryTitle', title: 'Ny' }],
  ]
  for (const step of steps) {
    const done = play(shown, step)
    expect(done.summary).not.toEqual(shown.summary)
    expect(play(done, undo(done)).summary).toEqual(shown.summary)
  }
})

test('[SU11] nothing is shown of an empty one', () => {
  givenState(begun).when(show[0]).thenRefused('nothing-picked')
})

test('[SU6] a snapshot keeps it, and one from before has none', () => {
  const written = JSON.parse(JSON.stringify(picked))
  expect(plain(reviveGathering(written).summary)).toEqual(plain(picked.summary))
  const { summary: _, ...old } = written
  expect(reviveGathering(old).summary).toEqual({ title: '', picks: [] })
})

const SOURCES = [card('p1'), card('p3'), card('p4')]
const id = fc.constantFrom('s1', 's2', 's3', 's4', 's5')
const before = fc.option(id)
const asked: fc.Arbitrary<RoomCommand> = fc.oneof(
  fc.record({
    type: fc.constant('PickForSummary' as const),
    pick: id,
    source: fc.constantFrom(...SOURCES) as fc.Arbitrary<never>,
    before,
  }),
  fc.record({ type: fc.constant('MoveInSummary' as const), pick: id, before }),
  fc.record({ type: fc.constant('UnpickFromSummary' as const), pick: id }),
  fc.record({
    type: fc.constant('WriteSummaryLine' as const),
    pick: id,
    text: fc.constantFrom('a', 'b'),
    before,
  }),
  fc.constant({ type: 'Undo' as const, step: 0 }),
  fc.constant(show[0]),
)

test('[SU6] any order of picking, moving, taking out and undoing leaves each source once, and one order', () => {
  let most = 0
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 40, size: 'max' }), (commands) => {
      let state = begun
      let told = begun
      const been = [begun.summary]
      for (const wanted of commands) {
        const command = wanted.type === 'Undo' ? { ...wanted, step: state.steps.at(-1)?.id ?? 0 } : wanted
        const decision = decide(state, command, contextOf({}))
        if (!decision.ok) continue
        state = decision.events.reduce(evolve, state)
        // Another server that reads the same log, and one that starts from what was stored.
        told = decision.events.reduce(evolve, told)
        expect(told.summary).toEqual(state.summary)
        const { picks } = state.summary
        most = Math.max(most, picks.length)
        expect(new Set(picks.map((each) => each.id)).size).toBe(picks.length)
        const keys = picks.flatMap(({ source }) => (source === null ? [] : [keyOf(source)]))
        expect(new Set(keys).size).toBe(keys.length)
        if (state.stage.scene === 'summary') expect(picks.every(({ seen }) => seen)).toBe(true)
        const onHall = hallView(state).summary?.points.map((each) => each.id) ?? []
        expect(onHall).toEqual(picks.filter(({ seen }) => seen).map((each) => each.id))
        if (command.type === 'Undo') expect(been).toContainEqual(state.summary)
        been.push(state.summary)
      }
    }),
  )
  expect(most).toBeGreaterThan(3)
})

test('[SU9] an observer picks nothing, also where they may choose', () => {
  givenState(begun)
    .when(pick('s1', card('p1'))[0], observing)
    .thenRefused('not-allowed')
})
