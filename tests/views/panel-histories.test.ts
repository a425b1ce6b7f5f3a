import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seatOf } from '#shared/activities/panel/seats.ts'
import { sourcesOf } from '#shared/board/sources.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { Gathering, GatheringEvent } from '#shared/gathering/gathering.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { touchedBy } from '#shared/views/touched.ts'
import { allViews } from '#tests/support/all-views.ts'
import { type Deed, panelHistory } from '#tests/support/arbitraries.ts'
import { expectSame } from '#tests/support/expect-same.ts'
import { stateAfter } from '#tests/support/given.ts'
import { live as lived } from '#tests/support/history.ts'
import { isTouched } from '#tests/support/is-touched.ts'
import { panelHouse } from '#tests/support/panel-house.ts'

const begun = stateAfter(panelHouse)

test('[PN24][PL16][SU13] after every step of every history of panels, a view that is not said to change has not', () => {
  fc.assert(
    fc.property(panelHistory, (deeds) => {
      let before = allViews(begun)
      for (const { decision, after: state, deed } of lived(deeds, begun)) {
        const after = allViews(state)
        // No event, and nothing may have changed.
        const touched = decision.ok ? decision.events.map((event) => touchedBy(state, event)) : []
        for (const [slot, view] of Object.entries(after))
          if (slot in before && !touched.some((each) => isTouched(slot, each)))
            expectSame(view, before[slot], () => `${slot} after ${deed.command.type}`)
        before = after
      }
    }),
    { numRuns: 60 },
  )
})

/** Every text that a panel was given gets a word of its own, so that it can be looked for. */
function marked(event: GatheringEvent, place: number): GatheringEvent {
  if (event.type !== 'v1.PointAdded' && event.type !== 'v1.PointEdited' && event.type !== 'v1.CardRevised')
    return event
  return event.activity === 'panel' && event.text !== '' ? { ...event, text: `canary-${place}-` } : event
}

/** What has been chosen or shown at some time, as the cards said it then or have said since. */
type Let = { readonly chosen: Set<string>; readonly shown: Set<string> }

function letOut({ activities, shown, wonderings }: Gathering, out: Let): void {
  const panel = activities.get('panel')
  if (panel?.kind !== 'panel' || panel.phase === 'draft') return
  const textOf = (card: string) => panel.board.cards.get(card)?.text ?? ''
  for (const card of panel.board.chosen) out.chosen.add(textOf(card))
  const sent = wonderings.flatMap(({ from }) => from ?? [])
  for (const { activity, card } of [...shown, ...sent]) if (activity === 'panel') out.shown.add(textOf(card))
}

/** Somewhere along each history the leader sums up with whatever can be picked from the panel's board. */
const summingUp = [
  ...['p1', 'p2', 'p3', 'p4', 'p5'].map((card) => ({
    type: 'PickForSummary' as const,
    ...{ pick: `sum-${card}`, source: { of: 'card' as const, activity: 'panel', card }, before: null },
  })),
  { type: 'ShowScene' as const, scene: 'summary' as const, activity: null },
].map((command): Deed => ({ command, by: { role: 'leader' }, device: '', after: 0, apt: true, pick: 0 }))

test('[PN19][PL16] no history shows the leader what is not chosen, nor anybody outside the panel, by a summary either, what is not shown', () => {
  fc.assert(
    fc.property(panelHistory, fc.nat({ max: 60 }), (deeds, place) => {
      const events = lived(deeds.toSpliced(place, 0, ...summingUp), begun).flatMap(({ decision }) =>
        decision.ok ? decision.events : [],
      )
      let state = stateAfter(panelHouse.map(marked))
      for (const [nth, event] of events.entries()) {
        state = evolve(state, marked(event, panelHouse.length + nth))
        if (nth % 4 !== 3 && nth !== events.length - 1) continue
        const out: Let = { chosen: new Set(), shown: new Set() }
        letOut(state, out)
        for (const [slot, view] of Object.entries(allViews(state))) {
          if (slot.startsWith('own ') && sitsOrWrote(state, slot.slice(4))) continue
          const said = JSON.stringify(view).match(/canary-\d+-/g) ?? []
          const may = slot === 'leader' || slot.startsWith('own ') ? out.chosen : new Set<string>()
          for (const text of said)
            expect(may.has(text) || out.shown.has(text), `${event.type}: ${slot} says ${text}`).toBe(true)
        }
      }
    }),
    { numRuns: 60 },
  )
})

/** Those have the board, or points of their own. */
function sitsOrWrote({ activities, people }: Gathering, person: string): boolean {
  const panel = activities.get('panel')
  if (panel?.kind !== 'panel' || panel.phase === 'draft') return false
  const home = people.roster.get(person)?.municipality ?? null
  const wrote = [...panel.points.values()].some(({ by }) => whoIs(people.merged, by) === person)
  return wrote || seatOf(panel, person, home, people.merged) !== undefined
}

test('[PN13] along every history each card on a panel’s board keeps every point it stands for', () => {
  fc.assert(
    fc.property(panelHistory, (deeds) => {
      for (const { after } of lived(deeds, begun)) {
        const panel = after.activities.get('panel')
        if (panel?.kind !== 'panel' || panel.phase === 'draft') continue
        const { cards, chosen } = panel.board
        expect([...cards.keys()].sort()).toEqual([...panel.points.keys()].sort())
        const heads = [...cards.values()].filter(({ mergedInto }) => mergedInto === null)
        const cardOf = (id: string) => {
          const card = cards.get(id)
          return card && { ...card, removed: false }
        }
        const held = heads.flatMap(({ id }) => sourcesOf(cardOf, id))
        expect(held.sort()).toEqual([...panel.points.keys()].sort())
        for (const id of chosen) expect(cards.get(id)).toMatchObject({ mergedInto: null, removed: false })
      }
    }),
    { numRuns: 100 },
  )
})
