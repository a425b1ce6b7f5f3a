import { createSignal, For, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { ActivityList } from '#client/screens/console/parts/ActivityList.tsx'
import type { ProgrammeDesk } from '#client/screens/console/programme/create-programme.ts'
import { itemInUse, type ProposedItem } from '#client/screens/console/programme/programme.model.ts'
import { minuteText, readTime } from '#client/screens/console/time.model.ts'
import { words } from '#client/screens/console/words.ts'
import { GripIcon, LockIcon, PlusIcon } from '#client/ui/icons.tsx'
import { ITEM_KINDS } from '#shared/agenda/agenda.ts'
import { KindIcon } from './KindIcon.tsx'

/** What is dragged is a row of this list and nothing else. */
const DRAGGED = 'text/x-samling-item'

/** One item of the reading. Everything in it can be put right here; the text at left stays as it was pasted. */
export function ItemRow(props: {
  readonly item: ProposedItem
  readonly programme: ProgrammeDesk
  readonly onAsk: (item: string | null) => void
  readonly onEdit: (activity: string) => void
}) {
  const desk = useDesk()
  const [open, setOpen] = createSignal(false)
  const [bad, setBad] = createSignal(false)
  const [over, setOver] = createSignal(false)
  const [said, say] = createSignal('')
  const inUse = () => itemInUse(desk.view.agenda.days, props.item)
  const prepared = () => desk.view.activities.filter(({ item }) => item === inUse()).length

  function setStart(input: HTMLInputElement) {
    const start = readTime(input.value)
    setBad(start === null)
    if (start === null) return
    // An item after midnight stays after midnight.
    props.programme.correct(props.item.key, 'start', start + (props.item.start >= 1_440 ? 1_440 : 0))
    input.value = minuteText(start)
  }

  function setTitle(input: HTMLInputElement) {
    const title = input.value.trim()
    if (title === '') input.value = props.item.title
    else props.programme.correct(props.item.key, 'title', title)
  }

  /** The row takes its place among the others by its time; the focus goes with it. */
  function moveBy(event: KeyboardEvent & { readonly currentTarget: HTMLElement }) {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (by === 0) return
    event.preventDefault()
    const grip = event.currentTarget
    const moved = props.programme.move(props.item.key, by)
    queueMicrotask(() => {
      grip.focus()
      const { title, start } = props.item
      say(moved ? words().programme.movedTo(title, minuteText(start)) : words().programme.notMoved(title))
    })
  }

  function drop(event: DragEvent) {
    setOver(false)
    const key = event.dataTransfer?.getData(DRAGGED) ?? ''
    if (key === '' || key === props.item.key) return
    event.preventDefault()
    props.programme.move(key, { to: props.item.key })
  }

  function dragOver(event: DragEvent) {
    if (event.dataTransfer?.types.includes(DRAGGED) !== true) return
    event.preventDefault()
    setOver(true)
  }

  return (
    <>
      <tr
        classList={{ sel: open(), over: over() }}
        onDragOver={dragOver}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <td class="start">
          <button
            type="button"
            class="grip"
            draggable={true}
            aria-label={words().programme.moveOf(props.item.title)}
            title={words().programme.moveHelp}
            onKeyDown={moveBy}
            onDragStart={(event) => event.dataTransfer?.setData(DRAGGED, props.item.key)}
          >
            <GripIcon />
          </button>
          <span class="sr" role="status">
            {said()}
          </span>
          <input
            class="cellinp"
            aria-label={words().programme.startOf(props.item.title)}
            aria-invalid={bad()}
            title={bad() ? words().programme.badTime : undefined}
            value={minuteText(props.item.start)}
            onChange={(event) => setStart(event.currentTarget)}
          />
          <Show when={bad()}>
            <span class="msg err xs" role="status">
              {words().programme.badTime}
            </span>
          </Show>
        </td>
        <td class="min">{props.item.minutes}</td>
        <td>
          <input
            class="cellinp"
            aria-label={words().programme.titleOf(minuteText(props.item.start))}
            title={props.item.title}
            value={props.item.title}
            onChange={(event) => setTitle(event.currentTarget)}
          />
        </td>
        <td class="kind">
          <span class="kindcell">
            <KindIcon kind={props.item.kind} />
            <select
              class="cellinp"
              aria-label={words().programme.kindOf(props.item.title)}
              value={props.item.kind}
              onChange={(event) => {
                const kind = ITEM_KINDS.find((each) => each === event.currentTarget.value)
                if (kind) props.programme.correct(props.item.key, 'kind', kind)
              }}
            >
              <For each={ITEM_KINDS}>
                {(kind) => (
                  <option value={kind} selected={kind === props.item.kind}>
                    {words().kinds[kind]}
                  </option>
                )}
              </For>
            </select>
          </span>
        </td>
        <td class="pin">
          <label class="check pinned">
            <input
              type="checkbox"
              aria-label={words().programme.fixedOf(props.item.title)}
              checked={props.item.pinned}
              onChange={(event) =>
                props.programme.correct(props.item.key, 'pinned', event.currentTarget.checked)
              }
            />
            <Show when={props.item.pinned}>
              <LockIcon />
            </Show>
          </label>
        </td>
        <td class="tasks">
          <Show when={inUse() !== null}>
            <button
              type="button"
              class="btn quiet tiny"
              aria-expanded={open()}
              aria-label={words().programme.activitiesOf(props.item.title, prepared())}
              onClick={() => setOpen(!open())}
            >
              <Show when={prepared() > 0} fallback={<PlusIcon />}>
                {prepared()}
              </Show>
            </button>
          </Show>
        </td>
      </tr>
      <Show when={open()}>
        <tr class="ideas sel">
          <td colspan={2} />
          <td colspan={4}>
            <ActivityList item={inUse()} onEdit={(activity) => props.onEdit(activity)} />
            <button type="button" class="btn tiny" onClick={() => props.onAsk(inUse())}>
              {words().ask.prepare}
            </button>
          </td>
        </tr>
      </Show>
    </>
  )
}
