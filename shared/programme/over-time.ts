import { asAsked, type FormQuestionAsked } from '#shared/activities/evaluation/along.ts'
import type { EarlierResult } from '#shared/activities/evaluation/earlier.ts'
import type { Question } from '#shared/activities/poll/question.ts'
import type { GatheringId, PlannedId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Programme } from './programme.ts'

/** What a question came to at one gathering; five or more have answered it there, or it is not here. */
export type AtGathering = {
  readonly gathering: GatheringId
  readonly planned: PlannedId
  readonly title: string
  readonly closedAt: Instant
  /** As the question is asked in `OverTime`: its rows in that order, under its ids. */
  readonly came: EarlierResult
}
/** One question, and what it came to wherever it was asked, the first time first. */
export type OverTime = { readonly question: Question; readonly at: readonly AtGathering[] }

type Found = FormQuestionAsked & Omit<AtGathering, 'came'>

/**
 * The same questions over the gatherings of a programme: those asked more than once first, each as it was put last. A question is the same by its text
 * and its answers, or where both are of the ready form that nobody has changed. There is no sum over gatherings: of a gathering that
 * is not here because too few have answered, nothing can be taken from the others.
 */
export function overTime(programme: Programme): readonly OverTime[] {
  const groups: { readonly last: Found; readonly at: AtGathering[] }[] = []
  for (const found of latestFirst(programme)) {
    const group = groups.find((each) => asAsked(each.last, found) !== null)
    const { gathering, planned, title, closedAt } = found
    const here = { gathering, planned, title, closedAt }
    if (group === undefined) groups.push({ last: found, at: [{ ...here, came: found.came }] })
    // Asked twice at one gathering, what was said last stands.
    else if (!group.at.some((each) => each.gathering === gathering)) {
      const came = asAsked(group.last, found)
      if (came !== null) group.at.unshift({ ...here, came })
    }
  }
  return groups
    .map(({ last, at }) => ({ question: last.asked, at }))
    .toSorted((one, other) => Number(other.at.length > 1) - Number(one.at.length > 1))
}

function latestFirst({ memory, gatherings }: Programme): readonly Found[] {
  return memory
    .flatMap(({ gathering, planned, forms }) => {
      const title = gatherings.find(({ id }) => id === planned)?.title ?? ''
      return forms.map((form) => ({ ...form, gathering, planned, title }))
    })
    .toSorted((one, other) => other.closedAt - one.closedAt)
    .flatMap(({ results, ...form }) => results.map((result) => ({ ...result, ...form })))
}
