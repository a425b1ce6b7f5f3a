import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { useBoard } from '#client/notes/board-desk.tsx'
import { words } from '#client/notes/words.ts'
import { UndoIcon } from '#client/ui/icons.tsx'

/** One's own last step on the board taken back, with a button that says which it is, or Ctrl+Z outside of a field. */
export function TakeBack(): JSX.Element {
  const desk = useBoard()
  const [done, tell] = createSignal('')
  let busy = false
  const mine = () => desk.view.takeBack[desk.me() ?? '']
  const textOf = (card: string) => desk.view.cards[card]?.text ?? desk.view.notes[card]?.text ?? ''
  const what = () => {
    const is = mine()
    return (
      is && words().took({ ...words().deeds, ...words().otherDeeds }[is.what], textOf(is.card).slice(0, 60))
    )
  }
  async function takeBack() {
    const is = mine()
    // A second press before the first is answered is no second wish.
    if (is === undefined || busy || !desk.online()) return
    busy = true
    const said = what() ?? ''
    const outcome = await desk.ask('takeBack', { type: 'TakeBack', activity: null, deed: is.deed })
    busy = false
    tell(outcome.ok ? words().tookBack(said) : '')
  }
  function onKey(event: KeyboardEvent) {
    const { key, target, ctrlKey, metaKey, altKey, shiftKey, repeat } = event
    const isUndo = (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'z'
    if (!isUndo || event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]'))
      return
    // A field takes back its own words.
    if (target instanceof Element && target.matches('input, textarea, select, [contenteditable]')) return
    event.preventDefault()
    if (!repeat) void takeBack()
  }
  onMount(() => {
    document.addEventListener('keydown', onKey)
    onCleanup(() => document.removeEventListener('keydown', onKey))
  })
  return (
    <>
      <Show when={what()}>
        {(is) => (
          <button
            type="button"
            class="btn takeback"
            disabled={!desk.online()}
            onClick={() => void takeBack()}
          >
            <UndoIcon />
            {words().takeBack} <kbd aria-hidden="true">{words().keysTakeBack}</kbd>
            <small>{is()}</small>
          </button>
        )}
      </Show>
      <span class="sr" role="status">
        {done()}
      </span>
      <Show when={desk.said('takeBack')}>
        {(text) => (
          <span class="msg err sm" role="alert">
            {text()}
          </span>
        )}
      </Show>
    </>
  )
}
