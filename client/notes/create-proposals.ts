import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { Millis } from '#shared/kernel/instant.ts'
import { findAlike, type Proposal, type Saying } from '#shared/notes/alike.ts'
import { inSlices } from './in-slices.ts'

/** The board rests for so long before it is gone through again. */
const REST: Millis = 700

/** What might belong together, found from the words on this machine; what has been waved off does not come again while the page lives. */
export function createProposals(cards: Accessor<readonly Saying[]>): {
  readonly proposals: Accessor<readonly Proposal[]>
  readonly wave: (proposal: Proposal) => void
} {
  const [found, setFound] = createSignal<readonly Proposal[]>([])
  const [waved, setWaved] = createSignal<ReadonlySet<string>>(new Set())
  const keyOf = ({ cards: ids }: Proposal) => [...ids].sort().join(' ')
  let turn = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  createEffect(
    on(cards, (sayings) => {
      const mine = ++turn
      clearTimeout(timer)
      timer = setTimeout(async () => {
        const proposals = await inSlices(findAlike(sayings), () => mine === turn)
        if (proposals !== null && mine === turn) setFound(proposals)
      }, REST)
    }),
  )
  onCleanup(() => {
    turn++
    clearTimeout(timer)
  })
  return {
    proposals() {
      // Until it has been gone through again: without what has been merged or taken away meanwhile.
      const standing = new Set(cards().map(({ id }) => id))
      return found().filter(
        (proposal) => !waved().has(keyOf(proposal)) && proposal.cards.every((id) => standing.has(id)),
      )
    },
    wave: (proposal) => setWaved((known) => new Set([...known, keyOf(proposal)])),
  }
}
