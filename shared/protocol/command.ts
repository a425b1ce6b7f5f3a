import * as v from 'valibot'
import { GatheringCommand } from '#shared/gathering/gathering.ts'
import { Id } from '#shared/kernel/ids.ts'
import type { WelcomeMessage } from './messages.ts'
import type { RefusalCode } from './refusals.ts'
import type { PatchMessage } from './views.ts'

/** `id` is made by the client; an accepted command that is sent again under the same id is done once. */
export const CommandMessage = v.strictObject({
  id: v.pipe(Id, v.minLength(8)),
  command: GatheringCommand,
})
export type CommandMessage = v.InferOutput<typeof CommandMessage>

/**
 * `at`: when it was stored, on the server's clock. Sent only after it is safe on disk. `own`: what that changed in the sender's
 * own view, to be taken as a `patch`; two messages for each answer would be most of what a burst of answers costs. `welcome`:
 * the sender has just become somebody, and this is their welcome.
 */
export type CommandOutcome =
  | {
      readonly ok: true
      readonly at: number
      readonly own?: PatchMessage
      readonly welcome?: WelcomeMessage
    }
  | { readonly ok: false; readonly code: RefusalCode; readonly detail?: string }
