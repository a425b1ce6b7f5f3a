import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Board } from '#shared/board/board.ts'
import { holdingOf } from '#shared/board/sources.ts'
import { type PlainGathering, reviveGathering } from '#shared/gathering/snapshot.ts'
import type { Notes } from '#shared/notes/notes.ts'
import { noteHistory } from '#tests/support/arbitraries.ts'
import { stateAfter } from '#tests/support/given.ts'
import { endOf, eventsOf, live, plain } from '#tests/support/history.ts'

/** Undo among it: what leaders take back is mixed with what observers do. */
function holdsTogether({ cards, chosen }: Board): void {
  const cardOf = (id: string) => cards.get(id)
  expect(new Set(chosen).size).toBe(chosen.length)
  for (const id of chosen) expect(cardOf(id)).toMatchObject({ mergedInto: null, removed: false })
  for (const card of cards.values()) {
    expect(new Set(card.parts).size).toBe(card.parts.length)
    for (const part of card.parts) expect(cardOf(part)?.mergedInto).toBe(card.id)
    if (card.mergedInto !== null) expect(cardOf(card.mergedInto)?.parts).toContain(card.id)
    expect(card.sources).toEqual([card.id])
  }
  const heads = [...cards.values()].filter(({ mergedInto }) => mergedInto === null)
  // Ends only when nothing holds itself, and then each is held once.
  const held = heads.flatMap(({ id }) =>
    holdingOf((each) => withRemoved(cardOf(each)), id).map((card) => card.id),
  )
  expect(held.sort()).toEqual([...cards.keys()].sort())
}
const withRemoved = <Of extends object>(card: Of | undefined) => card && { ...card, removed: false }

function addsUp({ notes, standing, counted, latest, board }: Notes): void {
  const all = [...notes.values()]
  expect(all.filter(({ removed }) => !removed)).toHaveLength(standing)
  expect(notes.size).toBe(counted)
  expect(board.cards.size).toBe(counted)
  expect(latest === null).toBe(counted === 0)
  for (const note of all) if (note.removed) expect(board.cards.get(note.id)?.removed).toBe(true)
}

test('[TA9] [NO22] through every history, undo and all, each note stands on the board once and nothing holds itself', () => {
  let done = 0
  fc.assert(
    fc.property(noteHistory, (deeds) => {
      for (const { after, decision } of live(deeds)) {
        if (!decision.ok || decision.events.length === 0) continue
        done++
        holdsTogether(after.notes.board)
        addsUp(after.notes)
      }
    }),
    { numRuns: 150 },
  )
  expect(done).toBeGreaterThan(400)
})

test('[GA20] [GA21] notes are the same when played again, and after JSON and back', () => {
  fc.assert(
    fc.property(noteHistory, noteHistory, (before, after) => {
      const moments = live(before)
      const state = endOf(moments)
      expect(plain(stateAfter(eventsOf(moments)).notes)).toEqual(plain(state.notes))
      const revived = reviveGathering(JSON.parse(JSON.stringify(state)) as PlainGathering)
      expect(plain(revived)).toEqual(plain(state))
      const [here, there] = [live(after, state), live(after, revived)]
      expect(there.map(({ decision }) => decision)).toEqual(here.map(({ decision }) => decision))
    }),
    { numRuns: 40 },
  )
})
