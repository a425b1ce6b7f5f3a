import type { JSX } from 'solid-js'
import { RowCalls } from '#client/calls/OwnCalls.tsx'
import { words as later } from '#client/screens/phone/later/words.ts'

/** What an item of the programme calls this phone's person to. A function, and not a part, for it costs the first page less. */
export function rowCalls(item: string): JSX.Element {
  return <RowCalls item={item} words={later().calls} />
}
