import { wallClock } from '#shared/agenda/zone.ts'
import type { Instant, IsoDate } from '#shared/kernel/instant.ts'
import { type PlanCounts, planCounts, standing, statusOf } from '#shared/programme/plan.ts'
import type { Programme } from '#shared/programme/programme.ts'
import type { PromiseStatus } from '#shared/programme/promises.ts'
import { type ReplyCounts, replyCounts } from '#shared/programme/replies.ts'
import { type IndicatorHead, indicatorHead, type SeriesPart, seriesOfKind } from './programme-figures.ts'
import { type PlannedPart, type ProgrammeHead, plannedPart, programmeHead } from './programme-timeline.ts'

/** What follow-up research sees while the programme goes on: how it goes, and no words that anybody there has written. */
export type ProgrammeResearchView = ProgrammeHead & {
  readonly today: IsoDate
  readonly municipalities: readonly {
    readonly id: string
    readonly name: string
    readonly county: string
    readonly sectors: readonly string[]
    readonly left: boolean
  }[]
  readonly gatherings: readonly (PlannedPart & {
    readonly municipalities: number
    readonly counts: Omit<ReplyCounts, 'people'>
  })[]
  readonly counts: PlanCounts
  readonly promises: readonly {
    readonly id: string
    readonly municipality: string | null
    readonly gathering: string | null
    readonly by: string
    readonly status: PromiseStatus
    /** Every status it has had, and the day it was said. */
    readonly course: readonly { readonly status: PromiseStatus; readonly day: IsoDate }[]
    readonly moved: number
  }[]
  readonly indicators: readonly (IndicatorHead & { readonly series: readonly SeriesPart[] })[]
  /** Recognised in so many gatherings, or more; null where fewer than five people could be told apart. */
  readonly came: readonly { readonly gatherings: number; readonly people: number | null }[]
}

/** Fewer than these are not told apart. */
const FEW = 5

export function programmeResearchView(programme: Programme, now: Instant): ProgrammeResearchView {
  const dayOf = (at: Instant) => wallClock(at, programme.zone).date
  const today = dayOf(now)
  const promises = standing(programme)
  return {
    ...programmeHead(programme),
    // Whom to ask at the organiser’s is for those who take part.
    contact: '',
    today,
    municipalities: programme.municipalities.map(({ id, name, county, sectors, leftAt }) => ({
      ...{ id, name, county },
      sectors: [...sectors],
      left: leftAt !== null,
    })),
    gatherings: programme.gatherings.map((planned) => {
      const { comes, perhaps, not, silent, notInvited } = replyCounts(programme, planned)
      const counts = { comes, perhaps, not, silent, notInvited }
      return { ...plannedPart(planned), municipalities: planned.municipalities.length, counts }
    }),
    counts: planCounts(
      promises.filter(({ municipality }) => municipality !== null),
      today,
    ),
    promises: promises.map((promise) => ({
      id: promise.id,
      municipality: promise.municipality,
      gathering: promise.from?.gathering ?? null,
      by: promise.by,
      status: statusOf(promise),
      course: promise.said.map(({ status, at }) => ({ status, day: dayOf(at) })),
      moved: promise.before.filter(({ by }) => by !== promise.by).length,
    })),
    indicators: programme.indicators.map((indicator) => ({
      ...indicatorHead(indicator),
      series: (['whole', 'sector', 'county', 'municipality'] as const).flatMap((kind) =>
        seriesOfKind(indicator, kind),
      ),
    })),
    came: cameAgain(programme),
  }
}

function cameAgain({ known }: Programme): ProgrammeResearchView['came'] {
  const times = [...known.values()].map(({ seen }) => new Set(seen.map(({ gathering }) => gathering)).size)
  const most = times.reduce((all, each) => Math.max(all, each), 0)
  let shown = Number.POSITIVE_INFINITY
  return Array.from({ length: most }, (_, at) => at + 1).map((gatherings) => {
    const people = times.filter((each) => each >= gatherings).length
    // Nor may the few who stayed away be counted from two numbers.
    const isFew = people < FEW || (people !== shown && shown - people < FEW)
    if (!isFew) shown = people
    return { gatherings, people: isFew ? null : people }
  })
}
