import type { PollConsoleWords } from '#client/words/nb/poll-console.ts'
import type { Language } from '#client/words/words.ts'
import type { Bin } from '#shared/activities/poll/numbers.ts'
import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import { byRank } from '#shared/activities/poll/ranks.ts'
import type { Tally } from '#shared/activities/poll/tally.ts'

export type FigureRow = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly beside: string
  /** Of the whole bar, 0–1. */
  readonly share: number
  /** The same after the first round; null: there was none. */
  readonly before: number | null
  /** The same in figures; empty: there is nothing to say of it. */
  readonly was: string
  readonly isMost: boolean
  readonly isRight: boolean
}
export type Figure =
  | { readonly kind: 'bars'; readonly rows: readonly FigureRow[] }
  | { readonly kind: 'numbers'; readonly bins: readonly Bin[]; readonly median: number | null }
  | { readonly kind: 'texts'; readonly texts: Tally['texts'] }
export type Table = {
  readonly heads: readonly string[]
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[]
}
/** What is counted, and what it is said with. */
export type Counted = {
  readonly question: Question
  readonly tally: Tally
  readonly first: Tally | null
  /** What `first` is, where it is an earlier gathering and not the first of two rounds. */
  readonly against?: string | undefined
  /** Null while it is not known, or there is none. */
  readonly right: Answer | null
  /** Sorted where the answers have stopped coming. */
  readonly closed: boolean
}

export function labelOf(
  question: Question,
  id: string,
  words: Pick<PollConsoleWords, 'yes' | 'no' | 'unsure'>,
): string {
  if ('choices' in question) return question.choices.find((choice) => choice.id === id)?.text ?? ''
  if (question.type === 'yesno') return id === 'yes' || id === 'no' || id === 'unsure' ? words[id] : id
  if (question.type !== 'scale') return ''
  const end = id === '1' ? question.low : id === `${question.steps}` ? question.high : ''
  const label = question.labels?.[Number(id) - 1] || end
  return label === '' ? id : `${id} ${label}`
}

export function decimal(value: number, language: Language, most = 1): string {
  return value.toLocaleString(language === 'en' ? 'en' : 'nb', { maximumFractionDigits: most })
}

type Value = {
  readonly id: string
  readonly label: string
  readonly count: number
  readonly beside: string
  /** What is said of it beside what it has come to. */
  readonly told?: string
}

/** What the bars stand for, in the order they stand in. */
function valuesOf(
  { question, tally, closed }: Counted,
  words: PollConsoleWords,
  language: Language,
): readonly Value[] {
  const { answered } = tally
  const label = (id: string) => labelOf(question, id, words)
  const sorted = (values: readonly Value[]) =>
    closed ? values.toSorted((a, b) => b.count - a.count) : values
  if (tally.ranks)
    return (closed ? byRank(tally.ranks) : tally.ranks).map(({ id, points, mean }) => ({
      id,
      label: label(id),
      count: points,
      beside: mean === null ? '' : words.place(decimal(mean, language)),
    }))
  if (tally.points)
    return sorted(
      tally.points.map(({ id, sum }) => ({
        id,
        label: label(id),
        count: sum,
        beside: answered === 0 ? '' : words.perHead(decimal(sum / answered, language)),
      })),
    )
  if (tally.dates)
    return sorted(
      tally.dates.map(({ id, yes, maybe }) => ({
        id,
        label: label(id),
        count: yes,
        beside: `${words.maybe.toLowerCase()} ${maybe}`,
        told: `${yes}`,
      })),
    )
  if (tally.words)
    return tally.words
      .map(({ id, text, count }) => ({ id, label: text, count, beside: '' }))
      .sort((a, b) => b.count - a.count)
  const values = tally.rows.map(({ id, count }) => ({
    id,
    label: label(id),
    count,
    beside: words.percent(answered === 0 ? 0 : count / answered),
  }))
  return question.type === 'scale' ? values : sorted(values)
}

