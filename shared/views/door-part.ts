import type { Door } from '#shared/people/door.ts'
import type { People } from '#shared/people/people.ts'

export type WaitingPart = {
  /** Who they are on the list, or will be. */
  readonly id: string
  readonly name: string
  readonly municipality: string | null
  readonly title: string
  readonly at: number
  readonly isTurnedAway: boolean
}
export type DoorPart = { readonly is: Door; readonly waiting: readonly WaitingPart[] }

/** Who came first stands first. */
export function doorPart({ door, waiting }: People): DoorPart {
  const all = [...waiting.values()].sort(
    (one, other) => one.at - other.at || (one.person < other.person ? -1 : 1),
  )
  return {
    is: door,
    waiting: all.map(({ person: id, name, municipality, title, at, isTurnedAway }) => ({
      ...{ id, name, municipality, title, at, isTurnedAway },
    })),
  }
}
