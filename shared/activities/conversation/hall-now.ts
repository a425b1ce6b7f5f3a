import type { MunicipalityId, PersonId, TableId } from '#shared/kernel/ids.ts'
import type { Circle, PastRun } from './circles.ts'
import type { Where } from './steps.ts'

/** Somebody who is here. */
export type Present = {
  readonly id: PersonId
  readonly municipality: MunicipalityId | null
  readonly duties: readonly string[]
  /** How many their phone stands for. */
  readonly stands: number
}
type Groups = readonly (readonly PersonId[])[]
export type Paired = { readonly groups: Groups; readonly alone: readonly PersonId[] }

/** What matching asks of a run that is over: who talked with whom. */
export type Talked = Pick<PastRun, 'who'> & { readonly circles: readonly Pick<Circle, 'people'>[] }

/** What is to be known of a hall to match people in it: plain, so that it can be sent to where the search is done. */
export type HallFacts = {
  readonly people: readonly Present[]
  /** Empty while no tables hold. */
  readonly tables: readonly {
    readonly id: TableId
    readonly name: string
    readonly people: readonly PersonId[]
  }[]
  /** Of all conversations of the gathering, with people as they are known now. */
  readonly past: readonly Talked[]
  readonly seed: number
}

/** The hall, and the ways of pairing people in it. */
export type HallKnown = HallFacts & {
  /** Duos, never of two who have met in one while others remain; a trio where the number is odd. */
  readonly pair: (people: readonly PersonId[], where: Where) => Paired
  /**
   * Somebody who has come, or whose partner has gone: with whom is alone, else as two duos out of three, else as the third. Whoever
   * comes `back` is the third first of all, so that nobody moves for them.
   */
  readonly join: (paired: Paired, person: PersonId, where: Where, back?: boolean) => Paired
  /** Units (duos) two and two, so that as few as possible meet again; the order they are given back in says who is with whom. */
  readonly matched: (units: Groups) => Groups
}

/**
 * What drawing groups has to know of the gathering. An activity stands on the kernel only, so the gathering passes in who
 * is here, the tables, and the ways of pairing people.
 */
export type HallNow = HallKnown & {
  readonly municipalities: readonly MunicipalityId[]
  readonly past: readonly PastRun[]
}
