import fc from 'fast-check'
import { applyPatch, deepClone, type Operation } from 'fast-json-patch'
import { expect, test } from 'vitest'
import '#tests/support/seed.ts'
import { sourcesOf } from '#shared/board/sources.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import { decide } from '#shared/gathering/decide.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import type { PatchOperation } from '#shared/kernel/diff.ts'
import { type NotesView, notesView } from '#shared/views/notes.ts'
import { notesChanges } from '#shared/views/notes-changes.ts'
import { touchedBy } from '#shared/views/touched.ts'
import { contextOf, play, stateAfter, TEN } from '#tests/support/given.ts'
import { quiet, wrote } from '#tests/support/noted.ts'

const LEADER: Actor = { role: 'leader' }
const CLIENTS: readonly Actor[] = [
  ...['ob-1', 'ob-2', 'ob-3'].map((device) => ({ role: 'observer', device }) as const),
  LEADER,
]
const NOTES = 8
const start = play(
  stateAfter(quiet),
  ...Array.from({ length: NOTES }, (_, place) => wrote(`n${place}`, `note ${place}`)),
)

/** What a client does with the board as it sees it, or (`hear`) how many of the patches on their way to it arrive. */
type Turn = {
  readonly client: number
  readonly hear: number
  readonly what: number
  readonly picks: readonly number[]
}
const turn: fc.Arbitrary<Turn> = fc.record({
  client: fc.nat({ max: CLIENTS.length - 1 }),
  hear: fc.nat({ max: 4 }),
  what: fc.nat({ max: 11 }),
  picks: fc.array(fc.nat({ max: 99 }), { minLength: 3, maxLength: 3 }),
})

function commandFrom({ cards, chosen }: NotesView, { what, picks }: Turn): RoomCommand {
  // As somebody sees it, who does not know yet what the others have done meanwhile.
  const free = Object.values(cards).filter(({ mergedInto, removed }) => mergedInto === null && !removed)
  const pick = (of: readonly string[], nth: number) => of[(picks[nth] ?? 0) % Math.max(1, of.length)] ?? 'n0'
  const ids = free.map(({ id }) => id).sort()
  const [card, other] = [pick(ids, 0), pick(ids, 1)]
  const before = picks[2] === 0 ? null : pick(chosen, 2)
  const whole = free
    .filter(({ parts }) => parts.length > 0)
    .map(({ id }) => id)
    .sort()
  switch (what) {
    case 0:
    case 1:
    case 2:
      return { type: 'MergeCards', activity: null, into: card, cards: [other, pick(ids, 2)] }
    case 3:
      return { type: 'SplitCard', activity: null, card: pick(whole, 0), part: null }
    case 4:
    case 5:
      return { type: 'ChooseCard', activity: null, card, before }
    case 6:
    case 7:
      return { type: 'MoveCard', activity: null, card: pick(chosen, 0), before }
    case 8:
      return { type: 'RemoveNote', note: card }
    case 10:
      return { type: 'ReviseCard', activity: null, card, text: `words ${picks[2]}` }
    case 11:
      return { type: 'TagCard', activity: null, card, theme: 'culture' }
    default:
      return { type: 'BringBackNote', note: pick(Object.keys(cards).sort(), 0) }
  }
}

/** What was done last on a card, and not by the leader, is as it was after the leader's step has been taken back. */
function othersStand({ notes: was }: Gathering, { notes: is }: Gathering): void {
  const isTheirs = (id: string) => was.board.cards.get(id)?.last.by !== 'leader'
  for (const [id, before] of was.board.cards) {
    if (!isTheirs(id)) continue
    const { text, theme, support, removed, mergedInto, last } = before
    const after = is.board.cards.get(id)
    expect(after).toMatchObject({ text, theme, support })
    if (last.what === 'removed' || last.what === 'back') expect(after?.removed).toBe(removed)
    if (last.what === 'merged' || last.what === 'split') expect(after?.mergedInto).toBe(mergedInto)
  }
  expect(is.board.chosen.filter(isTheirs)).toEqual(was.board.chosen.filter(isTheirs))
}

function holdsTogether({ notes }: Gathering): void {
  const { cards, chosen } = notes.board
  expect(new Set(chosen).size).toBe(chosen.length)
  for (const id of chosen) expect(cards.get(id)).toMatchObject({ mergedInto: null, removed: false })
  const all = [...cards.values()]
  const heads = all.filter(({ mergedInto }) => mergedInto === null)
  const parts = all.filter(({ removed, mergedInto }) => removed && mergedInto !== null)
  const kept = [
    ...heads.flatMap(({ id }) => sourcesOf((each) => cards.get(each), id)),
    ...parts.flatMap(({ sources }) => sources),
  ]
  expect(kept.sort()).toEqual([...notes.notes.keys()].sort())
  for (const { id, mergedInto } of all)
    if (mergedInto !== null) expect(cards.get(mergedInto)?.parts).toContain(id)
}

test('[TA9] [TA10] whatever three and a leader do at once, each on a board of its own age, ends as one board with every source on it', () => {
  let done = 0
  let undone = 0
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 40, size: 'max' }), (turns) => {
      let state = start
      const clients = CLIENTS.map(() => ({
        view: deepClone(notesView(start)) as NotesView,
        coming: [] as (readonly PatchOperation[])[],
      }))
      const hear = (client: (typeof clients)[number], count: number) => {
        for (const ops of client.coming.splice(0, count))
          applyPatch(client.view, deepClone(ops) as Operation[], true)
      }
      for (const [place, each] of turns.entries()) {
        const client = clients[each.client]
        if (client === undefined) continue
        hear(client, each.hear)
        const by = CLIENTS[each.client] ?? LEADER
        const isUndo = by.role === 'leader' && (each.picks[2] ?? 0) % 3 === 0
        const command: RoomCommand = isUndo
          ? { type: 'Undo', step: state.steps.at(-1)?.id ?? 0 }
          : commandFrom(client.view, each)
        const decision = decide(state, command, contextOf({ by, now: TEN + 1 + place }))
        if (!decision.ok) {
          const codes = ['card-merged', 'card-removed', 'card-not-chosen', 'nothing-to-undo']
          expect(codes).toContain(decision.code)
          continue
        }
        done += decision.events.length
        const next = decision.events.reduce(evolve, state)
        const touched = decision.events.flatMap((event) => touchedBy(next, event).notes)
        const cards = touched.includes('all') ? 'all' : touched
        const changes = notesChanges(state, next, cards)
        if (changes.length > 0) for (const { coming } of clients) coming.push(changes)
        if (isUndo) {
          undone += 1
          othersStand(state, next)
        }
        state = next
        holdsTogether(state)
      }
      for (const client of clients) {
        hear(client, Number.POSITIVE_INFINITY)
        expect(client.view).toEqual(notesView(state))
      }
    }),
    { numRuns: 80 },
  )
  expect(done).toBeGreaterThan(250)
  expect(undone).toBeGreaterThan(20)
})
