import type { GatheringRefusal } from '#shared/gathering/gathering.ts'

/** Refusals that the domain knows nothing of: the way in, the frame, the disk. */
export type ServerRefusal =
  /** No gathering has this code, or it is closed for new people: the same answer, so that codes cannot be fished for. */
  | 'unknown-code'
  /** So many wrong codes have come from there that none is looked at; the detail is for how many seconds. */
  | 'too-many-codes'
  /** The link's secret fits no gathering, or has been withdrawn. */
  | 'unknown-link'
  /** The line can be read along on the way: who leads comes from the machine itself, or over https. */
  | 'not-private'
  /** The page is older than the server understands. */
  | 'client-too-old'
  /** The message is not of the protocol's shape. */
  | 'malformed'
  /** The message is larger than its sender may send. */
  | 'too-large'
  /** More messages than a person could make. */
  | 'too-many'
  /** The disk is full: nothing can be saved until there is room. */
  | 'storage-full'
  /** The disk failed: nothing can be saved until it takes writes again, which is tried all the time. */
  | 'storage-failed'
  /** The handover code is wrong or older than ten minutes. */
  | 'unknown-handover'
  /** Not joined yet, or joined as somebody else. */
  | 'not-joined'
  /** A mistake in the program; nothing was stored. */
  | 'server-error'
export type RefusalCode = GatheringRefusal | ServerRefusal

/** Worth trying again by itself, with the same command id: the command was not looked at, and nothing is lost. */
export const PASSING: readonly RefusalCode[] = ['storage-full', 'storage-failed', 'too-many', 'server-error']
