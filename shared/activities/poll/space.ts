import { WORD_LENGTH } from './limits.ts'
import type { Question } from './question.ts'

/** What the journal seals every answer in unless it is told of more. */
const ENOUGH = 256
/** The tag, and the names of the fields. */
const AROUND = 120

/**
 * The bytes that any answer to the question fits in. An answer stands in the journal just before the record that somebody has
 * answered, so one that is sealed in more than the others would name the author of the longest. Open text has a size of its own.
 */
export function spaceFor(question: Question): { readonly space?: number } {
  const needed = AROUND + longest(question)
  return needed > ENOUGH ? { space: needed } : {}
}

/** The bytes that the part of an answer that has no set length needs at most; open text not counted. */
export function longest(question: Question): number {
  switch (question.type) {
    case 'choices':
    case 'ranking':
      return ids(question) + 3 * question.choices.length
    case 'shares':
      return ids(question) + '{"choice":"","points":1000000},'.length * question.choices.length
    case 'dates':
      return ids(question) + '{"choice":"","how":"maybe"},'.length * question.choices.length
    case 'words':
      // Six bytes a character at most: what no screen can show is written as an escape.
      return question.most * (6 * WORD_LENGTH + 3)
    default:
      return 0
  }
}

function ids({ choices }: { readonly choices: readonly { readonly id: string }[] }): number {
  return choices.reduce((sum, { id }) => sum + id.length, 0)
}
