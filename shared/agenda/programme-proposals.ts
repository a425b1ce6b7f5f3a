import type { ItemKind } from './agenda.ts'
import type { RawItem, TextMark } from './programme-blocks.ts'
import type { Proposal, ReadItem } from './programme-reading.ts'
import { clockText } from './programme-rewrite.ts'
import { endAfter } from './read-items.ts'
import type { SourceLine } from './read-lines.ts'
import { readSpeakers } from './read-speakers.ts'
import { trailingTime } from './read-trailing-time.ts'
import { recogniseKind } from './recognise-kind.ts'

const USUAL = 15
const USUAL_MINUTES: Partial<Record<ItemKind, number>> = {
  meal: 45,
  conversation: 30,
  duo: 20,
  panel: 30,
  presentations: 30,
}
const STEP = 5
/** How long an item is taken to last when nothing comes after it. */
const OPEN = 30

type Slot = { readonly start: number; readonly minutes: number }

const down = (minutes: number) => (minutes >= STEP ? minutes - (minutes % STEP) : minutes)

/** One line takes the last part of the time it stands in, several share it evenly with the item above. */
function slots(kinds: readonly ItemKind[], item: ReadItem, next: ReadItem | undefined): readonly Slot[] {
  const usual = (kind: ItemKind) => USUAL_MINUTES[kind] ?? USUAL
  const free = item.end !== null && (next === undefined || item.end < next.start)
  const from = item.end !== null && free ? item.end : item.start
  if (next === undefined || next.start < from) {
    let start = free ? from : from + OPEN
    return kinds.map((kind) => {
      const slot = { start, minutes: usual(kind) }
      start += slot.minutes
      return slot
    })
  }
  const room = Math.max(0, next.start - from)
  const share = down(Math.floor(room / (kinds.length + (free ? 0 : 1))))
  const [only] = kinds
  if (kinds.length === 1 && only !== undefined && !free) {
    const minutes = Math.min(usual(only), down(Math.floor(room / 2)))
    return [{ start: next.start - minutes, minutes }]
  }
  if (kinds.length === 1) return [{ start: from, minutes: room }]
  return kinds.map((_, index) => {
    const start = free ? from + index * share : next.start - (kinds.length - index) * share
    return { start, minutes: share }
  })
}

/** The replacement keeps to how the programme is written: its bullets, its table, its dots or colons. */
function lineText(mark: SourceLine, like: RawItem, time: string, title: string): string {
  const lead = ' '.repeat(like.source.indent)
  const marker = like.source.marker === '' ? '' : `${like.source.marker} `
  if (mark.cells === null) return `${lead}${marker}${time} ${title}`
  return mark.raw.includes('|') ? `| ${time} | ${title} |` : `${time}\t${title}`
}

function withoutTime(mark: TextMark): string {
  const text = mark.source.text.replace(/^\(?\d{1,3}[.)] +/, '')
  return mark.type === 'impossible'
    ? text.slice(text.indexOf(mark.written) + mark.written.length).replace(/^[\s:;,.)–-]+/, '')
    : text
}

export function proposeItems(
  marks: readonly TextMark[],
  raw: RawItem,
  item: ReadItem,
  next: ReadItem | undefined,
): readonly (Proposal | null)[] {
  const read = marks.map((mark) => {
    const { title, speakers } = readSpeakers(withoutTime(mark))
    return { mark, title, kind: recogniseKind(title, speakers, []) }
  })
  const times = slots(
    read.map(({ kind }) => kind),
    item,
    next,
  )
  return read.map(({ mark, title, kind }, index) => {
    const slot = times[index]
    if (slot === undefined || title === '') return null
    const time = clockText(slot.start, raw.part.time.separator === ':' ? ':' : '.')
    const text = lineText(mark.source, raw, time, withoutTime(mark))
    return { line: mark.source.line, text, item: { ...slot, title, kind } }
  })
}

export function timeMovedFirst(mark: TextMark, raw: RawItem, next: ReadItem | undefined): Proposal | null {
  const last = trailingTime(mark.source.text)
  if (last === null) return null
  const { start, end, written } = last.time
  const { title, speakers } = readSpeakers(last.title)
  const kind = recogniseKind(title, speakers, [])
  const ended = end === null ? null : endAfter(start, end)
  const until = ended ?? (next !== undefined && next.start > start ? next.start : start + OPEN)
  const text = lineText(mark.source, raw, written, last.title)
  return { line: mark.source.line, text, item: { start, minutes: until - start, title, kind } }
}
