import fc from 'fast-check'
import { applyPatch, deepClone, type Operation } from 'fast-json-patch'
import { expect, test } from 'vitest'
import type { Answer } from '#shared/activities/poll/poll.ts'
import { SMALLEST_CELL, type Tally } from '#shared/activities/poll/tally.ts'
import type { Gathering, GatheringEvent } from '#shared/gathering/gathering.ts'
import { diff } from '#shared/kernel/diff.ts'
import { groupView } from '#shared/views/group.ts'
import { hallView } from '#shared/views/hall.ts'
import { leaderView } from '#shared/views/leader.ts'
import { ownView } from '#shared/views/own.ts'
import { screenView } from '#shared/views/screen.ts'
import { touchedBy } from '#shared/views/touched.ts'
import { allViews } from '#tests/support/all-views.ts'
import { history } from '#tests/support/arbitraries.ts'
import { expectSame } from '#tests/support/expect-same.ts'
import { fullHouse } from '#tests/support/full-house.ts'
import { stateAfter, tagOf } from '#tests/support/given.ts'
import { endOf, eventsOf, live as lived } from '#tests/support/history.ts'
import { isTouched } from '#tests/support/is-touched.ts'
import { live } from '#tests/support/samples.ts'

const begun = stateAfter(fullHouse)

test('[VI15] every view of every history is plain JSON', () => {
  fc.assert(
    fc.property(history, (deeds) => {
      const views = allViews(endOf(lived(deeds)))
      expect(JSON.parse(JSON.stringify(views))).toStrictEqual(views)
    }),
    { numRuns: 150 },
  )
})

test('[VI13] along every history, each view is its predecessor and the operations', () => {
  fc.assert(
    fc.property(history, (deeds) => {
      let before = allViews(begun)
      for (const { after: state } of lived(deeds)) {
        const after = allViews(state)
        for (const [slot, view] of Object.entries(after)) {
          const operations = diff(before[slot] ?? {}, view)
          if (operations.length === 0) continue
          const patched = applyPatch(
            deepClone(before[slot] ?? {}),
            deepClone(operations) as Operation[],
            true,
          )
          expect(patched.newDocument).toEqual(view)
        }
        before = after
      }
    }),
    { numRuns: 30 },
  )
})

const bigEnough = (tally: Tally | null | undefined) => !tally || tally.answered >= SMALLEST_CELL

test('[VI16] no history shows the hall a tally of fewer than five, or the leader a cell or an anonymous one', () => {
  fc.assert(
    fc.property(history, (deeds) => {
      for (const { after } of lived(deeds)) {
        expect(bigEnough(screenView(after, live).poll?.tally)).toBe(true)
        for (const card of hallView(after).activities)
          if (card.kind === 'poll') expect(bigEnough(card.tally)).toBe(true)
        for (const activity of leaderView(after, live).activities) {
          if (activity.kind !== 'poll') continue
          expect(!activity.anonymous || bigEnough(activity.tally)).toBe(true)
          expect((activity.breakdown ?? []).every(({ tally }) => bigEnough(tally))).toBe(true)
        }
      }
    }),
    { numRuns: 60 },
  )
})

/** Ane is from Bømlo. What is declared is left out: tallies, and in plenary the ideas that all may support. */
function whatAneIsShown(state: Gathering) {
  const hall = hallView(state)
  const activities = hall.activities.map((card) => (card.kind === 'poll' ? { ...card, tally: null } : card))
  const own = ownView(state, 'ane', tagOf('ane'))
  const talks = own.talks.map((talk) => ({ ...talk, ideas: null, hand: null }))
  return [{ ...hall, activities }, groupView(state, 'bomlo'), { ...own, talks }]
}

function another(answer: Answer | null): Answer | null {
  if (answer === null) return null
  switch (answer.type) {
    case 'choice':
      return { type: 'choice', choice: answer.choice === 'yes' ? 'no' : 'yes' }
    case 'choices':
      return { type: 'choices', choices: answer.choices.length > 0 ? [] : ['yes'] }
    case 'scale':
      return { type: 'scale', value: answer.value === 1 ? 2 : 1 }
    case 'text':
      return { type: 'text', text: `${answer.text} and more` }
    case 'ranking':
      return { ...answer, order: answer.order.toReversed() }
    case 'shares':
      return { ...answer, given: answer.given.map((each) => ({ ...each, points: each.points + 1 })) }
    case 'number':
      return { ...answer, value: answer.value + 1 }
    case 'dates':
      return {
        ...answer,
        can: answer.can.map((each) => ({ ...each, how: each.how === 'yes' ? 'no' : 'yes' })),
      }
    case 'words':
      return { ...answer, words: [...answer.words, 'and more'] }
    case 'yesno':
      return { ...answer, value: answer.value === 'yes' ? 'no' : 'yes' }
  }
}