export function figureOf(counted: Counted, words: PollConsoleWords, language: Language): Figure {
  const { question, tally, first, right } = counted
  if (question.type === 'text') return { kind: 'texts', texts: tally.texts }
  if (question.type === 'number')
    return { kind: 'numbers', bins: tally.numbers?.bins ?? [], median: tally.numbers?.median ?? null }
  const values = valuesOf(counted, words, language)
  const before = new Map(
    first === null
      ? []
      : valuesOf({ ...counted, tally: first }, words, language).map((value) => [value.id, value]),
  )
  const isCount = !tally.ranks && !tally.points && !tally.words
  const most = Math.max(0, ...values.map(({ count }) => count))
  // By the head, as those who answered then may have been more or fewer.
  const now = (count: number) => count / Math.max(1, tally.answered)
  const then = (count: number) => count / Math.max(1, first?.answered ?? 0)
  const longest = Math.max(now(most), ...[...before.values()].map(({ count }) => then(count)))
  const said = (was?: Value) =>
    was === undefined ? '' : words.before(was.told ?? (was.beside || `${was.count}`))
  // Of those who answered, where each answers once; else of the longest.
  const whole = isCount || longest === 0 ? 1 : longest
  return {
    kind: 'bars',
    rows: values.map(({ id, label, count, beside }) => ({
      id,
      label,
      value: `${count}`,
      beside,
      share: now(count) / whole,
      before: first === null ? null : then(before.get(id)?.count ?? 0) / whole,
      was: said(before.get(id)),
      isMost: count > 0 && count === most,
      isRight: isAmong(right, id),
    })),
  }
}

function isAmong(right: Answer | null, id: string): boolean {
  if (right?.type === 'choice') return right.choice === id
  if (right?.type === 'choices') return right.choices.includes(id)
  return (right?.type === 'yesno' || right?.type === 'scale') && `${right.value}` === id
}

/** The same in figures, one tap away from every picture of it. */
export function tableOf(counted: Counted, words: PollConsoleWords, language: Language): Table {
  const { question, tally, first, against } = counted
  const { answered } = tally
  const share = (count: number, of: number) => words.percent(of === 0 ? 0 : count / of)
  if (tally.numbers)
    return {
      heads: [words.interval, words.count, words.share],
      rows: tally.numbers.bins.map(({ from, to, count }) => ({
        id: `${from}`,
        cells: [
          `${decimal(from, language, 3)}–${decimal(to, language, 3)}`,
          `${count}`,
          share(count, answered),
        ],
      })),
    }
  if (tally.ranks) {
    const places = tally.ranks[0]?.places.length ?? 0
    return {
      heads: [
        words.choice,
        words.pointsHead,
        words.meanPlace,
        ...Array.from({ length: places }, (_, at) => `${at + 1}.`),
      ],
      rows: byRank(tally.ranks).map(({ id, points, mean, places }) => ({
        id,
        cells: [
          labelOf(question, id, words),
          `${points}`,
          mean === null ? '–' : decimal(mean, language),
          ...places.map(String),
        ],
      })),
    }
  }
  if (tally.dates)
    return {
      heads: [words.choice, words.yes, words.maybe, words.no],
      rows: tally.dates.map(({ id, yes, maybe, no }) => ({
        id,
        cells: [labelOf(question, id, words), `${yes}`, `${maybe}`, `${no}`],
      })),
    }
  const values = valuesOf(counted, words, language)
  if (tally.points || tally.words)
    return {
      heads: [words.choice, tally.points ? words.pointsHead : words.count],
      rows: values.map(({ id, label, count }) => ({ id, cells: [label, `${count}`] })),
    }
  if (question.type === 'text')
    return { heads: [words.choice], rows: tally.texts.map(({ id, text }) => ({ id, cells: [text] })) }
  const before = new Map((first?.rows ?? []).map(({ id, count }) => [id, count]))
  return {
    heads:
      first === null
        ? [words.choice, words.count, words.share]
        : against === undefined
          ? [words.choice, words.first, words.second, words.change]
          : [words.choice, against, words.now, words.change],
    rows: values.map(({ id, label, count }) => {
      const was = before.get(id) ?? 0
      const change = Math.round(
        (count / Math.max(1, answered) - was / Math.max(1, first?.answered ?? 0)) * 100,
      )
      return {
        id,
        cells:
          first === null
            ? [label, `${count}`, share(count, answered)]
            : [
                label,
                `${was}`,
                `${count}`,
                `${change > 0 ? '+' : change < 0 ? '−' : ''}${Math.abs(change)}\u00a0%`,
              ],
      }
    }),
  }
}

/** The mean of a scale; null for other questions and without answers. */
export function meanOf(question: Question, tally: Tally): number | null {
  const total = tally.rows.reduce((sum, { count }) => sum + count, 0)
  if (question.type !== 'scale' || total === 0) return null
  return tally.rows.reduce((sum, { id, count }) => sum + Number(id) * count, 0) / total
}

/** What most of some said, in few words. */
export function mostSaid(counted: Counted, words: PollConsoleWords, language: Language): string {
  const figure = figureOf(counted, words, language)
  if (figure.kind === 'numbers')
    return figure.median === null ? '' : words.median(decimal(figure.median, language, 3))
  if (figure.kind === 'texts') return ''
  return figure.rows.flatMap(({ label, value, isMost }) => (isMost ? [`${label} (${value})`] : [])).join(', ')
}
