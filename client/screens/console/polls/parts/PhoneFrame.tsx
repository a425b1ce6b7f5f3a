import type { JSX } from 'solid-js'
import type { ScreenPoll } from '#client/activities/poll/poll-projector.model.ts'

export function PhoneFrame(props: { readonly poll: ScreenPoll }): JSX.Element {
  return <p class="mut">{props.poll.question.text}</p>
}
