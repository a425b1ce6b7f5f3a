import { aTurn } from '#server/rooms/a-turn.ts'
import type { NodeId } from '#server/store/leases.ts'

type Sack<Letter, Arrived> = { readonly letters: Letter[]; readonly arrived: Promise<Arrived> }
export type Sacks<Letter, Arrived> = {
  /** Goes with whatever else there is for that node within this turn of the event loop; resolves to what `send` found. */
  readonly post: (to: NodeId, letter: Letter) => Promise<Arrived>
  /** Resolves once everything posted by now has been handed to `send`. */
  readonly empty: () => Promise<void>
}

/** Letters to one node go together: one that is sealed, sent and opened costs as much as a hundred in a sack. */
export function makeSacks<Letter, Arrived>(
  send: (to: NodeId, letters: readonly Letter[]) => Promise<Arrived>,
): Sacks<Letter, Arrived> {
  const open = new Map<NodeId, Sack<Letter, Arrived>>()

  function post(to: NodeId, letter: Letter): Promise<Arrived> {
    const sack = open.get(to) ?? begin(to)
    sack.letters.push(letter)
    return sack.arrived
  }

  function begin(to: NodeId): Sack<Letter, Arrived> {
    const letters: Letter[] = []
    const arrived = aTurn().then(() => {
      open.delete(to)
      return send(to, letters)
    })
    const sack = { letters, arrived }
    open.set(to, sack)
    return sack
  }

  return { post, empty: aTurn }
}
