import { createMemo, type JSX, Show } from 'solid-js'
import { words } from '#client/screens/phone/later/words.ts'
import { Each } from '#client/ui/Each.tsx'
import type { GroupWord } from '#shared/views/round-part.ts'

/** What others have said to one’s municipality, newest first. */
export function Received(props: {
  readonly words: readonly GroupWord[]
  readonly round: string
}): JSX.Element {
  const mine = createMemo(() => props.words.filter(({ activity }) => activity === props.round).toReversed())
  return (
    <Show when={mine().length > 0}>
      <div>
        <h2 class="head">
          {words().round.received} <span class="mut num">({mine().length})</span>
        </h2>
        <p class="sm mut">{words().round.receivedHelp}</p>
        <ul class="rows">
          <Each of={mine()}>
            {(word) => (
              <li>
                <span>{word().text}</span>
                <small>
                  {words().round.kinds[word().kind]} ·{' '}
                  {word().from === '' ? words().round.unnamed : word().from}
                </small>
              </li>
            )}
          </Each>
        </ul>
      </div>
    </Show>
  )
}
