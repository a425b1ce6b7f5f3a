import type { GatheringFrom, OpenGatheringAnswer } from '#shared/protocol/programme.ts'
import { askProgramme } from './ask-programme.ts'

export type Opened =
  | { readonly ok: true; readonly address: string }
  /** `where`, `found`: of a file, or a template, that was not taken. */
  | {
      readonly ok: false
      readonly code: string
      readonly detail?: string
      readonly where?: string
      readonly found?: string
    }

/** Makes the gathering for what was planned, or finds the one that was made; `address` leads it. */
export async function openGathering(
  programme: string,
  planned: string,
  from: GatheringFrom | null = null,
): Promise<Opened> {
  try {
    const response = await askProgramme('gathering', programme, { planned, from })
    const answer: OpenGatheringAnswer | Extract<Opened, { ok: false }> = await response.json()
    if ('secret' in answer) return { ok: true, address: `/console/${answer.gathering}#${answer.secret}` }
    return { ...answer, ok: false }
  } catch {
    return { ok: false, code: 'server-error' }
  }
}
