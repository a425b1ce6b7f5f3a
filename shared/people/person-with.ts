import type { PersonId } from '#shared/kernel/ids.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type { People } from './people.ts'

/** Whom a phone speaks for; undefined while it has not said. */
export function personWith({ devices, merged }: People, device: string): PersonId | undefined {
  const id = devices.get(device)
  return id === undefined ? undefined : whoIs(merged, id)
}
