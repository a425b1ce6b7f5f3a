import type { SummaryConsoleWords } from '#client/words/nb/summary-console.ts'
import type { SummaryHallWords } from '#client/words/nb/summary-hall.ts'
import { keyOf } from '#shared/summary/summary.ts'
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

/** What there is to pick from, under where it came from: a panel's assignment, a theme, a question. */
export function candidateGroups(
  { candidates, picks }: LeaderSummary,
  words: Pick<SummaryConsoleWords, 'origins'>,
  hall: Pick<SummaryHallWords, 'themes'>,
): readonly CandidateGroup[] {
  const picked = new Map(
    picks.flatMap(({ id, source }, place) =>
      source === null ? [] : [[keyOf(source), { number: place + 1, pick: id }] as const],
    ),
  )
  const groups = new Map<string, { head: Omit<CandidateGroup, 'rows'>; rows: CandidateRow[] }>()
  for (const candidate of candidates) {
    const { origin, activity, id } = candidate
    if (origin === 'own') continue
    const title = origin === 'notes' ? '' : titleOf(candidate, hall)
    const key = JSON.stringify([origin, activity, title])
    const row = { id, candidate, picked: picked.get(id) ?? null }
    const there = groups.get(key)
    if (there) there.rows.push(row)
    else groups.set(key, { head: { id: key, origin, heading: words.origins[origin], title }, rows: [row] })
  }
  return [...groups.values()].map(({ head, rows }) => ({ ...head, rows }))
}

/** As the hall would read it now, whether it is shown or not. */
export function onScreen({ title, picks }: LeaderSummary, names: SummaryOnScreen['names']): SummaryOnScreen {
  const points = picks.flatMap(({ point, twin }) => (point === null || twin ? [] : [point]))
  return { title, points, names }
}
