import { createSignal, onCleanup, type Signal } from 'solid-js'
import { patched } from '#shared/kernel/apply-patch.ts'
import type { Json } from '#shared/kernel/diff.ts'
import type { Slot, Views } from '#shared/protocol/views.ts'
import { followViews, type GatheringViews } from './follow-views.ts'
import type { Connection } from './make-connection.ts'

type Phone = 'lobby' | 'door' | 'hall' | 'group' | 'own'
export type PhoneViews = Pick<GatheringViews, Phone>

/**
 * The phone's views as plain values, one signal each. A phone shows little, in lists that know their rows by id, and a store
 * would be a twentieth of all that it loads.
 */
export function createViews(connection: Pick<Connection, 'listen' | 'resync'>): PhoneViews {
  const signals: Partial<Record<Slot, Signal<Views[Slot] | null>>> = {}
  const signal = (slot: Slot) => (signals[slot] ??= createSignal<Views[Slot] | null>(null))
  const stop = followViews(connection, {
    whole: (slot, view) => signal(slot)[1](() => view),
    patch: (slot, operations) =>
      signal(slot)[1]((view) => patched(view as unknown as Json, operations) as unknown as Views[Slot]),
  })
  onCleanup(stop)
  return new Proxy({} as PhoneViews, { get: (_, slot) => signal(slot as Phone)[0]() })
}
