import type { Chart, Value } from './figures.ts'
import { readPeriod, yearAndPart } from './periods.ts'

export type Scale = {
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[]
  readonly decimals: number
  readonly fromZero: boolean
}
/** A place on the line below that is named; `at` is the number of the period. */
export type Stop = { readonly at: number; readonly text: string }

/** The mean of a quarter and the three before it; none where one of them is missing. */
export function meanOfFour(values: readonly Value[]): readonly Value[] {
  return values.map((_, at) => {
    const four = values.slice(Math.max(0, at - 3), at + 1).filter((value) => value !== null)
    return four.length < 4 ? null : four.reduce((sum, value) => sum + value, 0) / 4
  })
}

const NICE = [1, 2, 2.5, 5, 10]

/** From zero, unless that would press the lines flat. */
export function scaleOf(values: readonly number[]): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const fromZero = least >= 0 && least <= (most - least) * 1.2
  const [from, to] = [fromZero ? 0 : least, least === most ? most + (Math.abs(most) || 1) * 0.1 : most]
  const rough = (to - from) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = (NICE.find((nice) => nice * power >= rough * 0.999) ?? 10) * power
  const first = Math.floor(from / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(to / step - 1e-9))
  const ticks = Array.from({ length: last - first + 1 }, (_, at) =>
    Number(((first + at) * step).toPrecision(12)),
  )
  const decimals =
    [0, 1, 2, 3].find((count) => Math.abs(step * 10 ** count - Math.round(step * 10 ** count)) < 1e-6) ?? 3
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks, decimals, fromZero: (ticks[0] ?? 0) === 0 }
}

const MOST_STOPS = 6

/** Years under quarters and months; of many periods every second, fifth and so on. */
export function stopsOf({ by, periods }: Pick<Chart, 'by' | 'periods'>): readonly Stop[] {
  const named = periods.flatMap((period, at) => {
    const read = by === 'other' ? null : readPeriod(period)
    if (read === null) return [{ at, text: period }]
    const { year, part } = yearAndPart(read)
    return part === 1 || read.by === 'year' ? [{ at, text: `${year}` }] : []
  })
  const every = Math.ceil(named.length / MOST_STOPS)
  const some = named.filter((_, at) => at % every === 0)
  return some.length > 0 ? some : periods.slice(0, 1).map((text) => ({ at: 0, text }))
}

/** Labels are pushed apart to a least distance, and kept within the picture. */
export function spread(wanted: readonly number[], gap: number): readonly number[] {
  const order = wanted.map((at, index) => ({ at, index })).toSorted((one, other) => one.at - other.at)
  const placed: number[] = []
  for (const { at } of order) placed.push(Math.max(at, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap))
  for (let each = placed.length - 1, floor = 1; each >= 0; each--) {
    placed[each] = Math.min(placed[each] ?? 0, floor)
    floor = (placed[each] ?? 0) - gap
  }
  return wanted.map((_, index) => placed[order.findIndex((each) => each.index === index)] ?? 0)
}
