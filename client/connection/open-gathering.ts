import type { OpenGatheringAnswer } from '#shared/protocol/programme.ts'
import { askProgramme, type NotDone } from './ask-programme.ts'

export type Opened = { readonly ok: true; readonly address: string } | NotDone

/** Makes the gathering for what was planned, or finds the one that was made; `address` leads it. */
export async function openGathering(programme: string, planned: string): Promise<Opened> {
  try {
    const response = await askProgramme('gathering', programme, { planned })
    const answer: OpenGatheringAnswer | NotDone = await response.json()
    if ('secret' in answer) return { ok: true, address: `/console/${answer.gathering}#${answer.secret}` }
    return { ...answer, ok: false }
  } catch {
    return { ok: false, code: 'server-error' }
  }
}
