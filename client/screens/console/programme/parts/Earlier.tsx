import { For, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { minuteText } from '#client/screens/console/time.model.ts'
import { words } from '#client/screens/console/words.ts'
import { timeText } from '#client/words/format.ts'

/** Every programme that was in use before, to be looked at and used again; newest first. */
export function Earlier() {
  const desk = useDesk()
  const earlier = () =>
    desk.view.revisions.filter(({ revision }) => revision !== desk.view.agenda.revision).toReversed()
  const bringBack = (revision: number) =>
    void desk.ask('programme', { type: 'BringBackAgenda', base: desk.view.agenda.revision, revision })
  return (
    <Show when={earlier().length > 0}>
      <details class="changes earlier">
        <summary class="sm">
          {words().changes.earlier}: {earlier().length}
        </summary>
        <ul class="sm">
          <For each={earlier()}>
            {({ revision, at, items, days }) => (
              <li>
                <details>
                  <summary>
                    {words().changes.version(revision, timeText(at, desk.view.gathering.zone), items)}
                  </summary>
                  <For each={days}>
                    {(day) => (
                      <ol class="mut">
                        <For each={day}>
                          {({ start, title }) => (
                            <li>
                              {minuteText(start)} {title}
                            </li>
                          )}
                        </For>
                      </ol>
                    )}
                  </For>
                  <button
                    type="button"
                    class="btn tiny"
                    disabled={days === null || !desk.online() || desk.view.gathering.phase === 'closed'}
                    onClick={() => bringBack(revision)}
                  >
                    {words().changes.bringBack}
                  </button>
                </details>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  )
}
