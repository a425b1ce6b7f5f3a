import { boxName } from '#shared/activities/poll/decide.ts'
import type { GatheringEvent } from './gathering.ts'

/**
 * Which fields of an event say who a person is or what they typed, and what stands in their place once they have been taken
 * out. They are stored apart from the rest, so that erasure leaves sequence and checksums whole (docs/decisions/0003).
 * An event type that is not listed has nothing private.
 */
type PrivateParts = { readonly [E in GatheringEvent as E['type']]?: Partial<E> }

const PRIVATE_PARTS: PrivateParts = {
  'v1.PersonExpected': { name: '', title: '' },
  'v1.PersonJoined': { name: '', title: '', device: '' },
  'v1.PersonArrived': { device: '' },
  'v1.DeviceLinked': { device: '' },
  'v1.BallotCast': { answer: { type: 'text', text: '' } },
  // The tag too: an old snapshot may hold tags beside answers, and the journal's order would then name the person.
  'v1.AnonymousBallotCast': { tag: '', answer: null },
  'v1.BallotBoxEmptied': { answers: [] },
  'v1.PointAdded': { text: '' },
  'v1.PointEdited': { text: '' },
}

type Fields = Readonly<Record<string, unknown>>

/** The event in two: what may always stand, and what can be taken out (null where there is nothing). */
export function splitEvent(event: GatheringEvent): { readonly public: Fields; readonly private: Fields | null } {
  const { type, ...fields } = event
  const parts = PRIVATE_PARTS[type]
  if (!parts) return { public: fields, private: null }
  const entries = Object.entries(fields)
  return {
    public: Object.fromEntries(entries.filter(([key]) => !Object.hasOwn(parts, key))),
    private: Object.fromEntries(entries.filter(([key]) => Object.hasOwn(parts, key))),
  }
}

/** The event again; erased fields come back empty. The caller vouches that the fields are those of that type (checksums). */
export function joinEvent(type: string, open: Fields, hidden: Fields | 'erased' | null): GatheringEvent {
  const parts = hidden === 'erased' ? PRIVATE_PARTS[type as GatheringEvent['type']] : hidden
  return { type, ...open, ...parts } as GatheringEvent
}

/**
 * The ballot box whose key seals this event's private part; null for all others. Such an event is stored without time,
 * person or command.
 */
export function sealedIn(event: GatheringEvent): string | null {
  return event.type === 'v1.AnonymousBallotCast' ? boxName(event.activity, event.round) : null
}

/** The ballot box that this event empties: its key has nothing left to do and is destroyed. */
export function emptiedBy(event: GatheringEvent): string | null {
  return event.type === 'v1.BallotBoxEmptied' ? boxName(event.activity, event.round) : null
}
