import { For, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { clockCommand, clockIn } from '#client/screens/console/run/item-clock.model.ts'
import { words } from '#client/screens/console/words.ts'
import { CLOCK_SHOWN, HALL_SOUNDS } from '#shared/showing/item-clock.ts'

/** Who sees the time of an item, and what the hall hears of it. Chosen is done: there is nothing to save. */
export function ItemClock(props: { readonly item: string }) {
  const desk = useDesk()
  const place = () => `clock ${props.item}`
  const is = () => clockIn(desk.view, props.item)
  const off = () => !desk.online() || desk.view.gathering.phase === 'closed'
  const set = (change: Parameters<typeof clockCommand>[2]) =>
    void desk.ask(place(), clockCommand(desk.view, props.item, change))
  return (
    <div class="itemclock">
      <div class="row">
        <label class="sm">
          {words().clock.seen}
          <select
            class="inp"
            disabled={off()}
            value={is().shown}
            onChange={(event) => {
              const shown = CLOCK_SHOWN.find((each) => each === event.currentTarget.value)
              if (shown) set({ shown })
            }}
          >
            <For each={CLOCK_SHOWN}>
              {(each) => (
                <option value={each} selected={each === is().shown}>
                  {words().clock.shown[each]}
                </option>
              )}
            </For>
          </select>
        </label>
        <label class="sm">
          {words().clock.heard}
          <select
            class="inp"
            disabled={off()}
            value={is().sounds}
            onChange={(event) => {
              const sounds = HALL_SOUNDS.find((each) => each === event.currentTarget.value)
              if (sounds) set({ sounds })
            }}
          >
            <For each={HALL_SOUNDS}>
              {(each) => (
                <option value={each} selected={each === is().sounds}>
                  {words().clock.sounds[each]}
                </option>
              )}
            </For>
          </select>
        </label>
      </div>
      <Show when={is().sounds !== 'none'}>
        <p class="xs mut">{words().clock.soundsHelp}</p>
      </Show>
      <Said at={place()} quiet />
    </div>
  )
}
