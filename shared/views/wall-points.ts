import { placeIn, placesOf, sharedBoard } from '#shared/activities/conversation/boards.ts'
import type { Begun, Point } from '#shared/activities/conversation/conversation.ts'
import type { Gathering, GatheringEvent } from '#shared/gathering/gathering.ts'
import type { PointId } from '#shared/kernel/ids.ts'
import { screenPointOf } from './screen-talk.ts'
import type { ScreenPoint } from './talk-part.ts'

/** What is written in a conversation, sorted as the hall screen is told of it: each list in the order its points came. */
export type WallPoints = {
  /** Of the step that is on, by the municipality whose they are; of guests: ''. */
  readonly ofGroup: (group: string) => readonly ScreenPoint[]
  readonly onBoard: (board: string) => readonly ScreenPoint[]
  /** The one of that step that came last. */
  readonly newest: () => PointId | null
}
type Sorted = WallPoints & {
  readonly talk: () => Begun
  /** The conversation is that now, and of its points only this one has changed. */
  readonly change: (talk: Begun, id: PointId | null) => void
}
/** `numbers`: in what order its points came. `shown`: as they were told of last; null where that is no longer so. */
type Shelf = {
  readonly numbers: number[]
  readonly points: ScreenPoint[]
  shown: readonly ScreenPoint[] | null
}

const ALL = ''
const groupKey = (group: string) => `group ${group}`
const boardKey = (board: string) => `board ${board}`

/** Sorts them all. */
export function wallPoints(from: Begun): Sorted {
  let talk = from
  const shelves = new Map<string, Shelf>()

  function shelf(key: string): Shelf {
    const known = shelves.get(key)
    if (known) return known
    const made: Shelf = { numbers: [], points: [], shown: null }
    shelves.set(key, made)
    return made
  }

  function keysOf(point: Point): readonly string[] {
    const boards = new Set<string>()
    for (const place of placesOf(point)) {
      const board = sharedBoard(talk.steps, place)
      if (board !== null) boards.add(boardKey(board))
    }
    return placeIn(point, talk.step) ? [ALL, groupKey(point.group ?? ''), ...boards] : [...boards]
  }

  function put(point: Point): void {
    const part = screenPointOf(talk, point)
    if (part) for (const key of keysOf(point)) putOn(shelf(key), point.number, part)
  }

  function change(now: Begun, id: PointId | null): void {
    const before = id === null ? undefined : talk.points.get(id)
    const after = id === null ? undefined : now.points.get(id)
    talk = now
    if (before) for (const key of keysOf(before)) takeFrom(shelf(key), before)
    if (after) put(after)
  }

  function shown(key: string): readonly ScreenPoint[] {
    const on = shelf(key)
    on.shown ??= [...on.points]
    return on.shown
  }

  for (const point of [...from.points.values()].sort((one, other) => one.number - other.number)) put(point)

  return {
    ...{ change, talk: () => talk },
    ofGroup: (group) => shown(groupKey(group)),
    onBoard: (board) => shown(boardKey(board)),
    newest: () => shelf(ALL).points.at(-1)?.id ?? null,
  }
}

function putOn(shelf: Shelf, number: number, part: ScreenPoint): void {
  const place = placeOf(shelf, number)
  shelf.numbers.splice(place, 0, number)
  shelf.points.splice(place, 0, part)
  shelf.shown = null
}

function takeFrom(shelf: Shelf, { id, number }: Point): void {
  const place = placeOf(shelf, number)
  if (shelf.points[place]?.id !== id) return
  shelf.numbers.splice(place, 1)
  shelf.points.splice(place, 1)
  shelf.shown = null
}

/** Where it stands, or would stand. Mostly the last: so they come. */
function placeOf({ numbers }: Shelf, number: number): number {
  let [low, high] = [0, numbers.length]
  if (number > (numbers.at(-1) ?? 0)) return high
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}

/** What is sorted goes along from fact to fact, so that a wall of thousands costs what comes to it and not what stands on it. */
export function makeWallKeeper() {
  let sorted: Sorted | null = null

  /** `after`: the gathering as it is with the event. */
  function take(event: GatheringEvent, after: Gathering): void {
    if (sorted === null) return
    const [was, is] = [sorted.talk(), shownTalk(after)]
    const point = pointOf(event)
    if (is === null || is.id !== was.id || is.step !== was.step || is.steps !== was.steps) sorted = null
    else if (is.points === was.points) sorted.change(is, null)
    else if (point === null) sorted = null
    else sorted.change(is, point)
  }

  function now(gathering: Gathering): WallPoints | null {
    const talk = shownTalk(gathering)
    if (talk === null) return null
    sorted ??= wallPoints(talk)
    return sorted
  }

  return { take, now }
}

function shownTalk({ stage, activities }: Gathering): Begun | null {
  const talk =
    stage.scene === 'points' && stage.activity !== null ? activities.get(stage.activity) : undefined
  return talk?.kind === 'conversation' && talk.phase !== 'draft' ? talk : null
}

/** The one point that such an event changes. Of whatever else may change points, all are looked at. */
function pointOf(event: GatheringEvent): PointId | null {
  switch (event.type) {
    case 'v1.PointAdded':
    case 'v1.PointEdited':
    case 'v1.PointRemoved':
    case 'v1.TopMarked':
    case 'v1.PointSupported':
    case 'v1.PointCarried':
      return event.point
    default:
      return null
  }
}
