import { boardOfCircle } from '#shared/activities/conversation/boards.ts'
import type { Circle } from '#shared/activities/conversation/circles.ts'
import type { Begun, Point } from '#shared/activities/conversation/conversation.ts'
import { isSharedWithAll } from '#shared/activities/conversation/sharing.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { memo } from '#shared/kernel/memo.ts'
import type { Table } from '#shared/kernel/table.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type { Called, ScreenCircle, ScreenPoint, ScreenTalk } from './talk-part.ts'
import type { WallPoints } from './wall-points.ts'

/** The groups of the step on the hall screen; null where there are none but municipalities as ever. */
export function screenTalk(gathering: Gathering, talk: Begun, points: WallPoints): ScreenTalk | null {
  const { circles, walk } = talk.run
  if (circles.length === 0) return null
  return {
    circles: circles.map((circle) => circlePart(gathering, talk, circle, points)),
    walk,
    called: calledOf(gathering, circles),
    ...threesOf(talk),
  }
}

/** In phases three share what two have, so the hall screen has to know of them. */
function threesOf({ steps, step, run }: Begun): Pick<ScreenTalk, 'threes'> {
  if (steps.find(({ id }) => id === step)?.turns !== 'phases') return {}
  const [first, ...others] = run.circles.filter(({ people }) => people.length > 2)
  if (first === undefined) return {}
  const isAlike = (circle: Circle) => circle.people.length === 3 && isSameTurn(circle.turn, first.turn)
  return { threes: [first, ...others].every(isAlike) ? first.turn : null }
}

function isSameTurn(one: Circle['turn'], other: Circle['turn']): boolean {
  const { held } = one
  if (held === undefined || other.held === undefined) return held === other.held
  return one.place === other.place && held.from === other.held.from && held.until === other.held.until
}

function circlePart(
  { people }: Gathering,
  talk: Begun,
  { id, of, name, people: members }: Circle,
  written: WallPoints,
): ScreenCircle {
  const points = written.onBoard(boardOfCircle(talk, { id, of }))
  const shown = isForAll(talk) ? points : []
  return {
    id,
    name,
    municipality: people.municipalities.some((each) => each.id === of) ? of : null,
    size: members.reduce((sum, person) => sum + (people.roster.get(person)?.stands ?? 1), 0),
    points: shown,
    hidden: points.length - shown.length,
  }
}

/** Whether the hall screen may show what is written in the step that is on. */
export function isForAll(talk: Begun): boolean {
  return isSharedWithAll(talk, talk.step)
}

/** The same object as long as the point is the same, so that a screen with many is compared at a glance. */
const screenPoint = memo((steps: Begun['steps']) => {
  const inStep = new Map(
    steps.map(({ id: step }) => [
      step,
      memo(({ id, text, late, top, support, group }: Point): ScreenPoint => {
        return { id, text, late, top: top.includes(step), support, group }
      }),
    ]),
  )
  return (step: string, point: Point): ScreenPoint | undefined => inStep.get(step)?.(point)
})

export function screenPointOf(talk: Begun, point: Point): ScreenPoint | undefined {
  return screenPoint(talk.steps)(talk.step, point)
}

const withPhones = memo((devices: Table<string>) => new Set(devices.values()))

/** People without a phone find whom they talk with by name. */
function calledOf({ people }: Gathering, circles: readonly Circle[]): readonly Called[] {
  const phones = withPhones(people.devices)
  const person = (id: string) => people.roster.get(whoIs(people.merged, id))
  const named = (id: string) => {
    const { name = '', municipality = null } = person(id) ?? {}
    return { name, municipality }
  }
  return circles.flatMap((circle) => {
    const without = circle.people.filter((id) => person(id) && !phones.has(whoIs(people.merged, id)))
    // At a table one sees each other; who it is takes a name only where people have to find each other.
    const isDrawn = circle.of === null && circle.people.length <= 6
    return without.map((id): Called => {
      const others = circle.people.filter((other) => other !== id)
      return { ...named(id), table: circle.name, mates: isDrawn ? others.map(named) : [] }
    })
  })
}
