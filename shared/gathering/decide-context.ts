import type { PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type { Actor } from './authorise.ts'
import type { Gathering } from './gathering.ts'

/** Who asks, when, and what chance and secrets the server lends. */
export type Context = {
  readonly by: Actor
  readonly now: Instant
  readonly newId: () => string
  /** The hash of the asking phone's token; empty for all others. */
  readonly device: string
  readonly tag: (box: string, person: PersonId) => string
  /** Groups of more people than these are asked for and handed in later (`TakeGroups`); left out: all are matched at once. */
  readonly matchedAtOnce?: number
}

/** A phone may not have heard yet that its person is one with another. */
export function personOf({ people }: Gathering, { by }: Context): PersonId {
  return by.role === 'participant' ? whoIs(people.merged, by.person) : by.role
}
