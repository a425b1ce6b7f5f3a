import { For, type JSX, Show } from 'solid-js'
import type { IdeasHall, IdeasPage } from '#client/activities/conversation/talk-ideas-hall.model.ts'
import { words } from '#client/screens/projector/words.ts'

/** Ideas of the whole hall by how many support them: the figure, the idea, and where it is from. */
export function IdeaColumns(props: {
  readonly ideas: IdeasHall
  readonly page: IdeasPage | undefined
}): JSX.Element {
  return (
    <div
      class="ideas"
      classList={{ dense: props.ideas.inline }}
      style={{
        '--across': props.ideas.across,
        '--size': props.ideas.size,
        '--figure': props.ideas.figure,
      }}
    >
      <For each={props.page?.columns}>
        {(column) => (
          <ol>
            <For each={column.ideas}>
              {(idea) => (
                <li classList={{ none: idea.support === 0 }}>
                  <Show when={idea.support !== null} fallback={<b />}>
                    <b class="num">
                      <span aria-hidden="true">{idea.support}</span>
                      <span class="sr">{words().talk.supports(idea.support ?? 0)}</span>
                    </b>
                  </Show>
                  <div>
                    <p>{idea.text}</p>{' '}
                    <p class="from">
                      {idea.from || words().guests}
                      <Show when={idea.support === null}> · {words().continued}</Show>
                    </p>
                  </div>
                </li>
              )}
            </For>
          </ol>
        )}
      </For>
    </div>
  )
}
