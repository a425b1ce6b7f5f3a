import type { StoredRecord } from '#server/store/event-store.ts'
import { fieldsOf } from './record-fields.ts'

/** The ids of a summary's picks, in order, by the journal alone. Shares nothing with the program that it checks, as in `countJournal`. */
export function countSummary(records: readonly StoredRecord[]): readonly string[] {
  let order: readonly string[] = []
  for (const record of records) {
    const { pick: id, before } = fieldsOf(record)
    const pick = String(id)
    const rest = order.filter((each) => each !== pick)
    const at = rest.indexOf(String(before))
    const put = rest.toSpliced(at < 0 ? rest.length : at, 0, pick)
    if (record.type === 'v1.SummaryUnpicked') order = rest
    else if (record.type === 'v1.SummaryMoved') order = order.includes(pick) ? put : order
    else if (record.type === 'v1.SummaryPicked' || record.type === 'v1.SummaryLineWritten') order = put
  }
  return order
}
