import type { Block, RawItem } from './programme-blocks.ts'
import { isPartOfDay } from './programme-blocks.ts'
import type { ProgrammeWarning, ReadItem, WarningOf } from './programme-reading.ts'
import { halfDayLater } from './programme-rewrite.ts'
import { untimedWarnings } from './programme-untimed.ts'

/** Before this, a time that goes backwards may be one of the afternoon. */
const AFTERNOON = 7 * 60
function startsWarnings(items: readonly ReadItem[], raws: readonly RawItem[]): ProgrammeWarning[] {
  return items.flatMap((item, index): ProgrammeWarning[] => {
    const { line, start, title } = item
    const before = items[index - 1]
    const raw = raws[index]
    if (before === undefined || raw === undefined) return []
    if (start < before.start) {
      const params = { start, before: before.start, title }
      // On a twelve-hour clock, 1.00 after 12.00 is 13.00.
      const fits = start < AFTERNOON && start + 720 >= before.start
      return [
        {
          line,
          code: 'backwards',
          params,
          proposal: fits ? halfDayLater(raw, item, items[index + 1]) : null,
        },
      ]
    }
    // Two spans side by side are meant; so is an item of no minutes.
    if (start > before.start || (item.end !== null && before.end !== null)) return []
    if (item.end === start || before.end === start) return []
    return [{ line, code: 'same-time', params: { start, title, other: before.title }, proposal: null }]
  })
}

function endWarnings(items: readonly ReadItem[], raws: readonly RawItem[]): ProgrammeWarning[] {
  return items.flatMap((item, index): ProgrammeWarning[] => {
    const { line, start, end, title } = item
    const written = raws[index]?.part.time.end ?? null
    if (end === null) {
      const params = { start, end: written ?? 0, title }
      return written === null ? [] : [{ line, code: 'end-before-start', params, proposal: null }]
    }
    const next = items.slice(index + 1).find((other) => other.start > start)
    if (next === undefined || end <= next.start) return []
    return [
      {
        line,
        code: 'overlap',
        params: { end, title, next: next.title, nextStart: next.start },
        proposal: null,
      },
    ]
  })
}

function beforeFirst(block: Block): WarningOf<'before-first-item'>[] {
  const near = block.before.filter(({ source }) => !isPartOfDay(source.text))
  if (near.length > 3) return []
  return near.map((mark) => ({
    line: mark.source.line,
    code: 'before-first-item' as const,
    params: { text: mark.source.text },
    proposal: null,
  }))
}

function titleWarnings(items: readonly ReadItem[]): ProgrammeWarning[] {
  return items
    .filter(({ title }) => title === '')
    .map(({ line, start }) => ({ line, code: 'missing-title', params: { start }, proposal: null }))
}

export function checkDay(items: readonly ReadItem[], blocks: readonly Block[]): readonly ProgrammeWarning[] {
  const raws = blocks.flatMap((block) => block.items)
  return [
    ...blocks.flatMap(beforeFirst),
    ...startsWarnings(items, raws),
    ...endWarnings(items, raws),
    ...titleWarnings(items),
    ...raws.flatMap((raw, index) => {
      const item = items[index]
      return item === undefined ? [] : untimedWarnings(raw, item, items[index + 1])
    }),
  ]
}
