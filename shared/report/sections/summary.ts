import type { Gathering } from '#shared/gathering/gathering.ts'
import { joined } from '#shared/report/format.ts'
import type { Block, Sheet } from '#shared/report/report.ts'
import type { Built, Context, ReportSection, Scope } from '#shared/report/section.ts'
import { type SummaryPoint, summaryCard, summaryOnScreen } from '#shared/views/summary-part.ts'

type Piece = { readonly title: string; readonly points: readonly SummaryPoint[] }

/** The leader's holds what is picked; a municipality's what of it the hall has seen and phones may look up. */
function* take(gathering: Gathering, scope: Scope): Generator<Piece> {
  const card = scope.for === 'leader' ? summaryOnScreen(gathering) : summaryCard(gathering)
  if (card === null || card.points.length === 0) return
  yield {
    title: card.title,
    points: card.points.map(({ id, origin, activity, group, title, text, from, table, who, results }) => ({
      ...{ id, origin, activity, group, title, text, from, table, who, results },
    })),
  }
}

function build([piece]: readonly Piece[], context: Context): Built | null {
  if (!piece) return null
  const { points, title } = piece
  const blocks: Block[] = title === '' ? [] : [{ type: 'text', text: title }]
  for (const group of groupsOf(points)) {
    const [first] = group
    if (!first) continue
    blocks.push({ type: 'heading', level: 3, text: headingOf(first, context) })
    const plain = group.filter(({ results }) => results === null)
    if (plain.length > 0)
      blocks.push({
        type: 'list',
        items: plain.map((point) => ({ text: point.text, meta: metaOf(point, context) })),
      })
    for (const { text, results } of group)
      if (results) blocks.push({ type: 'heading', level: 4, text }, barsOf(text, results, context))
  }
  return { blocks, sheets: [sheetOf(points, context)] }
}

/** As they are read: one group after the other, each as often as it comes. */
function groupsOf(points: readonly SummaryPoint[]): readonly (readonly SummaryPoint[])[] {
  const groups: SummaryPoint[][] = []
  for (const point of points) {
    const last = groups.at(-1)
    const before = last?.[0]
    const isSame =
      before?.origin === point.origin && before.activity === point.activity && before.group === point.group
    if (isSame) last?.push(point)
    else groups.push([point])
  }
  return groups
}

function headingOf({ origin, group, title }: SummaryPoint, { words }: Context): string {
  const theme = title || (origin === 'observers' || origin === 'notes' ? (words.themes[group] ?? '') : '')
  return joined(words.origins[origin], theme)
}

function metaOf({ from, table, who }: SummaryPoint, { municipality }: Context): string {
  return joined(from.map(municipality).join(', '), who, table)
}

function barsOf(
  caption: string,
  { answered, rows }: NonNullable<SummaryPoint['results']>,
  { words }: Context,
): Block {
  const most = Math.max(1, answered, ...rows.map(({ count }) => count))
  return {
    type: 'bars',
    caption,
    head: { label: words.polls.answer, figure: words.polls.count },
    rows: rows.map(({ label, count }) => ({ label, figure: `${count}`, share: count / most })),
  }
}

function sheetOf(points: readonly SummaryPoint[], context: Context): Sheet {
  const { words } = context
  const { columns, meanings } = words.summary
  return {
    id: 'oppsummering',
    name: words.sections.summary,
    columns: [
      { id: 'nr', label: columns.number, kind: 'number', meaning: meanings.number },
      { id: 'kilde', label: columns.origin, kind: 'text', meaning: meanings.origin },
      { id: 'tekst', label: columns.text, kind: 'text', meaning: meanings.text },
      { id: 'kommuner', label: columns.from, kind: 'text', meaning: meanings.from },
      { id: 'bord', label: columns.table, kind: 'text', meaning: meanings.table },
    ],
    rows: points.map((point, place) => [
      place + 1,
      headingOf(point, context),
      point.text,
      point.from.map(context.municipality).join(', '),
      point.table,
    ]),
  }
}

export const summarySection: ReportSection<Piece> = { id: 'summary', take, build }
