import { expect, test } from 'vitest'
import { boardMarked, boardMarksIn, makeBoardSights } from '#server/rehearsal/board-marks.ts'
import type { BoardAct } from '#server/rehearsal/board-tools.ts'
import { countBoards } from '#server/rehearsal/journal-boards.ts'
import { countJournal } from '#server/rehearsal/journal-count.ts'
import { countTalk } from '#server/rehearsal/journal-talk.ts'
import { type BoardEvidence, judgeBoards } from '#server/rehearsal/judge-boards.ts'
import type { Viewer } from '#server/rehearsal/marks.ts'
import type { RehearsalPlan } from '#server/rehearsal/rehearsal-plan.ts'
import type { StoredRecord } from '#server/store/event-store.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'

type Fields = Readonly<Record<string, unknown>>
const homes = ['vefsn', 'vefsn', 'sund', 'sund']
const duties = [[], ['panel'], ['panel'], ['observer']]
const devices = ['d0', 'd1', 'd2', 'd3']
const whole = {
  ...{ step: null, first: true, last: true, anonymous: false, grouped: false, inTurn: false, place: null },
}
const plan: RehearsalPlan = {
  ...{ days: [], windows: [], begins: 0, seed: 1, answers: [], deeds: [], notes: { notes: [], away: null } },
  prompts: [
    {
      ...{
        ...whole,
        kind: 'boards',
        activity: 'panel',
        item: 'lunch',
        text: 'Hva så dere?',
        observers: true,
      },
      assignments: [{ id: 'a', title: 'Hva så dere?', minutes: 5, questions: [{ id: 'q', text: 'Hva?' }] }],
    },
  ],
  players: homes.map((municipality, number) => ({
    ...{ called: `Deltaker ${number + 1}`, name: `Deltaker ${number + 1}`, title: '', municipality },
    ...{ listed: false, duties: duties[number] ?? [], hasPhone: true, days: [] },
  })),
}

let seq = 0
function record(type: string, open: Fields, hidden: Fields | null = null): StoredRecord {
  const at = ++seq * 1_000
  return { seq, type, at, by: null, command: null, public: { at, ...open }, private: hidden }
}
const note = (writer: number, nth: number) => boardMarked('Et notat', { kind: 'o', writer, nth })
const point = (writer: number) => boardMarked('Et punkt', { kind: 'm', writer, nth: 0 })
const word = boardMarked('Ikke alle', { kind: 'r', writer: 0, nth: 0 })
/** Every observer in these tests writes while the morning is on. */
const MORNING = 5_500

const written = (id: string, text: string, item: string | null = 'morning') =>
  record(
    'v1.NoteWritten',
    {
      ...{ note: id, by: 'ob-1', theme: 'culture', quote: 'vefsn', writtenAt: MORNING },
      about: { item, municipality: null, activity: null, part: null },
    },
    { text },
  )
const added = (player: number) =>
  record(
    'v1.PointAdded',
    { activity: 'panel', step: 'q', point: `b${player}`, person: `p${player}`, group: homes[player] },
    { text: point(player) },
  )
const told: readonly StoredRecord[] = [
  ...homes.map((municipality, number) =>
    record('v1.PersonJoined', { person: `p${number}`, municipality }, { device: `d${number}` }),
  ),
  record('v1.ItemStarted', { item: 'morning' }),
  record('v1.ItemStarted', { item: 'lunch' }),
  record('v1.PanelProposed', {
    activity: 'panel',
    seats: [
      { municipality: 'vefsn', person: 'p1', by: 'proposed' },
      { municipality: 'sund', person: 'p2', by: 'proposed' },
    ],
  }),
  added(1),
  added(2),
  written('n1', note(0, 0)),
  written('n2', note(2, 0)),
  record('v1.CardTagged', { activity: null, card: 'n1', by: 'ob-1', theme: 'other' }),
  record('v1.CardsMerged', { activity: null, card: 'n1', parts: ['n2'], by: 'ob-1' }),
  record('v1.CardSplit', { activity: null, card: 'n1', parts: ['n2'], by: 'ob-1' }),
  record('v1.CardSupported', { activity: 'panel', card: 'b1', by: 'p2', support: true }),
  record('v1.CardChosen', { activity: 'panel', card: 'b1', by: 'p1', before: null }),
  record('v1.ReadBackAsked', { card: 'n1', of: ['vefsn'] }, { text: note(0, 0) }),
  record(
    'v1.ReadBackAnswered',
    { card: 'n1', person: 'p0', municipality: 'vefsn', answer: 'not-quite' },
    { word },
  ),
  record('v1.PlenaryOpened', { activity: 'panel', by: 'point', minutes: 15, presenter: null }),
  record('v1.PlenaryStepped', { slide: { key: 'b1', cards: ['b1'] } }),
]

