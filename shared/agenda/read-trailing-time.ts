import { isTime, type TimeSpan, timeAt } from './read-time.ts'

export type TrailingTime = { readonly title: string; readonly time: TimeSpan }

const MAX_LENGTH = 100
const LAST = /[\s,:–(-](?:(?:kl|ca|at)\.? ?)*\d{1,2}[.:]\d{2}(?: ?[-–] ?\d{1,2}[.:]\d{2})?(?: ?[ap]m)?\)?$/i
/** Before a time, these make it say something else than when the item begins. */
const BOUND =
  /(?:^|\s)(?:til|to|fra|frå|from|før|before|etter|after|innen|innan|by|frist|senest|seinast|rundt|møte[rs]?|møtest|oppmøte|starter?|startar|begynner|byrjar|går|slutter|sluttar|until|og|and|eller|or|rom|room|side|page)$/i

/** A title with its time at the end: `Lunsj kl. 12.00`; null when the time belongs to a sentence. */
export function trailingTime(text: string): TrailingTime | null {
  if (text.length > MAX_LENGTH) return null
  const last = LAST.exec(text)
  if (last === null) return null
  const title = text
    .slice(0, last.index)
    .replace(/[\s,:–(-]+$/, '')
    .replace(/ (?:kl|ca)\.?$/i, '')
  const time = timeAt(text, last.index + 1)
  if (!isTime(time) || time.certainty !== 'certain' || BOUND.test(title) || !/^[\p{L}\d«"]/u.test(title))
    return null
  return { title, time }
}

/** A programme with its times last, rewritten with the times first, line for line; null when it is not one. */
export function timesFirst(lines: readonly string[]): readonly string[] | null {
  let before = -1
  let moved = 0
  const rewritten = lines.map((line) => {
    const last = line.length > 2 * MAX_LENGTH ? null : trailingTime(line.trim().replace(/^[-*•] +/, ''))
    if (last === null || last.time.start < before) return line
    before = last.time.start
    moved += 1
    return `${last.time.written} ${last.title.replace(/^\d{1,2}[.)] /, '')}`
  })
  return moved < 2 ? null : rewritten
}
