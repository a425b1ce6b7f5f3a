import type { GatheringId } from '#shared/kernel/ids.ts'

/** Who has said something, as it is kept: never a person. `gathering`: it was said there, in the hall. */
export type Who =
  | { readonly role: 'owner' | 'municipality' | 'server' }
  | { readonly role: 'leader'; readonly planned: string }
  | { readonly role: 'gathering'; readonly gathering: GatheringId }
export type WhoRole = Who['role']
