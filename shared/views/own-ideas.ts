import { ownBoard, placeIn, placesOf, pointsOn, sharedBoard } from '#shared/activities/conversation/boards.ts'
import type { Begun, Point } from '#shared/activities/conversation/conversation.ts'
import { showsIdeas } from '#shared/activities/conversation/shows-ideas.ts'
import {
  handsToAsk,
  ideasFor,
  SPREAD,
  type Spread,
  showing,
  spreadOver,
} from '#shared/activities/conversation/spread.ts'
import { askedBy } from '#shared/activities/conversation/spread-now.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { PersonId, PointId } from '#shared/kernel/ids.ts'
import { memo } from '#shared/kernel/memo.ts'
import type { Table } from '#shared/kernel/table.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { stepOn } from './step-card.ts'
import type { Idea, OwnTalk } from './talk-part.ts'

/**
 * What one phone is shown of the ideas there are to support: the hand it was dealt, those of whom its person has talked with,
 * and what they have supported or written. All of them would be people times ideas on the lines of the hall.
 */
export function ownIdeas(
  gathering: Gathering,
  talk: Begun,
  ids: readonly PersonId[],
): Pick<OwnTalk, 'ideas' | 'hand'> {
  if (!showsIdeas(stepOn(talk))) return { ideas: null, hand: null }
  const { merged } = gathering.people
  const spread = talk.run.spread ?? NO_SPREAD
  const [person = ''] = ids
  const asked = askedBy(spread, person, merged)
  const own = ids.map((id) => ownBoard(talk.step, id))
  const near = new Set(pointsOn(talk, boardsOf(gathering, talk, ids)).map(({ id }) => id))
  const shown = new Set([
    ...seats(spread, ids).flatMap((id) => ideasFor(spread, id, asked)),
    ...[...spread.dealt, ...spread.later]
      .filter((id) => near.has(id) && isIn(talk, id))
      .slice(0, SPREAD.near),
    ...pointsOn(talk, own).map(({ id }) => id),
    ...marksOf(talk, ids),
  ])
  return {
    ideas: [...shown].flatMap((id) => {
      const point = talk.points.get(id)
      return point && placeIn(point, talk.step) ? [ideaOf(point)] : []
    }),
    hand: asked < handsToAsk(spread) ? asked + 1 : null,
  }
}

function isIn(talk: Begun, id: PointId): boolean {
  const point = talk.points.get(id)
  return point !== undefined && placeIn(point, talk.step) !== undefined
}

const NO_SPREAD = spreadOver([], [])
const ideaOf = memo(({ id, text, group }: Point): Idea => ({ id, text, from: group ?? '' }))

/** What a person has supported in the step that is on, under any id they have had. */
export function marksOf(talk: Begun, ids: readonly PersonId[]): readonly PointId[] {
  return ids.flatMap((id) => talk.marks.get(ownBoard(talk.step, id)) ?? [])
}

/** Two who turned out to be one keep what both were dealt. */
function seats({ people }: Spread, [person, ...others]: readonly PersonId[]): readonly PersonId[] {
  return person === undefined ? [] : [person, ...others.filter((id) => people.includes(id))]
}

/** The boards of those a person has talked with, in this step or before. */
function boardsOf({ people }: Gathering, talk: Begun, ids: readonly PersonId[]): readonly (string | null)[] {
  const { steps, past } = talk
  const person = ids[0] ?? ''
  const group = people.roster.get(person)?.municipality ?? null
  const homes = steps.map(({ id }) => sharedBoard(steps, { step: id, circle: null, group }))
  return [...homes, ...ids.flatMap((id) => circlesOf(past).get(id) ?? [])]
}

/** The groups each has been in, in the steps that are over. */
const circlesOf = memo((past: Begun['past']) => {
  const circles = new Map<PersonId, string[]>()
  for (const { id, people } of past.flatMap((run) => run.circles))
    for (const person of people) circles.set(person, [...(circles.get(person) ?? []), id])
  return circles
})

/** Whose phones show an idea, or did. */
export function whoSees({ people }: Gathering, talk: Begun, point: Point): readonly PersonId[] {
  const { spread } = talk.run
  if (!spread) return []
  const { merged, roster } = people
  const who = (id: PersonId) => whoIs(merged, id)
  const key = ownBoard(talk.step, '')
  const supporters = [...talk.marks].flatMap(([board, marks]) =>
    board.startsWith(key) && marks.includes(point.id) ? [who(board.slice(key.length))] : [],
  )
  const isShown = showing(spread, point.id)
  // Whoever had asked for the last hand may find that there is another.
  const last = handsToAsk({ ...spread, later: spread.later.slice(0, -1) })
  const dealt = [...roster.keys(), ...merged.keys()].filter((id) => {
    const asked = askedBy(spread, who(id), merged)
    return asked >= last || isShown(id, asked)
  })
  return [...dealt.map(who), ...supporters, ...near(people, talk, point), who(point.by)]
}

/** Those who have talked with its writer where it stood. */
function near(
  { roster, merged }: { readonly roster: Gathering['people']['roster']; readonly merged: Table<PersonId> },
  { steps, past }: Begun,
  point: Point,
): readonly PersonId[] {
  const circles = past.flatMap((run) => run.circles)
  return placesOf(point).flatMap((place) => {
    const board = sharedBoard(steps, place)
    if (board === null) return []
    if (place.circle === null)
      return [...roster.values()].flatMap(({ id, municipality }) =>
        municipality === place.group ? [id] : [],
      )
    return circles
      .filter(({ id }) => id === place.circle)
      .flatMap(({ people }) => people.map((id) => whoIs(merged, id)))
  })
}
