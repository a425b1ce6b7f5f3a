import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Built, Context, ReportSection } from '#shared/report/section.ts'
import { type Arrivals, arrivalsPart } from '#shared/views/arrivals-part.ts'

/** How many came from where, as the hall was shown while they came; nobody's name. */
function* take(gathering: Gathering): Generator<readonly Arrivals[]> {
  const { municipalities } = arrivalsPart(gathering)
  const some = municipalities.filter(({ expected }) => expected > 0)
  if (some.length > 0) yield some.map(({ id, name, arrived, expected }) => ({ id, name, arrived, expected }))
}

function build([groups]: readonly (readonly Arrivals[])[], context: Context): Built | null {
  if (!groups) return null
  const { words } = context
  const { columns, meanings } = words.people
  const rows = groups.map(({ id, name, arrived, expected }) => ({
    ...{ arrived, expected },
    name: name || context.municipality(id),
  }))
  const sum = (of: 'arrived' | 'expected') => rows.reduce((all, each) => all + each[of], 0)
  return {
    blocks: [
      {
        type: 'table',
        caption: words.people.caption,
        columns: [
          { label: words.municipality },
          { label: columns.arrived, isNumber: true },
          { label: columns.expected, isNumber: true },
        ],
        rows: [
          ...rows.map(({ name, arrived, expected }) => [name, `${arrived}`, `${expected}`]),
          [words.people.all, `${sum('arrived')}`, `${sum('expected')}`],
        ],
      },
    ],
    sheets: [
      {
        id: 'deltakere',
        name: words.sections.people,
        columns: [
          { id: 'kommune', label: words.municipality, kind: 'text', meaning: meanings.municipality },
          { id: 'kommet', label: columns.arrived, kind: 'number', meaning: meanings.arrived },
          { id: 'ventet', label: columns.expected, kind: 'number', meaning: meanings.expected },
        ],
        rows: rows.map(({ name, arrived, expected }) => [name, arrived, expected]),
      },
    ],
  }
}

export const peopleSection: ReportSection<readonly Arrivals[]> = { id: 'people', take, build }
