import type { TakenSeries } from '#shared/programme/indicators.ts'
import type { ProgrammeCommand } from '#shared/programme/programme.ts'
import { demoPlaces } from './places.ts'
import type { DemoWords } from './words.ts'

type TakeFigures = Extract<ProgrammeCommand, { type: 'TakeFigures' }>

/** What the source tells, in per cent: where it stood, where it is to go, where it stands, and in the two sectors that have most. */
const SOURCE = { before: 8.4, aim: 6.7, now: 9.6, nursery: 12.6, care: 11.4 } as const

const FIRST_YEAR = 2001
const PARTS_SINCE = 2011
/** Made up, year by year, so that it ends where the source does; and by quarter, and by chance. */
const LEVELS = [8.4, 8.8, 9.3, 8.5, 8, 8.3, 8.6, 8.9, 9.4, 9.1, 8.9, 9, 9.1, 9.3, 9.4, 9.5]
const SEASONS = [0.5, -0.2, -0.4, 0.1]
const CHANCE = [0.1, -0.1, 0.2, 0, -0.2, 0.1, -0.1]

export function demoFigures(words: DemoWords): readonly ProgrammeCommand[] {
  const { title, source, before } = words.indicator
  const indicator = 'leave'
  const series: readonly TakenSeries[] = [
    { of: { kind: 'whole' }, values: valuesTo(SOURCE.now, FIRST_YEAR, 0) },
    { of: { kind: 'sector', id: 'nursery' }, values: valuesTo(SOURCE.nursery, PARTS_SINCE, 2) },
    { of: { kind: 'sector', id: 'care' }, values: valuesTo(SOURCE.care, PARTS_SINCE, 4) },
    ...demoPlaces.map(({ id, leave }, at): TakenSeries => {
      return { of: { kind: 'municipality', id }, values: valuesTo(leave, PARTS_SINCE, at) }
    }),
  ]
  return [
    {
      ...{ type: 'SetIndicator', indicator, title, source, unit: '%', decimals: 1 },
      ...{ by: 'quarter', better: 'low' },
      baseline: { value: SOURCE.before, when: before },
      target: { value: SOURCE.aim, when: '' },
    },
    { type: 'TakeFigures', indicator, series: series.map(mutable) },
  ]
}

/** As the whole country goes, so far above or below that it ends at `last`. */
function valuesTo(last: number, since: number, seed: number): TakenSeries['values'] {
  const shapes = LEVELS.flatMap((level, year) =>
    SEASONS.map((season, quarter) => level + season + chance(seed + 5 * year + 3 * quarter)),
  )
  const above = last - (shapes.at(-1) ?? 0)
  return shapes.slice((since - FIRST_YEAR) * 4).map((shape, at) => ({
    period: `${since + Math.floor(at / 4)}Q${(at % 4) + 1}`,
    value: Math.round((shape + above) * 10) / 10,
  }))
}

function chance(place: number): number {
  return CHANCE[place % CHANCE.length] ?? 0
}

function mutable({ of, values }: TakenSeries): TakeFigures['series'][number] {
  return { of, values: [...values] }
}
