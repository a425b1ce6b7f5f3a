import { type JSX, onCleanup, onMount, Show } from 'solid-js'
import { isField } from '#client/screens/console/polls/is-field.ts'
import { useDesk, whyNot } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { words } from '#client/screens/programme/words.ts'
import type { Told, UndoDesk } from './create-undo.ts'
import type { Undo } from './undo.model.ts'

/** What was done last, and the way back from it. */
export function UndoBar(props: { readonly undo: UndoDesk }): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().undo
  let hide: HTMLButtonElement | undefined
  function key(event: KeyboardEvent) {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
    // In a field it is the writing that is undone.
    if (!isUndo || isField(event.target) || props.undo.last() === null) return
    event.preventDefault()
    void props.undo.undo()
  }
  async function undo() {
    await props.undo.undo()
    // The button has gone with the last of it.
    if (props.undo.last() === null) hide?.focus()
  }
  onMount(() => document.addEventListener('keydown', key))
  onCleanup(() => document.removeEventListener('keydown', key))
  return (
    <Show when={props.undo.last() ?? props.undo.told()}>
      <section class="undobar" aria-label={says().label}>
        <span role="status">
          <Show when={props.undo.told()} fallback={textOf(props.undo.last() ?? [])}>
            {(told) => <>{toldText(told())}</>}
          </Show>
        </span>
        <Show when={props.undo.last()}>
          {(acts) => (
            <button
              type="button"
              class="btn"
              aria-label={`${words().common.undo}: ${textOf(acts())}`}
              disabled={props.undo.busy() || !desk.online()}
              onClick={() => void undo()}
            >
              {words().common.undo}
            </button>
          )}
        </Show>
        <button ref={hide} type="button" class="btn quiet" onClick={() => props.undo.hide()}>
          {says().hide}
        </button>
      </section>
    </Show>
  )
}

/** The weightiest of what one press did. */
function textOf(acts: readonly Undo[]): string {
  const first = acts[0]
  if (first === undefined) return ''
  const says: Readonly<Partial<Record<Undo['act'], (name: string) => string>>> = deskWords().undo.did
  return says[first.act]?.(first.name) ?? first.name
}

function toldText(told: Told): string {
  switch (told.is) {
    case 'undone':
      return deskWords().undo.undone(textOf(told.acts))
    case 'changed':
      return deskWords().undo.changed
    case 'refused':
      return whyNot(told.no)
  }
}
