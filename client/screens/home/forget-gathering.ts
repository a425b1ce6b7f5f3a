import { forget, keep } from '#client/connection/storage.ts'
import { stored } from './stored.ts'

/**
 * Takes all that this browser keeps of one gathering: who one is there, what waits to be sent, and what was being written. Each of
 * these stands under a place that names the gathering, by its code or by its id. Called, what comes back puts it there again.
 */
export function forgetGathering(...names: readonly string[]): () => void {
  const taken = stored().filter(
    ([place]) => place.startsWith('samling/') && place.split('/').some((part) => names.includes(part)),
  )
  for (const [place] of taken) forget(place)
  return () => {
    for (const [place, text] of taken) keep(place, text)
  }
}
