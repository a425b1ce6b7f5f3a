import { type JSX, Show } from 'solid-js'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { later, refusal } from '#client/screens/phone/later.tsx'
import { words } from '#client/screens/phone/words.ts'
import { Note } from '#client/ui/Note.tsx'
import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import { PollChoices } from './parts/PollChoices.tsx'
import { PollText } from './parts/PollText.tsx'
import { type PollModel, resultRows } from './poll-phone.model.ts'

const PollResults = later((all) => all.PollResults)

/** One question: what is asked, who will know, and the answer. A tap is a delivered answer. */
export function PollPhone(props: { readonly phone: Phone; readonly poll: PollModel }): JSX.Element {
  const card = () => props.poll.card
  const question = () => card().question
  const open = () => card().phase === 'open' && !props.poll.settled
  /** Refused words of a closed question stand among what is left over. */
  const refused = () =>
    props.poll.delivery.state === 'refused' && (open() || !isText()) ? props.poll.delivery : undefined
  /** Once the results are here, the choices only say the same again. */
  const isOver = () => card().phase === 'closed' && resultRows(card(), null).length > 0
  const isText = () => question().type === 'text'

  function give(answer: Answer) {
    props.phone.outbox.put({ type: 'CastBallot', activity: card().id, answer })
  }

  return (
    <fieldset class="stack wide" classList={{ closed: card().phase === 'closed' }}>
      <legend>
        <Show when={props.poll.of > 1}>
          <span class="sm mut">{words().poll.place(props.poll.number, props.poll.of)}</span>
        </Show>
        <h1 class="q" tabIndex={-1}>
          {question().text}
        </h1>
        <Show when={open()}>
          <p class="sm mut">{termsText(question(), card().anonymous)}</p>
        </Show>
      </legend>
      <Show
        when={isText()}
        fallback={
          <Show when={!isOver()}>
            <PollChoices poll={props.poll} open={open()} give={give} />
          </Show>
        }
      >
        <PollText phone={props.phone} poll={props.poll} open={open()} give={give} />
      </Show>
      <Show when={refused()}>
        {(why) => (
          <div class="stack">
            <Note tone="err" text={words().sending.refused(refusal(why().refusal))} live />
            <Show when={open() && !isText()}>
              <button type="button" class="btn" onClick={() => props.phone.outbox.again(why().entry)}>
                {words().common.tryAgain}
              </button>
            </Show>
            <Show when={!isText()}>
              <button type="button" class="btn quiet" onClick={() => props.phone.outbox.discard(why().entry)}>
                {words().common.delete}
              </button>
            </Show>
          </div>
        )}
      </Show>
      <Show when={card().tally}>
        <PollResults card={card()} answer={props.poll.answer} />
      </Show>
    </fieldset>
  )
}

/** Said before anybody answers: who will know, how many to choose. That it can be changed is said once it is given. */
function termsText(question: Question, anonymous: boolean): string {
  const who = anonymous ? words().poll.anonymous : words().poll.named
  const most = question.type === 'choices' ? `${countText(question.min, question.max)} ` : ''
  return `${most}${who} ${words().poll.changeable}`
}

function countText(least: number, most: number): string {
  if (least === most) return words().poll.pickExactly(most)
  return least <= 1 ? words().poll.pickMost(most) : words().poll.pickRange(least, most)
}
