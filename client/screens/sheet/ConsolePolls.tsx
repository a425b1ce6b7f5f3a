import type { ComponentProps, JSX } from 'solid-js'
import { Polls } from '#client/screens/console/polls/Polls.tsx'
import { OnDesk } from './console-specimen.tsx'
import { Of } from './Sheet.tsx'
import { ANSWERS, closed, running, withPoll } from './samples/gathering.ts'
import { again, alike, answered, FIFTY, fifty, manyWords, waiting } from './samples/polls.ts'
import { QUESTIONS } from './samples/questions.ts'

const OFFLINE = { status: 'offline' } as const

function AtDesk(props: Omit<ComponentProps<typeof OnDesk>, 'children' | 'wide'>): JSX.Element {
  return (
    <OnDesk {...props} wide>
      <Polls isOff wanted={null} />
    </OnDesk>
  )
}
const draft = (question: Parameters<typeof withPoll>[1]) => withPoll(running, question, { phase: 'draft' })

/** The leader's page for questions: written, followed, let out. */
export function ConsolePolls(): JSX.Element {
  return (
    <Of name="Polls, PollList, Editor, Options, Fields, Right, DraftTools, Preview, HallFrame, PhoneFrame, Library, PollDesk, PollFigure, Histogram, Rounds, Ending, Glance, AlikeNote">
      <AtDesk is="no questions" of={running} />
      <AtDesk is="draft" of={draft(QUESTIONS.choices)} />
      <AtDesk is="draft: error" of={draft(QUESTIONS.choice)} press="[type=submit]" />
      <AtDesk is="draft of a scale" of={draft(QUESTIONS.scale)} />
      <AtDesk is="draft of a ranking" of={draft(QUESTIONS.ranking)} />
      <AtDesk is="draft of points" of={draft(QUESTIONS.shares)} />
      <AtDesk is="draft of a number" of={draft(QUESTIONS.number)} />
      <AtDesk is="draft of words" of={draft(QUESTIONS.words)} />
      <AtDesk is="overfull: draft of 50 choices" of={draft(FIFTY)} />
      <AtDesk is="open" of={withPoll(running, 'choice', { answers: ANSWERS })} />
      <AtDesk is="open, anonymous" of={withPoll(running, 'choice', { anonymous: true, answers: ANSWERS })} />
      <AtDesk is="closed, anonymous, all alike" of={alike} />
      <AtDesk is="number" of={answered('number')} />
      <AtDesk is="dates, as a table" of={answered('dates')} press=".pfig .btn" />
      <AtDesk is="texts waiting" of={waiting} />
      <AtDesk is="words" of={manyWords} />
      <AtDesk is="second round, revealed" of={again} />
      <AtDesk is="offline (disabled)" of={withPoll(running, 'choice', { answers: ANSWERS })} line={OFFLINE} />
      <AtDesk is="gathering closed" of={closed} />
      <AtDesk is="overfull: 50 choices" of={fifty} />
    </Of>
  )
}
