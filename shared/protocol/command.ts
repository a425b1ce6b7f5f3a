import * as v from 'valibot'
import { GatheringCommand } from '#shared/gathering/gathering.ts'
import { Id } from '#shared/kernel/ids.ts'
import type { RefusalCode } from './refusals.ts'

/** `id` is made by the client; an accepted command that is sent again under the same id is done once. */
export const CommandMessage = v.strictObject({
  id: v.pipe(Id, v.minLength(8)),
  command: GatheringCommand,
})
export type CommandMessage = v.InferOutput<typeof CommandMessage>

/** `at`: when it was stored, on the server's clock. Sent only after it is safe on disk. */
export type CommandOutcome =
  | { readonly ok: true; readonly at: number }
  | { readonly ok: false; readonly code: RefusalCode; readonly detail?: string }
