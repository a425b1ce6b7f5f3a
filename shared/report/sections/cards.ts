import { joined } from '#shared/report/format.ts'
import type { Column, ListItem } from '#shared/report/report.ts'
import type { Context } from '#shared/report/section.ts'
import type { ChosenCard } from '#shared/views/plenary-part.ts'

/** A point of a board as the report tells of it: what it says, for which municipalities, and whether the hall has seen it. */
export type CardTold = {
  readonly text: string
  readonly theme: string | null
  readonly from: readonly string[]
  readonly sources: number
  readonly shown: boolean
}

export function cardTold(card: ChosenCard, shown: boolean): CardTold {
  const { text, theme, municipalities, sources } = card
  return { text, theme, from: municipalities, sources, shown }
}

export function cardItem({ text, from, sources, shown }: CardTold, context: Context): ListItem {
  const { words, municipality } = context
  const standsFor = sources > 1 ? words.boards.standsFor(sources) : ''
  return {
    text,
    meta: joined(from.map(municipality).join(', '), standsFor, shown ? '' : words.boards.notShown),
  }
}

export function cardColumns({ words }: Context): readonly Column[] {
  const { columns, meanings } = words.boards
  return [
    { id: 'under', label: columns.under, kind: 'text', meaning: meanings.under },
    { id: 'tekst', label: columns.text, kind: 'text', meaning: meanings.text },
    { id: 'kommuner', label: columns.from, kind: 'text', meaning: meanings.from },
    { id: 'kilder', label: columns.sources, kind: 'number', meaning: meanings.sources },
    { id: 'vist', label: columns.shown, kind: 'text', meaning: meanings.shown },
  ]
}

export function cardRow(under: string, { text, from, sources, shown }: CardTold, context: Context) {
  const { words, municipality } = context
  return [under, text, from.map(municipality).join(', '), sources, shown ? words.yes : words.no]
}
