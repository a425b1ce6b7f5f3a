import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
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
  const points = createMemo(() => {
    const { columns, untagged } = desk.board()
    return new Map(
      [...columns.flatMap((column) => column.points), ...untagged].map((each) => [each.id, each]),
    )
  })
  // By proposal and card: a board that is gone through again finds the same anew.
  const [leftOut, setLeftOut] = createSignal<ReadonlySet<string>>(new Set())
  const keyOf = ({ cards }: Proposal, card: string) => [card, ...cards].join(' ')
  const keptOf = (proposal: Proposal) =>
    proposal.cards.filter((card) => !leftOut().has(keyOf(proposal, card)))
  function keep(key: string, is: boolean) {
    setLeftOut((known) => new Set(is ? [...known].filter((each) => each !== key) : [...known, key]))
  }
  function accept(proposal: Proposal) {
    const merge = mergeOf(keptOf(proposal), weightIn(desk.board()))
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
                  <For each={proposal.cards}>
                    {(card) => (
                      <li>
                        <label class="propcard">
                          <input
                            type="checkbox"
                            checked={!leftOut().has(keyOf(proposal, card))}
                            onChange={(event) => keep(keyOf(proposal, card), event.currentTarget.checked)}
                          />
                          <span class="srctext">
                            {points().get(card)?.text}{' '}
                            <small class="mut">{points().get(card)?.municipalities.join(', ')}</small>
                          </span>
                        </label>
                      </li>
                    )}
                  </For>
                </ul>
                <div class="row">
                  <button
                    type="button"
                    class="btn pri md"
                    disabled={!desk.online() || keptOf(proposal).length < 2}
                    onClick={() => accept(proposal)}
                  >
                    {words().mergePicked(keptOf(proposal).length)}
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
