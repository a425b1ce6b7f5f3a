import type { JSX } from 'solid-js'
import { type GivenLine, givenLines } from '#client/activities/question/given.model.ts'
import { numberText } from '#client/activities/question/range-text.ts'
import { words } from '#client/activities/question/words.ts'
import { Each } from '#client/ui/Each.tsx'
import type { Answer, Question } from '#shared/activities/poll/question.ts'

/** An answer of any kind, to be read. */
export function GivenLines(props: { readonly question: Question; readonly answer: Answer }): JSX.Element {
  return (
    <ul class="given-lines">
      <Each of={givenLines(props.question, props.answer)}>{(line) => <li>{lineText(line())}</li>}</Each>
    </ul>
  )
}

function lineText(line: GivenLine): string {
  switch (line.is) {
    case 'text':
      return line.text
    case 'place':
      return `${line.place}. ${line.text}`
    case 'points':
      return `${line.text}: ${words().shares.points(line.points)}`
    case 'can':
      return `${line.text}: ${words().dates[line.how]}`
    case 'step':
      return line.text === '' ? line.step : `${line.step} = ${line.text}`
    case 'number':
      return `${numberText(line.value)}\u00a0${line.unit}`.trim()
    case 'yesno':
      return words().yesno[line.value]
    case 'not-relevant':
      return words().scale.notRelevant
  }
}
