import type { CountyId } from '#shared/programme/counties.ts'
import type { Reply } from '#shared/programme/invitations.ts'
import type { ProgrammeMatrix } from '#shared/programme/matrix.ts'
import type { OverTime } from '#shared/programme/over-time.ts'
import type { IndicatorHead, SeriesPart } from './programme-figures.ts'
import type { LetterPart, OwnerPlanned } from './programme-owner.ts'
import type { AimsPart, PromiseHistory, PromisePart } from './programme-plan.ts'

/** What is too much for a view that everybody keeps, and is shown while somebody looks at it. */
export type ProgrammeLook =
  | { readonly look: 'gathering'; readonly planned: string }
  | { readonly look: 'municipality'; readonly municipality: string }
  | { readonly look: 'promise'; readonly promise: string }
  | { readonly look: 'indicator'; readonly indicator: string }
  | { readonly look: 'matrix'; readonly county: CountyId | null; readonly profile: string | null }
  | { readonly look: 'over-time' }
export type ProgrammeLooked =
  | {
      readonly look: 'gathering'
      readonly gathering: OwnerPlanned
      /** Every reply of each municipality, oldest first. */
      readonly replies: Readonly<Record<string, readonly Reply[]>>
    }
  | {
      readonly look: 'municipality'
      readonly promises: readonly PromisePart[]
      readonly aims: AimsPart
      /** To each gathering to come that it is asked to; `due`: it is to be reminded today. */
      readonly invited: readonly {
        readonly planned: string
        readonly letter: LetterPart
        readonly due: boolean
      }[]
    }
  | { readonly look: 'promise'; readonly promise: PromiseHistory }
  | { readonly look: 'indicator'; readonly indicator: IndicatorHead; readonly series: readonly SeriesPart[] }
  | { readonly look: 'matrix'; readonly matrix: ProgrammeMatrix }
  /** What the same questions came to at each gathering. */
  | { readonly look: 'over-time'; readonly questions: readonly OverTime[] }
export type LookedOf<Look extends ProgrammeLook> = Extract<ProgrammeLooked, Pick<Look, 'look'>>

/** All that one page looks at, each under its key. Null: it is not there, or not for whoever asks. */
export type ProgrammeOpened = Readonly<Record<string, ProgrammeLooked | null>>

export function lookKey(look: ProgrammeLook): string {
  switch (look.look) {
    case 'gathering':
      return `gathering ${look.planned}`
    case 'municipality':
      return `municipality ${look.municipality}`
    case 'promise':
      return `promise ${look.promise}`
    case 'indicator':
      return `indicator ${look.indicator}`
    case 'over-time':
      return 'over-time'
    case 'matrix':
      return `matrix ${look.county ?? ''} ${look.profile === null ? '' : `=${look.profile}`}`
  }
}
