import type { Block, RawItem } from './programme-blocks.ts'
import { checkDay } from './programme-checks.ts'
import type { ProgrammeWarning, ReadDay, ReadItem } from './programme-reading.ts'
import { repeatedDay } from './programme-repeats.ts'
import type { DateReader, DayDate } from './read-day-date.ts'
import { readItems } from './read-items.ts'

type Draft = {
  readonly line: number
  readonly label: string
  readonly date: string | null
  readonly number: number | null
  readonly blocks: Block[]
  readonly raws: RawItem[]
}

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

const startsOf = (raws: readonly RawItem[]) => raws.map(({ part }) => part.time.start).join()

function isSame(draft: Draft, again: Draft): boolean {
  if (draft.date !== null && again.date !== null) return draft.date === again.date
  if (draft.number !== null && again.number !== null) return draft.number === again.number
  if (again.label !== '') return draft.label.toLowerCase() === again.label.toLowerCase()
  return startsOf(draft.raws) === startsOf(again.raws)
}

/** Goes on where the day left off (a heading that every page repeats, an interlude). */
function goesOn(draft: Draft, more: Draft): boolean {
  const last = draft.raws.at(-1)?.part
  const first = more.raws[0]?.part
  if (last === undefined || first === undefined) return false
  return first.time.start >= last.time.start && first.text !== last.text
}

function prolong(draft: Draft, block: Block): void {
  draft.blocks.push(block)
  draft.raws.push(...block.items)
}

export function readDays(blocks: readonly Block[], dates: DateReader): ReadDays {
  const saysHalves = blocks.some(({ items }) => items.some(({ part }) => part.time.halfDay))
  const dayOf = ({ line, date, label, raws }: Draft): ReadDay => ({
    line,
    date,
    label,
    items: readItems(raws, saysHalves),
  })
  const drafts: Draft[] = []
  const warnings: ProgrammeWarning[] = []
  let strays = 0
  for (const block of blocks) {
    const { line, heading, items } = block
    const date = dates(heading)
    const label = heading?.label ?? ''
    const number = heading?.number ?? null
    const draft: Draft = { line, label, date: dateOf(date), number, blocks: [block], raws: [...items] }
    const same = drafts.find((each) => isSame(each, draft))
    const last = drafts.at(-1)
    if (isStray(block, blocks)) {
      warnings.push(...strayWarnings(readItems(items, saysHalves)))
      strays += items.length
    } else if (same !== undefined && !goesOn(same, draft)) {
      warnings.push(repeatedDay(dayOf(same), dayOf(draft)))
      strays += items.length
    } else if (same !== undefined) prolong(same, block)
    else if (last !== undefined && heading === null && goesOn(last, draft)) prolong(last, block)
    else {
      drafts.push(draft)
      warnings.push(...dateWarning(block, date))
    }
  }
  const days = drafts.map(dayOf)
  for (const [index, draft] of drafts.entries())
    warnings.push(...checkDay(days[index]?.items ?? [], draft.blocks))
  return { days, warnings, strays }
}
