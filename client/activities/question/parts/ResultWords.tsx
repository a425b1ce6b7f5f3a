import type { JSX } from 'solid-js'
import { Each } from '#client/ui/Each.tsx'
import type { Answer } from '#shared/activities/poll/question.ts'
import { type Word, wordKey } from '#shared/activities/poll/words.ts'

/** The words with how many wrote each. While they come in they stand by the alphabet, and no word moves because another grows. */
export function ResultWords(props: {
  readonly words: readonly Word[]
  readonly answer: Answer | null
  readonly closed: boolean
}): JSX.Element {
  const all = () => (props.closed ? props.words.toSorted((a, b) => b.count - a.count) : props.words)
  const mine = () => new Set(props.answer?.type === 'words' ? props.answer.words.map(wordKey) : [])
  return (
    <ul class="cloud">
      <Each of={all()}>
        {(word) => (
          <li classList={{ mine: mine().has(wordKey(word().text)) }}>
            {word().text} <span class="num mut">{word().count}</span>
          </li>
        )}
      </Each>
    </ul>
  )
}
