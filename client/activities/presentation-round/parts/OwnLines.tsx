import { nanoid } from 'nanoid'
import { createEffect, createMemo, createSignal, For, type JSX, on, Show } from 'solid-js'
import { PointItem } from '#client/activities/conversation/parts/PointItem.tsx'
import type { Sent } from '#client/activities/poll/poll-phone.model.ts'
import { lineRows } from '#client/activities/presentation-round/round-phone.model.ts'
import { createDraft } from '#client/connection/create-draft.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words } from '#client/screens/phone/later/words.ts'
import { words as first } from '#client/screens/phone/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { ChevronDownIcon } from '#client/ui/icons.tsx'
import { Note } from '#client/ui/Note.tsx'
import { PARTS, type Part } from '#shared/activities/presentation-round/parts.ts'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'
import type { PresentationsCard } from '#shared/views/round-part.ts'

type OwnLinesProps = {
  readonly phone: Phone
  readonly card: PresentationsCard
  readonly group: string
  readonly me: string | null
  readonly sent: Sent
  readonly zone: string
  /** Its turn is over: what was written stands behind a press. */
  readonly folded: boolean
  readonly writes: (is: boolean) => void
}

/** What one’s municipality shows of itself, written by all its phones together. */
export function OwnLines(props: OwnLinesProps): JSX.Element {
  const [writing, setWriting] = createSignal<readonly Part[]>([])
  createEffect(
    on(
      () => writing().length > 0,
      (is) => props.writes(is),
    ),
  )
  return (
    <details class="ownlines" open={!props.folded || writing().length > 0}>
      <summary>
        {words().round.write} <ChevronDownIcon />
      </summary>
      <p class="sm mut">{words().round.writeHelp(props.group)}</p>
      <For each={PARTS}>
        {(part) => (
          <PartLines
            {...props}
            part={part}
            writes={(is) =>
              setWriting((all) => [...all.filter((each) => each !== part), ...(is ? [part] : [])])
            }
          />
        )}
      </For>
    </details>
  )
}

function PartLines(props: OwnLinesProps & { readonly part: Part }): JSX.Element {
  const draft = createDraft(`samling/draft/${props.phone.code}/${props.card.id}/${props.part}`)
  const [editing, setEditing] = createSignal<string | null>(null)
  const [change, setChange] = createSignal('')
  let field: HTMLTextAreaElement | undefined
  const rows = createMemo(() =>
    lineRows(props.card, props.part, props.phone.views.group, props.me, props.sent, words().round.leader),
  )
  const isOpen = () => props.card.phase === 'open'
  const text = () => (editing() === null ? draft.text() : change())
  const over = () => [...text()].length - TEXT_LIMITS.question
  const ready = () => text().trim() !== '' && !tooLong(text(), TEXT_LIMITS.question)
  const says = () => {
    if (over() > 0) return words().round.tooLong(over())
    if (editing() !== null) return null
    if (draft.state() === 'saved') return words().round.draftSaved
    return draft.state() === 'here' ? words().round.draftKeptHere : null
  }
  createEffect(on(draft.text, (typed) => props.writes(typed !== '')))

  function edit(point: string) {
    setChange(rows().find(({ id }) => id === point)?.text ?? '')
    setEditing(point)
    field?.focus()
  }
  function stop() {
    setEditing(null)
    field?.focus()
  }
  function submit(event: Event) {
    event.preventDefault()
    if (!ready()) return field?.focus()
    const { id: activity } = props.card
    const point = editing()
    if (point === null) {
      props.phone.outbox.put({
        ...{ type: 'AddPoint', activity, step: props.part, point: nanoid(), text: text().trim() },
      })
      draft.clear()
      field?.focus()
    } else {
      props.phone.outbox.put({ type: 'EditPoint', activity, point, text: text().trim() })
      stop()
    }
  }
  function remove() {
    const point = editing()
    if (point !== null) props.phone.outbox.put({ type: 'RemovePoint', activity: props.card.id, point })
    stop()
  }

  return (
    <form onSubmit={submit} class="part">
      <h2 class="head">{words().round.parts[props.part]}</h2>
      <ul class="rows">
        <Each of={rows()}>
          {(row) => (
            <PointItem
              phone={props.phone}
              row={row()}
              zone={props.zone}
              edit={isOpen() ? edit : undefined}
              more={<Show when={row().own}>{(own) => <span>{words().round.putOtherwise(own())}</span>}</Show>}
            />
          )}
        </Each>
      </ul>
      <Show when={isOpen() || draft.text() !== ''}>
        <textarea
          ref={field}
          rows="2"
          aria-label={words().round.add(words().round.parts[props.part])}
          value={text()}
          onInput={(event) =>
            editing() === null ? draft.write(event.currentTarget.value) : setChange(event.currentTarget.value)
          }
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
            if (event.key === 'Escape' && editing() !== null) stop()
          }}
        />
        <div class="row">
          <Show
            when={editing() !== null}
            fallback={<Note tone={over() > 0 ? 'err' : 'ok'} text={says()} live />}
          >
            <span>
              <button type="button" class="btn quiet" onClick={stop}>
                {first().common.cancel}
              </button>{' '}
              <button type="button" class="btn quiet" onClick={remove}>
                {first().common.delete}
              </button>
            </span>
          </Show>
          <button
            type="submit"
            class="btn"
            aria-label={
              editing() === null ? words().round.add(words().round.parts[props.part]) : words().round.save
            }
          >
            {editing() === null ? words().round.addShort : words().round.save}
          </button>
        </div>
      </Show>
    </form>
  )
}
