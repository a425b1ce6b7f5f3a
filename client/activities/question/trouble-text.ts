import { WORD_LENGTH } from '#shared/activities/poll/limits.ts'
import type { Question } from '#shared/activities/poll/question.ts'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'
import { boundsText } from './range-text.ts'
import type { Reading } from './sketch.model.ts'
import { words } from './words.ts'

/** What is wrong with what somebody has written, and how to mend it; null while nothing is. */
export function troubleText(question: Question, reading: Reading): string | null {
  if (reading.is !== 'wrong') return null
  const { number, text, words: short } = words()
  switch (reading.code) {
    case 'not-a-number':
      return number.notANumber
    case 'out-of-range':
      return question.type === 'number' ? number.outside(boundsText(question)) : null
    case 'too-many-decimals':
      return question.type === 'number' && question.decimals > 0
        ? number.decimals(question.decimals)
        : number.whole
    case 'text-too-long':
      return question.type === 'words' ? short.tooLong(WORD_LENGTH) : text.tooLong(TEXT_LIMITS.point)
    case 'too-many-words':
      return short.how(Number(reading.detail))
    default:
      return null
  }
}
