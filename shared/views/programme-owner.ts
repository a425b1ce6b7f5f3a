import { wallClock } from '#shared/agenda/zone.ts'
import type { Instant, IsoDate } from '#shared/kernel/instant.ts'
import { memo, memoWith } from '#shared/kernel/memo.ts'
import {
  type InvitationAnswer,
  type InvitationText,
  nobodyInvited,
  noLetters,
} from '#shared/programme/invitations.ts'
import type { Language, Municipality } from '#shared/programme/municipalities.ts'
import { type PlanCounts, planCounts, standing } from '#shared/programme/plan.ts'
import type { Planned } from '#shared/programme/planned.ts'
import { type Keeping, programmeDaysLeft } from '#shared/programme/privacy.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { type ReplyCounts, remindersOf, replyCounts } from '#shared/programme/replies.ts'
import { type InTwo, peopleInTwo } from '#shared/programme/two-places.ts'
import type { Who } from '#shared/programme/who.ts'
import { type CountyPart, countyParts } from './programme-counties.ts'
import {
  type IndicatorHead,
  indicatorHead,
  type SeriesPart,
  seriesOfKind,
  seriesPart,
  takenAt,
} from './programme-figures.ts'
import { type PromisePart, promisePart, whoPart } from './programme-plan.ts'
import { type PlannedPart, type ProgrammeHead, plannedPart, programmeHead } from './programme-timeline.ts'

/** What whoever owns the programme sees at first: sums and what is next. All that grows is looked at (`programme-look.ts`). */
export type ProgrammeOwnerView = ProgrammeHead & {
  readonly today: IsoDate
  readonly municipalities: readonly MunicipalityPart[]
  readonly gatherings: readonly PlannedBrief[]
  /** In the order of the country, as the first page has them. */
  readonly counties: readonly CountyPart[]
  readonly counts: PlanCounts
  /** Promises of no municipality in the programme, to be placed: the first few. */
  readonly unplaced: readonly PromisePart[]
  readonly indicators: readonly OwnerIndicator[]
  /** How many municipalities have told something before a gathering, and when it last changed. */
  readonly told: { readonly municipalities: number; readonly at: number | null }
  /** The first few, each municipality once. */
  readonly inTwo: readonly InTwo[]
  /** How many there are of both. */
  readonly toSettle: number
  readonly keeping: Keeping
  /** Until it goes by itself, in the last thirty days; null: more, or it does not. */
  readonly daysLeft: number | null
}
export type MunicipalityPart = {
  readonly id: string
  readonly name: string
  readonly county: string
  readonly role: string
  readonly address: string
  readonly language: Language
  readonly sectors: readonly string[]
  readonly left: boolean
}
/** A gathering among the others. */
export type PlannedBrief = PlannedPart & {
  readonly made: string | null
  readonly municipalities: readonly string[]
  readonly counts: ReplyCounts
  /** So many are to be reminded today. */
  readonly due: number
}
/** A gathering that somebody looks at. */
export type OwnerPlanned = PlannedPart & {
  readonly made: string | null
  readonly why: string
  readonly municipalities: readonly string[]
  readonly replyBy: string | null
  readonly reminders: readonly number[]
  readonly texts: { readonly [L in Language]?: InvitationText }
  readonly counts: ReplyCounts
  /** Who is to be reminded today. */
  readonly due: readonly string[]
  /** Of all that were ever written to or have answered. */
  readonly letters: readonly LetterPart[]
}
export type LetterPart = {
  readonly municipality: string
  readonly invitedAt: number | null
  readonly remindedAt: number | null
  /** How often they have answered; the last is what stands. */
  readonly replies: number
  readonly answer: InvitationAnswer | null
  readonly people: number | null
  readonly who: string
  readonly note: string
  readonly said: { readonly by: Who; readonly at: number } | null
}
export type OwnerIndicator = IndicatorHead & {
  readonly whole: SeriesPart | null
  readonly sectors: readonly SeriesPart[]
  /** How many municipalities and counties have figures, which are shown when they are looked at. */
  readonly municipalities: number
  readonly counties: number
  readonly takenAt: number | null
}

/** As many of what is to be settled as are settled in one sitting; the next ones come as they go. */
const FEW = 20

