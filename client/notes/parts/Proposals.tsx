import { For, type JSX, Show } from 'solid-js'
import { type BoardModel, mergeOf } from '#client/notes/board.model.ts'
import { useBoard } from '#client/notes/board-desk.tsx'
import { words } from '#client/notes/words.ts'
import { Dialog } from '#client/screens/console/parts/Dialog.tsx'
import type { Proposal } from '#shared/notes/alike.ts'

/** Among those on the board, how many notes each stands for. */
export function weightIn({ columns, untagged }: BoardModel): (card: string) => number {
  const all = [...columns.flatMap(({ points }) => points), ...untagged]
  const notes = new Map(all.map((point) => [point.id, point.notes]))
  return (card) => notes.get(card) ?? 0
}

/** What might belong together: read through, and merged or waved off one by one. */
export function Proposals(props: {
  readonly open: boolean
  readonly proposals: readonly Proposal[]
  readonly onWave: (proposal: Proposal) => void
  readonly onClose: () => void
}): JSX.Element {
  const desk = useBoard()
  const textOf = (card: string) => desk.board().standing.find(({ id }) => id === card)?.text ?? ''
  function accept({ cards }: Proposal) {
    const merge = mergeOf(cards, weightIn(desk.board()))
    if (merge !== null)
      void desk.ask('proposals', {
        type: 'MergeCards',
        activity: null,
        into: merge.into,
        cards: [...merge.cards],
      })
  }
  return (
    <Dialog open={props.open} wide heading={words().proposalsTitle} onClose={() => props.onClose()}>
      <p class="sm mut pad">{words().proposalsHelp}</p>
      <Show when={desk.said('proposals')}>
        {(text) => (
          <p class="msg err" role="alert">
            {text()}
          </p>
        )}
      </Show>
      <Show when={props.proposals.length > 0} fallback={<p class="pad">{words().proposalsNone}</p>}>
        <ul class="props">
          <For each={props.proposals}>
            {(proposal) => (
              <li>
                <Show when={proposal.words.length > 0}>
                  <p class="sm mut">{words().common(proposal.words.join(', '))}</p>
                </Show>
                <ul>
                  <For each={proposal.cards}>{(card) => <li class="srctext">{textOf(card)}</li>}</For>
                </ul>
                <div class="row">
                  <button
                    type="button"
                    class="btn pri md"
                    disabled={!desk.online()}
                    onClick={() => accept(proposal)}
                  >
                    {words().mergePicked(proposal.cards.length)}
                  </button>
                  <button type="button" class="btn md" onClick={() => props.onWave(proposal)}>
                    {words().notNow}
                  </button>
                </div>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Dialog>
  )
}
