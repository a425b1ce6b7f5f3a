import { type Accessor, For, type JSX, Match, Show, Switch } from 'solid-js'
import { HallTime, TimePlates } from '#client/activities/panel/parts/HallTime.tsx'
import { createModel } from '#client/screens/projector/create-model.ts'
import { createPages } from '#client/screens/projector/create-pages.ts'
import { fit } from '#client/screens/projector/fit.ts'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { words } from '#client/screens/projector/words.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { PlenaryOnScreen } from '#shared/views/plenary-part.ts'
import { PlenarySources } from './parts/PlenarySources.tsx'
import { type PlenaryHall, plenaryHall } from './plenary-projector.model.ts'
import '#client/activities/panel/panel-projector.css'

/** What a board's people present: one point with all the room there is, or a heading's points together; and their time. */
export function PlenaryProjector(props: {
  /** Null once the scene is on its way out. */
  readonly plenary: PlenaryOnScreen | null
  readonly now: Accessor<Instant>
}): JSX.Element {
  const model = createModel<PlenaryHall>(() =>
    props.plenary
      ? plenaryHall(props.plenary, props.now(), { and: words().talk.and, group: groupName })
      : null,
  )
  const pages = createPages(props.now, () => model()?.pages.length ?? 0)
  const page = () => model()?.pages[pages().page]
  return (
    <Show when={model()} fallback={<h1 class="comes">{words().panel.pointsCome}</h1>}>
      {(hall) => (
        <section class="panelscene plenary" classList={{ over: hall().clock.over }}>
          <div class="tasks">
            <div class="nowrow">
              <p class="nowtag">
                {words().now} <span class="num">{tagText(hall())}</span>
              </p>
              <TimePlates clock={hall().clock} />
            </div>
            <div class="body">
              <Switch>
                <Match when={!hall().isOn}>
                  <h1 class="lead">{hall().isOver ? words().panel.presented : whoText(hall())}</h1>
                  <p class="num">{words().points(hall().of)}</p>
                </Match>
                <Match when={hall().heading !== ''}>
                  <h1
                    class="title"
                    ref={fit}
                    style={{ '--size': hall().setting.size, '--lines': hall().setting.lines }}
                  >
                    {hall().heading}
                  </h1>
                  <ul class="together" style={{ '--size': hall().size }}>
                    <For each={page()?.points}>
                      {(point) => (
                        <li>
                          <p>{point.text}</p>
                          <Show when={point.from !== ''}>
                            <p class="from">{point.from}</p>
                          </Show>
                        </li>
                      )}
                    </For>
                  </ul>
                </Match>
                <Match when={hall().heading === ''}>
                  <For each={page()?.points}>
                    {(point) => (
                      <h1 class="point" style={{ '--size': hall().size }}>
                        {point.text}
                      </h1>
                    )}
                  </For>
                </Match>
              </Switch>
            </div>
            <Pages
              count={hall().pages.length}
              page={pages().page}
              left={pages().left}
              name={words().page(pages().page + 1, hall().pages.length)}
            />
          </div>
          <aside>
            <HallTime clock={hall().clock} />
            <PlenarySources hall={hall()} now={props.now} />
          </aside>
        </section>
      )}
    </Show>
  )
}

function whoText({ activity }: PlenaryHall): string {
  return activity === null ? words().panel.observersPresent : words().panel.panelPresents
}

function tagText(hall: PlenaryHall): string {
  const who = whoText(hall)
  return hall.place === 0 ? who : `${who} · ${words().panel.place(hall.place, hall.of)}`
}

function groupName(key: string): string {
  const themes: Readonly<Record<string, string>> = words().panel.themes
  return themes[key] ?? words().panel.otherPoints
}
