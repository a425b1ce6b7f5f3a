import type { Question } from '#shared/activities/poll/poll.ts'
import { byRank } from '#shared/activities/poll/ranks.ts'
import type { Tally } from '#shared/activities/poll/tally.ts'
import { joined, numberText, percentText } from '#shared/report/format.ts'
import type { Bar, BarsHead } from '#shared/report/report.ts'
import type { ReportWords } from '#shared/report/words/nb.ts'

/** What an alternative, a step of a scale or a span of numbers got. The figures have a name each, for sheets. */
export type PollRow = {
  readonly label: string
  /** How long its bar is, of the longest that could be. */
  readonly share: number
  /** What stands beside the bar. */
  readonly figure: string
  readonly figures: Readonly<Partial<Record<Figure, number | null>>>
}
export const FIGURES = ['count', 'share', 'points', 'mean', 'yes', 'maybe', 'no'] as const
export type Figure = (typeof FIGURES)[number]

/** The rows of a result, whatever was asked; open text has none. */
export function pollRows(question: Question, tally: Tally, words: ReportWords): readonly PollRow[] {
  switch (question.type) {
    case 'text':
      return []
    case 'ranking':
      return rankRows(question, tally, words)
    case 'shares':
      return shareRows(question, tally, words)
    case 'number':
      return binRows(question, tally, words)
    case 'dates':
      return dateRows(question, tally, words)
    case 'words':
      return wordRows(tally, words)
    case 'choice':
    case 'choices':
    case 'scale':
    case 'yesno':
      return countRows(question, tally, words)
  }
}

/** The headings of alternative and figure. */
export function pollHead(question: Question, { polls }: ReportWords): BarsHead {
  switch (question.type) {
    case 'ranking':
    case 'shares':
      return { label: polls.answer, figure: polls.points }
    case 'words':
      return { label: polls.word, figure: polls.count }
    case 'number':
      return { label: polls.span, figure: polls.count }
    default:
      return { label: polls.answer, figure: polls.count }
  }
}

function countRows(question: Question, tally: Tally, words: ReportWords): readonly PollRow[] {
  const rows = tally.rows.map(({ id, count }) => ({ label: labelOf(question, id, words), count }))
  const aside =
    tally.notRelevant === undefined ? [] : [{ label: words.polls.notRelevant, count: tally.notRelevant }]
  return [...rows, ...aside].map(({ label, count }) => {
    const share = part(count, tally.answered)
    return {
      label,
      share,
      figure: `${count} (${percentText(words, share)})`,
      figures: { count, share: Math.round(share * 1_000) / 1_000 },
    }
  })
}

/** In the order that they came to. */
function rankRows(question: Question, tally: Tally, words: ReportWords): readonly PollRow[] {
  const ranks = byRank(tally.ranks ?? [])
  const most = Math.max(1, ...ranks.map(({ points }) => points))
  return ranks.map(({ id, points, mean }) => ({
    label: labelOf(question, id, words),
    share: points / most,
    figure: mean === null ? `${points}` : `${points} (${words.polls.meanPlace(numberText(words, mean))})`,
    figures: { points, mean: mean === null ? null : Math.round(mean * 100) / 100 },
  }))
}

function shareRows(question: Question, tally: Tally, words: ReportWords): readonly PollRow[] {
  const points = tally.points ?? []
  const all = points.reduce((sum, each) => sum + each.sum, 0)
  return points.map(({ id, sum }) => {
    const share = part(sum, all)
    return {
      label: labelOf(question, id, words),
      share,
      figure: `${sum} (${percentText(words, share)})`,
      figures: { points: sum, share: Math.round(share * 1_000) / 1_000 },
    }
  })
}

function binRows(
  { unit }: Extract<Question, { type: 'number' }>,
  tally: Tally,
  words: ReportWords,
): readonly PollRow[] {
  const bins = tally.numbers?.bins ?? []
  const most = Math.max(1, ...bins.map(({ count }) => count))
  const told = (value: number) => numberText(words, value, 3)
  return bins.map(({ from, to, count }) => ({
    label: `${told(from)}–${told(to)} ${unit}`.trim(),
    share: count / most,
    figure: `${count}`,
    figures: { count },
  }))
}

function dateRows(question: Question, tally: Tally, words: ReportWords): readonly PollRow[] {
  return (tally.dates ?? []).map(({ id, yes, maybe, no }) => ({
    label: labelOf(question, id, words),
    share: part(yes, tally.answered),
    figure: words.polls.canText(yes, maybe, no),
    figures: { yes, maybe, no },
  }))
}

/** The most used first: in a report nothing moves while it is read. */
function wordRows(tally: Tally, words: ReportWords): readonly PollRow[] {
  const said = (tally.words ?? []).toSorted((a, b) => b.count - a.count)
  const most = Math.max(1, said[0]?.count ?? 0)
  return said.map(({ text, count, through = true }) => ({
    label: text,
    share: count / most,
    figure: joined(`${count}`, through ? '' : words.polls.notShown),
    figures: { count },
  }))
}

const part = (count: number, of: number) => (of === 0 ? 0 : Math.min(1, count / of))

export function labelOf(question: Question, id: string, { polls }: ReportWords): string {
  switch (question.type) {
    case 'choice':
    case 'choices':
    case 'ranking':
    case 'shares':
    case 'dates':
      return question.choices.find((choice) => choice.id === id)?.text ?? ''
    case 'scale': {
      const { labels, low, high, steps } = question
      const end = id === '1' ? low : id === `${steps}` ? high : ''
      const label = labels?.[Number(id) - 1] || end
      return label === '' ? id : `${id} – ${label}`
    }
    case 'yesno':
      return id === 'yes' || id === 'no' || id === 'unsure' ? polls.yesNo[id] : id
    default:
      return id
  }
}

export function barsOf(rows: readonly PollRow[]): readonly Bar[] {
  return rows.map(({ label, figure, share }) => ({ label, figure, share }))
}
