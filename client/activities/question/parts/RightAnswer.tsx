import { type JSX, Show } from 'solid-js'
import { isSame } from '#client/activities/question/same.ts'
import { words } from '#client/activities/question/words.ts'
import { CheckIcon } from '#client/ui/icons.tsx'
import type { Answer, Question } from '#shared/activities/poll/question.ts'
import { GivenLines } from './GivenLines.tsx'

/** What the right answer was, once the leader reveals it, and whether one gave it. */
export function RightAnswer(props: {
  readonly question: Question
  readonly right: Answer
  readonly answer: Answer | null
}): JSX.Element {
  return (
    <div class="right" role="status">
      <p class="lab">
        <CheckIcon /> {words().results.right}
      </p>
      <GivenLines question={props.question} answer={props.right} />
      <Show when={isSame(props.answer, props.right)}>
        <p class="sm">{words().results.youWereRight}</p>
      </Show>
    </div>
  )
}
