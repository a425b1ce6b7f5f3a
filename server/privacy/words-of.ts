import type { StoredRecord } from '#server/store/event-store.ts'
import type { PersonId } from '#shared/kernel/ids.ts'

/** What an id in the public part of a record says of who has written something, and of whom it is about. */
const PERSON_FIELDS = ['person', 'twin', 'by'] as const
/** What is written has an id of its own, by which others put it right. */
const WRITTEN: Readonly<Record<string, string>> = {
  'v1.PointAdded': 'point',
  'v1.LineWritten': 'point',
  'v1.NoteWritten': 'note',
  'v1.WordSent': 'word',
}
/** Where somebody words anew what may be another's. */
const REWORDED: Readonly<Record<string, string>> = {
  'v1.PointEdited': 'point',
  'v1.LineWritten': 'point',
  'v1.NoteRevised': 'note',
  'v1.CardRevised': 'card',
  'v1.ReadBackAsked': 'card',
}

/**
 * The numbers of all records that hold something of these people: who they are, what they have typed, what they have answered under
 * their name, and what others have made of their words. An anonymous answer is in none of them: nobody can tell whose it is.
 */
export function wordsOf(records: readonly StoredRecord[], people: readonly PersonId[]): readonly number[] {
  const names = new Set(people)
  const field = ({ public: open }: StoredRecord, name: string) => open[name]
  // An observer's browser that has signed with somebody's name writes for them.
  for (const record of records)
    if (record.type === 'v1.NotesSigned' && isIn(names, field(record, 'person')))
      names.add(String(field(record, 'by')))
  const isTheirs = (record: StoredRecord) =>
    (record.by !== null && names.has(record.by)) ||
    PERSON_FIELDS.some((name) => isIn(names, field(record, name))) ||
    isAbout(record, names)
  const written = new Set(
    records.filter(isTheirs).flatMap((record) => idIn(record, WRITTEN[record.type]) ?? []),
  )
  // A card that theirs has been merged into may be worded with what theirs said.
  for (const record of records)
    if (record.type === 'v1.CardsMerged' && partsOf(record).some((part) => written.has(part)))
      written.add(String(field(record, 'card')))
  const holds = (record: StoredRecord) =>
    isTheirs(record) || isIn(written, idIn(record, REWORDED[record.type]))
  return records.flatMap((record) => (hasPrivate(record) && holds(record) ? [record.seq] : []))
}

function hasPrivate(record: StoredRecord): boolean {
  return record.private !== null && record.private !== 'erased'
}

function isIn(ids: ReadonlySet<string>, id: unknown): boolean {
  return typeof id === 'string' && ids.has(id)
}

function idIn({ public: open }: StoredRecord, name: string | undefined): string | undefined {
  const id = name === undefined ? undefined : open[name]
  return typeof id === 'string' ? id : undefined
}

/** That somebody knows them well is told by others. */
function isAbout({ private: hidden }: StoredRecord, names: ReadonlySet<string>): boolean {
  return hidden !== null && hidden !== 'erased' && isIn(names, hidden.other)
}

function partsOf({ public: { parts } }: StoredRecord): readonly string[] {
  return Array.isArray(parts) ? parts.map(String) : []
}
