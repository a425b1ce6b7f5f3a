import { type JSX, Show } from 'solid-js'
import type { PollModel } from '#client/activities/poll/poll-phone.model.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { AskedQuestion } from './parts/AskedQuestion.tsx'
import { GivenLines } from './parts/GivenLines.tsx'
import { words } from './words.ts'

/** A question of a kind that the phone does not start with: answering it, and what one has answered. */
export function QuestionPhone(props: {
  readonly phone: Phone
  readonly poll: PollModel
  readonly open: boolean
}): JSX.Element {
  return (
    <Show
      when={props.open}
      fallback={
        <Show when={props.poll.answer}>
          {(answer) => (
            <div class="field">
              <p class="lab">{words().answer}</p>
              <GivenLines question={props.poll.card.question} answer={answer()} />
            </div>
          )}
        </Show>
      }
    >
      <AskedQuestion phone={props.phone} poll={props.poll} />
    </Show>
  )
}
