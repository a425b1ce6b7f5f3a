import type { OpenGatheringAnswer } from '#shared/protocol/programme.ts'
import type { RefusalCode } from '#shared/protocol/refusals.ts'
import { programmePlace } from './link-secret.ts'
import { recall } from './storage.ts'

export type Opened =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly code: RefusalCode; readonly detail?: string }

/** Makes the gathering for what was planned, or finds the one that was made; `address` leads it. */
export async function openGathering(programme: string, planned: string): Promise<Opened> {
  try {
    const session = recall(programmePlace('owner', programme)) ?? ''
    const response = await fetch('/api/programmes/gathering', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ programme, session, planned }),
    })
    const answer: OpenGatheringAnswer | Extract<Opened, { ok: false }> = await response.json()
    if ('secret' in answer) return { ok: true, address: `/console/${answer.gathering}#${answer.secret}` }
    return { ...answer, ok: false }
  } catch {
    return { ok: false, code: 'server-error' }
  }
}
