import { wallClock } from '#shared/agenda/zone.ts'
import type { MunicipalityId } from '#shared/kernel/ids.ts'
import type { Instant, IsoDate } from '#shared/kernel/instant.ts'
import { type Correspondence, nobodyInvited } from '#shared/programme/invitations.ts'
import { type PlanCounts, planCounts, standingOf } from '#shared/programme/plan.ts'
import type { Planned } from '#shared/programme/planned.ts'
import { municipalityIn, type Programme } from '#shared/programme/programme.ts'
import { countyNamed } from '#shared/programme/read-county.ts'
import { type IndicatorHead, indicatorHead, type SeriesPart, seriesPart } from './programme-figures.ts'
import { type LetterPart, letterPart, type MunicipalityPart, municipalityPart } from './programme-owner.ts'
import { type AimsPart, aimsPart, type PromiseHistory, promiseHistory } from './programme-plan.ts'
import { type PlannedPart, type ProgrammeHead, plannedPart, programmeHead } from './programme-timeline.ts'

/** What a municipality sees by its link: the programme, and itself alone. Nothing of any other, and nothing that ranks. */
export type ProgrammeMunicipalityView = ProgrammeHead & {
  readonly today: IsoDate
  /** Null: it is not in the programme any more. */
  readonly municipality: (MunicipalityPart & { readonly countyName: string }) | null
  readonly gatherings: readonly OwnPlanned[]
  readonly counts: PlanCounts
  readonly promises: readonly PromiseHistory[]
  readonly aims: AimsPart
  readonly indicators: readonly (IndicatorHead & {
    readonly own: SeriesPart | null
    readonly whole: SeriesPart | null
  })[]
}
export type OwnPlanned = PlannedPart & {
  readonly why: string
  readonly replyBy: string | null
  readonly letter: LetterPart
  /** Whether an answer can be given still. */
  readonly open: boolean
}

export function programmeMunicipalityView(
  programme: Programme,
  id: MunicipalityId,
  now: Instant,
): ProgrammeMunicipalityView {
  const today = wallClock(now, programme.zone).date
  const municipality = municipalityIn(programme, id)
  const promises = municipality ? standingOf(programme, id) : []
  return {
    ...programmeHead(programme),
    today,
    municipality: municipality
      ? { ...municipalityPart(municipality), countyName: countyNamed(municipality.county) }
      : null,
    gatherings: municipality ? ownGatherings(programme, id) : [],
    counts: planCounts(promises, today),
    promises: promises.map((promise) => promiseHistory(promise, today)),
    aims: aimsPart(municipality ? programme.aims.get(id) : undefined),
    indicators: municipality
      ? programme.indicators.map((indicator) => ({
          ...indicatorHead(indicator),
          own: seriesPart(indicator, { kind: 'municipality', id }),
          whole: seriesPart(indicator, { kind: 'whole' }),
        }))
      : [],
  }
}

/** Those it is asked to, or has been written to about. */
function ownGatherings(programme: Programme, id: MunicipalityId): readonly OwnPlanned[] {
  return programme.gatherings.flatMap((planned) => {
    const { to, replyBy } = programme.invitations.get(planned.id) ?? nobodyInvited
    const letters = Object.hasOwn(to, id) ? to[id] : undefined
    const isAsked = planned.municipalities.includes(id)
    return isAsked || letters ? [ownPlanned(programme, planned, { id, letters, replyBy, isAsked })] : []
  })
}

type Own = {
  readonly id: MunicipalityId
  readonly letters: Correspondence | undefined
  readonly replyBy: string | null
  readonly isAsked: boolean
}
function ownPlanned(
  programme: Programme,
  planned: Planned,
  { id, letters, replyBy, isAsked }: Own,
): OwnPlanned {
  const isOver = planned.stands === 'held' || planned.stands === 'cancelled'
  return {
    ...plannedPart(planned),
    why: planned.stands === 'cancelled' ? planned.why : '',
    replyBy,
    letter: letterPart(id, letters),
    open: programme.phase === 'open' && isAsked && !isOver,
  }
}
