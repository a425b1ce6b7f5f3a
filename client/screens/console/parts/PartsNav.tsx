import { createEffect, createSignal, createUniqueId, For, on, onCleanup, onMount, Show } from 'solid-js'
import { addressOf, PARTS, type Part } from '#client/screens/console/console.model.ts'
import { words } from '#client/screens/console/words.ts'
import { ChevronDownIcon } from '#client/ui/icons.tsx'
import './parts-nav.css'

type PartsNavProps = { readonly part: Part; readonly onPart: (part: Part) => void }

/** The console's pages: as many as there is room for beside each other, the others in a menu behind them. */
export function PartsNav(props: PartsNavProps) {
  const [fits, setFits] = createSignal<number>(PARTS.length)
  const [isOpen, setOpen] = createSignal(false)
  const menu = createUniqueId()
  const rest = () => PARTS.slice(fits())
  const isInMenu = () => rest().includes(props.part)
  let nav: HTMLElement | undefined
  let row: HTMLDivElement | undefined
  let more: HTMLButtonElement | undefined

  function measure() {
    if (nav === undefined || row === undefined) return
    const ends = [...row.children].map(
      (link) => (link as HTMLElement).offsetLeft + (link as HTMLElement).offsetWidth,
    )
    const room = nav.clientWidth
    // The row has three pixels to spare at its end: what is rounded here is no lack of room, and cuts nobody's last letter.
    const all = (ends.at(-1) ?? 0) <= room - 1
    setFits(all ? PARTS.length : ends.filter((end) => end <= room - MENU).length)
    if (all) setOpen(false)
  }
  onMount(() => {
    if (typeof ResizeObserver === 'undefined' || nav === undefined || row === undefined) return
    // Letters of another size, or another language: then the links are what changes.
    const watched = new ResizeObserver(measure)
    for (const each of [nav, ...row.children]) watched.observe(each)
    onCleanup(() => watched.disconnect())
  })
  createEffect(
    on(
      () => props.part,
      () => setOpen(false),
      { defer: true },
    ),
  )

  function leave(event: FocusEvent) {
    if (!(event.relatedTarget instanceof Node && nav?.contains(event.relatedTarget))) setOpen(false)
  }
  function close(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !isOpen()) return
    event.stopPropagation()
    setOpen(false)
    more?.focus()
  }
  const link = (part: Part) => (
    <a
      href={addressOf(part, location.pathname)}
      aria-current={props.part === part ? 'page' : undefined}
      onClick={(event) => follow(event, () => props.onPart(part))}
    >
      {words().head[part]}
    </a>
  )
  return (
    <nav aria-label={words().head.parts} ref={nav} onFocusOut={leave} onKeyDown={close}>
      <div class="parts" ref={row}>
        <For each={PARTS}>
          {(part, nth) => (
            <span classList={{ gone: nth() >= fits() }} inert={nth() >= fits()}>
              {link(part)}
            </span>
          )}
        </For>
      </div>
      <Show when={rest().length > 0}>
        <button
          type="button"
          class="more"
          classList={{ on: isInMenu() }}
          ref={more}
          aria-expanded={isOpen()}
          aria-controls={menu}
          onClick={() => setOpen(!isOpen())}
        >
          <span class="clip">{isInMenu() ? words().head[props.part] : words().head.more}</span>
          <ChevronDownIcon />
        </button>
        <div class="menu" id={menu} hidden={!isOpen()}>
          <For each={rest()}>{link}</For>
        </div>
      </Show>
    </nav>
  )
}

/** As wide as the menu's button is at most, in the style sheet. */
const MENU = 128

/** A plain press stays on the page; one that asks for a new window gets it. */
function follow(event: MouseEvent, go: () => void) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  go()
}
