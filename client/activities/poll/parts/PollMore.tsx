import type { JSX } from 'solid-js'
import { isApart, type PollModel } from '#client/activities/poll/poll-phone.model.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { apart } from '#client/screens/phone/later/apart.tsx'
import { PollRefused } from './PollRefused.tsx'

type PollProps = { readonly phone: Phone; readonly poll: PollModel; readonly open: boolean }

const QuestionPhone = apart(
  () => import('#client/screens/phone/apart/questions.ts'),
  ({ poll }: PollProps) => isApart(poll.card.question),
)

const PollResults = apart(
  () => import('#client/screens/phone/apart/results.ts'),
  ({ poll }: PollProps) => poll.card.tally !== null,
)

/** What few phones are shown of a question: how one of another kind is answered, why an answer was refused, and what came of it. */
export function PollMore(props: PollProps): JSX.Element {
  return (
    <>
      <QuestionPhone {...props} />
      <PollRefused {...props} />
      <PollResults {...props} />
    </>
  )
}
