import type { Gathering } from '#shared/gathering/gathering.ts'
import { joined } from '#shared/report/format.ts'
import type { Block, Cell, Sheet } from '#shared/report/report.ts'
import type { Built, Context, ReportSection, Scope } from '#shared/report/section.ts'
import { matrixOf, profilesOf } from '#shared/reporting/matrix.ts'
import { REPORT_FIELDS, type ReportField } from '#shared/reporting/reporting.ts'

type Measure = { readonly text: string; readonly note: string; readonly own: boolean }
type Told = {
  readonly municipality: string
  readonly fields: Readonly<Record<ReportField, string>>
  readonly profile: string
  readonly measures: readonly Measure[]
  readonly undecided: boolean
}
/** What the municipalities have handed in before the gathering; what is still being written is nobody else's. */
type Piece = {
  readonly told: readonly Told[]
  /** Of all of them together: a municipality's own version has only itself. */
  readonly matrix: ReturnType<typeof matrixOf> | null
  readonly profiles: ReturnType<typeof profilesOf>
}

function* take({ reporting, people }: Gathering, scope: Scope): Generator<Piece> {
  const own = people.municipalities
    .map(({ id }) => id)
    .filter((id) => scope.for === 'leader' || id === scope.municipality)
  const { measures, profiles } = reporting.form
  const told = own.flatMap((municipality): readonly Told[] => {
    const report = reporting.reports.get(municipality)
    if (!report || report.sentAt === null) return []
    const picked = measures.filter(({ id }) => Object.hasOwn(report.measures, id))
    return [
      {
        municipality,
        fields: report.fields,
        profile: profiles.find(({ id }) => id === report.profile)?.text ?? '',
        measures: [
          ...picked.map(({ id, text }) => ({ text, note: report.measures[id] ?? '', own: false })),
          ...report.own.map(({ text }) => ({ text, note: '', own: true })),
        ],
        undecided: report.undecided,
      },
    ]
  })
  if (told.length === 0) return
  const all = scope.for === 'leader'
  yield {
    told,
    matrix: all && measures.length > 0 ? matrixOf(reporting, own) : null,
    profiles: all && profiles.length > 0 ? profilesOf(reporting, own) : [],
  }
}

function build([piece]: readonly Piece[], context: Context): Built | null {
  if (!piece) return null
  return {
    blocks: [
      ...matrixBlocks(piece, context),
      ...profileBlocks(piece, context),
      ...piece.told.flatMap((told) => toldBlocks(told, context)),
    ],
    sheets: [fieldsSheet(piece, context), measuresSheet(piece, context)].filter(
      ({ rows }) => rows.length > 0,
    ),
  }
}

/** A row for each measure: as columns twenty of them would not fit on a sheet of paper. */
function matrixBlocks({ matrix }: Piece, { words, municipality }: Context): readonly Block[] {
  if (matrix === null) return []
  const { reporting } = words
  return [
    { type: 'heading', level: 3, text: reporting.matrix },
    {
      type: 'table',
      caption: reporting.matrix,
      columns: [
        { label: reporting.columns.measure },
        { label: words.municipality },
        { label: reporting.sum, isNumber: true },
      ],
      rows: matrix.measures.map(({ text, sum }, column) => [
        text,
        matrix.rows
          .flatMap(({ municipality: id, cells }) => {
            const cell = cells[column] ?? null
            return cell === null ? [] : [cell === '' ? municipality(id) : `${municipality(id)} (${cell})`]
          })
          .join(', '),
        `${sum}`,
      ]),
    },
  ]
}

function profileBlocks({ profiles }: Piece, { words, municipality }: Context): readonly Block[] {
  if (profiles.length === 0) return []
  return [
    { type: 'heading', level: 3, text: words.reporting.profiles },
    {
      type: 'list',
      items: profiles.map(({ id, text, municipalities }) => ({
        text: id === null ? words.reporting.noProfile : text,
        meta: municipalities.map((each) => municipality(each)).join(', ') || words.reporting.nobody,
      })),
    },
  ]
}

function toldBlocks(told: Told, { words, municipality }: Context): readonly Block[] {
  const { reporting } = words
  const fields = REPORT_FIELDS.flatMap((field) =>
    told.fields[field] === '' ? [] : [{ text: told.fields[field], meta: reporting.fields[field] }],
  )
  const measures = told.measures.map(({ text, note, own }) => ({
    text,
    meta: joined(note, own ? reporting.own : ''),
  }))
  const about = joined(told.profile, told.undecided ? reporting.undecided : '')
  return [
    { type: 'heading', level: 3, text: municipality(told.municipality) },
    ...(about === '' ? [] : [{ type: 'text', text: about, quiet: true } as const]),
    ...(fields.length === 0 ? [] : [{ type: 'list', items: fields } as const]),
    ...(measures.length === 0
      ? []
      : [{ type: 'list', items: measures, of: reporting.columns.measure } as const]),
  ]
}

function fieldsSheet({ told }: Piece, { words, municipality }: Context): Sheet {
  const { columns, meanings, fields } = words.reporting
  return {
    id: 'skjema',
    name: words.sections.reporting,
    columns: [
      { id: 'kommune', label: words.municipality, kind: 'text', meaning: meanings.municipality },
      { id: 'profil', label: columns.profile, kind: 'text', meaning: meanings.profile },
      ...REPORT_FIELDS.map((field) => ({
        ...{ id: FIELD_IDS[field], label: fields[field], kind: 'text' as const, meaning: meanings.field },
      })),
      { id: 'ikke_bestemt', label: columns.undecided, kind: 'text', meaning: meanings.undecided },
    ],
    rows: told.map((each): readonly Cell[] => [
      municipality(each.municipality),
      each.profile,
      ...REPORT_FIELDS.map((field) => each.fields[field]),
      each.undecided ? words.yes : words.no,
    ]),
  }
}

function measuresSheet({ told }: Piece, { words, municipality }: Context): Sheet {
  const { columns, meanings, own, matrix } = words.reporting
  return {
    id: 'tiltak',
    name: matrix,
    columns: [
      { id: 'kommune', label: words.municipality, kind: 'text', meaning: meanings.municipality },
      { id: 'tiltak', label: columns.measure, kind: 'text', meaning: meanings.measure },
      { id: 'eget', label: own, kind: 'text', meaning: meanings.own },
      { id: 'merknad', label: columns.note, kind: 'text', meaning: meanings.note },
    ],
    rows: told.flatMap(({ municipality: id, measures }) =>
      measures.map((each) => [municipality(id), each.text, each.own ? words.yes : words.no, each.note]),
    ),
  }
}

const FIELD_IDS: Readonly<Record<ReportField, string>> = {
  project: 'prosjekt',
  shortGoals: 'mal_kort',
  longGoals: 'mal_lang',
  challenges: 'utfordringer',
}

export const reportingSection: ReportSection<Piece> = { id: 'reporting', take, build }
