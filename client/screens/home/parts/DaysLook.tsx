import { For, type JSX, Show } from 'solid-js'
import { words } from '#client/screens/home/words.ts'
import { dateText } from '#client/words/format.ts'

const MOST_SHOWN = 14

type LookDay = {
  readonly date: string | null
  readonly items: readonly {
    readonly time: string
    readonly title: string
    /** What is ready on it. */
    readonly carries?: readonly string[]
  }[]
}

/** The days of a programme, in short. */
export function DaysLook(props: { readonly days: readonly LookDay[] }): JSX.Element {
  return (
    <For each={props.days}>
      {(day, at) => (
        <>
          <h3>
            {words().create.day(at() + 1)}
            {day.date === null ? '' : `, ${dateText(words().common, day.date)} ${day.date.slice(0, 4)}`}
          </h3>
          <ol class="items">
            <For each={day.items.slice(0, MOST_SHOWN)}>
              {(item) => (
                <li>
                  <time class="num">{item.time}</time>
                  <span>
                    {item.title}
                    <Show when={item.carries?.length}>
                      <small class="mut">{item.carries?.join(' · ')}</small>
                    </Show>
                  </span>
                </li>
              )}
            </For>
          </ol>
          <Show when={day.items.length > MOST_SHOWN}>
            <p class="sm mut">{words().create.moreItems(day.items.length - MOST_SHOWN)}</p>
          </Show>
        </>
      )}
    </For>
  )
}
