import type { MinuteOfDay } from '#shared/kernel/instant.ts'
import type { RawItem, TextMark } from './programme-blocks.ts'
import { isPartOfDay } from './programme-blocks.ts'
import type { ReadItem } from './programme-reading.ts'
import { isPerson, namesPeople, readSpeakers, splitSpeakers } from './read-speakers.ts'
import { isPinned, recogniseKind } from './recognise-kind.ts'

const DAY = 1_440
const EVENING = 18 * 60
const MORNING = 6 * 60

/** A time after midnight still belongs to the evening before it. */
export function afterMidnight(start: MinuteOfDay, before: MinuteOfDay | null): MinuteOfDay {
  const late = before !== null && before % DAY >= EVENING
  const night = before !== null && before >= DAY
  if (late && start < MORNING) return start + DAY
  return night && start < MORNING ? start + DAY : start
}

/** A programme that says am and pm leaves it out where it is plain. */
function start(item: RawItem, before: MinuteOfDay | null, saysHalves: boolean): MinuteOfDay {
  const { time } = item.part
  const early = before !== null && time.start < before && time.start + DAY / 2 >= before
  if (saysHalves && !time.halfDay && early && time.start < DAY / 2) return time.start + DAY / 2
  return afterMidnight(time.start, before)
}

function end(item: RawItem, begin: MinuteOfDay): MinuteOfDay | null {
  const { end: written, start: asWritten } = item.part.time
  if (written === null) return null
  const moved = written + (begin - asWritten)
  return moved >= begin ? moved : endAfter(begin, written)
}

/** 23.30–00.30 crosses midnight; 14.00–13.00 is a slip (null), and is told. */
export function endAfter(begin: MinuteOfDay, written: MinuteOfDay): MinuteOfDay | null {
  if (written >= begin) return written
  return begin >= EVENING && written < DAY / 2 ? written + DAY : null
}

function detail(mark: TextMark): string {
  return (mark.source.cells ?? [mark.source.text])
    .filter((cell) => cell !== '')
    .join(' – ')
    .replaceAll('\n', ' ')
}

/** A line that only says who speaks. */
function spokenBy(text: string): readonly string[] {
  const { title, speakers } = readSpeakers(text)
  return title === '' ? speakers : []
}

type Written = { title: string; speakers: string[]; details: string[] }

function fromCells(item: RawItem, into: Written): void {
  for (const cell of item.part.more) {
    const who = spokenBy(cell)
    if (who.length > 0) into.speakers.push(...who)
    else if (namesPeople(cell) && into.speakers.length === 0) into.speakers.push(...splitSpeakers(cell))
    else if (cell !== '') into.details.push(cell)
  }
}

function written(item: RawItem): Written {
  const lines = [...item.under, ...item.loose.filter((mark) => !isPartOfDay(mark.source.text))]
  const given = item.part.text === '' ? lines.shift() : undefined
  const { title, speakers } = readSpeakers(given === undefined ? item.part.text : detail(given))
  const into: Written = { title, speakers: [...speakers], details: [] }
  fromCells(item, into)
  // In a column of cells, the name stands under the title.
  const named =
    given !== undefined && lines[0] !== undefined && isPerson(detail(lines[0])) ? lines.shift() : undefined
  if (named !== undefined) into.speakers.push(detail(named))
  let speaking = named !== undefined
  for (const mark of lines) {
    const text = detail(mark)
    const more = speaking && /^(?:og|and|&|samt) /.test(text) && namesPeople(text.replace(/^\S+ /, ''))
    const who = more ? splitSpeakers(text) : spokenBy(text)
    speaking = who.length > 0
    if (speaking) into.speakers.push(...who)
    else into.details.push(text)
  }
  return into
}

export function readItems(raw: readonly RawItem[], saysHalves: boolean): readonly ReadItem[] {
  const items: ReadItem[] = []
  for (const item of raw) {
    const begin = start(item, items.at(-1)?.start ?? null, saysHalves)
    const { title, speakers, details } = written(item)
    const kind = recogniseKind(title, speakers, details)
    const lines = [...item.under, ...item.loose].map((mark) => mark.source.line)
    items.push({
      line: item.source.line,
      endLine: Math.max(item.source.line, ...lines.slice(-1)),
      start: begin,
      end: end(item, begin),
      title,
      speakers,
      details,
      kind,
      pinned: isPinned(kind, title),
    })
  }
  return items
}
