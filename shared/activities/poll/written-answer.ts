import { tidy } from '#shared/kernel/tidy.ts'
import type { Answer } from './question.ts'

/** An answer in words without what no screen can show; apart from what checks it, which phones load too. */
export function writtenAnswer(answer: Answer): Answer {
  if (answer.type === 'text') return { ...answer, text: tidy(answer.text) }
  return answer.type === 'words' ? { ...answer, words: answer.words.map(tidy) } : answer
}
