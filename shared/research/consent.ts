import { mayBeStudied } from '#shared/people/research.ts'
import { SMALLEST } from './few.ts'
import { type Source, studiedIn } from './source.ts'

/** Whole fives, downwards: of one more or one fewer nobody is told, and of fewer than five not that they are there. */
export type InFives = number
export type ConsentCounts = {
  /** Those who have said yes, over all gatherings, each once. */
  readonly yes: InFives
  readonly gatherings: readonly {
    readonly gathering: string
    readonly title: string
    readonly people: InFives
    readonly yes: InFives
  }[]
}

/** How many have said that research may use what they gave. */
export function consentIn(source: Source): ConsentCounts {
  const all = new Set<string>()
  const gatherings = source.gatherings.map((held) => {
    const { id, title, agenda, people } = held.state
    for (const { root } of studiedIn(source, held).values()) all.add(root)
    const here = [...people.roster.keys()]
    const yes = here.filter((person) => mayBeStudied(people, person)).length
    return { gathering: id, title: title || agenda.title, people: inFives(here.length), yes: inFives(yes) }
  })
  return { yes: inFives(all.size), gatherings }
}

function inFives(count: number): InFives {
  return Math.floor(count / SMALLEST) * SMALLEST
}
