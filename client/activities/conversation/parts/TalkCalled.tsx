import { For, type JSX, Show } from 'solid-js'
import { lengthText } from '#client/activities/conversation/length-text.ts'
import {
  type Block,
  type CalledPage,
  type CalledRow,
  placed,
} from '#client/activities/conversation/talk-hall.model.ts'
import { words } from '#client/screens/projector/words.ts'

/** Whoever has no phone finds their partner by name; what comes next has one line. */
export function TalkCalled(props: { readonly page: CalledPage; readonly next: Block | null }): JSX.Element {
  const next = () => (props.next?.is === 'next' ? props.next : null)
  return (
    <div class="called">
      <h2>{words().talk.noPhone}</h2>
      <ul>
        <For each={props.page.rows}>
          {(row) => (
            <li>
              <b>{placed(row)}</b> <span>{withText(row)}</span>
            </li>
          )}
        </For>
      </ul>
      <Show when={next()}>
        {(step) => (
          <p>
            {words().talk.after}: <b>{words().talk.steps[step().name]}</b>
            <Show when={step().length}>{(length) => <>, {lengthText(words().talk, length())}</>}</Show>
          </p>
        )}
      </Show>
    </div>
  )
}

function withText({ mates }: CalledRow): string {
  const { talk } = words()
  return talk.with(mates.map(placed).join(talk.and))
}
