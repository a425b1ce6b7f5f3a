import { PLAN_FIELDS, type PlanField, type Status } from '#shared/activities/commitments/fields.ts'
import { confirmedIn, type PromiseOf, planOf } from '#shared/activities/commitments/sheets.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { dateText, joined } from '#shared/report/format.ts'
import type { Block, PromiseEntry, Sheet } from '#shared/report/report.ts'
import type { Built, Context, ReportSection, Scope } from '#shared/report/section.ts'
import type { ReportWords } from '#shared/report/words/nb.ts'

/** What a municipality has confirmed that it will do, and what has become of what it said last time; a draft is its own. */
type Piece = {
  readonly activity: string
  readonly confirmedAt: Instant
  readonly municipality: string
  readonly promises: readonly PromiseOf[]
  readonly plan: Readonly<Record<PlanField, string>> | null
  readonly carried: readonly {
    readonly what: string
    readonly from: string
    readonly status: Status | null
    readonly why: string
  }[]
}

function* take({ activities, order, people }: Gathering, scope: Scope): Generator<Piece> {
  const own = people.municipalities.filter(({ id }) => scope.for === 'leader' || id === scope.municipality)
  for (const id of order) {
    const all = activities.get(id)
    if (all?.kind !== 'commitments' || all.phase === 'draft') continue
    for (const { id: municipality } of own) {
      const sheet = all.sheets.get(municipality)
      const carried = all.carried.filter((each) => each.municipality === municipality && each.what !== '')
      const piece: Piece = {
        activity: id,
        confirmedAt: sheet?.ready?.at ?? 0,
        municipality,
        promises: confirmedIn(all, municipality),
        plan: all.plan && sheet?.ready ? planOf(sheet) : null,
        carried: carried.map(({ id: last, what, from }) => {
          const { status = null, why = '' } = all.followed.get(last) ?? {}
          return { what, from: from.title, status, why }
        }),
      }
      if (piece.promises.length + carried.length > 0) yield piece
    }
  }
}

function build(pieces: readonly Piece[], context: Context): Built | null {
  if (pieces.length === 0) return null
  return {
    blocks: pieces.flatMap((piece) => blocksOf(piece, context)),
    sheets: [promisesSheet(pieces, context), carriedSheet(pieces, context)].filter(
      ({ rows }) => rows.length > 0,
    ),
    promises: pieces.flatMap((piece) => entriesOf(piece, context)),
  }
}

/** An erased one has no day to stand on. */
function entriesOf(
  { activity, municipality, promises, confirmedAt }: Piece,
  { scope, municipality: named }: Context,
): readonly PromiseEntry[] {
  return promises
    .filter(({ by }) => by !== '')
    .map(({ place, what, who, by, how }) => ({
      id: `${activity}-${municipality}-${place}`,
      whose: scope.for === 'leader' ? named(municipality) : '',
      ...{ what, who, by, how, confirmedAt },
    }))
}

function blocksOf({ municipality, promises, plan, carried }: Piece, context: Context): readonly Block[] {
  const { words } = context
  const { commitments } = words
  const planned = PLAN_FIELDS.flatMap((field) =>
    plan === null || plan[field] === ''
      ? []
      : [{ text: answerIn(field, plan[field], words), meta: commitments.plan[field] }],
  )
  return [
    { type: 'heading', level: 3, text: context.municipality(municipality) },
    ...(promises.length === 0
      ? []
      : [
          {
            type: 'list',
            items: promises.map(({ what, who, by, how }) => ({
              text: what,
              meta: joined(who, by === '' ? '' : commitments.until(dateText(words, by)), how),
            })),
          } as const,
        ]),
    ...(planned.length === 0 ? [] : [{ type: 'list', items: planned } as const]),
    ...(carried.length === 0
      ? []
      : [
          { type: 'heading', level: 4, text: commitments.last } as const,
          {
            type: 'list',
            items: carried.map(({ what, from, status, why }) => ({
              text: what,
              meta: joined(commitments.statuses[status ?? 'none'], why, from),
            })),
          } as const,
        ]),
  ]
}

/** Whether the goals are bold enough is answered by one of three words. */
function answerIn(field: PlanField, text: string, { polls }: ReportWords): string {
  const isWord = field === 'bold' && (text === 'yes' || text === 'no' || text === 'unsure')
  return isWord ? polls.yesNo[text] : text
}

function promisesSheet(pieces: readonly Piece[], { words, municipality }: Context): Sheet {
  const { columns, meanings } = words.commitments
  return {
    id: 'forpliktelser',
    name: words.sections.commitments,
    columns: [
      { id: 'kommune', label: words.municipality, kind: 'text', meaning: meanings.municipality },
      { id: 'hva', label: columns.what, kind: 'text', meaning: meanings.what },
      { id: 'hvem', label: columns.who, kind: 'text', meaning: meanings.who },
      { id: 'innen', label: columns.by, kind: 'time', meaning: meanings.by },
      { id: 'hvordan', label: columns.how, kind: 'text', meaning: meanings.how },
    ],
    rows: pieces.flatMap((piece) =>
      piece.promises.map(({ what, who, by, how }) => [municipality(piece.municipality), what, who, by, how]),
    ),
  }
}

function carriedSheet(pieces: readonly Piece[], { words, municipality }: Context): Sheet {
  const { columns, meanings, last, statuses } = words.commitments
  return {
    id: 'fra_forrige_gang',
    name: last,
    columns: [
      { id: 'kommune', label: words.municipality, kind: 'text', meaning: meanings.municipality },
      { id: 'hva', label: columns.what, kind: 'text', meaning: meanings.what },
      { id: 'status', label: columns.status, kind: 'text', meaning: meanings.status },
      { id: 'hvorfor', label: columns.why, kind: 'text', meaning: meanings.why },
    ],
    rows: pieces.flatMap((piece) =>
      piece.carried.map(({ what, status, why }) => [
        municipality(piece.municipality),
        what,
        statuses[status ?? 'none'],
        why,
      ]),
    ),
  }
}

export const commitmentsSection: ReportSection<Piece> = { id: 'commitments', take, build }
