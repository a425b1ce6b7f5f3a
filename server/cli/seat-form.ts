import type * as v from 'valibot'
import type { FormWords } from './seat-words.ts'

/** What is wrong at one place of a file, in the reader's language; the library speaks of it in English alone. */
export function formProblem(words: FormWords, issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'schema' && issue.received === 'undefined') return words.missing
  switch (issue.type) {
    case 'object':
      return words.object
    case 'array':
    case 'tuple':
      return words.list
    case 'number':
    case 'finite':
      return words.number
    case 'string':
      return words.text
    case 'union':
      return words.id
    case 'integer':
      return words.whole
    case 'min_value':
      return words.least(String(issue.requirement))
    case 'max_value':
      return words.most(String(issue.requirement))
    case 'min_length':
      return words.empty
    case 'max_length':
      return words.long(String(issue.requirement))
    default:
      return words.other
  }
}
