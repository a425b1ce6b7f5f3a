import { expect, test } from 'vitest'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { type Act, play, TEN } from '#tests/support/given.ts'
import { about, noted, nowhere, observing, wrote } from '#tests/support/noted.ts'

const LATER = { now: TEN + 9 }
const plain = ({ notes, stage }: Gathering) => ({
  stage,
  notes: notes.notes.map(({ last: _, ...note }) => note).toJS(),
  cards: notes.board.cards.map(({ last: _, ...card }) => card).toJS(),
  chosen: notes.board.chosen,
  themes: notes.themes,
  presenter: notes.presenter,
  standing: notes.standing,
})
const undo = (state: Gathering): Act => [{ type: 'Undo', step: state.stepsTaken }, LATER]

const before = play(
  noted(),
  [{ type: 'MergeCards', activity: null, into: 'n1', cards: ['n2'] }, observing],
  [{ type: 'ChooseCard', activity: null, card: 'n1', before: null }, observing],
  [{ type: 'ChooseCard', activity: null, card: 'n3', before: null }, observing],
)
const STEPS: readonly RoomCommand[] = [
  { type: 'ReviseNote', note: 'n1', text: 'Rettet' },
  { type: 'SetNoteAbout', note: 'n1', about: about('sund', 'lunch') },
  { type: 'QuoteNote', note: 'n1', quote: 'sund' },
  { type: 'RemoveNote', note: 'n1' },
  { type: 'SetNoteThemes', themes: [{ id: 'th1', name: 'Hva virker?' }] },
  { type: 'NamePresenter', presenter: 'ane' },
  { type: 'ReviseCard', activity: null, card: 'n1', text: 'Ring' },
  { type: 'TagCard', activity: null, card: 'n1', theme: 'culture' },
  { type: 'MergeCards', activity: null, into: 'n3', cards: ['n1'] },
  { type: 'SplitCard', activity: null, card: 'n1', part: 'n2' },
  { type: 'SupportCard', activity: null, card: 'n1', support: true },
  { type: 'UnchooseCard', activity: null, card: 'n1' },
  { type: 'MoveCard', activity: null, card: 'n1', before: null },
  { type: 'RemoveCard', activity: null, card: 'n1' },
]

test.each(STEPS)('[NO22] a leader’s $type is taken back', (command) => {
  const after = play(before, [command, { now: TEN + 1 }])
  expect(plain(after)).not.toEqual(plain(before))
  expect(plain(play(after, undo(after)))).toEqual(plain(before))
})

test('[NO22] so is a note that a leader wrote, and one brought back', () => {
  const written = play(before, wrote('n9', 'Lederens', {}, { now: TEN + 1 }))
  const undone = play(written, undo(written))
  expect(undone.notes.notes.get('n9')?.removed).toBe(true)
  expect(undone.notes.standing).toBe(before.notes.standing)
  const removed = play(before, [{ type: 'RemoveNote', note: 'n3' }, observing])
  for (const command of [
    { type: 'BringBackNote', note: 'n3' },
    { type: 'BringBackCard', activity: null, card: 'n3' },
  ] as const) {
    const back = play(removed, [command, { now: TEN + 1 }])
    expect(back.notes.notes.get('n3')?.removed).toBe(false)
    expect(plain(play(back, undo(back)))).toEqual(plain(removed))
  }
})

test('[NO22] what an observer has done to the same note since stands', () => {
  const revised = play(
    before,
    [{ type: 'ReviseNote', note: 'n1', text: 'Lederens' }, { now: TEN + 1 }],
    [
      { type: 'ReviseNote', note: 'n1', text: 'Observatørens' },
      { ...observing, now: TEN + 2 },
    ],
  )
  const note = play(revised, undo(revised)).notes.notes.get('n1')
  expect(note).toMatchObject({ text: 'Observatørens', about: { ...nowhere, municipality: 'bomlo' } })
})

test('[NO22] what observers wrote meanwhile is not taken with it', () => {
  const step = play(before, [{ type: 'RemoveNote', note: 'n1' }, { now: TEN + 1 }])
  const after = play(step, wrote('n9', 'Imens', {}, { ...observing, now: TEN + 2 }), undo(step))
  expect(after.notes.notes.get('n9')?.removed).toBe(false)
  expect(after.notes.standing).toBe(4)
})

test('[NO22] what an observer has done since with a note that was removed or brought back stands', () => {
  const back = play(
    before,
    [{ type: 'RemoveNote', note: 'n1' }, { now: TEN + 1 }],
    [
      { type: 'BringBackNote', note: 'n1' },
      { ...observing, now: TEN + 2 },
    ],
  )
  expect(plain(play(back, undo(back)))).toEqual(plain(back))
  const removed = play(before, [{ type: 'RemoveNote', note: 'n3' }, observing])
  const used = play(
    removed,
    [{ type: 'BringBackNote', note: 'n3' }, { now: TEN + 1 }],
    [
      { type: 'ChooseCard', activity: null, card: 'n3', before: null },
      { ...observing, now: TEN + 2 },
    ],
  )
  expect(plain(play(used, undo(used)))).toEqual(plain(used))
})

test.each(STEPS)('[NO22] after a leader’s $type, so is the step before it', (command) => {
  const step: RoomCommand = { type: 'TagCard', activity: null, card: 'n1', theme: 'challenges' }
  const both = play(before, [step, { now: TEN + 1 }], [command, { now: TEN + 2 }])
  const one = play(both, [{ type: 'Undo', step: both.stepsTaken }, { now: TEN + 3 }])
  const last = one.steps.at(-1)?.id ?? 0
  expect(plain(play(one, [{ type: 'Undo', step: last }, { now: TEN + 4 }]))).toEqual(plain(before))
})

test('[NO22] whoever observers have named since goes on presenting', () => {
  const state = play(
    before,
    [{ type: 'NamePresenter', presenter: 'ane' }, { now: TEN + 1 }],
    [
      { type: 'NamePresenter', presenter: 'bo' },
      { ...observing, now: TEN + 2 },
    ],
  )
  expect(play(state, undo(state)).notes.presenter).toBe('bo')
})
