import type { PersonId, PointId } from '#shared/kernel/ids.ts'
import type { Table } from '#shared/kernel/table.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { placeIn } from './boards.ts'
import type { Begun } from './conversation.ts'
import type { RunningEvent } from './running.ts'
import { showsIdeas } from './shows-ideas.ts'
import { type Spread, spreadOver, withIdea } from './spread.ts'

/** A step has begun: what is there now is dealt to those who are here now. */
export function withSpread(talk: Begun, people: readonly PersonId[]): Begun {
  return hasIdeas(talk) ? spreadIn(talk, spreadOver(people, ideasIn(talk))) : talk
}

/** The point too, if it is in the step that is on. */
export function withIdeaIn<Talk extends Begun>(talk: Talk, id: PointId): Talk {
  const { spread } = talk.run
  const point = talk.points.get(id)
  return spread && point && placeIn(point, talk.step) ? spreadIn(talk, withIdea(spread, id)) : talk
}

/** With what a spread from before does not hold, or with one where an earlier release made none. */
export function withAllIdeas<Talk extends Begun>(talk: Talk): Talk {
  if (!hasIdeas(talk)) return talk
  return spreadIn(talk, ideasIn(talk).reduce(withIdea, talk.run.spread ?? spreadOver([], ideasIn(talk))))
}

export function withAsked(talk: Begun, event: Extract<RunningEvent, { type: 'v1.IdeasAsked' }>): Begun {
  const { spread } = talk.run
  if (!spread || event.step !== talk.step) return talk
  return spreadIn(talk, { ...spread, asked: { ...spread.asked, [event.person]: event.hand } })
}

/** How many hands somebody has asked for, under any id they have had. */
export function askedBy({ asked }: Spread, person: PersonId, merged: Table<PersonId>): number {
  if (merged.size === 0) return asked[person] ?? 0
  const others = [...merged.keys()].filter((id) => whoIs(merged, id) === person)
  return Math.max(...[person, ...others].map((id) => asked[id] ?? 0))
}

function spreadIn<Talk extends Begun>(talk: Talk, spread: Spread): Talk {
  return { ...talk, run: { ...talk.run, spread } }
}

function hasIdeas(talk: Begun): boolean {
  const step = talk.steps.find(({ id }) => id === talk.step)
  return step !== undefined && showsIdeas(step)
}

function ideasIn(talk: Begun): readonly PointId[] {
  const points = [...talk.points.values()].filter((point) => placeIn(point, talk.step))
  return points.sort((a, b) => a.number - b.number).map(({ id }) => id)
}
