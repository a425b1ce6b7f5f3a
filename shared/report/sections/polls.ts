import type { Poll, Question } from '#shared/activities/poll/poll.ts'
import {
  type Breakdown,
  breakdownOf,
  leaderFirst,
  leaderTally,
  ownPart,
  publicFirst,
  publicTally,
  SMALLEST_CELL,
  type Tally,
} from '#shared/activities/poll/tally.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { joined, numberText } from '#shared/report/format.ts'
import type { Block, Cell, Column, Sheet } from '#shared/report/report.ts'
import { type Built, type Context, inPieces, type ReportSection, type Scope } from '#shared/report/section.ts'
import type { ReportWords } from '#shared/report/words/nb.ts'
import { barsOf, FIGURES, type Figure, type PollRow, pollHead, pollRows } from './poll-rows.ts'

/** A question with its result; nobody's name, and no answer by itself but what was written as open text. */
type Head = {
  readonly id: string
  readonly item: string | null
  readonly question: Question
  readonly anonymous: boolean
  /** The hall has been let see the result. */
  readonly shown: boolean
  /** Null: fewer than five answers have been counted. Its texts come as pieces of their own. */
  readonly tally: Tally | null
  /** The first of two rounds; null: there was one, or fewer than five answers have been counted in it. */
  readonly first: Tally | null
  readonly parts: readonly { readonly municipality: string; readonly tally: Tally }[]
}
type Piece =
  | { readonly of: 'poll'; readonly poll: Head }
  | { readonly of: 'texts'; readonly poll: string; readonly texts: readonly Text[] }
/** `through`: the hall may read it. */
type Text = { readonly text: string; readonly through: boolean }

/**
 * A report leaves the console, so what is below five is in nobody's, also where answers have names. What is hidden from the hall is
 * in no municipality's, nor what the others answered; what it answered itself is, where it may see that on its phones.
 */
function* take({ activities, order }: Gathering, scope: Scope): Generator<Piece> {
  for (const id of order) {
    const poll = activities.get(id)
    if (poll?.kind !== 'poll' || poll.phase === 'draft') continue
    const seen = publicTally(poll)
    const all = scope.for === 'leader' ? leaderTally(poll) : seen
    if (scope.for !== 'leader' && all === null) continue
    const counted = all !== null && all.answered >= SMALLEST_CELL ? all : null
    const { item, question, anonymous } = poll
    const first = scope.for === 'leader' ? leaderFirst(poll) : publicFirst(poll)
    const parts = counted && partsFor(poll, scope)
    yield {
      of: 'poll',
      poll: {
        ...{ id, item, question, anonymous },
        shown: seen !== null,
        tally: counted && withoutTexts(counted),
        first: first !== null && first.answered >= SMALLEST_CELL ? withoutTexts(first) : null,
        // What somebody wrote stands beside no municipality (P-09).
        parts: (parts ?? []).map((each) => ({ municipality: each.id, tally: withoutTexts(each.tally) })),
      },
    }
    for (const texts of inPieces(counted?.texts ?? []))
      yield { of: 'texts', poll: id, texts: texts.map(({ text, through = true }) => ({ text, through })) }
  }
}

function partsFor(poll: Poll, scope: Scope): Breakdown | null {
  if (scope.for === 'leader') return breakdownOf(poll)
  const tally = scope.for === 'municipality' ? ownPart(poll, scope.municipality) : null
  return tally && scope.for === 'municipality' ? [{ id: scope.municipality, tally }] : null
}

function withoutTexts(tally: Tally): Tally {
  return { ...tally, texts: [] }
}

type Whole = { readonly poll: Head; readonly texts: readonly Text[] }

function build(pieces: readonly Piece[], context: Context): Built | null {
  const textsOf = new Map<string, Text[]>()
  const polls = pieces.flatMap((piece) => (piece.of === 'poll' ? [piece.poll] : []))
  for (const piece of pieces)
    if (piece.of === 'texts') {
      const there = textsOf.get(piece.poll)
      if (there) there.push(...piece.texts)
      else textsOf.set(piece.poll, [...piece.texts])
    }
  if (polls.length === 0) return null
  const whole = polls.map((poll): Whole => ({ poll, texts: textsOf.get(poll.id) ?? [] }))
  return {
    blocks: whole.flatMap((each) => blocksOf(each, context)),
    sheets: whole.flatMap((each) => (each.poll.tally === null ? [] : [sheetOf(each, context)])),
  }
}

function blocksOf({ poll, texts }: Whole, context: Context): readonly Block[] {
  const { words, scope } = context
  const { question, tally, shown, anonymous } = poll
  const mark = shown || scope.for !== 'leader' ? {} : { mark: words.polls.notShown }
  const heading: Block = { type: 'heading', level: 3, text: question.text, ...mark }
  if (tally === null) return [heading, { type: 'text', text: words.polls.tooFew, quiet: true }]
  const about = joined(
    words.polls.answered(tally.answered),
    anonymous ? words.polls.anonymous : words.polls.named,
    middleOf(poll, context),
  )
  const rows = pollRows(question, tally, words)
  return [
    heading,
    { type: 'text', text: about, quiet: true },
    ...(rows.length === 0
      ? []
      : [
          {
            type: 'bars',
            caption: words.polls.caption(question.text),
            head: pollHead(question, words),
            rows: barsOf(rows),
          } as const,
        ]),
    ...(texts.length === 0
      ? []
      : [
          {
            type: 'list',
            items: texts.map(({ text, through }) => ({
              text,
              meta: through || !shown ? '' : words.polls.notShown,
            })),
          } as const,
        ]),
    ...shiftBlock(poll, rows, context),
    ...partsBlock(poll, rows, context),
  ]
}

