import type { DayHeading } from './read-day-heading.ts'
import type { SourceLine } from './read-lines.ts'
import type { Mark } from './read-marks.ts'
import type { TimedPart } from './read-timed-line.ts'

export type TextMark = Extract<Mark, { type: 'text' | 'impossible' }>

/** An item with the lines under it; those in `loose` stand apart from it, but before the next item. */
export type RawItem = {
  readonly source: SourceLine
  readonly part: TimedPart
  readonly under: TextMark[]
  readonly loose: TextMark[]
}

/** A day's heading with its items, or items without a heading. */
export type Block = {
  readonly line: number
  readonly heading: DayHeading | null
  /** The level of its heading in Markdown, 0 for none. */
  readonly level: number
  /** Between the heading and the first item. */
  readonly before: TextMark[]
  readonly items: RawItem[]
}

export type Blocks = { readonly blocks: readonly Block[]; readonly outside: readonly TextMark[] }

/** More lines than this between two items, and the second is no longer the same programme. */
const MAX_LOOSE = 6
/** Ends a letter; what follows is a signature, or an older letter. */
const SIGN_OFF =
  /^(?:mvh(?!\p{L})|(?:med )?(?:vennlig|venleg|beste?|varme?) (?:hilsen|helsing)|(?:hilsen|helsing)(?:[,.! ]*$| frå oss| fra oss)|(?:kind|best|warm) regards|regards[,. ]*$|yours )/iu
/** Practical words that often follow right under the last item. */
const OUTRO = /^(?:påmelding|registration:|rsvp|spørsmål (?:rettes|kan)|kontakt(?:person)?:|https?:)/i
const PART_OF_DAY =
  /^(?:formiddag|føremiddag|ettermiddag|kveld|morgen|morgon|morning|afternoon|evening|program|programme|agenda|økt|bolk|del|session|part|tid|time|klokkeslett)(?:[\s\d:.–|-]|$)|^(?:tema|hva|kva|what|ansvarl[ie]g|hvem|kven|who|innh[oa]ld|sted|stad|where|start|slutt|end)$/i
const PAGE = /^(?:side|page|s\.) ?\d+(?: ?(?:av|of|\/) ?\d+)?$|^\d{1,3}$/i

type Walk = {
  blocks: Block[]
  outside: TextMark[]
  /** Whether lines still belong under the last item. */
  open: boolean
  signedOff: boolean
  /** A heading as high as the day's own has come since the last item. */
  closing: boolean
  blankBefore: boolean
}