export function programmeOwnerView(programme: Programme, now: Instant): ProgrammeOwnerView {
  const today = wallClock(now, programme.zone).date
  const promises = standing(programme)
  const placed = promises.filter(({ municipality }) => municipality !== null)
  const unplaced = promises.filter(({ municipality }) => municipality === null)
  const inTwo = peopleInTwo(programme)
  return {
    ...programmeHead(programme),
    today,
    municipalities: programme.municipalities.map(municipalityPart),
    gatherings: programme.gatherings.map((planned) => plannedBrief(programme, planned, today)),
    counties: countyParts(programme, promises, today),
    counts: planCounts(placed, today),
    unplaced: unplaced.slice(0, FEW).map((promise) => promisePart(promise, today)),
    indicators: programme.indicators.map(ownerIndicator),
    told: toldPart(programme.reports),
    keeping: { ...programme.keeping },
    daysLeft: programmeDaysLeft(programme, now),
    inTwo: inTwo.slice(0, FEW).map(inTwoPart),
    toSettle: inTwo.length + unplaced.length,
  }
}

export const municipalityPart = memo((municipality: Municipality): MunicipalityPart => {
  const { id, name, county, role, address, language, sectors, leftAt } = municipality
  return { id, name, county, role, address, language, sectors: [...sectors], left: leftAt !== null }
})

const ownerIndicator = memo(
  (indicator: Programme['indicators'][number]): OwnerIndicator => ({
    ...indicatorHead(indicator),
    whole: seriesPart(indicator, { kind: 'whole' }),
    sectors: seriesOfKind(indicator, 'sector'),
    municipalities: seriesCount(indicator, 'municipality'),
    counties: seriesCount(indicator, 'county'),
    takenAt: takenAt(indicator),
  }),
)

const toldPart = memo((reports: Programme['reports']): ProgrammeOwnerView['told'] => {
  const times = reports.map(({ takenAt: at }) => at)
  return {
    municipalities: new Set(reports.map(({ municipality }) => municipality)).size,
    at: times.length === 0 ? null : Math.max(...times),
  }
})

function inTwoPart({ known, seen }: InTwo): InTwo {
  const last = new Map(seen.map(({ gathering, municipality }) => [municipality, gathering]))
  return { known, seen: [...last].map(([municipality, gathering]) => ({ gathering, municipality })) }
}

function seriesCount({ series }: Programme['indicators'][number], kind: 'municipality' | 'county'): number {
  return Object.values(series).filter(({ of }) => of.kind === kind).length
}

function plannedBrief(programme: Programme, planned: Planned, today: IsoDate): PlannedBrief {
  return briefOf(planned, replyCounts(programme, planned), remindersOf(programme, planned, today).length)
}

const briefOf = memoWith(
  (planned: Planned, counts: ReplyCounts, due: number): PlannedBrief => ({
    ...plannedPart(planned),
    made: planned.made,
    municipalities: [...planned.municipalities],
    counts,
    due,
  }),
)

export function ownerPlanned(programme: Programme, planned: Planned, today: IsoDate): OwnerPlanned {
  const { replyBy, reminders, texts, to } = programme.invitations.get(planned.id) ?? nobodyInvited
  return {
    ...plannedPart(planned),
    made: planned.made,
    why: planned.stands === 'cancelled' ? planned.why : '',
    municipalities: [...planned.municipalities],
    replyBy,
    reminders: [...reminders],
    texts: { ...texts },
    counts: replyCounts(programme, planned),
    due: remindersOf(programme, planned, today).map(({ municipality }) => municipality),
    letters: Object.entries(to).map(([id, letters]) => letterPart(id, letters)),
  }
}

export function letterPart(municipality: string, letters = noLetters): LetterPart {
  const { invited, reminded, replies } = letters
  const last = replies.at(-1)
  return {
    municipality,
    invitedAt: invited.at(-1) ?? null,
    remindedAt: reminded.at(-1) ?? null,
    replies: replies.length,
    answer: last?.answer ?? null,
    people: last?.people ?? null,
    who: last?.who ?? '',
    note: last?.note ?? '',
    said: last ? { by: whoPart(last.by), at: last.at } : null,
  }
}
