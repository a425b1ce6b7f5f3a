import type { StoredRecord } from '#server/store/event-store.ts'
import type { Gathering, GatheringEvent } from '#shared/gathering/gathering.ts'

/** Something of what somebody was known by over a programme may be in the files that nobody stands for any more. */
export function leavesMarks({ people }: Gathering, events: readonly GatheringEvent[]): boolean {
  return people.unmarked > 0 && events.some(({ type }) => LEAVING.has(type))
}
const LEAVING: ReadonlySet<GatheringEvent['type']> = new Set([
  ...(['v1.MarksDropped', 'v1.SeatFreed', 'v1.PersonErased'] as const),
  ...(['v1.GatheringRemembered', 'v1.GatheringForgotten', 'v1.PanelsRemembered'] as const),
])

/** Marks that stand for nobody, and what the programme said of earlier gatherings before it said so without them. */
export function staleMarks(records: readonly StoredRecord[], { people }: Gathering): readonly number[] {
  const last = new Map<string, number>()
  for (const record of records) {
    const about = saidByProgramme(record)
    if (about !== null) last.set(about, record.seq)
  }
  return records.flatMap((record) => {
    const { type, seq, private: hidden } = record
    if (hidden === null || hidden === 'erased') return []
    if (type === 'v1.PersonMarked') return people.marks.has(String(hidden.mark)) ? [] : [seq]
    const about = saidByProgramme(record)
    return about !== null && last.get(about) !== seq ? [seq] : []
  })
}

/** What the record is about, where a programme has said it. */
function saidByProgramme({ type, public: open }: StoredRecord): string | null {
  if (type === 'v1.PanelsRemembered') return 'panels'
  if (type === 'v1.GatheringForgotten') return String(open.gathering)
  return type === 'v1.GatheringRemembered' && open.programme === true ? String(open.gathering) : null
}
