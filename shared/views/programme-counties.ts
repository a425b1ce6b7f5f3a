import type { IsoDate } from '#shared/kernel/instant.ts'
import { memoWith } from '#shared/kernel/memo.ts'
import { counties } from '#shared/programme/counties.ts'
import type { Municipality } from '#shared/programme/municipalities.ts'
import { type Latest, latestIn } from '#shared/programme/noise.ts'
import { daysOver, isSettled } from '#shared/programme/plan.ts'
import type { Programme } from '#shared/programme/programme.ts'
import type { Promised } from '#shared/programme/promises.ts'
import { type PromisePart, promisePart } from './programme-plan.ts'

export type CountyPart = {
  readonly id: string
  readonly name: string
  /** The next gathering that all or some of its municipalities are asked to. */
  readonly next: { readonly id: string; readonly title: string; readonly from: string } | null
  readonly rows: readonly {
    readonly municipality: string
    /** The promise to look at first; null: none yet. */
    readonly first: FirstPromise | null
    readonly promises: number
    /** Of the first indicator. */
    readonly latest: Latest | null
  }[]
}
export type FirstPromise = Pick<PromisePart, 'id' | 'what' | 'by' | 'status' | 'over'>

export function countyParts(
  programme: Programme,
  promises: readonly Promised[],
  today: IsoDate,
): readonly CountyPart[] {
  const [main] = programme.indicators
  const theirs = byMunicipality(promises)
  const next = nextIn(programme.gatherings, programme.municipalities, today)
  return counties.flatMap(({ id, name }) => {
    const here = programme.municipalities.filter(({ county, leftAt }) => county === id && leftAt === null)
    if (here.length === 0) return []
    const rows = here.map((municipality) => {
      const own = theirs.get(municipality.id) ?? []
      const first = firstOf(own, today)
      const values = main?.series[`municipality ${municipality.id}`]?.values
      return rowOf(municipality, first ? firstPart(first, today) : null, own.length, values)
    })
    return [{ id, name, next: next.get(id) ?? null, rows }]
  })
}

type Row = CountyPart['rows'][number]
const rowOf = memoWith(
  (
    { id: municipality }: Municipality,
    first: FirstPromise | null,
    promises: number,
    values: Parameters<typeof latestIn>[0] | undefined,
  ): Row => ({ municipality, first, promises, latest: values ? latestIn(values) : null }),
)

function byMunicipality(promises: readonly Promised[]): ReadonlyMap<string, readonly Promised[]> {
  const found = new Map<string, Promised[]>()
  for (const promise of promises) {
    if (promise.municipality === null) continue
    const own = found.get(promise.municipality)
    if (own) own.push(promise)
    else found.set(promise.municipality, [promise])
  }
  return found
}

const firstPart = memoWith((promise: Promised, today: IsoDate): FirstPromise => {
  const { id, what, by, status, over } = promisePart(promise, today)
  return { id, what, by, status, over }
})

/** What is over its date, else what is due first, else what was settled last. */
function firstOf(promises: readonly Promised[], today: IsoDate): Promised | undefined {
  const open = promises.filter((promise) => !isSettled(promise))
  const over = open.filter((promise) => daysOver(promise, today) !== null)
  return (
    least(over, ({ by }) => by) ?? least(open, ({ by }) => by) ?? least(promises, (each) => -settledAt(each))
  )
}

/** The first of those that have the least. */
function least<Of>(all: readonly Of[], by: (each: Of) => string | number): Of | undefined {
  return all.reduce<Of | undefined>(
    (found, each) => (found === undefined || by(each) < by(found) ? each : found),
    undefined,
  )
}

function settledAt({ said }: Promised): number {
  return said.at(-1)?.at ?? 0
}

/** By county, for all that are in it now. */
const nextIn = memoWith(
  (
    gatherings: Programme['gatherings'],
    municipalities: Programme['municipalities'],
    today: IsoDate,
  ): ReadonlyMap<string, CountyPart['next']> => {
    const countyOf = new Map(
      municipalities.flatMap(({ id, county, leftAt }) => (leftAt === null ? [[id, county] as const] : [])),
    )
    const found = new Map<string, NonNullable<CountyPart['next']>>()
    for (const { id, title, from, stands, municipalities: asked } of gatherings) {
      const isOpen = stands === 'planned' || stands === 'made' || stands === 'running'
      if (!isOpen || from === null || from < today) continue
      for (const county of new Set(asked.map((each) => countyOf.get(each)))) {
        const there = found.get(county ?? '')
        if (county !== undefined && (there === undefined || from < there.from))
          found.set(county, { id, title, from })
      }
    }
    return found
  },
)
