import { createEffect, createSignal, createUniqueId, For, Index, type JSX, on, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { type HallPick, pickRow, shownFor, whyNot } from '#client/screens/console/run/stage.model.ts'
import { words } from '#client/screens/console/words.ts'
import { ChevronDownIcon } from '#client/ui/icons.tsx'

/** The pictures for the hall: the likely ones in a row, the rest in a menu behind it. A key works wherever its picture stands. */
export function ScenePick(): JSX.Element {
  const desk = useDesk()
  const picks = () => pickRow(desk.view)
  const [isOpen, setOpen] = createSignal(false)
  const menu = createUniqueId()
  let all: HTMLFieldSetElement | undefined
  let more: HTMLButtonElement | undefined

  createEffect(on(() => desk.view.stage.scene, close, { defer: true }))

  function close() {
    if (!isOpen()) return
    const isInside = all?.querySelector('.scenes')?.contains(document.activeElement) === true
    setOpen(false)
    if (isInside) more?.focus()
  }
  function leave(event: FocusEvent) {
    if (!(event.relatedTarget instanceof Node && all?.contains(event.relatedTarget))) setOpen(false)
  }
  /** The arrows are the programme's own keys; in an open menu they go from picture to picture. */
  function walk(event: KeyboardEvent) {
    const step = STEPS[event.key]
    if (!isOpen() || (step === undefined && event.key !== 'Escape')) return
    event.preventDefault()
    if (step === undefined) return close()
    const buttons = [...(all?.querySelectorAll<HTMLElement>('.scenes button:not(:disabled)') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLElement)
    buttons.at(at < 0 && step < 0 ? -1 : (at + step) % buttons.length)?.focus()
  }
  const button = (pick: () => HallPick) => {
    const why = () => {
      const reason = whyNot(pick().scene, desk.view)
      return reason === null ? undefined : words().screen[reason]
    }
    return (
      <button
        type="button"
        aria-pressed={desk.view.stage.scene === pick().scene}
        disabled={!desk.online() || why() !== undefined}
        title={why()}
        aria-description={why()}
        onClick={() =>
          void desk.ask('stage', {
            type: 'ShowScene',
            scene: pick().scene,
            activity: shownFor(pick().scene, desk.view),
          })
        }
      >
        <kbd aria-hidden="true">{pick().key}</kbd>
        {words().screen.scenes[pick().scene]}
      </button>
    )
  }
  return (
    <fieldset class="seg" ref={all} aria-label={words().screen.pick} on:keydown={walk} onFocusOut={leave}>
      <Index each={picks().row}>{button}</Index>
      <Show when={picks().rest.length > 0}>
        <button
          type="button"
          class="more"
          ref={more}
          aria-expanded={isOpen()}
          aria-controls={menu}
          aria-label={words().screen.more}
          disabled={!desk.online()}
          onClick={() => setOpen(!isOpen())}
        >
          {words().head.more}
          <ChevronDownIcon />
        </button>
        <div class="scenes" id={menu} hidden={!isOpen()}>
          <For each={picks().rest}>{(pick) => button(() => pick)}</For>
        </div>
      </Show>
    </fieldset>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }
