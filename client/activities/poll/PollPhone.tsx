import { type JSX, Show } from 'solid-js'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { later } from '#client/screens/phone/later.tsx'
import { words } from '#client/screens/phone/words.ts'
import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import { PollChoices } from './parts/PollChoices.tsx'
import { PollText } from './parts/PollText.tsx'
import { hasMore, isApart, type PollModel } from './poll-phone.model.ts'

const PollMore = later((all) => all.PollMore)

/** One question: what is asked, who will know, and the answer. A tap is a delivered answer. */
export function PollPhone(props: { readonly phone: Phone; readonly poll: PollModel }): JSX.Element {
  const card = () => props.poll.card
  const question = () => card().question
  const open = () => card().phase === 'open' && !props.poll.settled
  /** Once the results are here, the choices only say the same again. */
  const isOver = () => card().phase === 'closed' && !!card().tally
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
      <Show when={!isApart(question())}>
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
      </Show>
      <Show when={hasMore(props.poll)}>
        <PollMore phone={props.phone} poll={props.poll} open={open()} />
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
