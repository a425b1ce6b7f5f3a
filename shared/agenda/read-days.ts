import type { Block } from './programme-blocks.ts'
import { checkDay } from './programme-checks.ts'
import type { ProgrammeWarning, ReadDay, ReadItem } from './programme-reading.ts'
import { repeatedDay } from './programme-repeats.ts'
import type { DateReader, DayDate } from './read-day-date.ts'
import { readItems } from './read-items.ts'

type Draft = { readonly day: ReadDay; readonly blocks: Block[]; readonly number: number | null }

export type ReadDays = {
  readonly days: readonly ReadDay[]
  readonly warnings: readonly ProgrammeWarning[]
  readonly strays: number
}

/** Without a heading, fewer items than this are times in passing. */
const ENOUGH = 3

function dateWarning(block: Block, date: DayDate): ProgrammeWarning[] {
  const { line } = block
  const day = block.heading?.label ?? ''
  switch (date.type) {
    case 'year-missing':
      return [{ line, code: 'year-missing', params: { day }, proposal: null }]
    case 'impossible':
      return [{ line, code: 'impossible-date', params: { day }, proposal: null }]
    case 'mismatch':
      return [
        {
          line,
          code: 'weekday-mismatch',
          params: { day, date: date.date, said: date.said, is: date.is },
          proposal: null,
        },
      ]
    default:
      return []
  }
}

function strayWarnings(items: readonly ReadItem[]): ProgrammeWarning[] {
  return items.map(({ line, start, title }) => ({
    line,
    code: 'stray-time',
    params: { start, text: title },
    proposal: null,
  }))
}

function isStray(block: Block, others: readonly Block[]): boolean {
  if (block.heading !== null || block.items.length >= ENOUGH) return false
  return others.some(
    (other) => other !== block && (other.heading !== null || other.items.length > block.items.length),
  )
}

function dateOf(date: DayDate): string | null {
  return date.type === 'dated' || date.type === 'mismatch' ? date.date : null
}

function isSame(draft: Draft, day: ReadDay, number: number | null): boolean {
  if (draft.day.date !== null && day.date !== null) return draft.day.date === day.date
  if (draft.number !== null && number !== null) return draft.number === number
  if (day.label !== '') return draft.day.label.toLowerCase() === day.label.toLowerCase()
  return draft.day.items.map(({ start }) => start).join() === day.items.map(({ start }) => start).join()
}

/** Goes on where the day left off (a heading that every page repeats, an interlude). */
function goesOn(draft: Draft, day: ReadDay): boolean {
  const last = draft.day.items.at(-1)
  const first = day.items[0]
  return last !== undefined && first !== undefined && first.start >= last.start && first.title !== last.title
}

function prolong(drafts: Draft[], draft: Draft, day: ReadDay, block: Block): void {
  const items = [...draft.day.items, ...day.items]
  drafts[drafts.indexOf(draft)] = { ...draft, day: { ...draft.day, items }, blocks: [...draft.blocks, block] }
}

export function readDays(blocks: readonly Block[], dates: DateReader): ReadDays {
  const saysHalves = blocks.some(({ items }) => items.some(({ part }) => part.time.halfDay))
  const drafts: Draft[] = []
  const warnings: ProgrammeWarning[] = []
  let strays = 0
  for (const block of blocks) {
    const date = dates(block.heading)
    const items = readItems(block.items, saysHalves)
    const number = block.heading?.number ?? null
    const day: ReadDay = { line: block.line, date: dateOf(date), label: block.heading?.label ?? '', items }
    const same = drafts.find((draft) => isSame(draft, day, number))
    const last = drafts.at(-1)
    if (isStray(block, blocks)) {
      warnings.push(...strayWarnings(items))
      strays += items.length
    } else if (same !== undefined && !goesOn(same, day)) {
      warnings.push(repeatedDay(same.day, day))
      strays += items.length
    } else if (same !== undefined) prolong(drafts, same, day, block)
    else if (last !== undefined && block.heading === null && goesOn(last, day))
      prolong(drafts, last, day, block)
    else {
      drafts.push({ day, blocks: [block], number })
      warnings.push(...dateWarning(block, date))
    }
  }
  for (const draft of drafts) warnings.push(...checkDay(draft.day, draft.blocks))
  return { days: drafts.map(({ day }) => day), warnings, strays }
}
