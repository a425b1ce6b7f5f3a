import { createSignal, createUniqueId, For, type JSX, onCleanup, Show } from 'solid-js'
import { aboutName, type Places, sameAbout } from '#client/notes/names.model.ts'
import { words } from '#client/notes/words.ts'
import { ChevronDownIcon } from '#client/ui/icons.tsx'
import { type About, aboutNothing } from '#shared/notes/notes.ts'

/** What a note is about, put right with one tap on the list that unfolds. */
export function AboutPick(props: {
  readonly value: About
  /** What is on. */
  readonly on: About
  readonly places: Places
  /** What the button says, where it is not merely “change”. */
  readonly label?: string
  readonly onPick: (about: About) => void
}): JSX.Element {
  const [open, setOpen] = createSignal(false)
  const list = createUniqueId()
  let root: HTMLDivElement | undefined
  let button: HTMLButtonElement | undefined

  function outside(event: Event) {
    if (!event.composedPath().includes(root as EventTarget)) show(false)
  }
  function show(to: boolean) {
    setOpen(to)
    if (to) document.addEventListener('pointerdown', outside)
    else document.removeEventListener('pointerdown', outside)
  }
  onCleanup(() => document.removeEventListener('pointerdown', outside))

  function follow(element: HTMLDivElement) {
    root = element
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !open()) return
      // A dialog around it stays open.
      event.preventDefault()
      event.stopPropagation()
      show(false)
      button?.focus()
    })
    element.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !element.contains(relatedTarget)) show(false)
    })
  }
  function pick(about: About) {
    show(false)
    button?.focus()
    props.onPick(about)
  }
  /** Who it is about is another than who is on; what it was said in stays. */
  const ofMunicipality = (municipality: string | null): About => ({ ...props.value, municipality })
  const ofItem = (item: string): About => ({ ...aboutNothing, item })
  const onName = () => aboutName(props.places, props.on)

  return (
    <div class="aboutpick" ref={follow}>
      <button
        type="button"
        class="btn md"
        ref={(element) => {
          button = element
        }}
        aria-label={props.label === undefined ? words().changeLabel : undefined}
        aria-expanded={open()}
        aria-controls={list}
        onClick={() => show(!open())}
      >
        {props.label ?? words().change}
        <ChevronDownIcon />
      </button>
      <div class="aboutlist" id={list} hidden={!open()}>
        <Show when={open()}>
          <Show when={onName() !== '' && !sameAbout(props.on, props.value)}>
            <button type="button" class="pickrow b" onClick={() => pick(props.on)}>
              {words().asNow(onName())}
            </button>
          </Show>
          <p class="lab">{words().municipality}</p>
          <For each={props.places.municipalities}>
            {({ id, name }) => (
              <button
                type="button"
                class="pickrow"
                aria-pressed={props.value.municipality === id}
                onClick={() => pick(ofMunicipality(id))}
              >
                {name}
              </button>
            )}
          </For>
          <button
            type="button"
            class="pickrow"
            aria-pressed={props.value.municipality === null}
            onClick={() => pick(ofMunicipality(null))}
          >
            {words().noMunicipality}
          </button>
          <Show when={props.places.items.length > 0}>
            <p class="lab">{words().item}</p>
            <For each={props.places.items}>
              {({ id, name }) => (
                <button
                  type="button"
                  class="pickrow"
                  aria-pressed={props.value.municipality === null && props.value.item === id}
                  onClick={() => pick(ofItem(id))}
                >
                  {name}
                </button>
              )}
            </For>
          </Show>
        </Show>
      </div>
    </div>
  )
}
