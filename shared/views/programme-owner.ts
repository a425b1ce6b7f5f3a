import { wallClock } from '#shared/agenda/zone.ts'
import type { Instant, IsoDate } from '#shared/kernel/instant.ts'
import { counties } from '#shared/programme/counties.ts'
import {
  type InvitationAnswer,
  type InvitationText,
  nobodyInvited,
  noLetters,
} from '#shared/programme/invitations.ts'
import type { Language, Municipality } from '#shared/programme/municipalities.ts'
import { type Latest, latestIn } from '#shared/programme/noise.ts'
import { daysOver, isSettled, type PlanCounts, planCounts, standing } from '#shared/programme/plan.ts'
import type { Planned } from '#shared/programme/planned.ts'
import { type Keeping, programmeDaysLeft } from '#shared/programme/privacy.ts'
import type { Programme } from '#shared/programme/programme.ts'
import type { Promised } from '#shared/programme/promises.ts'
import { type Reminder, type ReplyCounts, remindersDue, replyCounts } from '#shared/programme/replies.ts'
import { type InTwo, peopleInTwo } from '#shared/programme/two-places.ts'
import type { Who } from '#shared/programme/who.ts'
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

/** What whoever owns the programme sees: all of it, but everything that was said before what stands. */
export type ProgrammeOwnerView = ProgrammeHead & {
  readonly today: IsoDate
  readonly municipalities: readonly MunicipalityPart[]
  readonly gatherings: readonly OwnerPlanned[]
  /** In the order of the country, as the first page has them. */
  readonly counties: readonly CountyPart[]
  readonly counts: PlanCounts
  readonly promises: readonly PromisePart[]
  readonly indicators: readonly OwnerIndicator[]
  /** How many municipalities have told something before a gathering, and when it last changed. */
  readonly told: { readonly municipalities: number; readonly at: number | null }
  readonly due: readonly Reminder[]
  readonly inTwo: readonly InTwo[]
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
export type OwnerPlanned = PlannedPart & {
  readonly made: string | null
  readonly why: string
  readonly municipalities: readonly string[]
  readonly replyBy: string | null
  readonly reminders: readonly number[]
  readonly texts: { readonly [L in Language]?: InvitationText }
  readonly counts: ReplyCounts
  /** Of all that were ever written to or have answered. While it is to come; later they are looked at (`programme-look.ts`). */
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
export type CountyPart = {
  readonly id: string
  readonly name: string
  /** The next gathering that all or some of its municipalities are asked to. */
  readonly next: { readonly id: string; readonly title: string; readonly from: string } | null
  readonly rows: readonly {
    readonly municipality: string
    /** The promise to look at first; null: none yet. */
    readonly first: string | null
    readonly promises: number
    /** Of the first indicator. */
    readonly latest: Latest | null
  }[]
}
export type OwnerIndicator = IndicatorHead & {
  readonly whole: SeriesPart | null
  readonly sectors: readonly SeriesPart[]
  /** How many municipalities and counties have figures; the figures are fetched when they are looked at. */
  readonly municipalities: number
  readonly counties: number
  readonly takenAt: number | null
}

export function programmeOwnerView(programme: Programme, now: Instant): ProgrammeOwnerView {
  const today = wallClock(now, programme.zone).date
  const promises = standing(programme)
  const placed = promises.filter(({ municipality }) => municipality !== null)
  return {
    ...programmeHead(programme),
    today,
    municipalities: programme.municipalities.map(municipalityPart),
    gatherings: programme.gatherings.map((planned) => ownerPlanned(programme, planned, isToCome(planned))),
    counties: countyParts(programme, promises, today),
    counts: planCounts(placed, today),
    promises: promises.map((promise) => promisePart(promise, today)),
    indicators: programme.indicators.map((indicator) => ({
      ...indicatorHead(indicator),
      whole: seriesPart(indicator, { kind: 'whole' }),
      sectors: seriesOfKind(indicator, 'sector'),
      municipalities: seriesCount(indicator, 'municipality'),
      counties: seriesCount(indicator, 'county'),
      takenAt: takenAt(indicator),
    })),
    told: toldPart(programme),
    due: remindersDue(programme, today).map(({ planned, municipality, days, answer }) => ({
      ...{ planned, municipality, days, answer },
    })),
    inTwo: peopleInTwo(programme).map(({ known, seen }) => ({
      known,
      seen: seen.map(({ gathering, municipality }) => ({ gathering, municipality })),
    })),
    keeping: { ...programme.keeping },
    daysLeft: programmeDaysLeft(programme, now),
  }
}

export function municipalityPart(municipality: Municipality): MunicipalityPart {
  const { id, name, county, role, address, language, sectors, leftAt } = municipality
  return { id, name, county, role, address, language, sectors: [...sectors], left: leftAt !== null }
}

function toldPart({ reports }: Programme): ProgrammeOwnerView['told'] {
  const times = reports.map(({ takenAt: at }) => at)
  return {
    municipalities: new Set(reports.map(({ municipality }) => municipality)).size,
    at: times.length === 0 ? null : Math.max(...times),
  }
}

function seriesCount({ series }: Programme['indicators'][number], kind: 'municipality' | 'county'): number {
  return Object.values(series).filter(({ of }) => of.kind === kind).length
}

function isToCome({ stands }: Planned): boolean {
  return stands === 'planned' || stands === 'made' || stands === 'running'
}

export function ownerPlanned(programme: Programme, planned: Planned, withLetters = true): OwnerPlanned {
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
    letters: withLetters ? Object.entries(to).map(([id, letters]) => letterPart(id, letters)) : [],
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

function countyParts(
  programme: Programme,
  promises: readonly Promised[],
  today: IsoDate,
): readonly CountyPart[] {
  const [main] = programme.indicators
  return counties.flatMap(({ id, name }) => {
    const here = programme.municipalities.filter(({ county, leftAt }) => county === id && leftAt === null)
    if (here.length === 0) return []
    const rows = here.map(({ id: municipality }) => {
      const own = promises.filter((promise) => promise.municipality === municipality)
      const values = main?.series[`municipality ${municipality}`]?.values
      return {
        municipality,
        first: firstOf(own, today)?.id ?? null,
        promises: own.length,
        latest: values ? latestIn(values) : null,
      }
    })
    const ids = here.map((each) => each.id)
    return [{ id, name, next: nextFor(programme, ids, today), rows }]
  })
}

/** What is over its date, else what is due first, else what was settled last. */
function firstOf(promises: readonly Promised[], today: IsoDate): Promised | undefined {
  const open = promises.filter((promise) => !isSettled(promise))
  const byDate = open.toSorted((one, other) => (one.by < other.by ? -1 : one.by > other.by ? 1 : 0))
  const over = byDate.find((promise) => daysOver(promise, today) !== null)
  return over ?? byDate[0] ?? promises.toSorted((one, other) => settledAt(other) - settledAt(one))[0]
}

function settledAt({ said }: Promised): number {
  return said.at(-1)?.at ?? 0
}

function nextFor(
  { gatherings }: Programme,
  municipalities: readonly string[],
  today: IsoDate,
): CountyPart['next'] {
  const coming = gatherings.flatMap(({ id, title, from, stands, municipalities: asked }) => {
    const isOpen = stands === 'planned' || stands === 'made' || stands === 'running'
    const isTheirs = asked.some((each) => municipalities.includes(each))
    return isOpen && isTheirs && from !== null && from >= today ? [{ id, title, from }] : []
  })
  return coming.toSorted((one, other) => (one.from < other.from ? -1 : 1))[0] ?? null
}
