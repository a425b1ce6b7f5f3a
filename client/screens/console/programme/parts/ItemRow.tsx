import { createSignal, For, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { ActivityList } from '#client/screens/console/parts/ActivityList.tsx'
import type { HandSaid } from '#client/screens/console/programme/create-hand.ts'
import type { ProgrammeDesk } from '#client/screens/console/programme/create-programme.ts'
import { handRefusal, resultText, summary } from '#client/screens/console/programme/hand-text.model.ts'
import { itemInUse, type ProposedItem } from '#client/screens/console/programme/programme.model.ts'
import { ItemCalls } from '#client/screens/console/run/parts/ItemCalls.tsx'
import { ItemClock } from '#client/screens/console/run/parts/ItemClock.tsx'
import { minuteText, readMinutes, readTime } from '#client/screens/console/time.model.ts'
import { words } from '#client/screens/console/words.ts'
import { GripIcon, LockIcon, MoreIcon, WarningIcon } from '#client/ui/icons.tsx'
import { PlusIcon } from '#client/ui/more-icons.ts'
import { ITEM_KINDS } from '#shared/agenda/agenda.ts'
import { HandRow } from './HandRow.tsx'
import { KindIcon } from './KindIcon.tsx'

/** What is dragged is a row of this list and nothing else. */
const DRAGGED = 'text/x-samling-item'
/** Which row that is: a browser tells it only when it is let go. */
const [dragged, setDragged] = createSignal<string | null>(null)

/** One item of the reading. Everything in it can be put right here; the text at left stays as it was pasted. */
export function ItemRow(props: {
  readonly item: ProposedItem
  readonly programme: ProgrammeDesk
  readonly onAsk: (item: string | null) => void
  readonly onEdit: (activity: string) => void
  readonly onLibrary: (item: string | null) => void
}) {
  const desk = useDesk()
  const [open, setOpen] = createSignal(false)
  const [bad, setBad] = createSignal(false)
  const [over, setOver] = createSignal(false)
  const [editing, setEditing] = createSignal(false)
  const [said, say] = createSignal('')
  const inUse = () => itemInUse(desk.view.agenda.days, props.item)
  const prepared = () => desk.view.activities.filter(({ item }) => item === inUse()).length

  const hand = () => props.programme.hand
  const begun = () => hand().isBegun(props.item.key)
  const tell = (result: HandSaid, done: () => string) =>
    say(result.ok ? done() : handRefusal(result, words()))

  function setStart(input: HTMLInputElement) {
    const start = readTime(input.value)
    setBad(start === null)
    if (start === null) return
    // An item after midnight stays after midnight.
    const minute = start + (props.item.start >= 1_440 ? 1_440 : 0)
    retime({ start: minute })
    input.value = minuteText(props.item.start)
  }

  function setMinutes(input: HTMLInputElement) {
    const minutes = readMinutes(input.value)
    if (minutes === null) say(words().hand.badMinutes)
    else retime({ minutes })
    input.value = `${props.item.minutes ?? ''}`
  }

  function retime(to: { readonly start?: number; readonly minutes?: number }) {
    const { key, title, start } = props.item
    if (to.start === start) return
    const result = hand().change({ type: 'retime', key, ...to })
    tell(result, () => (result.ok ? summary(result.changes, words()) : title))
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
    const result = hand().change(hand().step(props.item.key, by))
    queueMicrotask(() => {
      grip.focus()
      const { title, start } = props.item
      tell(result, () => words().programme.movedTo(title, minuteText(start)))
    })
  }

  function drop(event: DragEvent) {
    setOver(false)
    const key = event.dataTransfer?.getData(DRAGGED) ?? ''
    if (key === '' || key === props.item.key) return
    event.preventDefault()
    const change = hand().onto(key, props.item.key)
    tell(hand().change(change), () => words().hand.moved)
  }

  function dragOver(event: DragEvent) {
    if (event.dataTransfer?.types.includes(DRAGGED) !== true) return
    event.preventDefault()
    setOver(true)
  }

  /** What letting go here would come to, while something is held over the row. */
  const dropText = () => {
    const key = dragged()
    if (!over() || key === null || key === props.item.key) return null
    return resultText(hand().preview(hand().onto(key, props.item.key)), words())
  }

  return (
    <>
      <tr
        data-key={props.item.key}
        classList={{ sel: open() || editing(), over: over() }}
        onDragOver={dragOver}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <td class="start">
          <Show when={!begun()} fallback={<span class="grip" />}>
            <button
              type="button"
              class="grip"
              draggable={true}
              aria-label={words().programme.moveOf(props.item.title)}
              title={words().programme.moveHelp}
              onKeyDown={moveBy}
              onDragStart={(event) => {
                event.dataTransfer?.setData(DRAGGED, props.item.key)
                setDragged(props.item.key)
              }}
              onDragEnd={() => setDragged(null)}
            >
              <GripIcon />
            </button>
          </Show>
          <input
            class="cellinp"
            aria-label={words().programme.startOf(props.item.title)}
            aria-invalid={bad()}
            disabled={begun()}
            title={bad() ? words().programme.badTime : begun() ? words().hand.begun : undefined}
            value={minuteText(props.item.start)}
            onChange={(event) => setStart(event.currentTarget)}
          />
          <Show when={bad()}>
            <span class="msg err xs" role="status">
              {words().programme.badTime}
            </span>
          </Show>
        </td>
        <td class="min">
          <input
            class="cellinp num"
            inputmode="numeric"
            aria-label={words().hand.minutesOf(props.item.title)}
            disabled={begun()}
            title={begun() ? words().hand.begun : undefined}
            value={props.item.minutes ?? ''}
            onChange={(event) => setMinutes(event.currentTarget)}
          />
        </td>
        <td class="title">
          <input
            class="cellinp"
            aria-label={words().programme.titleOf(minuteText(props.item.start))}
            title={props.item.title}
            value={props.item.title}
            onChange={(event) => setTitle(event.currentTarget)}
          />
          <Show when={props.item.into}>
            {(title) => (
              <span class="msg xs warn">
                <WarningIcon />
                {words().hand.into(title())}
              </span>
            )}
          </Show>
          <Show when={dropText()}>{(text) => <span class="sm droptext">{text()}</span>}</Show>
          <span class="sm mut said" role="status">
            {said()}
          </span>
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
              disabled={begun()}
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
          <button
            type="button"
            class="btn quiet tiny"
            aria-expanded={editing()}
            aria-label={words().hand.open(props.item.title)}
            title={words().hand.openShort}
            onClick={() => setEditing(!editing())}
          >
            <MoreIcon />
          </button>
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
      <Show when={editing()}>
        <HandRow item={props.item} programme={props.programme} onDone={() => setEditing(false)} />
      </Show>
      <Show when={open()}>
        <tr class="ideas sel">
          <td colspan={2} />
          <td colspan={4}>
            <ActivityList item={inUse()} keeps onEdit={(activity) => props.onEdit(activity)} />
            <Show when={inUse()}>
              {(item) => (
                <>
                  <ItemClock item={item()} />
                  <ItemCalls item={item()} />
                </>
              )}
            </Show>
            <span class="row">
              <button
                type="button"
                class="btn tiny"
                aria-label={words().programme.libraryFor(props.item.title)}
                onClick={() => props.onLibrary(inUse())}
              >
                <PlusIcon />
                {words().programme.library}
              </button>
              <button type="button" class="btn tiny" onClick={() => props.onAsk(inUse())}>
                {words().ask.prepare}
              </button>
            </span>
          </td>
        </tr>
      </Show>
    </>
  )
}
