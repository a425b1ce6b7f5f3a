import { recall } from '#client/connection/storage.ts'
import { sessionPlace } from '#client/screens/home/mine.model.ts'
import type { SlidesAnswer } from '#shared/protocol/programme.ts'

/** What the gathering’s programme measures, as it is now. */
export async function slidesFor(gathering: string): Promise<SlidesAnswer> {
  // The key goes in the body: an address is written down by whatever stands between.
  const body = JSON.stringify({ gathering, session: recall(sessionPlace(gathering)) ?? '' })
  const headers = { 'Content-Type': 'application/json' }
  const response = await fetch('/api/programmes/indicators', { method: 'POST', headers, body })
  // A line that may be read along is not asked over: there is nothing to offer there.
  if (response.status === 403) return { of: null }
  if (!response.ok) throw new Error(`${response.status}`)
  return await response.json()
}
