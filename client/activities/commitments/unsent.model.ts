import { recall } from '#client/connection/storage.ts'
import { PLAN, PLAN_FIELDS, PROMISE_FIELDS } from '#shared/activities/commitments/fields.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import type { GroupCommitments } from '#shared/views/commitments-part.ts'

/** Where a phone keeps what is being written in a field. */
export function draftPlace(code: string, activity: string, key: string): string {
  return `samling/draft/${code}/${activity}/${key}`
}

export type Unsent = { readonly place: string; readonly key: string; readonly text: string }

/** What somebody had in a field as it closed, and nobody else has ever seen. */
export function unsentIn(code: string, { id, most, fields }: GroupCommitments): readonly Unsent[] {
  const promises = Array.from({ length: most }, (_, at) =>
    PROMISE_FIELDS.map((field) => `${at + 1}.${field}`),
  )
  const keys = [...promises.flat(), ...PLAN_FIELDS.map((field) => `${PLAN}.${field}`)]
  return keys.flatMap((key) => {
    const place = draftPlace(code, id, key)
    const text = wordsAt(place)
    return text === '' || text === (fields[key]?.text ?? '') ? [] : [{ place, key, text }]
  })
}

function wordsAt(place: string): string {
  const found = recall(place)
  if (found === null) return ''
  try {
    const { base, text } = JSON.parse(found)
    if (typeof base !== 'string' || typeof text !== 'string') return ''
    return tidy(text) === tidy(base) ? '' : tidy(text)
  } catch {
    return ''
  }
}
