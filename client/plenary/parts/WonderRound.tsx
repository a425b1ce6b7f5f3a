import { createSignal, type JSX, onCleanup, Show } from 'solid-js'
import { wonderRound } from '#client/plenary/wonder-round.model.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { singleKeys } from '#client/screens/console/make-keys.ts'
import { words } from '#client/screens/console/words.ts'
import { ScreenIcon } from '#client/ui/icons.tsx'

/** All that was wondered about, one after the other on the hall screen with what the groups answered. */
export function WonderRound(): JSX.Element {
  const desk = useDesk()
  const round = () => wonderRound(desk.view.wonderings, desk.view.stage)
  /** One that has just gone out is on the hall screen too, and that is no round. */
  const [begun, setBegun] = createSignal(false)
  const isOn = () => begun() && round().place > 0
  const locked = () => !desk.online() || desk.view.gathering.phase === 'closed'
  const show = (activity: string | undefined) => {
    if (locked()) return
    setBegun(activity !== undefined)
    void desk.ask(
      'stage',
      activity === undefined
        ? { type: 'ShowScene', scene: 'now', activity: null }
        : { type: 'ShowScene', scene: 'points', activity },
    )
  }
  function onKey(event: KeyboardEvent) {
    const { target, defaultPrevented, repeat, ctrlKey, metaKey, altKey } = event
    if (event.key.toLowerCase() !== 'w' || !singleKeys() || defaultPrevented || repeat) return
    if (ctrlKey || metaKey || altKey || round().of === 0 || document.querySelector('dialog[open]')) return
    if (target instanceof Element && target.matches('input, textarea, select, [contenteditable]')) return
    event.preventDefault()
    on()
  }
  const on = () => show(isOn() ? round().next : round().first)
  document.addEventListener('keydown', onKey)
  onCleanup(() => document.removeEventListener('keydown', onKey))
  return (
    <Show when={round().of > 0}>
      <section class="row" aria-label={words().panel.round}>
        <Show
          when={isOn()}
          fallback={
            <button type="button" class="btn" aria-keyshortcuts="W" disabled={locked()} onClick={on}>
              <ScreenIcon />
              {words().panel.startRound(round().of)} <kbd aria-hidden="true">W</kbd>
            </button>
          }
        >
          <span class="b" role="status">
            {words().panel.wonderPlace(round().place, round().of)}
          </span>
          <button
            type="button"
            class="btn"
            disabled={locked() || round().before === undefined}
            onClick={() => show(round().before)}
          >
            {words().panel.back}
          </button>
          <button type="button" class="btn pri" aria-keyshortcuts="W" disabled={locked()} onClick={on}>
            {round().next === undefined ? words().panel.endRound : words().panel.nextWonder}{' '}
            <kbd aria-hidden="true">W</kbd>
          </button>
        </Show>
      </section>
    </Show>
  )
}
