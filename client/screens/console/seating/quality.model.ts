import type { QualityPart } from '#shared/views/seating-part.ts'
import type { Hall } from './hall.model.ts'

/** How near a figure is to the best there can be. */
export type Nearness =
  /** It is the least there can be. */
  | { readonly type: 'best' }
  /** Nothing below this is possible; whether this is possible is not known. */
  | { readonly type: 'above'; readonly least: number }
  /** Somebody has come or gone since the bound was worked out. */
  | { readonly type: 'unknown' }
  /** The bound is of seatings with fewer colleagues together, and says nothing of this one. */
  | { readonly type: 'unsaid' }

export function nearnessOf(count: number, least: number | null): Nearness {
  // No bound is needed to know that nothing is less than nothing.
  if (count === 0) return { type: 'best' }
  if (least === null) return { type: 'unknown' }
  return count <= least ? { type: 'best' } : { type: 'above', least }
}

/** Where two or more of one municipality sit: municipality, table, how many. Most first. */
export type Gathered = { readonly place: string; readonly table: string; readonly count: number }

export function gatheredIn(hall: Pick<Hall, 'tables' | 'sitters'>): readonly Gathered[] {
  return hall.tables
    .flatMap(({ name, people }) => {
      const counts = new Map<string, number>()
      for (const person of people) {
        const sitter = hall.sitters.get(person)
        if (sitter !== undefined && sitter.municipality !== null)
          counts.set(sitter.place, (counts.get(sitter.place) ?? 0) + 1)
      }
      return [...counts].map(([place, count]) => ({ place, table: name, count }))
    })
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count)
}

/** Whether every municipality has one table, and nobody else's: at home they may share tables, or need several. */
export function areAlone(hall: Pick<Hall, 'tables' | 'sitters'>): boolean {
  const seen = new Set<string | null>()
  return hall.tables.every(({ people }) => {
    const here = new Set(people.map((person) => hall.sitters.get(person)?.municipality ?? null))
    const isAlone = here.size <= 1 && [...here].every((municipality) => !seen.has(municipality))
    for (const municipality of here) seen.add(municipality)
    return isAlone
  })
}

/** Everything that is said of a seating, worked out from what is on the board now, with the server's bounds beside it. */
export type Verdict = {
  readonly colleagues: { readonly count: number; readonly nearness: Nearness }
  readonly again: { readonly count: number; readonly nearness: Nearness }
  readonly pairs: number
  readonly apartBroken: number
  readonly roleExcess: number
  readonly withoutNew: number
  readonly fewestNew: number
  /** Both figures are the least there can be. */
  readonly best: boolean
}

export function verdictOf(
  quality: QualityPart,
  now: { readonly colleagues: number; readonly again: number },
): Verdict {
  const colleagues = nearnessOf(now.colleagues, quality.sameMunicipalityLeast)
  const unbound = colleagues.type === 'above' && now.again > 0
  const again: Nearness = unbound ? { type: 'unsaid' } : nearnessOf(now.again, quality.repeatsLeast)
  const { pairs, apartBroken, roleExcess, withoutNew, fewestNew } = quality
  return {
    colleagues: { count: now.colleagues, nearness: colleagues },
    again: { count: now.again, nearness: again },
    pairs,
    apartBroken,
    roleExcess,
    withoutNew,
    fewestNew,
    best: apartBroken === 0 && colleagues.type === 'best' && again.type === 'best',
  }
}
