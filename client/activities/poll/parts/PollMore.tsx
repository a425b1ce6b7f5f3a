import { type JSX, Show } from 'solid-js'
import { isApart, type PollModel } from '#client/activities/poll/poll-phone.model.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { apart } from '#client/screens/phone/later/apart.tsx'
import { words } from '#client/screens/phone/later/words.ts'
import { PollRefused } from './PollRefused.tsx'

type PollProps = { readonly phone: Phone; readonly poll: PollModel; readonly open: boolean }

const QuestionPhone = apart(
  () => import('#client/screens/phone/apart/questions.ts'),
  ({ poll }: PollProps) => isApart(poll.card.question),
)

const PollResults = apart(
  () => import('#client/screens/phone/apart/results.ts'),
  ({ poll: { card, uncounted } }: PollProps) => !!(card.tally || card.right || card.toEach || uncounted),
)

/** What few phones are shown of a question: how one of another kind is answered, why an answer was refused, and what came of it. */
export function PollMore(props: PollProps): JSX.Element {
  return (
    <>
      <Show when={props.open && props.poll.card.round}>
        <p class="sm mut">{words().poll.second}</p>
      </Show>
      <QuestionPhone {...props} />
      <PollRefused {...props} />
      <PollResults {...props} />
    </>
  )
}
