import type { ResearchKeyAnswer } from '#shared/protocol/research.ts'
import type { NotDone } from './ask-programme.ts'
import { programmePlace } from './programme-place.ts'
import { recall } from './storage.ts'

/** Whether there is a key that pseudonyms are made with; `title`, as it was typed, destroys it. By whoever owns the programme. */
export async function researchKey(
  programme: string,
  title: string | null,
): Promise<ResearchKeyAnswer | NotDone> {
  try {
    const response = await fetch('/api/research/key', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ programme, session: recall(programmePlace('owner', programme)) ?? '', title }),
    })
    return await response.json()
  } catch {
    return { ok: false, code: 'server-error' }
  }
}
