import type { ItemKind } from './agenda.ts'
import { isPartOfDay, type RawItem, type TextMark } from './programme-blocks.ts'
import { proposeItems, timeMovedFirst } from './programme-proposals.ts'
import type { ProgrammeWarning, ReadItem } from './programme-reading.ts'
import { trailingTime } from './read-trailing-time.ts'
import { kindByWords, recogniseKind } from './recognise-kind.ts'

/** Kinds that are an item of their own wherever they are named. */
const OWN_ITEM: readonly ItemKind[] = ['poll', 'meal', 'break', 'seating', 'evaluation', 'energiser']
/** Ways to work: they fill in an item that says nothing of how, and part ways with one that does. */
const WAY_OF_WORKING: readonly ItemKind[] = ['duo', 'panel']
/** May also be how an item is filled in; they count when nothing else stands under it. */
const WHEN_ALONE: readonly ItemKind[] = ['presentations', 'commitments', 'summary']
const MAX_TITLE = 70
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

type Untimed = { mark: TextMark; code: 'missing-time' | 'time-last' | 'impossible-time' | 'not-understood' }

/** Between the item above and the next: `Lunsj kl. 12.00`. */
function timeLast(mark: TextMark, item: ReadItem, next: ReadItem | undefined): boolean {
  const last = likeTitle(mark.source.text) ? trailingTime(mark.source.text) : null
  if (last === null || last.time.start <= item.start) return false
  return next === undefined || next.start < item.start || last.time.start < next.start
}

function untimedOf(raw: RawItem, item: ReadItem, next: ReadItem | undefined): readonly Untimed[] {
  const title = raw.part.text === '' ? [...raw.under, ...raw.loose][0] : undefined
  return [...raw.under, ...raw.loose].flatMap((mark): Untimed[] => {
    if (mark === title) return []
    if (mark.type === 'impossible') return [{ mark, code: 'impossible-time' }]
    if (timeLast(mark, item, next)) return [{ mark, code: 'time-last' }]
    if (lacksTime(mark, raw, item)) return [{ mark, code: 'missing-time' }]
    return raw.loose.includes(mark) && !isPartOfDay(mark.source.text)
      ? [{ mark, code: 'not-understood' }]
      : []
  })
}

export function untimedWarnings(
  raw: RawItem,
  item: ReadItem,
  next: ReadItem | undefined,
): ProgrammeWarning[] {
  const untimed = untimedOf(raw, item, next)
  const proposals = proposeItems(
    untimed.filter(({ code }) => code !== 'time-last').map(({ mark }) => mark),
    raw,
    item,
    next,
  )
  return untimed.map(({ mark, code }): ProgrammeWarning => {
    const { line, text } = mark.source
    if (code === 'time-last')
      return { line, code, params: { text }, proposal: timeMovedFirst(mark, raw, next) }
    const proposal = proposals.find((each) => each?.line === line) ?? null
    if (code === 'impossible-time') {
      const written = mark.type === 'impossible' ? mark.written : ''
      return { line, code, params: { written }, proposal }
    }
    if (code === 'not-understood') return { line, code, params: { text, title: item.title }, proposal }
    return { line, code, params: { text, start: proposal?.item.start ?? item.start }, proposal }
  })
}
