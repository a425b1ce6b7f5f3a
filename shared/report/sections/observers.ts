import type { Gathering } from '#shared/gathering/gathering.ts'
import { groupsOf } from '#shared/gathering/presented.ts'
import type { Block, Sheet } from '#shared/report/report.ts'
import { type Built, type Context, inPieces, type ReportSection, type Scope } from '#shared/report/section.ts'
import { cardsPart, chosenOn, shownParts } from '#shared/views/plenary-part.ts'
import { type CardTold, cardColumns, cardItem, cardRow, cardTold } from './cards.ts'

/** `hidden`: stands on the observers' board, which they and leaders share and nobody else sees. */
type Piece =
  | { readonly of: 'themes'; readonly themes: readonly { readonly id: string; readonly title: string }[] }
  | { readonly of: 'told' | 'hidden'; readonly cards: readonly CardTold[] }

function* take(gathering: Gathering, scope: Scope): Generator<Piece> {
  const { board } = gathering.notes
  const shown = shownParts(gathering).filter(({ activity }) => activity === null)
  const isLeader = scope.for === 'leader'
  if (shown.length === 0 && (!isLeader || board.cards.size === 0)) return
  const seen = new Set(shown.map(({ id }) => id))
  const chosen = isLeader ? chosenOn(gathering, null).filter(({ id }) => !seen.has(id)) : []
  yield {
    of: 'themes',
    themes: groupsOf(gathering, null).map(({ id, title }) => ({ id, title })),
  }
  yield {
    of: 'told',
    cards: [...shown.map((card) => cardTold(card, true)), ...chosen.map((card) => cardTold(card, false))],
  }
  if (!isLeader) return
  for (const { id } of chosen) seen.add(id)
  const rest = [...board.cards.values()].filter((card) => card.mergedInto === null && !seen.has(card.id))
  for (const cards of inPieces(rest))
    yield {
      of: 'hidden',
      cards: cardsPart(
        gathering,
        null,
        board,
        cards.map(({ id }) => id),
      ).map((card) => cardTold(card, false)),
    }
}

function build(pieces: readonly Piece[], context: Context): Built | null {
  const themes = pieces.flatMap((piece) => (piece.of === 'themes' ? piece.themes : []))
  const told = pieces.flatMap((piece) => (piece.of === 'told' ? piece.cards : []))
  const hidden = pieces.flatMap((piece) => (piece.of === 'hidden' ? piece.cards : []))
  if (told.length + hidden.length === 0) return null
  const { words } = context
  const titleOf = (id: string | null) =>
    themes.find((theme) => theme.id === id)?.title || words.themes[id ?? ''] || words.observers.noTheme
  const under = (cards: readonly CardTold[]): readonly Block[] =>
    [
      ...new Set([...themes.map(({ id }) => id as string | null), ...cards.map(({ theme }) => theme)]),
    ].flatMap((id): readonly Block[] => {
      const items = cards.filter(({ theme }) => theme === id).map((card) => cardItem(card, context))
      return items.length === 0
        ? []
        : [
            { type: 'heading', level: 4, text: titleOf(id) },
            { type: 'list', items },
          ]
    })
  return {
    blocks: [
      ...(told.length === 0
        ? []
        : [{ type: 'heading', level: 3, text: words.observers.told } as const, ...under(told)]),
      ...(hidden.length === 0
        ? []
        : [
            {
              type: 'heading',
              level: 3,
              text: words.observers.hidden,
              mark: words.onlyLeader,
            } as const,
            ...under(hidden),
          ]),
    ],
    sheets: [
      sheetOf('observatorer', words.sections.observers, told),
      sheetOf('observatorer_bare_leder', words.observers.hiddenSheet, hidden),
    ].filter(({ rows }) => rows.length > 0),
  }

  function sheetOf(id: string, name: string, cards: readonly CardTold[]): Sheet {
    return {
      id,
      name,
      columns: cardColumns(context),
      rows: cards.map((card) => cardRow(titleOf(card.theme), card, context)),
    }
  }
}

export const observersSection: ReportSection<Piece> = { id: 'observers', take, build }