function did(
  player: number | null,
  command: GatheringCommand,
  outcome: BoardAct['outcome'] = { ok: true, at: 1 },
): BoardAct {
  const who = player === null ? 'Observatør 1' : `Deltaker ${player + 1}`
  return { who, player, where: '', command, outcome }
}
const writes = (id: string, text: string) =>
  did(null, {
    ...{ type: 'WriteNote', note: id, text, theme: 'culture', quote: 'vefsn' },
    ...{ writtenAt: MORNING, about: null },
  })
const onNotes = { activity: null } as const
const acts: readonly BoardAct[] = [
  writes('n1', note(0, 0)),
  writes('n2', note(2, 0)),
  ...[1, 2].map((player) =>
    did(player, {
      ...{ type: 'AddPoint', activity: 'panel', step: 'q', point: `b${player}`, text: point(player) },
    }),
  ),
  did(null, { type: 'TagCard', ...onNotes, card: 'n1', theme: 'other' }),
  did(null, { type: 'MergeCards', ...onNotes, into: 'n1', cards: ['n2'] }),
  did(null, { type: 'SplitCard', ...onNotes, card: 'n1', part: 'n2' }),
  did(2, { type: 'SupportCard', activity: 'panel', card: 'b1', support: true }),
  did(1, { type: 'ChooseCard', activity: 'panel', card: 'b1', before: null }),
  did(null, { type: 'AskReadBack', card: 'n1' }),
  did(0, { type: 'AnswerReadBack', card: 'n1', answer: 'not-quite', word }),
  did(1, { type: 'StepPlenary', from: null, to: 'b1' }),
]

function evidence(records = told, done = acts): BoardEvidence {
  const gathering = {
    notes: { notes: { size: countBoards(records).notes.size } },
    activities: new Map([
      [
        'panel',
        {
          kind: 'panel',
          phase: 'closed',
          points: { size: [...countJournal(records).points.keys()].length },
        },
      ],
    ]),
  } as unknown as BoardEvidence['gathering']
  return {
    ...{ plan, devices, gathering, acts: done, sights: [] },
    ...{ count: countJournal(records), talk: countTalk(records), boards: countBoards(records) },
  }
}
const judged = (records = told, done = acts) =>
  judgeBoards(evidence(records, done)).map(({ what, who, detail }) => `${what} ${who} · ${detail}`)

test('[GP17] notes, points of a panel, marks, what was read back and what was presented are as they should be', () => {
  expect(judged()).toEqual([])
  // Somebody was quicker.
  const late = did(2, { type: 'StepPlenary', from: null, to: 'b1' }, { ok: false, code: 'moved-already' })
  expect(judged(told, [...acts, late])).toEqual([])
})

test('[GP17] what is gone, twice, changed, nobody’s, refused or never acknowledged is told as what it is', () => {
  const gone = (type: string) =>
    judged(
      told.toSpliced(
        told.findIndex((each) => each.type === type),
        1,
      ),
    )
  expect(gone('v1.NoteWritten')).toEqual(['lost Observatør 1 · WriteNote'])
  expect(gone('v1.PointAdded')).toEqual(['lost Deltaker 2 · AddPoint'])
  expect(gone('v1.CardTagged')).toEqual(['lost Observatør 1 · TagCard'])
  expect(gone('v1.CardsMerged')).toEqual(['lost Observatør 1 · MergeCards'])
  expect(gone('v1.CardSplit')).toEqual(['lost Observatør 1 · SplitCard'])
  expect(gone('v1.CardSupported')).toEqual(['lost Deltaker 3 · SupportCard'])
  expect(gone('v1.CardChosen')).toEqual(['lost Deltaker 2 · ChooseCard'])
  expect(gone('v1.ReadBackAsked')).toContain('lost Observatør 1 · AskReadBack')
  expect(gone('v1.ReadBackAnswered')).toEqual(['lost Deltaker 1 · AnswerReadBack'])
  expect(gone('v1.PlenaryStepped')).toEqual(['lost Deltaker 2 · StepPlenary'])

  const again = (type: string) => judged([...told, ...told.filter((each) => each.type === type).slice(0, 1)])
  expect(again('v1.NoteWritten')).toEqual(['twice Observatør 1 · WriteNote: 2'])
  expect(again('v1.PointAdded')).toEqual(['twice Deltaker 2 · AddPoint: 2'])
  expect(again('v1.CardSupported')).toEqual(['twice Deltaker 3 · SupportCard: 2'])
  expect(again('v1.ReadBackAnswered')).toEqual(['twice Deltaker 1 · AnswerReadBack: 2'])
  expect(again('v1.PlenaryStepped')).toEqual(['twice Deltaker 2 · StepPlenary: 2'])

  const withNote = (text: string, item?: string) =>
    judged(told.map((each) => (each.public.note === 'n1' ? written('n1', text, item) : each)))
  expect(withNote('Noe annet')[0]).toMatch(/^changed Observatør 1/)
  // It is about what was on as it was written, however late it comes.
  expect(withNote(note(0, 0), 'lunch')).toEqual(['changed Observatør 1 · lunch ≠ morning'])
  expect(judged(told, acts.slice(1))).toEqual([`stray  · ${note(0, 0)}`])
  const unheard = acts.with(0, { ...writes('n1', note(0, 0)), outcome: null })
  expect(judged(told, unheard)).toEqual(['missing Observatør 1 · WriteNote'])
  const odd = did(1, { type: 'StepPlenary', from: null, to: 'b1' }, { ok: false, code: 'not-presenting' })
  expect(judged(told, [...acts, odd])).toEqual(['refused Deltaker 2 · StepPlenary: not-presenting'])
  const forgets = evidence()
  const less = {
    ...forgets.gathering,
    notes: { notes: { size: 1 } },
  } as unknown as BoardEvidence['gathering']
  expect(judgeBoards({ ...forgets, gathering: less }).map(({ detail }) => detail)).toEqual(['1 ≠ 2'])
})

