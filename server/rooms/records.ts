import { type NewRecord, type StoredRecord, StoreError } from '#server/store/event-store.ts'
import { open, seal } from '#server/store/seal.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import type { GatheringEvent } from '#shared/gathering/gathering.ts'
import { isKnownEvent, joinEvent, sealedIn, splitEvent } from '#shared/gathering/private-parts.ts'
import type { CommandId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'

export type Origin = { readonly by: Actor; readonly at: Instant; readonly command: CommandId | null }
type KeyOf = (box: string) => Uint8Array | undefined

/**
 * All sealed answers to one question have one size, in bytes: a ballot stands in the journal just before the record that somebody
 * has answered, so a size of its own would name the author of the longest text once the box is emptied. What is short fits in
 * the small one; the large one holds the longest text there may be, each of its characters escaped; and of what lies between,
 * the ballot itself says how much room its question needs.
 */
const SEALED_SIZE = { choice: 256, text: 16_384 } as const

/** The bytes that say how long the answer is. */
const LENGTH = 4

function sealedSize(hidden: unknown, { space }: { readonly space?: unknown }): number {
  if (typeof space === 'number') return space + LENGTH
  return Buffer.byteLength(JSON.stringify(hidden)) > SEALED_SIZE.choice - LENGTH || isText(hidden)
    ? SEALED_SIZE.text
    : SEALED_SIZE.choice
}

function isText(hidden: unknown): boolean {
  return (hidden as { answer?: { type?: unknown } | null } | null)?.answer?.type === 'text'
}

/**
 * The records of one command's events, in order. The command's id stands on the last, so that it counts as applied only when
 * all of it is stored. An anonymous ballot gets neither time nor person nor command, and its content is sealed.
 */
export function toRecords(
  events: readonly GatheringEvent[],
  { by, at, command }: Origin,
  keyOf: KeyOf,
): readonly NewRecord[] {
  return events.map((event, place) => {
    const parts = splitEvent(event)
    const box = sealedIn(event)
    if (box !== null) {
      const key = keyOf(box)
      if (!key) throw new Error(`no key for ballot box ${box}`)
      const sealed = { sealed: seal(key, parts.private, sealedSize(parts.private, parts.public)) }
      return { type: event.type, at: null, by: null, command: null, public: parts.public, private: sealed }
    }
    const last = place === events.length - 1
    return {
      type: event.type,
      at,
      by: signed(by),
      command: last ? command : null,
      ...parts,
    }
  })
}

/** Who did it, as the journal says it: a person, or the role; a co-leader by the id of their link, which proves nothing. */
function signed(by: Actor): string {
  if (by.role === 'participant') return by.person
  if (by.role === 'remote') return `remote.${by.link}`
  return by.role === 'leader' && by.link !== undefined ? `leader.${by.link}` : by.role
}

/** The event that a record holds. What was erased, or sealed with a key that is gone, comes back empty. */
export function toEvent(record: StoredRecord, keyOf: KeyOf): GatheringEvent {
  if (!isKnownEvent(record.type))
    throw new StoreError(
      'corrupt',
      `record ${record.seq} is of type ${record.type}, which this version of Samling does not know; start the newer version`,
    )
  const event = joinEvent(record.type, record.public, record.private)
  const box = sealedIn(event)
  if (box === null || record.private === null || record.private === 'erased') return event
  const key = keyOf(box)
  const opened = key && open(key, String(record.private.sealed))
  return joinEvent(record.type, record.public, (opened as Record<string, unknown> | undefined) ?? 'erased')
}
