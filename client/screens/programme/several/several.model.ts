import { type Begin, proposedFor, templateOf } from '#client/screens/programme/make/make.model.ts'
import { GATHERING_KINDS, type GatheringKind } from '#shared/programme/planned.ts'
import type { ProgrammeCommand } from '#shared/programme/programme.ts'
import type { PlannedBrief, ProgrammeOwnerView } from '#shared/views/programme-owner.ts'

type View = Pick<ProgrammeOwnerView, 'counties' | 'municipalities' | 'gatherings'>
/** One gathering for each of these. */
export const PERS = ['county', 'municipality'] as const
export type Per = (typeof PERS)[number]
/** `plan`: they are planned, and made some other day. */
export type BeginAll = Extract<Begin, 'empty'> | 'plan' | NonNullable<ReturnType<typeof templateOf>>

/** What is being written; `edits`: as JSON, what was put otherwise than proposed, by row. */
export type SeveralDraft = {
  readonly per: string
  readonly kind: string
  readonly begin: string
  readonly edits: string
}
type Edit = Partial<Pick<Row, 'planned' | 'on' | 'title' | 'from' | 'to' | 'place'>>
export type Row = {
  /** Of the form’s own. */
  readonly id: string
  /** Of the county or the municipality it is for. */
  readonly name: string
  readonly municipalities: readonly string[]
  /** What there is already of the phase for the same; undefined: nothing. */
  readonly there: PlannedBrief | undefined
  /** Empty until it is asked for the first time: asked again it is the same one. */
  readonly planned: string
  readonly on: boolean
  readonly title: string
  readonly from: string
  readonly to: string
  readonly place: string
}

const KIND_OF: Readonly<Record<Per, GatheringKind>> = { county: 'county', municipality: 'local' }
export function severalFor(per: Per): SeveralDraft {
  const kind = KIND_OF[per]
  return { per, kind, begin: proposedFor({ kind }), edits: '' }
}

export function perOf({ per }: SeveralDraft): Per {
  return PERS.find((each) => each === per) ?? 'county'
}
export function kindOf({ kind }: SeveralDraft): GatheringKind {
  return GATHERING_KINDS.find((each) => each === kind) ?? 'county'
}
export function beginOf({ begin }: SeveralDraft): BeginAll {
  return templateOf(begin) ?? (begin === 'empty' ? 'empty' : 'plan')
}

/** A row for each place of the programme, in the order of the country. What there is one for already is proposed left out. */
export function rowsOf(
  view: View,
  phase: string,
  draft: SeveralDraft,
  kinds: Readonly<Record<GatheringKind, string>>,
): readonly Row[] {
  const edits = editsIn(draft.edits)
  return placesOf(view, perOf(draft)).map(({ key, name, municipalities }) => {
    const edit = edits[key] ?? {}
    const there = thereFor(view, phase, municipalities, edit.planned ?? '')
    const proposed = { planned: '', on: there === undefined, title: `${kinds[kindOf(draft)]} ${name}` }
    return { id: key, name, municipalities, there, ...proposed, from: '', to: '', place: '', ...edit }
  })
}

function placesOf({ counties, municipalities }: View, per: Per) {
  if (per === 'county')
    return counties.map(({ id, name, rows }) => ({
      ...{ key: `county ${id}`, name },
      municipalities: rows.map(({ municipality }) => municipality),
    }))
  const names = new Map(municipalities.map(({ id, name }) => [id, name]))
  return counties.flatMap(({ rows }) =>
    rows.map(({ municipality: id }) => ({
      ...{ key: `municipality ${id}`, name: names.get(id) ?? '', municipalities: [id] },
    })),
  )
}

function thereFor({ gatherings }: View, phase: string, places: readonly string[], own: string) {
  return gatherings.find(
    ({ id, phase: of, stands, municipalities }) =>
      of === phase &&
      id !== own &&
      stands !== 'cancelled' &&
      municipalities.length === places.length &&
      municipalities.every((each) => places.includes(each)),
  )
}

export function edited(draft: SeveralDraft, key: string, edit: Edit): SeveralDraft {
  const edits = editsIn(draft.edits)
  return { ...draft, edits: JSON.stringify({ ...edits, [key]: { ...edits[key], ...edit } }) }
}

/** Written by ourselves, perhaps by an earlier release: what is of another kind is passed over. */
function editsIn(text: string): Readonly<Record<string, Edit>> {
  try {
    const found: unknown = JSON.parse(text === '' ? '{}' : text)
    if (typeof found !== 'object' || found === null) return {}
    return Object.fromEntries(Object.entries(found).map(([key, edit]) => [key, editIn(edit)]))
  } catch {
    return {}
  }
}

function editIn(found: unknown): Edit {
  const fields = Object.entries(typeof found === 'object' && found !== null ? found : {})
  return Object.fromEntries(
    fields.filter(([name, value]) =>
      name === 'on'
        ? typeof value === 'boolean'
        : ['planned', 'title', 'from', 'to', 'place'].includes(name) && typeof value === 'string',
    ),
  )
}

/** What plans it, or puts it right where it was planned and not made the first time. */
export function planningOf(
  { gatherings }: Pick<View, 'gatherings'>,
  phase: string,
  kind: GatheringKind,
  { planned, title, from, to, place, municipalities }: Row,
): ProgrammeCommand {
  const told = {
    ...{ kind, title, place, municipalities: [...municipalities] },
    ...{ from: from || null, to: to === '' || to === from ? null : to },
  }
  return gatherings.some(({ id }) => id === planned)
    ? { type: 'RevisePlannedGathering', planned, ...told }
    : { type: 'PlanGathering', planned, phase, ...told }
}
