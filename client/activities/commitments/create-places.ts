import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { GroupCommitments } from '#shared/views/commitments-part.ts'
import { begunIn, placesIn } from './sheet.model.ts'

/** The promises that stand on the phone: those that have been begun, those one has asked for, and the one that one stands in. */
export type Places = {
  readonly places: Accessor<readonly number[]>
  readonly add: () => void
  readonly remove: (place: number) => void
  /** Where the focus is: that row stays under the hands, also while it is empty. */
  readonly standIn: (place: number | null) => void
}

export function createPlaces(all: Accessor<Pick<GroupCommitments, 'fields' | 'most'>>): Places {
  const [turn, setTurn] = createSignal(0)
  let begun = begunIn(all())
  /** An empty one to begin with. */
  let asked: readonly number[] = begun.length === 0 ? [1] : []
  let standing: number | null = null
  const places = createMemo<readonly number[]>(() => {
    turn()
    const now = begunIn(all())
    const gone = begun.filter((place) => !now.includes(place))
    begun = now
    asked = [...asked.filter((place) => !gone.includes(place)), ...gone.filter((place) => place === standing)]
    const shown = placesIn(all()).filter((place) => now.includes(place) || asked.includes(place))
    return shown.length > 0 ? shown : placesIn(all()).slice(0, 1)
  })
  function ask(next: readonly number[]) {
    asked = next
    setTurn((count) => count + 1)
  }
  return {
    places,
    add() {
      const next = placesIn(all()).find((place) => !places().includes(place))
      if (next !== undefined) ask([...places(), next])
    },
    remove(place) {
      if (standing === place) standing = null
      ask(asked.filter((each) => each !== place))
    },
    standIn(place) {
      standing = place
    },
  }
}
