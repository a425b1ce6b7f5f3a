import { PARTS, type Part, type WordKind } from '#shared/activities/presentation-round/parts.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { joined } from '#shared/report/format.ts'
import type { Block, Sheet } from '#shared/report/report.ts'
import type { Built, Context, ReportSection, Scope } from '#shared/report/section.ts'
import { leaderPresentations } from '#shared/views/round-part.ts'

/** Who has presented, what each wrote of itself, and the words it got; no word's writer but those who gave their name. */
type Piece = {
  readonly item: string | null
  readonly municipalities: readonly {
    readonly id: string
    readonly state: 'waiting' | 'done' | 'skipped'
    readonly lines: readonly { readonly part: Part; readonly text: string }[]
    readonly words: readonly { readonly kind: WordKind; readonly text: string; readonly from: string }[]
  }[]
}

/** The hall has seen the lines of those who have presented. Words are for the municipality and the leader, nobody else. */
function* take({ activities, order, people }: Gathering, scope: Scope): Generator<Piece> {
  for (const id of order) {
    const round = activities.get(id)
    if (round?.kind !== 'presentations' || round.phase === 'draft') continue
    const { item, turns, points, words, on } = leaderPresentations(round, people)
    const mine = (municipality: string) => scope.for === 'leader' || municipality === scope.municipality
    const isSeen = ({ municipality, firstAt }: (typeof turns)[number]) =>
      mine(municipality) || firstAt !== null || municipality === on
    yield {
      item,
      municipalities: turns.filter(isSeen).map((turn) => ({
        id: turn.municipality,
        state: turn.state,
        lines: points
          .filter(({ group }) => group === turn.municipality)
          .map(({ part, text }) => ({ part, text })),
        words: mine(turn.municipality)
          ? words
              .filter(({ to }) => to === turn.municipality)
              .map(({ kind, text, from }) => ({ kind, text, from }))
          : [],
      })),
    }
  }
}

function build(pieces: readonly Piece[], context: Context): Built | null {
  const full = pieces.filter(({ municipalities }) => municipalities.length > 0)
  if (full.length === 0) return null
  const words = wordsSheet(full, context)
  return {
    blocks: full.flatMap((piece) => blocksOf(piece, full.length > 1, context)),
    sheets: [linesSheet(full, context), ...(words.rows.length > 0 ? [words] : [])],
  }
}

function blocksOf({ item, municipalities }: Piece, isOneOfMany: boolean, context: Context): readonly Block[] {
  const { presentations } = context.words
  const title = context.item(item)
  const head: readonly Block[] =
    isOneOfMany && title !== '' ? [{ type: 'heading', level: 3, text: title }] : []
  return [
    ...head,
    ...municipalities.flatMap(({ id, state, lines, words }): readonly Block[] => {
      const mark = state === 'done' ? {} : { mark: presentations.states[state] }
      const heading: Block = { type: 'heading', level: 3, text: context.municipality(id), ...mark }
      const parts = PARTS.flatMap((part): readonly Block[] => {
        const items = lines.filter((line) => line.part === part).map(({ text }) => ({ text, meta: '' }))
        return items.length === 0
          ? []
          : [
              { type: 'heading', level: 4, text: presentations.parts[part] },
              { type: 'list', items },
            ]
      })
      const got: readonly Block[] =
        words.length === 0
          ? []
          : [
              { type: 'heading', level: 4, text: presentations.words, mark: presentations.wordsMark },
              {
                type: 'list',
                items: words.map(({ kind, text, from }) => ({
                  text,
                  meta: joined(presentations.wordKinds[kind], from),
                })),
              },
            ]
      const none: readonly Block[] =
        parts.length === 0 ? [{ type: 'text', text: presentations.nothing, quiet: true }] : []
      return [heading, ...parts, ...none, ...got]
    }),
  ]
}

function linesSheet(pieces: readonly Piece[], context: Context): Sheet {
  const { presentations, municipality, sections } = context.words
  const { columns, meanings } = presentations
  return {
    id: 'presentasjoner',
    name: sections.presentations,
    columns: [
      { id: 'post', label: columns.item, kind: 'text', meaning: meanings.item },
      { id: 'kommune', label: municipality, kind: 'text', meaning: meanings.municipality },
      { id: 'del', label: columns.part, kind: 'text', meaning: meanings.part },
      { id: 'tekst', label: columns.text, kind: 'text', meaning: meanings.text },
    ],
    rows: pieces.flatMap(({ item, municipalities }) =>
      municipalities.flatMap(({ id, lines }) =>
        lines.map(({ part, text }) => [
          context.item(item),
          context.municipality(id),
          presentations.parts[part],
          text,
        ]),
      ),
    ),
  }
}

function wordsSheet(pieces: readonly Piece[], context: Context): Sheet {
  const { presentations } = context.words
  const { columns, meanings } = presentations
  return {
    id: 'ord_til_kommunene',
    name: presentations.words,
    columns: [
      { id: 'til', label: columns.to, kind: 'text', meaning: meanings.to },
      { id: 'slag', label: columns.kind, kind: 'text', meaning: meanings.kind },
      { id: 'tekst', label: columns.text, kind: 'text', meaning: meanings.word },
      { id: 'fra', label: columns.from, kind: 'text', meaning: meanings.from },
    ],
    rows: pieces.flatMap(({ municipalities }) =>
      municipalities.flatMap(({ id, words }) =>
        words.map(({ kind, text, from }) => [
          context.municipality(id),
          presentations.wordKinds[kind],
          text,
          from,
        ]),
      ),
    ),
  }
}

export const presentationsSection: ReportSection<Piece> = { id: 'presentations', take, build }
