import type { RefusalCode } from '#shared/protocol/refusals.ts'
import { programmePlace } from './programme-place.ts'
import { recall } from './storage.ts'

export type NotDone = { readonly ok: false; readonly code: RefusalCode; readonly detail?: string }

/** What is asked of a programme over plain http, by whoever owns it in this browser. */
export function askProgramme(path: string, programme: string, more: object = {}): Promise<Response> {
  const session = recall(programmePlace('owner', programme)) ?? ''
  return fetch(`/api/programmes/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ programme, session, ...more }),
  })
}

/** A copy of it, which the server takes back. */
export async function copyOfProgramme(programme: string): Promise<{ readonly file: Blob } | NotDone> {
  try {
    const response = await askProgramme('copy', programme)
    if (response.ok) return { file: await response.blob() }
    return { ok: false, code: (await response.json()).code }
  } catch {
    return { ok: false, code: 'server-error' }
  }
}

/** `title`: as it was typed once more. Null: it is gone for good. */
export async function eraseProgramme(programme: string, title: string): Promise<NotDone | null> {
  try {
    const answer = await (await askProgramme('erase', programme, { title })).json()
    return answer.ok === true ? null : { ok: false, code: answer.code }
  } catch {
    return { ok: false, code: 'server-error' }
  }
}
