import type { IsoDate } from '#shared/kernel/instant.ts'
import { daysTo } from '#shared/programme/dates.ts'
import { countyNamed } from '#shared/programme/read-county.ts'
import type { PlannedBrief, ProgrammeOwnerView } from '#shared/views/programme-owner.ts'
import type { PhasePart } from '#shared/views/programme-timeline.ts'

type Seen = Pick<ProgrammeOwnerView, 'phases' | 'gatherings' | 'today'>

/** Gatherings on one place of the line; those too close to be told apart are one. `at`: from 0 to 1 of the phase. */
export type Ring = {
  readonly at: number
  readonly count: number
  readonly stands: 'held' | 'running' | 'coming'
}
export type Stretch = {
  readonly id: string
  readonly phase: PhasePart
  /** How wide it is beside the others: long phases are longer, short ones have room for their words. */
  readonly weight: number
  readonly stands: 'past' | 'live' | 'later'
  /** How much of it is behind us, from 0 to 1. */
  readonly gone: number
  readonly rings: readonly Ring[]
  /** Those that are not cancelled, by date; without one last. */
  readonly gatherings: readonly PlannedBrief[]
}
/** `side`: to which side its words must stand not to leave the page. */
export type Pin = { readonly phase: string; readonly at: number; readonly side: 'left' | 'middle' | 'right' }
export type Timeline = { readonly stretches: readonly Stretch[]; readonly pin: Pin | null }

const MONTH = 30.4
const WIDEST = 2.6
/** Of the whole line; rings that are closer stand on one another. */
const CLOSE = 0.013
const EDGE = 0.05

export function timelineOf({ phases, gatherings, today }: Seen): Timeline {
  const weights = phases.map(weightOf)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const stretches = phases.map((phase, at): Stretch => {
    const own = gatherings.filter((each) => each.phase === phase.id && each.stands !== 'cancelled')
    const weight = weights[at] ?? 1
    return {
      ...{ id: phase.id, phase, weight },
      stands: phase.to < today ? 'past' : phase.from > today ? 'later' : 'live',
      gone: phase.to < today ? 1 : phase.from > today ? 0 : placeIn(phase, today),
      rings: ringsOf(phase, own, (CLOSE * total) / weight),
      gatherings: own.toSorted((one, other) => ((one.from ?? '9') < (other.from ?? '9') ? -1 : 1)),
    }
  })
  return { stretches, pin: pinOf(stretches, total) }
}

function weightOf({ from, to }: PhasePart): number {
  return Math.min(WIDEST, Math.max(1, Math.sqrt((daysTo(from, to) + 1) / MONTH)))
}

/** The middle of the day. */
function placeIn({ from, to }: PhasePart, date: IsoDate): number {
  return Math.min(1, Math.max(0, (daysTo(from, date) + 0.5) / (daysTo(from, to) + 1)))
}

function ringsOf(phase: PhasePart, own: readonly PlannedBrief[], close: number): readonly Ring[] {
  const rings = own
    .flatMap(({ from, stands }): Ring[] => {
      const is = stands === 'held' || stands === 'running' ? stands : 'coming'
      return from === null ? [] : [{ at: placeIn(phase, from), count: 1, stands: is }]
    })
    .toSorted((one, other) => one.at - other.at)
  const kept: Ring[] = []
  for (const ring of rings) {
    const last = kept.at(-1)
    const isOn = last !== undefined && ring.at - last.at <= close && ring.stands === last.stands
    if (isOn) kept[kept.length - 1] = { ...last, count: last.count + 1 }
    else kept.push(ring)
  }
  return kept
}

/** Today, or the edge of what is nearest where no phase goes on. */
function pinOf(stretches: readonly Stretch[], total: number): Pin | null {
  const on =
    stretches.find(({ stands }) => stands === 'live') ??
    stretches.find(({ stands }) => stands === 'later') ??
    stretches.at(-1)
  if (!on) return null
  const before = stretches.slice(0, stretches.indexOf(on)).reduce((sum, { weight }) => sum + weight, 0)
  const place = (before + on.gone * on.weight) / total
  return { phase: on.id, at: on.gone, side: place < EDGE ? 'left' : place > 1 - EDGE ? 'right' : 'middle' }
}

/** What is told of a phase, in its order. */
export type Told =
  | { readonly is: 'none' | 'held-one' }
  | { readonly is: 'signed-up'; readonly count: number }
  | { readonly is: 'said-yes' | 'held' | 'dated'; readonly count: number; readonly of: number }
  | { readonly is: 'next' | 'running'; readonly gatherings: readonly PlannedBrief[] }

/** As many as are named; the others stand on the page of gatherings. */
const NAMED = 2

export function toldOf({ gatherings }: Pick<Stretch, 'gatherings'>, today: IsoDate): readonly Told[] {
  const of = gatherings.length
  if (of === 0) return [{ is: 'none' }]
  const held = gatherings.filter(({ stands }) => stands === 'held')
  const running = gatherings.filter(({ stands }) => stands === 'running')
  const [only] = held
  if (of === 1 && only) return [heldAlone(only)]
  if (held.length === of) return [{ is: 'held', count: of, of }]
  const coming = gatherings.filter(
    ({ from, stands }) => (stands === 'planned' || stands === 'made') && from !== null && from >= today,
  )
  const dated = gatherings.filter(({ from }) => from !== null).length
  return [
    held.length + running.length > 0 || dated === of
      ? { is: 'held', count: held.length, of }
      : { is: 'dated', count: dated, of },
    ...(running.length > 0 ? [{ is: 'running', gatherings: running } as const] : []),
    ...(coming.length > 0 ? [{ is: 'next', gatherings: coming.slice(0, NAMED) } as const] : []),
  ]
}

/**
 * What a gathering is called beside its phase, which says what they are: by the place it is for where it is for one, such as `Troms`.
 * Else by its title.
 */
export function calledIn(
  { gatherings }: Pick<Stretch, 'gatherings'>,
  { kind, title, municipalities }: PlannedBrief,
  places: ProgrammeOwnerView['municipalities'],
): string {
  if (gatherings.length < 2) return title
  const asked = places.filter(({ id }) => municipalities.includes(id))
  const [first] = asked
  if (kind === 'local' && asked.length === 1 && first) return first.name
  const isOneCounty = first !== undefined && asked.every(({ county }) => county === first.county)
  return kind === 'county' && isOneCounty ? countyNamed(first.county) : title
}

/** Of a muster it matters who said yes; of others how many came. */
function heldAlone({ kind, counts, municipalities }: PlannedBrief): Told {
  if (kind !== 'muster' && counts.people > 0) return { is: 'signed-up', count: counts.people }
  return counts.comes > 0
    ? { is: 'said-yes', count: counts.comes, of: municipalities.length }
    : { is: 'held-one' }
}
