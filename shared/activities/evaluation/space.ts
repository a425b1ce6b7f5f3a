import { longest } from '#shared/activities/poll/space.ts'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'
import type { Form, FormQuestion } from './evaluation.ts'

/** What one form may hold, in bytes as it is written down; it also goes through the line in one message. */
export const FORM_BYTES = 24_000
/** The tag, and the names of the fields around the answers. */
const AROUND = 200
/** Around one answer: the question's id, the names, and an answer of the short kinds. */
const AROUND_ONE = 220

/**
 * The bytes that every form of an evaluation is sealed in, whatever it says: a form stands in the journal just before the record
 * that names its sender, so a size of its own would tell who wrote the longest.
 */
export function formSpace(questions: readonly FormQuestion[]): number {
  const needed = questions.reduce((sum, { question }) => {
    // Six bytes a character at most: what no screen can show is written as an escape.
    const room = question.type === 'text' ? 6 * TEXT_LIMITS.point : longest(question)
    return sum + AROUND_ONE + room
  }, 0)
  return Math.min(needed, FORM_BYTES) + AROUND
}

/** As it is written down: JSON in UTF-8. */
export function bytesIn(form: Form): number {
  let bytes = 0
  for (const character of JSON.stringify(form)) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}
