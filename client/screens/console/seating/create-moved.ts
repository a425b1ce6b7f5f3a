import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js'
import { afterMove, type HallTable, type SeatMove, type Sitter, tableWith } from './hall.model.ts'

/** How long a move that is saved may be on its way back in the view before the view counts again. */
const ON_ITS_WAY = 3_000

export type Moved = {
  /** The tables as they are seen: whoever was dropped somewhere sits there from the first moment. */
  readonly tables: Accessor<readonly HallTable[]>
  /** A move that is asked for and not in the view yet. */
  readonly began: (move: SeatMove) => void
  /** It was refused, or (`saved`) the view will show it in a moment. */
  readonly ended: (move: SeatMove, saved: boolean) => void
}

const sameList = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((each, at) => each === b[at])

/** A table that is as it was stays the same object, so that of 40 tables a move redraws two. */
function keptTables(was: readonly HallTable[], now: readonly HallTable[]): readonly HallTable[] {
  const before = new Map(was.map((table) => [table.id, table]))
  const kept = now.map((table) => {
    const old = before.get(table.id)
    const same =
      old !== undefined &&
      old.name === table.name &&
      old.chairs === table.chairs &&
      old.locked === table.locked &&
      sameList(old.people, table.people)
    return same ? old : table
  })
  return sameList(was, kept) ? was : kept
}

/** The seats of the view with the moves that have been sent and are not in it yet. */
export function createMoved(
  seated: Accessor<readonly HallTable[]>,
  sitters: Accessor<ReadonlyMap<string, Sitter>>,
): Moved {
  const [onTheWay, setOnTheWay] = createSignal<readonly SeatMove[]>([])
  const tables = createMemo<readonly HallTable[]>((was) => {
    const order = new Map([...sitters().keys()].map((id, at) => [id, at]))
    const moved = onTheWay().reduce(afterMove, seated())
    const sorted = moved.map((table) =>
      seated().includes(table)
        ? table
        : { ...table, people: [...table.people].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)) },
    )
    return keptTables(was, sorted)
  }, [])
  // The view has come: it counts from here on.
  createEffect(
    on(seated, (now) => {
      const waiting = onTheWay().filter(({ person, table }) => tableWith(now, person)?.id !== table)
      if (waiting.length < onTheWay().length) setOnTheWay(waiting)
    }),
  )
  const forget = (move: SeatMove) => setOnTheWay(onTheWay().filter((each) => each !== move))
  return {
    tables,
    began: (move) => setOnTheWay([...onTheWay(), move]),
    ended(move, saved) {
      if (saved) setTimeout(() => forget(move), ON_ITS_WAY)
      else forget(move)
    },
  }
}
