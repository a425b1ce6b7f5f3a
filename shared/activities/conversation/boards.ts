import type { CircleId, MunicipalityId, PersonId, PointId, StepId } from '#shared/kernel/ids.ts'
import type { Table } from '#shared/kernel/table.ts'
import type { Begun, Point } from './conversation.ts'
import type { Step } from './steps.ts'

type Place = {
  readonly step: StepId
  readonly circle: CircleId | null
  readonly group: MunicipalityId | null
}

/** The board that a group shares: the circle's, or the municipality's in that step. Null: those who are alone, or in plenary. */
export function sharedBoard(steps: readonly Step[], { step, circle, group }: Place): string | null {
  if (circle !== null) return circle
  return steps.find(({ id }) => id === step)?.who === 'municipality' ? `${step} ${group ?? ''}` : null
}

/** The board of a circle of the step that is on. */
export function boardOfCircle(
  talk: Begun,
  { id, of }: { readonly id: CircleId; readonly of: string | null },
): string {
  const isHome = talk.steps.some((step) => step.id === talk.step && step.who === 'municipality')
  return isHome ? `${talk.step} ${of ?? ''}` : id
}

/** What one person has in a step, whoever they talked with when they wrote it. Ids hold neither space nor sign. */
export function ownBoard(step: StepId, person: PersonId): string {
  return `${step} @${person}`
}

/** The step it was written in, and those it was taken along to. */
export function placesOf(point: Point): readonly Place[] {
  return [point, ...point.carried]
}

export function placeIn(point: Point, step: StepId): Place | undefined {
  return point.step === step ? point : point.carried.find((place) => place.step === step)
}

function boardsOf(steps: readonly Step[], point: Point): readonly string[] {
  return placesOf(point).flatMap((place) => {
    const shared = sharedBoard(steps, place)
    const own = ownBoard(place.step, point.by)
    return shared === null ? [own] : [own, shared]
  })
}

/** The point as it is now, on every board where it belongs and on no other. */
export function withPoint<Talk extends Begun>(talk: Talk, point: Point): Talk {
  const before = talk.points.get(point.id)
  const old = before ? boardsOf(talk.steps, before) : []
  const due = boardsOf(talk.steps, point)
  const gone = old.filter((board) => !due.includes(board))
  const come = due.filter((board) => !old.includes(board))
  const left = without(talk.boards, point.id, gone)
  const boards = come.reduce((all, board) => all.set(board, [...(all.get(board) ?? []), point.id]), left)
  return { ...talk, points: talk.points.set(point.id, point), boards }
}

export function withoutPoint<Talk extends Begun>(talk: Talk, id: PointId): Talk {
  const point = talk.points.get(id)
  if (!point) return talk
  const boards = without(talk.boards, id, boardsOf(talk.steps, point))
  return { ...talk, points: talk.points.delete(id), boards }
}

function without(
  boards: Table<readonly PointId[]>,
  id: PointId,
  from: readonly string[],
): Table<readonly PointId[]> {
  return from.reduce((all, board) => {
    const rest = (all.get(board) ?? []).filter((other) => other !== id)
    return rest.length > 0 ? all.set(board, rest) : all.delete(board)
  }, boards)
}

/** In the order they came; each once. */
export function pointsOn(talk: Begun, boards: readonly (string | null)[]): readonly Point[] {
  const ids = new Set(boards.flatMap((board) => (board === null ? [] : (talk.boards.get(board) ?? []))))
  return [...ids].flatMap((id) => talk.points.get(id) ?? []).sort((a, b) => a.number - b.number)
}
