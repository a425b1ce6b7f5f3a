import { nanoid } from 'nanoid'
import { createEffect, createSignal, type JSX, on, Show } from 'solid-js'
import type { ConversationModel } from '#client/activities/conversation/conversation-phone.model.ts'
import { createDraft } from '#client/connection/create-draft.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { DraftNote } from '#client/screens/phone/parts/DraftNote.tsx'
import { words } from '#client/screens/phone/words.ts'
import { TryAgainIcon } from '#client/ui/icons.tsx'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'
import type { ConversationCard } from '#shared/views/activity-part.ts'

/**
 * The text field at the bottom: the next point, or a change of an earlier one. It stays the same field for as long as the
 * conversation is on, whatever happens above it.
 */
export function PointWriter(props: {
  readonly phone: Phone
  readonly talk: ConversationModel
  readonly group: string
  /** Who will see it, where that is not the municipality; then it always stands there. */
  readonly seen?: string
  /** It is not the only field: it says which question it belongs to. */
  readonly named?: boolean
  readonly editing: string | null
  readonly stopEditing: () => void
  /** Told whether something is being written that is not sent yet: then the field stays, whatever the leader does. */
  readonly unfinished: (card: ConversationCard | null) => void
}): JSX.Element {
  const place = `samling/draft/${props.phone.code}/${props.talk.id}`
  const draft = createDraft(place)
  const [change, setChange] = createSignal('')
  const edited = () => props.talk.rows.find(({ id }) => id === props.editing)
  const text = () => (props.editing === null ? draft.text() : change())
  const ready = () => text().trim() !== '' && !tooLong(text(), TEXT_LIMITS.point)
  const offline = () => props.phone.connection.status() !== 'online'
  let field: HTMLTextAreaElement | undefined

  createEffect(
    on(
      () => props.editing,
      (point) => {
        if (point === null) return
        setChange(edited()?.text ?? '')
        field?.focus()
      },
    ),
  )

  createEffect(on(draft.text, (typed) => props.unfinished(typed === '' ? null : props.talk.card)))

  function write(to: string) {
    if (props.editing === null) draft.write(to)
    else setChange(to)
  }

  function submit(event: Event) {
    event.preventDefault()
    if (!ready()) return field?.focus()
    const { id: activity, card } = props.talk
    const typed = text().trim()
    if (props.editing === null) {
      props.phone.outbox.put({ type: 'AddPoint', activity, step: card.step, point: nanoid(), text: typed })
      draft.clear()
    } else {
      props.phone.outbox.put({ type: 'EditPoint', activity, point: props.editing, text: typed })
      props.stopEditing()
    }
    field?.focus()
  }

  function remove() {
    if (props.editing === null) return
    props.phone.outbox.put({ type: 'RemovePoint', activity: props.talk.id, point: props.editing })
    props.stopEditing()
  }

  return (
    <form class="act" onSubmit={submit} aria-label={props.named ? props.talk.card.prompt : words().talk.add}>
      <label class="lab" for={`point-${props.talk.id}`}>
        {labelText(props.editing !== null, props.talk.begun)}
        <Show when={props.named}>
          {' '}
          <span class="whose">{props.talk.card.prompt}</span>
        </Show>
      </label>
      <textarea
        id={`point-${props.talk.id}`}
        ref={field}
        rows="2"
        value={text()}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
          if (event.key === 'Escape') props.stopEditing()
        }}
        aria-describedby={`seen-${props.talk.id}`}
      />
      <p
        class="xs mut"
        classList={{ sr: !props.seen && props.talk.begun && props.talk.card.phase === 'open' }}
        id={`seen-${props.talk.id}`}
      >
        {props.talk.card.phase === 'open'
          ? (props.seen ?? words().talk.seenBy(props.group))
          : words().talk.finish}
      </p>
      <div class="row">
        <Show when={props.editing !== null} fallback={<DraftNote draft={draft} text={text()} />}>
          <span>
            <button type="button" class="btn quiet" onClick={() => props.stopEditing()}>
              {words().common.cancel}
            </button>{' '}
            <button type="button" class="btn quiet" onClick={remove}>
              {words().common.delete}
            </button>
          </span>
        </Show>
        <Show when={offline() && props.editing === null && text() === ''}>
          <button type="button" class="btn quiet" onClick={() => props.phone.connection.retry()}>
            <TryAgainIcon />
            {words().common.tryNow}
          </button>
        </Show>
        <button type="submit" class="btn pri">
          {props.editing === null ? words().talk.add : words().common.save}
        </button>
      </div>
    </form>
  )
}

function labelText(editing: boolean, begun: boolean): string {
  if (editing) return words().talk.editing
  return begun ? words().talk.next : words().talk.first
}
