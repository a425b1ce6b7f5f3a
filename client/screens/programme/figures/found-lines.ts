import type { FigureWords } from '#client/words/nb/figures-hall.ts'
import type { ProgrammeDeskWords } from '#client/words/nb/programme-desk.ts'
import type { ProgrammeToldWords } from '#client/words/nb/programme-told.ts'
import { numberText, periodText } from '#shared/figures/text.ts'
import type { FiguresFound } from '#shared/programme/import-figures.ts'
import type { Of } from '#shared/programme/indicators.ts'
import type { OwnerIndicator } from '#shared/views/programme-owner.ts'

type Telling = {
  readonly indicator: Pick<OwnerIndicator, 'by' | 'decimals'>
  readonly nameOf: (of: Of) => string
  readonly says: ProgrammeDeskWords['indicators']
  readonly told: ProgrammeToldWords['take']
  readonly drawn: FigureWords
}

/** So many are named; of the rest it is told how many there are. */
const NAMED = 6

/** What is taken, what is left out and what would have been right, what is missing, and what changes. */
export function linesOf(found: FiguresFound, telling: Telling): readonly string[] {
  const { says } = telling
  return [
    found.series.length === 0 ? says.nothing : says.found(found.series.length),
    ...leftOut(found, telling),
    ...missing(found, telling),
    ...changing(found, telling),
  ]
}

function leftOut(
  { strangers, likely, notThere, strangePeriods }: FiguresFound,
  { says, told, indicator }: Telling,
): readonly string[] {
  const meant = likely.slice(0, NAMED)
  const rest = strangers.filter((name) => !meant.some((each) => each.name === name))
  return [
    ...meant.map(({ name, is, instead }) =>
      is === 'county' ? told.noCounty(name, instead) : told.likely(name, instead),
    ),
    ...(rest.length > 0 ? [says.strangers(some(rest))] : []),
    ...notThere
      .slice(0, NAMED)
      .map(({ county, years, instead }) => told.gone(county, spanned(years), instead.join(', ') || '–')),
    ...(strangePeriods.length > 0
      ? [told.wrongPeriod(some(strangePeriods), told.example[indicator.by])]
      : []),
  ]
}

function missing({ gaps }: FiguresFound, { told, nameOf, indicator, drawn }: Telling): readonly string[] {
  if (gaps.length === 0) return []
  const each = gaps
    .slice(0, NAMED)
    .map(({ of, periods }) =>
      told.gap(nameOf(of), some(periods.map((period) => periodText(period, indicator.by, drawn)))),
    )
  return [told.gapList(each.join(', '), gaps.length - each.length)]
}

function changing({ revised }: FiguresFound, { told, nameOf, indicator, drawn }: Telling): readonly string[] {
  if (revised.length === 0) return []
  const text = (value: number) => numberText(value, indicator.decimals, drawn)
  const each = revised
    .slice(0, NAMED)
    .map(({ of, period, was, becomes }) =>
      told.revision(nameOf(of), periodText(period, indicator.by, drawn), text(was), text(becomes)),
    )
  return [told.revisedList(each.join('; '), revised.length - each.length)]
}

function some(names: readonly string[]): string {
  return names.length > NAMED ? `${names.slice(0, NAMED).join(', ')} …` : names.join(', ')
}

function spanned(years: readonly number[]): string {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0]
  return first === last ? `${first}` : `${first}–${last}`
}
