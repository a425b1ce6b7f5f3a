import { MOST_PHONES } from './door.ts'
import { isExpectingFrom } from './name-index.ts'
import type { People } from './people.ts'

/** No room for anybody more, and nobody expected who has a place already. */
export function isFull({ devices, roster, municipalities }: People): boolean {
  if (devices.size < MOST_PHONES) return false
  return ![...municipalities.map(({ id }) => id), null].some((id) => isExpectingFrom(roster, id))
}
