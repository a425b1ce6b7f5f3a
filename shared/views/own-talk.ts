import { ownBoard, placeIn, pointsOn } from '#shared/activities/conversation/boards.ts'
import { circleIn } from '#shared/activities/conversation/circle-in.ts'
import type { Circle } from '#shared/activities/conversation/circles.ts'
import type { Begun, Point } from '#shared/activities/conversation/conversation.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { currentActivities } from './activity-part.ts'
import { marksOf, ownIdeas } from './own-ideas.ts'
import type { Mate, OwnCircle, OwnPoint, OwnTalk } from './talk-part.ts'

/** What one person has of the conversations that are on: those they talk with, and their points. Nothing of other groups. */
export function ownTalks(gathering: Gathering, person: PersonId): readonly OwnTalk[] {
  return currentActivities(gathering).flatMap((activity) =>
    activity.kind === 'conversation' && activity.phase !== 'draft'
      ? [ownTalk(gathering, activity, person)]
      : [],
  )
}

function ownTalk(gathering: Gathering, talk: Begun, person: PersonId): OwnTalk {
  const { people } = gathering
  const { id: activity, step: id, run } = talk
  const step = talk.steps.find((each) => each.id === id)
  const municipality = people.roster.get(person)?.municipality ?? null
  const circle = circleIn(talk, person, municipality, people.merged)
  // A municipality's points are in the view that all its phones share, but for those that are for nobody.
  const byHome = step?.who === 'municipality'
  const ids = idsOf(gathering, person)
  const own = ids.map((each) => ownBoard(id, each))
  const shared = byHome || step?.sees === 'nobody' ? null : (circle?.id ?? null)
  const points = byHome && step.sees !== 'nobody' ? [] : pointsOn(talk, [shared, ...own])
  const elsewhere = step?.capture === 'nothing' ? [] : takeable(talk, ids)
  const part = (point: Point) => pointPart(gathering, point, id, person)
  return {
    activity,
    step: id,
    run: run.run,
    circle: circle && circlePart(gathering, circle, person),
    ...(ids.some((each) => run.left.includes(each)) ? { left: true } : {}),
    points: points.map(part),
    earlier: elsewhere.map(part),
    marks: marksOf(talk, ids),
    ...ownIdeas(gathering, talk, ids),
  }
}

/** What they have written in other steps and not taken along into this one. */
function takeable(talk: Begun, ids: readonly PersonId[]): readonly Point[] {
  const others = talk.steps.filter(({ id }) => id !== talk.step)
  const boards = others.flatMap(({ id }) => ids.map((person) => ownBoard(id, person)))
  return pointsOn(talk, boards).filter((point) => placeIn(point, talk.step) === undefined)
}

/** The person, and all who turned out to be them: a point keeps the id it came under. */
function idsOf({ people }: Gathering, person: PersonId): readonly PersonId[] {
  if (people.merged.size === 0) return [person]
  return [person, ...[...people.merged.keys()].filter((id) => whoIs(people.merged, id) === person)]
}

function pointPart({ people }: Gathering, point: Point, step: string, person: PersonId): OwnPoint {
  const { id, text, at, edited, late, top } = point
  const writer = whoIs(people.merged, point.by)
  const { name = '', title = '' } = people.roster.get(writer) ?? {}
  const from = point.step === step ? null : point.step
  return { id, text, mine: writer === person, name, title, at, edited, late, top: top.includes(step), from }
}

function circlePart({ people }: Gathering, circle: Circle, person: PersonId): OwnCircle {
  const ids = [...new Set(circle.people.map((id) => whoIs(people.merged, id)))]
  const placeOf = (id: string) => ids.indexOf(whoIs(people.merged, id))
  const isHome = people.municipalities.some(({ id }) => id === circle.of)
  return {
    id: circle.id,
    name: circle.name,
    municipality: isHome ? circle.of : null,
    people: ids.map((id): Mate => {
      const { name = '', title = '', municipality = null, stands = 1 } = people.roster.get(id) ?? {}
      return { me: id === person, name, title, municipality, stands }
    }),
    order: circle.order.map(placeOf),
    roles: circle.roles.map((each) => ({ role: each.role, mate: placeOf(each.person) })),
    turn: { ...circle.turn },
    called: circle.called,
  }
}
