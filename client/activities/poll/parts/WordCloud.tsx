import { For, type JSX, Show } from 'solid-js'
import type { Cloud } from '#client/activities/poll/cloud.model.ts'
import { words } from '#client/screens/projector/words.ts'

/** Words as they were typed, larger the more have said them; and beside them the same in figures, which screen readers read. */
export function WordCloud(props: { readonly model: Cloud; readonly why: string }): JSX.Element {
  return (
    <div class="cloud">
      <Show
        when={props.model.words}
        fallback={<Show when={props.why}>{(text) => <p class="lead">{text()}</p>}</Show>}
      >
        {(all) => (
          <Show when={all().length > 0} fallback={<p class="lead">{props.why || words().poll.noWords}</p>}>
            <div class="words" aria-hidden="true">
              <For each={all()}>
                {(word) => (
                  <span style={{ '--size': word.size }}>
                    {word.text} <small class="num">{word.count}</small>
                  </span>
                )}
              </For>
              <Show when={props.model.left > 0}>
                <span class="left">{words().poll.wordsLeft(props.model.left)}</span>
              </Show>
            </div>
            <ol aria-label={words().poll.most}>
              <For each={props.model.list}>
                {(word) => (
                  <li>
                    <span>{word.text}</span> <b class="num">{word.count}</b>
                  </li>
                )}
              </For>
            </ol>
          </Show>
        )}
      </Show>
    </div>
  )
}
