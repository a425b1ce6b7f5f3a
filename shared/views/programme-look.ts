import { wallClock } from '#shared/agenda/zone.ts'
import type { IndicatorId, PlannedId, PromiseId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ProgrammeActor } from '#shared/programme/authorise.ts'
import type { Reply } from '#shared/programme/invitations.ts'
import { type MatrixFilter, type ProgrammeMatrix, programmeMatrix } from '#shared/programme/matrix.ts'
import { type OverTime, overTime } from '#shared/programme/over-time.ts'
import { type Programme, plannedIn } from '#shared/programme/programme.ts'
import { type IndicatorHead, indicatorHead, type SeriesPart, seriesOfKind } from './programme-figures.ts'
import { type OwnerPlanned, ownerPlanned } from './programme-owner.ts'
import { type PromiseHistory, promiseHistory, whoPart } from './programme-plan.ts'

/** What is too much for a view that everybody keeps, and is asked for when somebody looks at it. */
export type ProgrammeLook =
  | { readonly look: 'gathering'; readonly planned: PlannedId }
  | { readonly look: 'promise'; readonly promise: PromiseId }
  | { readonly look: 'indicator'; readonly indicator: IndicatorId }
  | ({ readonly look: 'matrix' } & MatrixFilter)
  | { readonly look: 'over-time' }
export type ProgrammeLooked =
  | {
      readonly look: 'gathering'
      readonly gathering: OwnerPlanned
      /** Every reply of each municipality, oldest first. */
      readonly replies: Readonly<Record<string, readonly Reply[]>>
    }
  | { readonly look: 'promise'; readonly promise: PromiseHistory }
  | { readonly look: 'indicator'; readonly indicator: IndicatorHead; readonly series: readonly SeriesPart[] }
  | { readonly look: 'matrix'; readonly matrix: ProgrammeMatrix }
  /** What the same questions came to at each gathering. */
  | { readonly look: 'over-time'; readonly questions: readonly OverTime[] }

/** Null: it is not there, or not for whoever asks. A municipality has all of its own in its view already. */
export function programmeLook(
  programme: Programme,
  by: ProgrammeActor,
  asked: ProgrammeLook,
  now: Instant,
): ProgrammeLooked | null {
  const isOwner = by.role === 'owner' || by.role === 'server'
  switch (asked.look) {
    case 'gathering':
      return isOwner || (by.role === 'leader' && by.planned === asked.planned)
        ? gatheringLook(programme, asked.planned, isOwner)
        : null
    case 'promise': {
      const promise = programme.promises.get(asked.promise)
      const theirs = by.role === 'leader' ? (plannedIn(programme, by.planned)?.municipalities ?? []) : []
      const isTheirs = theirs.some((id) => id === promise?.municipality)
      const today = wallClock(now, programme.zone).date
      return promise && (isOwner || isTheirs)
        ? { look: 'promise', promise: promiseHistory(promise, today) }
        : null
    }
    case 'matrix':
      return isOwner ? { look: 'matrix', matrix: programmeMatrix(programme, asked) } : null
    case 'over-time':
      return isOwner ? { look: 'over-time', questions: overTime(programme) } : null
    case 'indicator': {
      const indicator = programme.indicators.find(({ id }) => id === asked.indicator)
      return indicator && (isOwner || by.role === 'researcher') ? indicatorLook(indicator) : null
    }
  }
}

/** A leader reads of those who are asked. */
function gatheringLook(programme: Programme, id: PlannedId, isOwner: boolean): ProgrammeLooked | null {
  const planned = plannedIn(programme, id)
  if (!planned) return null
  const isRead = (municipality: string) => isOwner || planned.municipalities.includes(municipality)
  const whole = ownerPlanned(programme, planned)
  const { to = {} } = programme.invitations.get(id) ?? {}
  const replies = Object.entries(to).flatMap(([municipality, letters]) =>
    isRead(municipality) ? [[municipality, letters.replies.map(replyPart)] as const] : [],
  )
  return {
    look: 'gathering',
    gathering: { ...whole, letters: whole.letters.filter(({ municipality }) => isRead(municipality)) },
    replies: Object.fromEntries(replies),
  }
}

function replyPart({ answer, people, who, note, by, at }: Reply): Reply {
  return { answer, people, who, note, by: whoPart(by), at }
}

function indicatorLook(indicator: Programme['indicators'][number]): ProgrammeLooked {
  const series = (['whole', 'sector', 'county', 'municipality'] as const).flatMap((kind) =>
    seriesOfKind(indicator, kind),
  )
  return { look: 'indicator', indicator: indicatorHead(indicator), series }
}
