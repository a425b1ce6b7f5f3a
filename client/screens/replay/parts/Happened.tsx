import { createEffect, For, type JSX, untrack } from 'solid-js'
import type { Player } from '#client/screens/replay/create-player.ts'
import { clockText, lastMark, marksIn } from '#client/screens/replay/replay.model.ts'
import { words } from '#client/screens/replay/words.ts'
import type { ReplayCourse } from '#shared/protocol/replay.ts'

/** What came up on the wall, each a place one can go to. */
export function Happened(props: { readonly course: ReplayCourse; readonly player: Player }): JSX.Element {
  const player = untrack(() => props.player)
  let list: HTMLOListElement | undefined
  const marks = () => marksIn(props.course.marks, player.sitting())
  const on = () => lastMark(marks(), player.at())
  createEffect(() => {
    const row = list?.children[on()]
    if (!list || !(row instanceof HTMLElement)) return
    // The list moves, never the page.
    const [top, bottom] = [row.offsetTop, row.offsetTop + row.offsetHeight]
    if (top < list.scrollTop) list.scrollTop = top
    else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight
  })
  return (
    <section class="happened" aria-labelledby="happened">
      <h2 id="happened">{words().happened}</h2>
      <ol ref={list}>
        <For each={marks()}>
          {(mark, place) => (
            <li>
              <button
                type="button"
                class={mark.kind}
                aria-current={on() === place() ? 'true' : undefined}
                onClick={() => player.go(mark.at)}
              >
                <span class="num">{clockText(mark.at, props.course.zone).slice(0, 5)}</span>
                <span>{words().mark[mark.kind](mark.about)}</span>
              </button>
            </li>
          )}
        </For>
      </ol>
      <p class="mut sm">{words().coarse}</p>
    </section>
  )
}