const isAnes = (tag: string) => tag.startsWith('tag of ane ')

/** The points that Ane may see: her own, her municipality's, those of whoever she talked with, and of the panel she sits in. */
function nearAne(events: readonly GatheringEvent[]): ReadonlySet<string> {
  const circles = new Set(
    events.flatMap((event) =>
      event.type === 'v1.StepBegun' || event.type === 'v1.CirclesMended'
        ? event.circles.flatMap(({ id, people }) => (people.includes('ane') ? [id] : []))
        : [],
    ),
  )
  const isHers = ({ circle, group }: { readonly circle?: string | null; readonly group: string | null }) =>
    group === 'bomlo' || (circle ? circles.has(circle) : false)
  return new Set(
    events.flatMap((event) => {
      if (event.type === 'v1.PointAdded') {
        // What a panel has asked the groups is answered to it, whoever answers.
        const isOfPanel = event.activity === 'panel' || event.activity === 'wonder'
        return isOfPanel || event.person === 'ane' || isHers(event) ? [event.point] : []
      }
      if (event.type === 'v1.PointCarried') return isHers(event) ? [event.point] : []
      return event.type === 'v1.StepBegun' ? event.brought.filter(isHers).map(({ point }) => point) : []
    }),
  )
}

/** The same history, but everybody else answered, and everybody elsewhere wrote, something else. */
function otherwise(event: GatheringEvent, near: ReadonlySet<string>): GatheringEvent {
  switch (event.type) {
    case 'v1.BallotCast':
      return event.person === 'ane' ? event : { ...event, answer: another(event.answer) }
    case 'v1.AnonymousBallotCast':
      return isAnes(event.tag) ? event : { ...event, answer: another(event.answer) }
    case 'v1.BallotBoxEmptied':
      return { ...event, answers: event.answers.flatMap((answer) => another(answer) ?? []) }
    case 'v1.PointAdded':
    case 'v1.PointEdited':
      return near.has(event.point) ? event : { ...event, text: `${event.text} and more` }
    default:
      return event
  }
}

/** Who is merged with Ane is Ane, and what they chose was hers. */
const withoutHerTwins = history.map((deeds) =>
  deeds.filter(
    ({ command }) => command.type !== 'MergePeople' || ![command.person, command.twin].includes('ane'),
  ),
)

test('[VI17] what others chose never changes what I am shown', () => {
  fc.assert(
    fc.property(withoutHerTwins, (deeds) => {
      const events = eventsOf(lived(deeds))
      const near = nearAne(events)
      const other = stateAfter(events.map((event) => otherwise(event, near)))
      expect(whatAneIsShown(other)).toEqual(whatAneIsShown(stateAfter(events)))
    }),
    { numRuns: 200 },
  )
})

test('[VI17] nor does whether they answered at all', () => {
  fc.assert(
    fc.property(withoutHerTwins, (deeds) => {
      // Undo closes what has been answered, so it does tell that somebody has; histories without it.
      const events = eventsOf(lived(deeds.filter(({ command }) => command.type !== 'Undo')))
      const silent = events.filter(
        (event) =>
          !(event.type === 'v1.BallotCast' && event.person !== 'ane') &&
          !(event.type === 'v1.PersonAnswered' && event.person !== 'ane') &&
          !(event.type === 'v1.AnonymousBallotCast' && !isAnes(event.tag)),
      )
      expect(whatAneIsShown(stateAfter(silent))).toEqual(whatAneIsShown(stateAfter(events)))
    }),
    { numRuns: 200 },
  )
})

test('[VI18] a view that a command’s events are not said to touch is the same after them', () => {
  fc.assert(
    fc.property(history, (deeds) => {
      let before = allViews(begun)
      for (const { decision, after: state } of lived(deeds)) {
        const after = allViews(state)
        const touched = decision.ok ? decision.events.map((event) => touchedBy(state, event)) : []
        for (const [slot, view] of Object.entries(after)) {
          if (slot in before && !touched.some((each) => isTouched(slot, each)))
            expectSame(view, before[slot], () => slot)
        }
        before = after
      }
    }),
    { numRuns: 100 },
  )
})
