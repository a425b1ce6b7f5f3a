import type { Panel, PanelQuestion } from '#shared/activities/panel/panel.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { joined } from '#shared/report/format.ts'
import type { Block, Sheet } from '#shared/report/report.ts'
import type { Built, Context, ReportSection, Scope } from '#shared/report/section.ts'
import { panelCard } from '#shared/views/panel-part.ts'
import { chosenOn, shownParts } from '#shared/views/plenary-part.ts'
import { type CardTold, cardColumns, cardItem, cardRow, cardTold } from './cards.ts'

type Piece = {
  readonly item: string | null
  readonly seats: readonly { readonly municipality: string; readonly title: string }[]
  readonly assignments: readonly { readonly title: string; readonly questions: readonly PanelQuestion[] }[]
  readonly cards: readonly CardTold[]
}

/** Of what members write, leaders see what the panel has chosen; everybody else what the hall was shown. */
function* take(gathering: Gathering, scope: Scope): Generator<Piece> {
  for (const id of gathering.order) {
    const panel = gathering.activities.get(id)
    if (panel?.kind !== 'panel' || panel.phase === 'draft') continue
    const { seats, assignments } = panelCard(panel, gathering.people)
    yield {
      item: panel.item,
      seats: seats.flatMap(({ municipality, title, state }) =>
        state === 'empty' ? [] : [{ municipality, title }],
      ),
      assignments: assignments.map(({ title, questions }) => ({ title, questions })),
      cards: cardsOf(gathering, panel, scope),
    }
  }
}

function cardsOf(gathering: Gathering, { id }: Panel, scope: Scope): readonly CardTold[] {
  const shown = shownParts(gathering).filter(({ activity }) => activity === id)
  const seen = new Set(shown.map((card) => card.id))
  const more = scope.for === 'leader' ? chosenOn(gathering, id).filter((card) => !seen.has(card.id)) : []
  return [...shown.map((card) => cardTold(card, true)), ...more.map((card) => cardTold(card, false))]
}

function build(pieces: readonly Piece[], context: Context): Built | null {
  if (pieces.length === 0) return null
  return {
    blocks: pieces.flatMap((piece) => blocksOf(piece, context)),
    sheets: pieces.filter(({ cards }) => cards.length > 0).map((piece) => sheetOf(piece, context)),
  }
}

function blocksOf(piece: Piece, context: Context): readonly Block[] {
  const { words, municipality, item } = context
  const { seats, assignments, cards } = piece
  const sit = seats.map((seat) => joined(municipality(seat.municipality), seat.title))
  const title = item(piece.item)
  return [
    ...(title === '' || title === words.sections.panel
      ? []
      : [{ type: 'heading', level: 3, text: title } as const]),
    ...(sit.length === 0 ? [] : [{ type: 'text', text: words.panel.members(sit.join('; ')) } as const]),
    ...assignments.flatMap((assignment): readonly Block[] => [
      ...(assignment.title === '' ? [] : [{ type: 'heading', level: 3, text: assignment.title } as const]),
      ...assignment.questions.flatMap(({ id, text }) =>
        listUnder(
          text,
          cards.filter(({ theme }) => theme === id),
          context,
        ),
      ),
    ]),
    ...listUnder(words.panel.other, othersOf(piece), context, true),
  ]
}

function othersOf({ assignments, cards }: Piece): readonly CardTold[] {
  const asked = new Set(assignments.flatMap(({ questions }) => questions.map(({ id }) => id)))
  return cards.filter(({ theme }) => !asked.has(theme ?? ''))
}

function listUnder(
  heading: string,
  cards: readonly CardTold[],
  context: Context,
  onlyIfAny = false,
): readonly Block[] {
  if (cards.length === 0 && onlyIfAny) return []
  return [
    { type: 'heading', level: 4, text: heading },
    cards.length === 0
      ? { type: 'text', text: context.words.panel.nothing, quiet: true }
      : { type: 'list', items: cards.map((card) => cardItem(card, context)) },
  ]
}

function sheetOf(piece: Piece, context: Context): Sheet {
  const questions = new Map(
    piece.assignments.flatMap((each) => each.questions.map(({ id, text }) => [id, text] as const)),
  )
  const title = context.item(piece.item) || context.words.sections.panel
  return {
    id: `panel_${title}`,
    name: title,
    columns: cardColumns(context),
    rows: piece.cards.map((card) => cardRow(questions.get(card.theme ?? '') ?? '', card, context)),
  }
}

export const panelSection: ReportSection<Piece> = { id: 'panel', take, build }
