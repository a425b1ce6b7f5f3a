import { createComputed, For, Show } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { useDesk } from '#client/screens/console/desk.tsx'
import { incoming, type Incoming as Line } from '#client/screens/console/run/people.model.ts'
import { words } from '#client/screens/console/words.ts'
import { timeText } from '#client/words/format.ts'

const MOST = 8

/** The latest points from the whole hall. */
export function Incoming() {
  const desk = useDesk()
  const [is, setIs] = createStore<{ lines: readonly Line[] }>({ lines: [] })
  createComputed(() => setIs('lines', reconcile(incoming(desk.view, MOST), { key: 'id' })))
  const total = () =>
    desk.view.activities.reduce(
      (sum, each) => sum + (each.kind === 'conversation' ? each.points.length : 0),
      0,
    )
  const name = (group: string | null) =>
    desk.view.arrivals.municipalities.find(({ id }) => id === (group ?? ''))?.name || words().people.guests
  return (
    <section class="incoming" aria-labelledby="incoming">
      <div class="head">
        <h2 id="incoming">{words().people.incoming}</h2>
        <Show when={total() > 0}>
          <span class="sm mut">{words().asked.points(total())}</span>
        </Show>
      </div>
      <Show when={is.lines.length > 0} fallback={<p class="sm mut pad">{words().people.incomingNone}</p>}>
        <ul class="feed">
          <For each={is.lines}>
            {(line) => (
              <li>
                <div class="meta">
                  <span class="b">{name(line.group)}</span>
                  <Show when={line.late}>
                    <span>{words().asked.late}</span>
                  </Show>
                  <Show when={line.support > 0}>
                    <span class="num">{words().talk.supports(line.support)}</span>
                  </Show>
                  <time>{timeText(line.at, desk.view.gathering.zone)}</time>
                </div>
                {line.text}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}
