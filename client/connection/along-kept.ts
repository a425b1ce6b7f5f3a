import { nanoid } from 'nanoid'
import { forget, keep, recall } from './storage.ts'

const PLACE = 'samling/along/'

/** What makes one known again in a programme, and how one is called there: the programme itself has no names. */
export type KeptAlong = { readonly secret: string; readonly name: string; readonly post: string }

export const drawSecret = () => nanoid(32)

/** False where the browser keeps nothing: then it is no use to be known by this phone. */
export function keepAlong(programme: string, kept: KeptAlong): boolean {
  return keep(`${PLACE}${programme}`, JSON.stringify(kept))
}

export function keptAlong(programme: string): KeptAlong | null {
  try {
    const kept = JSON.parse(recall(`${PLACE}${programme}`) ?? 'null')
    if (typeof kept?.secret !== 'string') return null
    return { secret: kept.secret, name: String(kept.name ?? ''), post: String(kept.post ?? '') }
  } catch {
    return null
  }
}

export function forgetAlong(programme: string): void {
  forget(`${PLACE}${programme}`)
}

/** The programmes that this browser keeps something for. */
export function programmesKept(): readonly string[] {
  try {
    return Object.keys(localStorage).flatMap((place) =>
      place.startsWith(PLACE) ? [place.slice(PLACE.length)] : [],
    )
  } catch {
    return []
  }
}
