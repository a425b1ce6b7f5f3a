import { createSignal, For, onMount, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { ItemNotes } from '#client/screens/console/notes/ItemNotes.tsx'
import { ActivityList } from '#client/screens/console/parts/ActivityList.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { liveItemId, type SheetLine } from '#client/screens/console/run/run.model.ts'
import { words } from '#client/screens/console/words.ts'
import { PlayIcon } from '#client/ui/icons.tsx'
import { asRole } from '#client/words/as-role.ts'
import { ItemCalls } from './ItemCalls.tsx'
import { ItemClock } from './ItemClock.tsx'

/** What can be done with one item: start it, or prepare something for it. */
export function SheetDetail(props: {
  readonly line: SheetLine
  readonly onStarted: () => void
  readonly onPrepare: () => void
  readonly onEdit: (activity: string) => void
}) {
  const desk = useDesk()
  let start: HTMLButtonElement | undefined
  const [noting, setNoting] = createSignal(false)
  const note = () => desk.view.extras[props.line.id]?.note
  // Enter on the row, Enter again: started.
  onMount(() => start?.focus())
  const item = () => desk.view.agenda.days.flatMap((day) => day.items).find(({ id }) => id === props.line.id)
  const canStart = () => desk.online() && desk.view.gathering.phase === 'open' && props.line.status !== 'live'
  async function startThis() {
    const from = liveItemId(desk.view.run)
    const outcome = await desk.ask('sheet', { type: 'StartItem', item: props.line.id, from })
    if (outcome.ok) props.onStarted()
  }
  return (
    <tr class="detail">
      <td colspan={4}>
        <div class="row first">
          <button type="button" class="btn" ref={start} disabled={!canStart()} onClick={startThis}>
            <PlayIcon />
            {words().run.startThis}
          </button>
          <button
            type="button"
            class="btn quiet"
            disabled={desk.view.gathering.phase === 'closed'}
            onClick={() => props.onPrepare()}
          >
            {words().ask.prepare}
          </button>
          <button type="button" class="btn quiet" onClick={() => setNoting(true)}>
            {words().notes.itemOpen}
          </button>
        </div>
        <Said at="sheet" quiet />
        <ItemNotes
          open={noting()}
          item={props.line.id}
          title={props.line.title}
          onClose={() => setNoting(false)}
        />
        <ItemClock item={props.line.id} />
        <ItemCalls item={props.line.id} />
        <Show when={note()}>{(text) => <p class="sm">{text()}</p>}</Show>
        <Show when={item()?.speakers.length}>
          <p class="sm">{words().run.speakers(item()?.speakers.map(asRole).join(', ') ?? '')}</p>
        </Show>
        <For each={item()?.details}>{(detail) => <p class="sm mut">{detail}</p>}</For>
        <ActivityList item={props.line.id} onEdit={(activity) => props.onEdit(activity)} />
      </td>
    </tr>
  )
}
