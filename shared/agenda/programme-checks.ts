import type { ItemKind } from './agenda.ts'
import type { Block, RawItem, TextMark } from './programme-blocks.ts'
import { isPartOfDay } from './programme-blocks.ts'
import { proposeItems } from './programme-proposals.ts'
import type { ProgrammeWarning, ReadItem, WarningOf } from './programme-reading.ts'
import { halfDayLater } from './programme-rewrite.ts'
import { kindByWords, recogniseKind } from './recognise-kind.ts'

/** Kinds that are an item of their own wherever they are named. */
const OWN_ITEM: readonly ItemKind[] = ['poll', 'meal', 'break', 'seating', 'evaluation', 'energiser']
/** Ways to work: they fill in an item that says nothing of how, and part ways with one that does. */
const WAY_OF_WORKING: readonly ItemKind[] = ['duo', 'panel']
/** May also be how an item is filled in; they count when nothing else stands under it. */
const WHEN_ALONE: readonly ItemKind[] = ['presentations', 'commitments', 'summary']
const MAX_TITLE = 70
/** Before this, a time that goes backwards may be one of the afternoon. */
const AFTERNOON = 7 * 60
const NUMBERED = /^\(?\d{1,3}[.)] +/

function likeTitle(text: string): boolean {
  return text.length <= MAX_TITLE && /^[\p{Lu}«"]/u.test(text) && !/[.:,;]$/.test(text)
}

/** Marked and set in as the timed lines are, but without a time. */
function standsLikeItem(mark: TextMark, { source }: RawItem): boolean {
  const numbered = NUMBERED.test(source.text) && NUMBERED.test(mark.source.text)
  const same =
    source.marker !== '' && mark.source.marker === source.marker && mark.source.indent === source.indent
  const row = source.cells !== null && mark.source.cells?.some((cell) => cell !== '') === true
  return (same || numbered || row) && likeTitle(mark.source.text.replace(NUMBERED, ''))
}

/** Says when or for how long by itself, or is about how people gather: part of the item above. */
const REMARK =
  /^v ?\/|\d ?min|\d[.:]\d\d|(?<!\p{L})(?:møte[rs]|møtest|oppmøte|siste|first|last|meet)(?!\p{L})/iu

function isOwnItem(kind: ItemKind, parent: ItemKind, alone: boolean): boolean {
  if (OWN_ITEM.includes(kind)) return true
  if (parent === 'other') return false
  return WAY_OF_WORKING.includes(kind) || (alone && WHEN_ALONE.includes(kind))
}

function lacksTime(mark: TextMark, raw: RawItem, item: ReadItem): boolean {
  const { marker } = mark.source
  const text = mark.source.text.replace(NUMBERED, '')
  if (!likeTitle(text) || REMARK.test(text)) return false
  const kind = kindByWords(text)
  const parent = recogniseKind(item.title, item.speakers, [])
  if (kind === null || kind === parent) return standsLikeItem(mark, raw) && mark.source.cells === null
  if (standsLikeItem(mark, raw)) return true
  const subBullet = marker !== '' && raw.source.marker === ''
  const alone = raw.under.length + raw.loose.length === 1
  // Named first: a line that only mentions lunch is about something else.
  const first = kindByWords(text.split(/[\s,:–-]+/, 2).join(' ')) === kind
  return first && !subBullet && isOwnItem(kind, parent, alone)
}

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

type Untimed = { mark: TextMark; code: 'missing-time' | 'impossible-time' | 'not-understood' }

function untimedOf(raw: RawItem, item: ReadItem): readonly Untimed[] {
  const title = raw.part.text === '' ? [...raw.under, ...raw.loose][0] : undefined
  return [...raw.under, ...raw.loose].flatMap((mark): Untimed[] => {
    if (mark === title) return []
    if (mark.type === 'impossible') return [{ mark, code: 'impossible-time' }]
    if (lacksTime(mark, raw, item)) return [{ mark, code: 'missing-time' }]
    return raw.loose.includes(mark) && !isPartOfDay(mark.source.text)
      ? [{ mark, code: 'not-understood' }]
      : []
  })
}

function untimedWarnings(raw: RawItem, item: ReadItem, next: ReadItem | undefined): ProgrammeWarning[] {
  const untimed = untimedOf(raw, item)
  const proposals = proposeItems(
    untimed.map(({ mark }) => mark),
    raw,
    item,
    next,
  )
  return untimed.map(({ mark, code }, index): ProgrammeWarning => {
    const { line, text } = mark.source
    const proposal = proposals[index] ?? null
    if (code === 'impossible-time') {
      const written = mark.type === 'impossible' ? mark.written : ''
      return { line, code, params: { written }, proposal }
    }
    if (code === 'not-understood') return { line, code, params: { text, title: item.title }, proposal }
    return { line, code, params: { text, start: proposal?.item.start ?? item.start }, proposal }
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
