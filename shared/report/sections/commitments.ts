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
  readonly title: string
  readonly confirmedAt: Instant
  readonly municipality: string
  readonly promises: readonly PromiseOf[]
  readonly plan: Readonly<Record<PlanField, string>> | null
  readonly carried: readonly {
    readonly what: string
    readonly from: string
    readonly status: Status | null
    readonly why: string
    readonly learned: string
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
        title: all.title,
        confirmedAt: sheet?.ready?.at ?? 0,
        municipality,
        promises: confirmedIn(all, municipality),
        plan: all.plan && sheet?.ready ? planOf(sheet) : null,
        carried: carried.map(({ id: last, what, from }) => {
          const { status = null, why = '', learned = '' } = all.followed.get(last) ?? {}
          return { what, from: from.title, status, why, learned }
        }),
      }
      if (piece.promises.length + carried.length > 0) yield piece
    }
  }
}

function build(pieces: readonly Piece[], context: Context): Built | null {
  if (pieces.length === 0) return null
  return {
    blocks: blocksOf(pieces, context),
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

/** What was asked for twice stands under two headings: a municipality says other things each time. */
function blocksOf(pieces: readonly Piece[], context: Context): readonly Block[] {
  const activities = [...new Set(pieces.map(({ activity }) => activity))]
  if (activities.length === 1) return pieces.flatMap((piece) => pieceBlocks(piece, 3, context))
  const titles = titlesOf(pieces, context)
  return activities.flatMap((activity) => [
    { type: 'heading', level: 3, text: titles.get(activity) ?? '' } as const,
    ...pieces
      .filter((piece) => piece.activity === activity)
      .flatMap((piece) => pieceBlocks(piece, 4, context)),
  ])
}

/** Two that are called the same have a number. */
function titlesOf(pieces: readonly Piece[], { words }: Context): ReadonlyMap<string, string> {
  const titles = new Map(pieces.map(({ activity, title }) => [activity, title || words.commitments.untitled]))
  const all = [...titles.values()]
  return new Map(
    [...titles].map(([activity, title], nth) => {
      const isAlone = all.filter((each) => each === title).length === 1
      const number = all.slice(0, nth + 1).filter((each) => each === title).length
      return [activity, isAlone ? title : `${title} (${number})`]
    }),
  )
}

function pieceBlocks(
  { municipality, promises, plan, carried }: Piece,
  level: 3 | 4,
  context: Context,
): readonly Block[] {
  const { words } = context
  const { commitments } = words
  const planned = PLAN_FIELDS.flatMap((field) =>
    plan === null || plan[field] === ''
      ? []
      : [{ text: answerIn(field, plan[field], words), meta: commitments.plan[field] }],
  )
  return [
    { type: 'heading', level, text: context.municipality(municipality) },
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
          {
            type: 'list',
            of: commitments.last,
            items: carried.map(({ what, from, status, why, learned }) => ({
              text: what,
              meta: joined(commitments.statuses[status ?? 'none'], why, learned, from),
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

function promisesSheet(pieces: readonly Piece[], context: Context): Sheet {
  const { words, municipality } = context
  const { columns, meanings } = words.commitments
  const titles = titlesOf(pieces, context)
  return {
    id: 'forpliktelser',
    name: words.sections.commitments,
    columns: [
      ...(titles.size > 1
        ? [{ id: 'under', label: columns.under, kind: 'text', meaning: meanings.under } as const]
        : []),
      { id: 'kommune', label: words.municipality, kind: 'text', meaning: meanings.municipality },
      { id: 'hva', label: columns.what, kind: 'text', meaning: meanings.what },
      { id: 'hvem', label: columns.who, kind: 'text', meaning: meanings.who },
      { id: 'innen', label: columns.by, kind: 'time', meaning: meanings.by },
      { id: 'hvordan', label: columns.how, kind: 'text', meaning: meanings.how },
    ],
    rows: pieces.flatMap((piece) =>
      piece.promises.map(({ what, who, by, how }) => [
        ...(titles.size > 1 ? [titles.get(piece.activity) ?? ''] : []),
        ...[municipality(piece.municipality), what, who, by, how],
      ]),
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
      { id: 'laert', label: columns.learned, kind: 'text', meaning: meanings.learned },
    ],
    rows: pieces.flatMap((piece) =>
      piece.carried.map(({ what, status, why, learned }) => [
        municipality(piece.municipality),
        what,
        statuses[status ?? 'none'],
        why,
        learned,
      ]),
    ),
  }
}

export const commitmentsSection: ReportSection<Piece> = { id: 'commitments', take, build }