function sublike(mark: TextMark, item: SourceLine): boolean {
  const { source } = mark
  if (/^v ?\//i.test(source.text) || source.indent > item.indent) return true
  return source.marker !== '' && item.marker === ''
}

export function isPartOfDay(text: string): boolean {
  return PART_OF_DAY.test(text) || PAGE.test(text)
}

function closesDay({ heading, text }: SourceLine, { level }: Block): boolean {
  return heading > 0 && heading <= level && !isPartOfDay(text)
}

function addText(walk: Walk, mark: TextMark, doubleSpaced: boolean): void {
  const block = walk.blocks.at(-1)
  const item = block?.items.at(-1)
  if (block === undefined) walk.outside.push(mark)
  else if (item === undefined) block.before.push(mark)
  else {
    walk.signedOff ||= SIGN_OFF.test(mark.source.text)
    walk.closing ||= closesDay(mark.source, block)
    if (mark.source.heading > 0 || walk.signedOff || OUTRO.test(mark.source.text)) walk.open = false
    const titleless = item.part.text === '' && item.under.length === 0
    const apart = walk.blankBefore && !doubleSpaced && !titleless && !sublike(mark, item.source)
    if (apart) walk.open = false
    const place = walk.open && !PAGE.test(mark.source.text) ? item.under : item.loose
    place.push(mark)
  }
}

function sameDay(a: DayHeading, b: DayHeading): boolean {
  const differ = <T>(x: T | null, y: T | null, same: (x: T, y: T) => boolean) =>
    x !== null && y !== null && !same(x, y)
  const is = (x: number, y: number) => x === y
  if (differ(a.number, b.number, is) || differ(a.weekday, b.weekday, is)) return false
  return !differ(a.date, b.date, (x, y) => x.day === y.day && x.month === y.month)
}

/** Two headings on top of each other say one thing together. */
function joined(a: DayHeading, b: DayHeading): DayHeading {
  const label = a.label.includes(b.label)
    ? a.label
    : b.number !== null || a.number === null
      ? b.label
      : `${a.label}, ${b.label}`
  return {
    label,
    number: b.number ?? a.number,
    weekday: b.weekday ?? a.weekday,
    date: b.date ?? a.date,
    until: b.until,
  }
}

function addDay(walk: Walk, { heading, source, inline }: Extract<Mark, { type: 'day' }>): void {
  const { line } = source
  const last = walk.blocks.at(-1)
  if (last !== undefined && last.items.length === 0) {
    walk.blocks.pop()
    walk.outside.push(...last.before)
    const together = last.heading !== null && last.before.length === 0 && sameDay(last.heading, heading)
    const both = together && last.heading !== null ? joined(last.heading, heading) : heading
    walk.blocks.push({ line, level: source.heading, heading: both, before: [], items: [] })
  } else if (!inline || last?.heading?.label !== heading.label) {
    walk.blocks.push({ line, level: source.heading, heading, before: [], items: [] })
  }
  walk.signedOff = false
  walk.closing = false
  walk.open = true
}

function addItem(walk: Walk, source: SourceLine, part: TimedPart): void {
  const last = walk.blocks.at(-1)
  const far = (last?.items.at(-1)?.loose.length ?? 0) > MAX_LOOSE
  const item: RawItem = { source, part, under: [], loose: [] }
  // Opening hours under a heading of their own begin earlier than the day ended; its next session does not.
  const backwards = part.time.start < (last?.items.at(-1)?.part.time.start ?? 0)
  if (last === undefined || far || walk.signedOff || (walk.closing && backwards))
    walk.blocks.push({ line: source.line, level: 0, heading: null, before: [], items: [item] })
  else last.items.push(item)
  walk.open = true
  walk.signedOff = false
  walk.closing = false
}

/** Where most lines have a blank line before them, blank lines mean nothing. */
function isDoubleSpaced(marks: readonly Mark[]): boolean {
  const first = marks.findIndex((mark) => mark.type === 'item')
  const last = marks.findLastIndex((mark) => mark.type === 'item')
  const inside = marks.slice(first, last + 1)
  const blanks = inside.filter(
    (mark, index) => mark.type === 'blank' && inside[index - 1]?.type !== 'blank',
  ).length
  return blanks >= 2 && blanks > (inside.filter((mark) => mark.type !== 'blank').length - 1) * 0.7
}

/** After the last item, a line that does not look like a sub-line is no longer the programme. */
function trimEnd(block: Block, doubleSpaced: boolean, outside: TextMark[]): void {
  const last = block.items.at(-1)
  if (last === undefined) return
  outside.push(...last.loose.splice(0))
  if (!doubleSpaced) return
  const from = last.under.findIndex(
    (mark, index) => !sublike(mark, last.source) && (index > 0 || last.part.text !== ''),
  )
  if (from >= 0) outside.push(...last.under.splice(from))
}

export function readBlocks(marks: readonly Mark[]): Blocks {
  const doubleSpaced = isDoubleSpaced(marks)
  const walk: Walk = {
    blocks: [],
    outside: [],
    open: true,
    signedOff: false,
    closing: false,
    blankBefore: false,
  }
  for (const mark of marks) {
    if (mark.type === 'day') addDay(walk, mark)
    else if (mark.type === 'item') addItem(walk, mark.source, mark.part)
    else if (mark.type !== 'blank') addText(walk, mark, doubleSpaced)
    else if (/^[ >]*--\s*$/.test(mark.source.raw)) walk.signedOff = true
    walk.blankBefore = mark.type === 'blank'
  }
  for (const block of walk.blocks) trimEnd(block, doubleSpaced, walk.outside)
  const empty = walk.blocks.filter((block) => block.items.length === 0)
  walk.outside.push(...empty.flatMap((block) => block.before))
  return { blocks: walk.blocks.filter((block) => block.items.length > 0), outside: walk.outside }
}
