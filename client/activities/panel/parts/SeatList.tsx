import { For, Show } from 'solid-js'
import type { SeatRow } from '#client/activities/panel/panel-console.model.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { words } from '#client/screens/console/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { ShuffleIcon, WarningIcon } from '#client/ui/icons.tsx'
import type { LeaderPanel } from '#shared/views/leader-panel.ts'

/** Every municipality's seat: proposed with one tap, changed with one, or chosen by the municipality itself. */
export function SeatList(props: {
  readonly panel: LeaderPanel
  readonly rows: readonly SeatRow[]
  readonly locked: boolean
}) {
  const desk = useDesk()
  const still = () => props.locked || props.panel.phase === 'closed'
  const put = (municipality: string, person: string | null) =>
    void desk.ask('seats', { type: 'ReplaceMember', activity: props.panel.id, municipality, person })
  return (
    <section class="seatlist" aria-label={words().panel.seats}>
      <div class="head">
        <h3>
          {words().panel.seats}{' '}
          <span class="mut num">
            {words().panel.taken(
              props.rows.filter(({ state }) => state === 'seated').length,
              props.rows.length,
            )}
          </span>
        </h3>
        <Show when={props.panel.phase !== 'closed'}>
          <div class="row end">
            <button
              type="button"
              class="btn quiet tiny"
              disabled={still()}
              onClick={() => void desk.ask('seats', { type: 'ProposePanel', activity: props.panel.id })}
            >
              <ShuffleIcon />
              {words().panel.propose}
            </button>
            <label class="check sm">
              <input
                type="checkbox"
                checked={props.panel.choosing}
                disabled={still()}
                onChange={(event) =>
                  void desk.ask('seats', {
                    type: 'LetPanelBeChosen',
                    activity: props.panel.id,
                    open: event.currentTarget.checked,
                  })
                }
              />
              {words().panel.letChoose}
            </label>
          </div>
        </Show>
      </div>
      <Show when={props.rows.length > 0} fallback={<p class="mut">{words().panel.noMunicipalities}</p>}>
        <ul>
          <Each of={props.rows}>
            {(row) => (
              <li class={row().state}>
                <span class="b home">{row().name}</span>
                <span class="who">
                  <Show
                    when={row().state === 'seated' || row().state === 'expected'}
                    fallback={
                      <span class="msg">
                        <WarningIcon />
                        {row().state === 'away' ? words().panel.away(row().who) : words().panel.empty}
                      </span>
                    }
                  >
                    {row().who}
                    <span class="xs mut block">
                      {[
                        row().post,
                        row().state === 'expected' ? words().panel.expected : '',
                        words().panel.by[row().by],
                        row().before > 0 ? words().panel.before(row().before) : '',
                        row().isNew ? words().panel.newHome : '',
                      ]
                        .filter((text) => text !== '')
                        .join(' · ')}
                    </span>
                  </Show>
                </span>
                <span class="row end">
                  <Show when={row().next}>
                    {(next) => (
                      <button
                        type="button"
                        class="btn tiny clip"
                        classList={{ quiet: row().state === 'seated' }}
                        disabled={still()}
                        onClick={() => put(row().id, next().id)}
                      >
                        {words().panel.putIn(next().name)}
                      </button>
                    )}
                  </Show>
                  <Show when={props.panel.phase !== 'closed'}>
                    <select
                      class="inp tiny"
                      aria-label={words().panel.pick(row().name)}
                      disabled={still()}
                      value={row().person ?? ''}
                      onChange={(event) => put(row().id, event.currentTarget.value || null)}
                    >
                      <option value="">{words().panel.nobody}</option>
                      <For each={row().choices}>
                        {(each) => (
                          <option value={each.id} selected={each.id === row().person}>
                            {each.name}
                          </option>
                        )}
                      </For>
                    </select>
                  </Show>
                </span>
              </li>
            )}
          </Each>
        </ul>
      </Show>
      <Said at="seats" quiet />
    </section>
  )
}
