import type { PersonId } from '#shared/kernel/ids.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type { People } from './people.ts'

/** Whom a phone speaks for; undefined while it has not said, and while whoever that was is removed. */
export function personWith({ devices, merged, roster }: People, device: string): PersonId | undefined {
  const id = devices.get(device)
  const person = id === undefined ? undefined : whoIs(merged, id)
  return person !== undefined && roster.has(person) ? person : undefined
}