/** What two rounds have in common can stand side by side; spans of numbers, and what people write, are other ones each time. */
function firstRows({ question, first }: Head, words: ReportWords): readonly PollRow[] {
  const isAlike = !['number', 'words', 'text'].includes(question.type)
  return first === null || !isAlike ? [] : pollRows(question, first, words)
}

function shiftBlock(poll: Head, rows: readonly PollRow[], { words }: Context): readonly Block[] {
  const before = firstRows(poll, words)
  if (before.length === 0) return []
  const { caption, first, second } = words.shift
  return [
    { type: 'heading', level: 4, text: caption },
    {
      type: 'table',
      caption: `${caption}: ${poll.question.text}`,
      columns: [
        { label: words.polls.answer },
        { label: first, isNumber: true },
        { label: second, isNumber: true },
      ],
      rows: rows.map(({ label, figure }) => [
        label,
        before.find((each) => each.label === label)?.figure ?? '0',
        figure,
      ]),
    },
  ]
}

/** Of numbers: the middle and the mean. The least and the most are somebody's own, and stand nowhere. */
function middleOf({ question, tally }: Head, { words }: Context): string {
  const { median = null, mean = null } = tally?.numbers ?? {}
  if (question.type !== 'number' || median === null || mean === null) return ''
  const told = (value: number) => `${numberText(words, value, 3)} ${question.unit}`.trim()
  return words.polls.middle(told(median), told(mean))
}

/** As many municipalities beside each other as a sheet of paper has room for; the next ones stand below. */
const MOST_BESIDE = 5

function partsBlock({ question, parts }: Head, rows: readonly PollRow[], context: Context): readonly Block[] {
  if (rows.length === 0 || question.type === 'words') return []
  const { words, municipality } = context
  const few = Array.from({ length: Math.ceil(parts.length / MOST_BESIDE) }, (_, nth) =>
    parts.slice(nth * MOST_BESIDE, (nth + 1) * MOST_BESIDE),
  )
  return few.map((beside) => {
    const told = beside.map(({ tally }) => {
      const own = pollRows(question, tally, words)
      return new Map(own.map(({ label, figure }) => [label, figure]))
    })
    return {
      type: 'table',
      caption: words.polls.byMunicipality,
      columns: [
        { label: words.polls.answer },
        ...beside.map((part) => ({ label: municipality(part.municipality), isNumber: true as const })),
      ],
      rows: rows.map(({ label }) => [label, ...told.map((figures) => figures.get(label) ?? '0')]),
    }
  })
}

function sheetOf({ poll, texts }: Whole, context: Context): Sheet {
  const { words, municipality } = context
  const { question, tally, parts } = poll
  const { columns, meanings } = words.polls
  const sheet = { id: `sporsmal_${question.text}`, name: question.text }
  if (question.type === 'text' || tally === null) return { ...sheet, ...textColumns(texts, context) }
  const rows = pollRows(question, tally, words)
  const used = FIGURES.filter((figure) => rows.some(({ figures }) => figures[figure] !== undefined))
  const figureColumns = used.map(
    (figure): Column => ({
      id: FIGURE_IDS[figure],
      label: columns[figure],
      kind: 'number',
      meaning: meanings[figure],
    }),
  )
  const before = used[0] === undefined ? [] : firstRows(poll, words)
  const split = used[0] === undefined || question.type === 'words' ? [] : parts
  return {
    ...sheet,
    columns: [
      { id: 'svar', label: columns.answer, kind: 'text', meaning: meanings.answer },
      ...figureColumns,
      ...(before.length === 0
        ? []
        : [
            {
              ...{ id: 'forste_runde', label: words.shift.first, kind: 'number' as const },
              meaning: words.shift.meaning,
            },
          ]),
      ...split.map(
        (part, place): Column => ({
          id: `kommune_${place + 1}`,
          label: municipality(part.municipality),
          kind: 'number',
          meaning: meanings.part(columns[used[0] ?? 'count'], municipality(part.municipality)),
        }),
      ),
    ],
    rows: rows.map((row): readonly Cell[] => [
      row.label,
      ...used.map((figure) => row.figures[figure] ?? null),
      ...(before.length === 0
        ? []
        : [before.find(({ label }) => label === row.label)?.figures[used[0] ?? 'count'] ?? 0]),
      ...split.map((part) => {
        const own = pollRows(question, part.tally, words).find(({ label }) => label === row.label)
        return own?.figures[used[0] ?? 'count'] ?? 0
      }),
    ]),
  }
}

/** Whether the hall could read it stands there where the leader has held something back; else they are all alike. */
function textColumns(texts: readonly Text[], { words }: Context): Pick<Sheet, 'columns' | 'rows'> {
  const { columns, meanings } = words.polls
  const answer: Column = { id: 'svar', label: columns.text, kind: 'text', meaning: meanings.text }
  if (texts.every(({ through }) => through))
    return { columns: [answer], rows: texts.map(({ text }) => [text]) }
  const { columns: board, meanings: told } = words.boards
  return {
    columns: [answer, { id: 'vist', label: board.shown, kind: 'text', meaning: told.shown }],
    rows: texts.map(({ text, through }) => [text, through ? words.yes : words.no]),
  }
}

const FIGURE_IDS: Readonly<Record<Figure, string>> = {
  count: 'antall',
  share: 'andel',
  points: 'poeng',
  mean: 'plass_snitt',
  yes: 'ja',
  maybe: 'kanskje',
  no: 'nei',
}

export const pollsSection: ReportSection<Piece> = { id: 'polls', take, build }
