import type { Question } from './question.ts'

/** Whether people answer in their own words. */
export function isWritten({ type }: Question): boolean {
  return type === 'text' || type === 'words'
}
