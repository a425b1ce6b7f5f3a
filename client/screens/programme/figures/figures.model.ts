import type { Cube } from '#shared/figures/cube.ts'
import { readNumber } from '#shared/figures/read-number.ts'
import type { CountyId } from '#shared/programme/counties.ts'
import { type FiguresFound, figuresFor, proposedFigures } from '#shared/programme/import-figures.ts'
import { type Indicator, keyOfSeries, type Of } from '#shared/programme/indicators.ts'
import type { Municipality } from '#shared/programme/municipalities.ts'
import type { OwnerIndicator, ProgrammeOwnerView } from '#shared/views/programme-owner.ts'

type Seen = Pick<ProgrammeOwnerView, 'municipalities' | 'sectors'>

/** What a table has for an indicator. What is put right is told of the lines that this page has. */
export function foundIn(view: Seen, indicator: OwnerIndicator, cube: Cube, of: Of): FiguresFound {
  const municipalities = view.municipalities.map(({ left, ...each }): Municipality => {
    return { ...each, county: each.county as CountyId, leftAt: left ? 0 : null }
  })
  const choice = { ...proposedFigures(cube), of }
  return figuresFor({ municipalities, sectors: view.sectors }, asKept(indicator), cube, choice)
}

/** Whether a table says itself what its lines are of. */
export function saysOf(cube: Cube): boolean {
  return proposedFigures(cube).across !== null
}

function asKept({ whole, sectors, municipalities: _, counties: __, ...head }: OwnerIndicator): Indicator {
  const lines = [...(whole === null ? [] : [whole]), ...sectors]
  const series = lines.map(({ of, periods, values }) => {
    const kept = periods.map((period, at) => [period, { value: values[at] ?? null, at: 0, earlier: [] }])
    return [keyOfSeries(of), { of, values: Object.fromEntries(kept) }]
  })
  return { ...head, series: Object.fromEntries(series) }
}

/** A number as people write it; null: nothing is written; undefined: what is written is none. */
export function numberIn(text: string): number | null | undefined {
  if (text.trim() === '') return null
  return readNumber(text).value ?? undefined
}
