import type { Gathering, GatheringEvent } from '#shared/gathering/gathering.ts'
import type { About } from '#shared/notes/notes.ts'
import { type Act, play, stateAfter, TEN, type Where } from './given.ts'
import { hall, planned } from './samples.ts'

export const nowhere: About = { item: null, municipality: null, activity: null, part: null }
export const observing: Where = { by: { role: 'observer', device: 'ob-1' } }
export const observingToo: Where = { by: { role: 'observer', device: 'ob-2' } }

type Written = {
  readonly theme?: string | null
  readonly quote?: string | null
  readonly about?: About | null
  readonly writtenAt?: number
}

export function wrote(note: string, text: string, how: Written = {}, where: Where = observing): Act {
  const { theme = null, quote = null, about = null, writtenAt = where.now ?? TEN } = how
  return [{ type: 'WriteNote', note, text, theme, quote, writtenAt, about }, where]
}
export function about(municipality: string | null, item: string | null = null): About {
  return { ...nowhere, item, municipality }
}

/** Everybody is here and there is a programme; nothing is on yet. */
export const quiet: readonly GatheringEvent[] = [...hall, planned]

/** Three notes: two of Bømlo, one of Sund. */
export function noted(): Gathering {
  return play(
    stateAfter(quiet),
    wrote('n1', 'De ringte alle den første dagen', { about: about('bomlo') }),
    wrote('n2', 'Lederne visste ikke hvem som skulle ringe', { about: about('bomlo') }),
    wrote('n3', 'Ring alle første dag', { about: about('sund') }, observingToo),
  )
}
