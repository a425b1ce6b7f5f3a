import type { Gathering } from '#shared/gathering/gathering.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { momentText, sheetMoment } from '#shared/report/format.ts'
import type { Sheet } from '#shared/report/report.ts'
import type { Built, Context, ReportSection, Scope } from '#shared/report/section.ts'

type Sitter = { readonly name: string; readonly municipality: string | null }
/** Tables as they were shown to the hall; people by name, as it was there. */
type Piece = {
  readonly round: number
  readonly at: number
  readonly tables: readonly { readonly name: string; readonly people: readonly Sitter[] }[]
}

/** A municipality's own version says where its own people sat, and with how many; not who everybody else was. */
function* take(gathering: Gathering, scope: Scope): Generator<Piece> {
  const { tables, rounds } = gathering.seating
  const { roster, merged } = gathering.people
  const named = new Map(tables.map(({ id, name }) => [id, name]))
  const sitter = (id: PersonId): readonly Sitter[] => {
    const person = roster.get(whoIs(merged, id))
    if (!person || person.name === '') return []
    const { name, municipality } = person
    return scope.for === 'leader' || municipality === scope.municipality ? [{ name, municipality }] : []
  }
  for (const [place, each] of rounds.entries()) {
    const told = each.tables.map(({ table, people }) => ({
      name: named.get(table) ?? '',
      people: people.flatMap(sitter),
    }))
    yield { round: place + 1, at: each.at, tables: told.filter(({ people }) => people.length > 0) }
  }
}

function build(pieces: readonly Piece[], context: Context): Built | null {
  const full = pieces.filter(({ tables }) => tables.length > 0)
  if (full.length === 0) return null
  const { words, zone, municipality } = context
  return {
    blocks: full.flatMap(({ round, at, tables }) => [
      { type: 'heading', level: 3, text: words.seatings.round(round, momentText(words, at, zone)) },
      {
        type: 'table',
        caption: words.seatings.caption(round),
        columns: [{ label: words.seatings.columns.table }, { label: words.seatings.columns.people }],
        rows: tables.map(({ name, people }) => [
          name,
          people.map((each) => `${each.name} (${municipality(each.municipality)})`).join(', '),
        ]),
      },
    ]),
    sheets: [sheetOf(full, context)],
  }
}

function sheetOf(pieces: readonly Piece[], { words, zone, municipality }: Context): Sheet {
  const { columns, meanings } = words.seatings
  return {
    id: 'bordplasseringer',
    name: words.sections.seatings,
    columns: [
      { id: 'runde', label: columns.round, kind: 'number', meaning: meanings.round },
      { id: 'tidspunkt', label: columns.at, kind: 'time', meaning: meanings.at },
      { id: 'bord', label: columns.table, kind: 'text', meaning: meanings.table },
      { id: 'navn', label: columns.name, kind: 'text', meaning: meanings.name },
      { id: 'kommune', label: words.municipality, kind: 'text', meaning: meanings.municipality },
    ],
    rows: pieces.flatMap(({ round, at, tables }) =>
      tables.flatMap((table) =>
        table.people.map((each) => [
          round,
          sheetMoment(at, zone),
          table.name,
          each.name,
          municipality(each.municipality),
        ]),
      ),
    ),
  }
}

export const seatingsSection: ReportSection<Piece> = { id: 'seatings', take, build }
