import { createEffect, createSignal, type JSX, on, onCleanup, Show } from 'solid-js'
import type { PollModel } from '#client/activities/poll/poll-phone.model.ts'
import { createDraft } from '#client/connection/create-draft.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { whenHere } from '#client/screens/phone/later.tsx'
import { DraftNote } from '#client/screens/phone/parts/DraftNote.tsx'
import { words } from '#client/screens/phone/words.ts'
import type { Answer } from '#shared/activities/poll/poll.ts'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'

const Personal = whenHere((all) => all.Personal)

/** An answer in one's own words: a draft until it is delivered, and to be changed afterwards. */
export function PollText(props: {
  readonly phone: Phone
  readonly poll: PollModel
  readonly open: boolean
  readonly give: (answer: Answer) => void
}): JSX.Element {
  const draft = createDraft(`samling/draft/${props.phone.code}/${props.poll.id}`)
  const [touched, setTouched] = createSignal(draft.text() !== '')
  const given = () => (props.poll.answer?.type === 'text' ? props.poll.answer.text : '')
  const text = () => (touched() ? draft.text() : given())
  const ready = () => text().trim() !== '' && text().trim() !== given() && !tooLong(text(), TEXT_LIMITS.point)

  function write(to: string) {
    setTouched(true)
    draft.write(to)
  }

  function deliver() {
    if (!ready()) return
    props.give({ type: 'text', text: text().trim() })
    draft.clear()
    setTouched(false)
  }

  // The leader closed while somebody wrote: sent even so, it comes back refused, and the words are there to be copied.
  const phone = props.phone
  const activity = props.poll.id
  function handIn() {
    const text = draft.text().trim()
    if (text === '') return
    phone.outbox.put({ type: 'CastBallot', activity, answer: { type: 'text', text } })
    draft.clear()
    setTouched(false)
  }
  createEffect(
    on(
      () => props.open,
      (open) => open || handIn(),
    ),
  )
  // The question may go from the page in the same moment; but leaving the gathering takes no decision for anybody.
  onCleanup(() =>
    queueMicrotask(() => {
      if (phone.views.hall?.activities.every(({ id }) => id !== activity)) handIn()
    }),
  )

  return (
    <Show
      when={props.open}
      fallback={
        <Show when={props.poll.delivery.state === 'delivered' && given()}>
          <div class="field">
            <p class="lab">{words().poll.answer}</p>
            <p>{given()}</p>
          </div>
        </Show>
      }
    >
      <div class="field">
        <label class="lab" for={`answer-${props.poll.id}`}>
          {words().poll.answer}
        </label>
        <textarea
          id={`answer-${props.poll.id}`}
          rows="3"
          value={text()}
          onInput={(event) => write(event.currentTarget.value)}
        />
        <Personal text={text()} glance={props.poll.card.glance} />
      </div>
      <div class="row">
        <DraftNote draft={draft} text={text()} />
        <button type="button" class="btn pri" disabled={!ready()} onClick={deliver}>
          {given() === '' ? words().poll.deliver : words().poll.deliverAgain}
        </button>
      </div>
    </Show>
  )
}