type Seen = readonly [Viewer, string]
const seen = (before: Parameters<ReturnType<typeof makeBoardSights>['release']> | null, ...all: Seen[]) => {
  const sights = makeBoardSights()
  if (before) sights.release(...before)
  for (const [viewer, text] of all) sights.take(viewer, JSON.stringify({ text }))
  return judgeBoards({ ...evidence(), sights: sights.all() }).map(
    ({ what, who, where, detail }) => `${what} ${who} · ${where} · ${detail}`,
  )
}

test('[GP17] notes are for observers and leaders until they are presented, but for those they are read back to', () => {
  const text = note(0, 0)
  expect(seen(null, ['observer', text], ['leader', text])).toEqual([])
  expect(seen(null, ['screen', text])).toEqual([`shown Observatør 1 · ${text} · screen`])
  expect(seen(null, [0, text])).toEqual([`shown Observatør 1 · ${text} · Deltaker 1`])
  expect(seen([text, 'asked'], [0, text], [1, text])).toEqual([])
  // Of another municipality; and another note of the same observer.
  expect(seen([text, 'asked'], [2, text])).toEqual([`shown Observatør 1 · ${text} · Deltaker 3`])
  expect(seen([text, 'asked'], ['screen', text])).toHaveLength(1)
  expect(seen([text, 'asked'], [0, note(2, 0)])).toHaveLength(1)
  expect(seen([text, 'shown'], [2, text], ['screen', text])).toEqual([])
  // Who has the duty of an observer on a phone of their own.
  expect(seen(null, [3, text])).toEqual([])
  expect(seen(null, [0, word], ['leader', word], ['observer', word])).toEqual([])
  expect(seen(null, [1, word])).toHaveLength(1)
})

test('[GP17] what a panel writes is for the panel; for the leader when it is chosen, and for all when it is presented', () => {
  const text = point(1)
  expect(seen(null, [1, text], [2, text])).toEqual([])
  expect(seen(null, ['leader', text])).toEqual([`shown Deltaker 2 · ${text} · leader`])
  expect(seen(null, [0, text])).toEqual([`shown Deltaker 2 · ${text} · Deltaker 1`])
  expect(seen(null, ['observer', text])).toHaveLength(1)
  expect(seen([text, 'chosen'], ['leader', text])).toEqual([])
  expect(seen([text, 'chosen'], ['screen', text])).toHaveLength(1)
  expect(seen([text, 'shown'], ['screen', text], [0, text], ['observer', text])).toEqual([])
})

test('[GP17] what came before it was let out stays too early, and marks are found in any text', () => {
  const sights = makeBoardSights()
  sights.take('screen', note(0, 0))
  sights.release(note(0, 0), 'shown')
  sights.take('screen', note(0, 0))
  expect(judgeBoards({ ...evidence(), sights: sights.all() })).toHaveLength(1)
  expect(boardMarksIn(`a ${note(3, 41)} b ${point(0)} (x1.1)`)).toEqual([
    { kind: 'o', writer: 3, nth: 41 },
    { kind: 'm', writer: 0, nth: 0 },
  ])
})
