import { DRIVER_LAG, GATES } from '#server/rehearsal/load/gates.ts'
import type { LoadReport, LoadStep } from '#server/rehearsal/load/load-report.ts'
import type { Lang } from './io.ts'
import { loadWords } from './load-words.ts'

/** One step in one line, as it has been played. */
export function stepLine(step: LoadStep, lang: Lang): string {
  const words = loadWords(lang)
  const [, ...cells] = cellsOf(step)
  const said = cells.map((cell, at) => `${words.columns[at + 1] ?? ''} ${cell}`).join(' · ')
  return `  ${words.people(step.people)}: ${said} · ${verdict(step, lang)}\n`
}

/** Every step that was played, by how many people there were. */
export function loadTable({ steps }: LoadReport, lang: Lang): string {
  const words = loadWords(lang)
  const rows = [...steps]
    .sort((one, other) => one.people - other.people)
    .map((step) => [...cellsOf(step), verdict(step, lang)])
  const all = [words.columns, ...rows]
  const widths = words.columns.map((_, column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, at) => (at === cells.length - 1 ? cell : cell.padStart(widths[at] ?? 0))).join('  ')}`
  return [line(words.columns), ...rows.map(line)].join('\n')
}

/** What came of it, in words. */
export function loadText(report: LoadReport, lang: Lang): string {
  const words = loadWords(lang)
  const { people, found, over, steps } = report
  const count = steps.reduce(
    (all, step) => ({
      acknowledged: all.acknowledged + step.count.acknowledged,
      lost: all.lost + step.count.lost,
      twice: all.twice + step.count.twice,
      changed: all.changed + step.count.changed,
    }),
    { acknowledged: 0, lost: 0, twice: 0, changed: 0 },
  )
  const gates = over === null ? '' : over.gates.map((gate) => words.gate[gate]).join(', ')
  return [
    words.setting(report),
    words.limits(GATES, DRIVER_LAG),
    ...(report.lagKnown ? [] : [words.lagUnknown]),
    count.lost + count.twice + count.changed === 0 ? words.counted(count.acknowledged) : words.wrong(count),
    ...errorsIn(steps, lang),
    people === null
      ? found === 0
        ? words.nothingHeld(over?.people ?? 0, gates)
        : words.found(found ?? 0, over?.people ?? null, gates)
      : over === null
        ? words.held(people)
        : words.tripped(people, gates),
  ].join('\n')
}

/** What went wrong, by its code, worst first. */
function errorsIn(steps: readonly LoadStep[], lang: Lang): readonly string[] {
  const sums = new Map<string, number>()
  for (const { errors } of steps)
    for (const [what, count] of Object.entries(errors)) sums.set(what, (sums.get(what) ?? 0) + count)
  const all = [...sums].sort(([, one], [, other]) => other - one)
  return all.length === 0
    ? []
    : [loadWords(lang).errors(all.map(([what, count]) => `${what} ${count}`).join(', '))]
}

function cellsOf({ people, phases, errors, asked, told, nodes, driver }: LoadStep): readonly string[] {
  const joins = phases.find(({ is }) => is === 'arriving')?.acknowledged.p99 ?? 0
  const answers = Math.max(
    0,
    ...phases.filter(({ is }) => is === 'answering').map((each) => each.acknowledged.p99),
  )
  const wrong = Object.values(errors).reduce((sum, count) => sum + count, 0)
  const lags = phases.flatMap(({ lag }) => (lag === null ? [] : [lag]))
  return [
    `${people}`,
    ms(joins),
    ms(answers),
    ms(told.p99),
    lags.length === 0 ? '–' : ms(Math.max(...lags)),
    nodes.map(({ cpu }) => (cpu === null ? '–' : percent(cpu))).join(' '),
    `${wrong}/${asked}`,
    ms(driver.lag),
  ]
}

function verdict({ valid, gates }: LoadStep, lang: Lang): string {
  const words = loadWords(lang)
  if (!valid) return words.invalid
  return gates.length === 0 ? words.ok : gates.map((gate) => words.gate[gate]).join(', ')
}

function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
