import { type JSX, onCleanup, onMount, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { actionOf } from '#client/screens/console/keys.model.ts'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { words } from '#client/screens/console/words.ts'
import { UndoIcon } from '#client/ui/icons.tsx'
import type { LeaderView } from '#shared/views/leader.ts'

const STEPS = [
  'PickForSummary',
  'UnpickFromSummary',
  'MoveInSummary',
  'WriteSummaryLine',
  'EditSummaryTitle',
  'ShowScene',
] as const
type SummaryStep = (typeof STEPS)[number]

/** The step that can be taken back here: of this page, so that nothing is taken back that is not seen on it. */
function undoable({ undo, stage }: LeaderView): { step: number; command: SummaryStep } | null {
  const command = STEPS.find((each) => each === undo?.command)
  if (undo === null || command === undefined) return null
  // Any other picture was put on the hall screen elsewhere.
  return command === 'ShowScene' && stage.scene !== 'summary' ? null : { step: undo.step, command }
}

/** Takes back what was done last on this page, as on the others: with its button, or Ctrl+Z outside of a field. */
export function UndoLast(): JSX.Element {
  const desk = useDesk()
  const last = () => (desk.online() ? undoable(desk.view) : null)
  function undo() {
    const is = last()
    if (is !== null) void desk.ask('summary/undo', { type: 'Undo', step: is.step })
  }
  function onKey(event: KeyboardEvent) {
    const { key, target, ctrlKey, metaKey, altKey: alt, repeat } = event
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return
    const isField = target instanceof Element && target.matches('input, textarea, select, [contenteditable]')
    const does = actionOf({ key, alt, command: ctrlKey || metaKey }, isField ? 'field' : 'page', false)
    if (does?.type !== 'undo') return
    event.preventDefault()
    if (!repeat) undo()
  }
  onMount(() => {
    document.addEventListener('keydown', onKey)
    onCleanup(() => document.removeEventListener('keydown', onKey))
  })
  return (
    <div class="sumundo">
      <button type="button" class="btn" disabled={last() === null} onClick={undo}>
        <UndoIcon />
        {words().transport.undo} <kbd aria-hidden="true">{words().transport.keys.undo}</kbd>
        <Show when={last()}>{(is) => <small>{words().steps[is().command]}</small>}</Show>
      </button>
      <Said at="summary/undo" quiet />
    </div>
  )
}
