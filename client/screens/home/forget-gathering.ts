import { forget } from '#client/connection/storage.ts'
import { stored } from './stored.ts'

/** All that this browser keeps of one gathering: its token, what waits to be sent, and what was being written. */
export function forgetGathering(code: string): void {
  for (const [place] of stored())
    if (place.startsWith('samling/') && place.split('/').includes(code)) forget(place)
}
