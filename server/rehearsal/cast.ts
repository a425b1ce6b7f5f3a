import { shuffled } from '#shared/kernel/chance.ts'
import type { MunicipalityId } from '#shared/kernel/ids.ts'
import { type Instant, MINUTE, SECOND } from '#shared/kernel/instant.ts'
import { between, branch, happens, lasting } from './branch.ts'
import type { PlannedDay } from './leader-plan.ts'

/** Who stands on the list before anybody comes; as a rehearsal's own demo has them. */
export type Listed = {
  /** As a report names them: where they come from too. */
  readonly called: string
  readonly name: string
  readonly title: string
  readonly municipality: MunicipalityId | null
  /** What they do besides taking part. */
  readonly duties: readonly string[]
}
/** Somebody who takes part in a rehearsal. */
export type Player = Listed & {
  /** On the list, and chooses the own name there; others write theirs. */
  readonly listed: boolean
  /** Without one the leader says that they are here; they answer nothing. */
  readonly hasPhone: boolean
  /** For each day when they come and when they go; null: not that day. */
  readonly days: readonly (Stay | null)[]
}
export type Stay = {
  readonly from: Instant
  /** Null: until the day is over. */
  readonly until: Instant | null
  /** They come after it has begun. */
  readonly late: boolean
  /** The phone stays awake over the night; others come back in the morning. */
  readonly awake: boolean
}

/** Where they come from: those on the list, and the municipalities the others are of. */
export type Hall = {
  readonly listed: readonly Listed[]
  readonly municipalities: readonly { readonly id: MunicipalityId; readonly name: string }[]
}

/** Whoever is on no list: a number, and nobody's name. */
export function numbered(number: number, municipality: Hall['municipalities'][number] | undefined): Listed {
  const name = `Deltaker ${number + 1}`
  const called = municipality ? `${name}, ${municipality.name}` : name
  return { called, name, title: '', municipality: municipality?.id ?? null, duties: [] }
}

/** Of a thousand. */
const SHARES = {
  late: 120,
  lateAgain: 60,
  secondDay: 30,
  leaves: 70,
  noPhone: 40,
  guest: 60,
  awake: 250,
} as const

/**
 * Who comes, and when: most in the minutes before it begins, some late, some not before the second day; some go early, and
 * some of them are back the next morning. Those on the list come first; the rest are called by a number, nobody's name.
 */
export function castOf(
  seed: number,
  count: number,
  days: readonly PlannedDay[],
  { listed, municipalities }: Hall,
): readonly Player[] {
  const onList = shuffled(listed, branch(seed, 10)).slice(0, count)
  return Array.from({ length: count }, (_, number): Player => {
    const chance = branch(seed, 11, number)
    const entry = onList[number]
    const isGuest = municipalities.length === 0 || happens(chance, SHARES.guest)
    const home = isGuest ? undefined : municipalities[number % municipalities.length]
    return {
      ...(entry ?? numbered(number, home)),
      listed: entry !== undefined,
      hasPhone: entry === undefined || !happens(branch(seed, 12, number), SHARES.noPhone),
      days: staysOf(seed, number, days),
    }
  })
}

function staysOf(seed: number, number: number, days: readonly PlannedDay[]): readonly (Stay | null)[] {
  const chance = branch(seed, 13, number)
  // The third is always late and the fifth always leaves, so that a small rehearsal has one of each.
  const firstDay = days.length > 1 && number !== 2 && happens(chance, SHARES.secondDay) ? 1 : 0
  const leavesOn =
    number === 4 || happens(chance, SHARES.leaves) ? between(chance, firstDay, days.length - 1) : null
  return days.map((day, at) => {
    if (at < firstDay) return null
    const late =
      at === firstDay ? number === 2 || happens(chance, SHARES.late) : happens(chance, SHARES.lateAgain)
    const begins = day.items[0]?.at ?? day.ends
    const half = (day.ends - begins) / 2
    const from = late
      ? begins + lasting(chance, Math.min(MINUTE, half), Math.min(40 * MINUTE, half))
      : begins - lasting(chance, 30 * SECOND, 6 * MINUTE)
    const until =
      leavesOn === at ? from + lasting(chance, (day.ends - from) / 2, (day.ends - from) * 0.9) : null
    return { from, until, late, awake: happens(chance, SHARES.awake) }
  })
}
