import { boardModel, type Point } from '#client/notes/board.model.ts'
import type { SummaryConsoleWords } from '#client/words/nb/summary-console.ts'
import type { SummaryHallWords } from '#client/words/nb/summary-hall.ts'
import { ORIGINS } from '#shared/summary/origins.ts'
import { keyOf } from '#shared/summary/summary.ts'
import type { NotesView } from '#shared/views/notes.ts'
import type { Candidate, LeaderSummary, SummaryOnScreen } from '#shared/views/summary-part.ts'
import { titleOf } from './summary.model.ts'

export type CandidateRow = {
  readonly id: string
  readonly candidate: Candidate
  /** Where it stands in the summary, counted from 1, and under which id; null: it does not. */
  readonly picked: { readonly number: number; readonly pick: string } | null
}
export type CandidateGroup = {
  readonly id: string
  readonly origin: Candidate['origin']
  readonly heading: string
  readonly title: string
  readonly rows: readonly CandidateRow[]
}

/** Of what observers have not chosen, the cards that stand for most; the others are looked for on their board. */
const NOT_CHOSEN = 60

/** What stands on the observers' board, which the leader has in a view of its own: what is chosen, and what is not. */
export function observersCandidates(
  notes: NotesView,
  municipalities: SummaryOnScreen['names'],
): readonly Candidate[] {
  const { chosen, columns, untagged } = boardModel(notes, municipalities)
  const rest = [...columns.flatMap(({ points }) => points), ...untagged].filter(({ number }) => number === 0)
  const most = rest.sort((a, b) => b.notes - a.notes).slice(0, NOT_CHOSEN)
  const candidate =
    (origin: 'observers' | 'notes') =>
    ({ id: card, text, theme, municipalities: names }: Point): Candidate => {
      const source = { of: 'card', activity: null, card } as const
      return {
        ...{
          id: keyOf(source),
          source,
          origin,
          activity: null,
          text,
          table: '',
          who: '',
          support: 0,
          results: null,
        },
        top: false,
        group: theme ?? '',
        title: notes.themes.find(({ id }) => id === theme)?.name ?? '',
        from: municipalities.flatMap(({ id, name }) => (names.includes(name) ? [id] : [])),
      }
    }
  return [...chosen.map(candidate('observers')), ...most.map(candidate('notes'))]
}

/** What there is to pick from, under where it came from: a panel's assignment, a theme, a question. */
export function candidateGroups(
  { candidates, picks }: Pick<LeaderSummary, 'candidates' | 'picks'>,
  words: Pick<SummaryConsoleWords, 'origins'>,
  hall: Pick<SummaryHallWords, 'themes'>,
): readonly CandidateGroup[] {
  const picked = new Map(
    picks.flatMap(({ id, source }, place) =>
      source === null ? [] : [[keyOf(source), { number: place + 1, pick: id }] as const],
    ),
  )
  const groups = new Map<string, { head: Omit<CandidateGroup, 'rows'>; rows: CandidateRow[] }>()
  const order = (origin: Candidate['origin']) => (origin === 'own' ? -1 : ORIGINS.indexOf(origin))
  const sorted = candidates.toSorted((a, b) => order(a.origin) - order(b.origin))
  for (const candidate of sorted) {
    const { origin, activity, id } = candidate
    if (origin === 'own') continue
    const title = origin === 'notes' ? '' : titleOf(candidate, hall)
    const key = JSON.stringify([origin, activity, title])
    const row = { id, candidate, picked: picked.get(id) ?? null }
    const there = groups.get(key)
    if (there) there.rows.push(row)
    else groups.set(key, { head: { id: key, origin, heading: words.origins[origin], title }, rows: [row] })
  }
  return [...groups.values()].map(({ head, rows }) => ({
    ...head,
    rows: rows.sort((a, b) => rank(b.candidate) - rank(a.candidate)),
  }))
}

/** Of a conversation: what its group put first before the rest, and what has most support before that which has less. */
function rank({ source, top, support }: Candidate): number {
  return source.of === 'point' ? (top ? 1_000_000 : 0) + support : 0
}

/** As the hall would read it now, whether it is shown or not. */
export function onScreen({ title, picks }: LeaderSummary, names: SummaryOnScreen['names']): SummaryOnScreen {
  const points = picks.flatMap(({ point, twin }) => (point === null || twin ? [] : [point]))
  return { title, points, names }
}
