import { placesOf } from '#shared/activities/conversation/boards.ts'
import type { Begun, Point } from '#shared/activities/conversation/conversation.ts'
import { isSharedWithAll } from '#shared/activities/conversation/sharing.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { joined } from '#shared/report/format.ts'
import type { Block, Sheet } from '#shared/report/report.ts'
import { type Built, type Context, piecesOf, type ReportSection, type Scope } from '#shared/report/section.ts'
import { pointMore } from '#shared/views/leader-talk.ts'
import { wonderedBy } from '#shared/views/wondering-part.ts'

/** What a group has written, told by municipality and table and never by whom. */
type Told = {
  /** The order it came in. */
  readonly number: number
  readonly step: string
  readonly group: string | null
  readonly table: string
  readonly text: string
  readonly top: boolean
  readonly support: number
  readonly late: boolean
}
type Head = {
  readonly id: string
  readonly item: string | null
  readonly wondering: 'panel' | 'observers' | 'leader' | null
  readonly steps: readonly { readonly id: string; readonly prompt: string; readonly shared: boolean }[]
}
type Piece =
  | { readonly of: 'head'; readonly head: Head }
  | { readonly of: 'points'; readonly talk: string; readonly points: readonly Told[] }

function* take(gathering: Gathering, scope: Scope): Generator<Piece> {
  const tables = new Map(gathering.seating.tables.map(({ id, name }) => [id, name]))
  for (const id of gathering.order) {
    const talk = gathering.activities.get(id)
    if (talk?.kind !== 'conversation' || talk.phase === 'draft') continue
    yield { of: 'head', head: headOf(gathering, talk) }
    const more = pointMore(talk.steps)
    const circles = circlesOf(talk, tables)
    // As they lie there: putting thousands of them in order is for whoever builds.
    for (const points of piecesOf(talk.points.values())) {
      const told = points.flatMap((point): readonly Told[] => {
        const { number, step, group, circle, late } = point
        const { hidden, text, top, support } = more(point)
        if (hidden || text === '' || !maySee(talk, point, scope)) return []
        const table = circles.get(circle ?? '') ?? ''
        return [{ number, step, group, table, text, top, support, late }]
      })
      yield { of: 'points', talk: id, points: told }
    }
  }
}

function headOf(gathering: Gathering, talk: Begun): Head {
  const { id, item, steps } = talk
  return {
    ...{ id, item },
    wondering: wonderedBy(gathering, id).wondering ?? null,
    steps: steps.map((step) => ({
      id: step.id,
      prompt: step.prompt,
      shared: isSharedWithAll(talk, step.id),
    })),
  }
}

/** What everybody may look into, and what a municipality has written among its own. */
function maySee(talk: Begun, point: Point, scope: Scope): boolean {
  if (scope.for === 'leader') return true
  if (placesOf(point).some(({ step }) => isSharedWithAll(talk, step))) return true
  const step = talk.steps.find(({ id }) => id === point.step)
  return step?.who === 'municipality' && point.group === scope.municipality
}

/** The table that each circle was, by its name; nothing of those that were drawn. */
function circlesOf({ past, run }: Begun, tables: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...past, run].flatMap(({ circles }) =>
      circles.map((circle) => {
        const kept = 'name' in circle ? circle.name : ''
        return [circle.id, kept || (tables.get(circle.of ?? '') ?? '')] as const
      }),
    ),
  )
}

function build(pieces: readonly Piece[], context: Context): Built | null {
  const heads = pieces.flatMap((piece) => (piece.of === 'head' ? [piece.head] : []))
  const pointsOf = new Map<string, Told[]>(heads.map(({ id }) => [id, []]))
  for (const piece of pieces)
    if (piece.of === 'points') for (const point of piece.points) pointsOf.get(piece.talk)?.push(point)
  const full = heads.flatMap((head) => {
    const points = (pointsOf.get(head.id) ?? []).sort((a, b) => a.number - b.number)
    return points.length === 0 ? [] : [{ head, points, title: titleOf(head, context) }]
  })
  if (full.length === 0) return null
  return {
    blocks: full.flatMap(({ head, points, title }) => blocksOf(head, title, points, context)),
    sheets: full.map(({ head, points, title }) => sheetOf(head, title, points, context)),
  }
}

function titleOf({ item, wondering, steps }: Head, { words, item: itemTitle }: Context): string {
  const title = wondering === null ? itemTitle(item) : words.conversations.wondering[wondering]
  return title || steps[0]?.prompt || words.sections.conversations
}

function blocksOf(
  { steps }: Head,
  title: string,
  points: readonly Told[],
  context: Context,
): readonly Block[] {
  const { words } = context
  return [
    { type: 'heading', level: 3, text: title },
    ...steps.flatMap(({ id, prompt, shared }): readonly Block[] => {
      const here = points.filter(({ step }) => step === id)
      if (here.length === 0) return []
      const mark = shared ? {} : { mark: words.conversations.notShared }
      return [
        ...(prompt === title ? [] : [{ type: 'heading', level: 4, text: prompt, ...mark } as const]),
        ...groupedLists(here, context),
      ]
    }),
  ]
}

/** Each group's together, in the order in which the groups came; what a group put first stands first. */
function groupedLists(points: readonly Told[], context: Context): readonly Block[] {
  const groups = new Map<string, Told[]>()
  for (const point of points) {
    const key = joined(context.municipality(point.group), point.table)
    const there = groups.get(key)
    if (there) there.push(point)
    else groups.set(key, [point])
  }
  return [...groups].map(([of, group]) => ({
    type: 'list',
    of,
    items: group
      .toSorted((a, b) => Number(b.top) - Number(a.top))
      .map((point) => ({ text: point.text, meta: metaOf(point, context) })),
  }))
}

function metaOf({ top, support }: Told, { words }: Context): string {
  return joined(top ? words.conversations.first : '', support > 0 ? words.conversations.support(support) : '')
}

function sheetOf({ steps }: Head, title: string, points: readonly Told[], context: Context): Sheet {
  const { words, municipality } = context
  const { columns, meanings } = words.conversations
  const prompts = new Map(steps.map(({ id, prompt }) => [id, prompt]))
  return {
    id: `samtale_${title}`,
    name: title,
    columns: [
      { id: 'sporsmal', label: columns.prompt, kind: 'text', meaning: meanings.prompt },
      { id: 'kommune', label: words.municipality, kind: 'text', meaning: meanings.municipality },
      { id: 'bord', label: columns.table, kind: 'text', meaning: meanings.table },
      { id: 'tekst', label: columns.text, kind: 'text', meaning: meanings.text },
      { id: 'satt_forst', label: columns.top, kind: 'text', meaning: meanings.top },
      { id: 'stotte', label: columns.support, kind: 'number', meaning: meanings.support },
      { id: 'for_sent', label: columns.late, kind: 'text', meaning: meanings.late },
    ],
    rows: points.map(({ step, group, table, text, top, support, late }) => [
      prompts.get(step) ?? '',
      municipality(group),
      table,
      text,
      top ? words.yes : words.no,
      support,
      late ? words.yes : words.no,
    ]),
  }
}

export const conversationsSection: ReportSection<Piece> = { id: 'conversations', take, build }
