import { type Accessor, For, type JSX, Show } from 'solid-js'
import { createModel } from '#client/screens/projector/create-model.ts'
import { createPages } from '#client/screens/projector/create-pages.ts'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { seesClock } from '#client/screens/projector/projector.model.ts'
import { words } from '#client/screens/projector/words.ts'
import { countdown } from '#shared/agenda/countdown.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ScreenView } from '#shared/views/screen.ts'
import { type PanelHall, panelHall } from './panel-projector.model.ts'
import { HallAssignment } from './parts/HallAssignment.tsx'
import { HallSeats } from './parts/HallSeats.tsx'
import { HallTime, TimePlates } from './parts/HallTime.tsx'
import './panel-projector.css'

/** P6: what the panel works with is open, what is done and what comes are a line each; the clock and the seats at the right. */
export function PanelProjector(props: {
  /** Null once the scene is on its way out. */
  readonly view: ScreenView | null
  readonly now: Accessor<Instant>
}): JSX.Element {
  const model = createModel<PanelHall>(() => {
    const view = props.view
    if (!view?.panel) return null
    const at = props.now()
    const item = seesClock(view, at) ? countdown(view.run, at) : null
    return panelHall(view.panel, { at, zone: view.gathering.zone, item })
  })
  const pages = createPages(props.now, () => model()?.pages.length ?? 0)
  const page = () => model()?.pages[pages().page]
  return (
    <Show when={model()} fallback={<h1 class="comes">{words().panel.comes}</h1>}>
      {(hall) => (
        <section class="panelscene" classList={{ over: hall().clock?.over ?? false }}>
          <div class="tasks">
            <div class="nowrow">
              <Tag hall={hall()} />
              <TimePlates clock={hall().clock} />
            </div>
            <ol>
              <For each={page()?.rows}>{(row) => <HallAssignment row={row} />}</For>
            </ol>
            <Pages
              count={hall().pages.length}
              page={pages().page}
              left={pages().left}
              name={words().page(pages().page + 1, hall().pages.length)}
            />
          </div>
          <aside>
            <Show when={hall().clock}>{(clock) => <HallTime clock={clock()} />}</Show>
            <HallSeats hall={hall()} now={props.now} />
          </aside>
        </section>
      )}
    </Show>
  )
}

function Tag(props: { readonly hall: PanelHall }): JSX.Element {
  const about = () => {
    const { open, count, done, phase } = props.hall
    if (phase === 'closed') return words().panel.closed
    if (open.length === 0) return done === count ? words().panel.allDone : words().panel.count(count)
    return open.length === 1 ? words().panel.of(open[0] ?? 0, count) : words().panel.open(open.length, count)
  }
  return (
    <h1 classList={{ nowtag: props.hall.open.length > 0, waits: props.hall.open.length === 0 }}>
      <Show when={props.hall.open.length > 0}>{words().now} </Show>
      <span class="num">
        {words().panel.title} · {about()}
      </span>
    </h1>
  )
}
