import { mayBeStudied } from '#shared/people/research.ts'
import { SMALLEST } from './few.ts'
import { askedIn, type Held, type HeldProgramme } from './source.ts'

/** Whole fives, downwards: of one more or one fewer nobody is told, and of fewer than five not that they are there. */
export type InFives = number
export type ConsentIn = {
  readonly gathering: string
  readonly title: string
  readonly people: InFives
  readonly yes: InFives
}
export type ConsentCounts = {
  /** Those who have said yes, over all gatherings, each once. */
  readonly yes: InFives
  readonly gatherings: readonly ConsentIn[]
}

/** How many have said that research may use what they gave in one gathering, for what it is asked for now. */
export function consentIn(
  programme: HeldProgramme | null,
  { state: { id, title, agenda, people } }: Held,
): ConsentIn {
  const asked = askedIn(programme)
  const here = [...people.roster.keys()]
  const yes = here.filter((person) => mayBeStudied(people, person, asked)).length
  return { gathering: id, title: title || agenda.title, people: inFives(here.length), yes: inFives(yes) }
}

export function inFives(count: number): InFives {
  return Math.floor(count / SMALLEST) * SMALLEST
}
