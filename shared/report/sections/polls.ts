import type { Poll } from '#shared/activities/poll/poll.ts'
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
import type { Block } from '#shared/report/report.ts'
import { type Built, type Context, inPieces, type ReportSection, type Scope } from '#shared/report/section.ts'
import type { ReportWords } from '#shared/report/words/nb.ts'
import { rightIn, rightText } from './poll-right.ts'
import { barsOf, type PollRow, pollHead, pollRows } from './poll-rows.ts'
import { sheetOf } from './poll-sheet.ts'
import { firstRows, shiftBlock } from './poll-shift.ts'
import type { Head, Text, Whole } from './poll-told.ts'

type Piece =
  | { readonly of: 'poll'; readonly poll: Head }
  | { readonly of: 'texts'; readonly poll: string; readonly texts: readonly Text[] }
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
    const { item, question, anonymous, right = null } = poll
    const first = scope.for === 'leader' ? leaderFirst(poll) : publicFirst(poll)
    const parts = counted && partsFor(poll, scope)
    yield {
      of: 'poll',
      poll: {
        ...{ id, item, question, anonymous },
        shown: seen !== null,
        right: poll.revealed ? right : null,
        tally: counted && withoutTexts(counted),
        first: first !== null && first.answered >= SMALLEST_CELL ? withoutTexts(first) : null,
        // What somebody wrote stands beside no municipality (P-09).
        parts: (parts ?? []).map((each) => ({ municipality: each.id, tally: withoutTexts(each.tally) })),
      },
    }
    for (const texts of inPieces(counted?.texts ?? []))
      yield { of: 'texts', poll: id, texts: texts.map(textOf) }
  }
}

function partsFor(poll: Poll, scope: Scope): Breakdown | null {
  if (scope.for === 'leader') return breakdownOf(poll)
  const tally = scope.for === 'municipality' ? ownPart(poll, scope.municipality) : null
  return tally && scope.for === 'municipality' ? [{ id: scope.municipality, tally }] : null
}

function textOf({ text, through = true, support = 0 }: Tally['texts'][number]): Text {
  return { text, through, support }
}

function withoutTexts(tally: Tally): Tally {
  return { ...tally, texts: [] }
}

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

function blocksOf(whole: Whole, context: Context): readonly Block[] {
  const { poll, texts } = whole
  const { words, scope } = context
  const { question, tally, shown } = poll
  const mark = shown || scope.for !== 'leader' ? {} : { mark: words.polls.notShown }
  const heading: Block = { type: 'heading', level: 3, text: question.text, ...mark }
  if (tally === null)
    return [heading, { type: 'text', text: words.polls.tooFew, quiet: true }, ...rightBlock(poll, words)]
  const rows = pollRows(question, tally, words)
  return [
    heading,
    { type: 'text', text: aboutOf(poll, tally, context), quiet: true },
    ...rightBlock(poll, words),
    ...figureBlock(poll, rows, context),
    ...(texts.length === 0
      ? []
      : [{ type: 'list', items: texts.map((text) => itemOf(text, shown, words)) } as const]),
    ...partsBlock(poll, rows, context),
  ]
}

function aboutOf(poll: Head, { answered }: Tally, context: Context): string {
  const { polls, shift } = context.words
  return joined(
    polls.answered(answered),
    poll.anonymous ? polls.anonymous : polls.named,
    middleOf(poll, context),
    poll.first === null ? '' : shift.answered(poll.first.answered),
  )
}

function rightBlock({ question, right }: Head, words: ReportWords): readonly Block[] {
  return right === null ? [] : [{ type: 'text', text: words.right.answer(rightText(question, right, words)) }]
}

function itemOf({ text, through, support }: Text, shown: boolean, words: ReportWords) {
  return {
    text,
    meta: joined(
      support > 0 ? words.conversations.support(support) : '',
      through || !shown ? '' : words.polls.notShown,
    ),
  }
}

/** The result; of two rounds both, in one figure. */
function figureBlock(poll: Head, rows: readonly PollRow[], { words }: Context): readonly Block[] {
  const { question, right, first, tally } = poll
  if (rows.length === 0) return []
  const isRight = rightIn(question, right, words)
  const markOf = (label: string) => (isRight?.(label) ? { mark: words.right.mark } : {})
  const before = firstRows(question, first, words)
  if (before.length > 0 && first !== null && tally !== null)
    return [
      shiftBlock(
        {
          ...{ question, first, second: tally, before, rows, markOf },
          caption: `${words.shift.caption}: ${question.text}`,
          called: { before: words.shift.first, now: words.shift.second },
        },
        words,
      ),
    ]
  const bars = barsOf(rows).map((bar) => ({ ...bar, ...markOf(bar.label) }))
  const caption = words.polls.caption(question.text)
  return [{ type: 'bars', caption, head: pollHead(question, words), rows: bars }]
}

/** Of numbers: the middle and the mean. The least and the most are somebody's own, and stand nowhere. */
function middleOf({ question, tally }: Head, { words }: Context): string {
  const { median = null, mean = null } = tally?.numbers ?? {}
  if (question.type !== 'number' || median === null || mean === null) return ''
  const told = (value: number) => `${numberText(words, value, question.decimals + 1)} ${question.unit}`.trim()
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

export const pollsSection: ReportSection<Piece> = { id: 'polls', take, build }
