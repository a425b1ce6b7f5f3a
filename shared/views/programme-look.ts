import { wallClock } from '#shared/agenda/zone.ts'
import type { Instant, IsoDate } from '#shared/kernel/instant.ts'
import type { ProgrammeActor } from '#shared/programme/authorise.ts'
import type { Reply } from '#shared/programme/invitations.ts'
import { programmeMatrix } from '#shared/programme/matrix.ts'
import { overTime } from '#shared/programme/over-time.ts'
import { standingOf } from '#shared/programme/plan.ts'
import { municipalityIn, type Programme, plannedIn } from '#shared/programme/programme.ts'
import { remindersOf } from '#shared/programme/replies.ts'
import { indicatorHead, seriesOfKind } from './programme-figures.ts'
import {
  lookKey,
  type ProgrammeLook,
  type ProgrammeLooked,
  type ProgrammeOpened,
} from './programme-looked.ts'
import { letterPart, ownerPlanned } from './programme-owner.ts'
import { aimsPart, promiseHistory, promisePart, whoPart } from './programme-plan.ts'

export function programmeOpened(
  programme: Programme,
  by: ProgrammeActor,
  looks: readonly ProgrammeLook[],
  now: Instant,
): ProgrammeOpened {
  return Object.fromEntries(looks.map((look) => [lookKey(look), programmeLook(programme, by, look, now)]))
}

/** A municipality has all of its own in its view already. */
export function programmeLook(
  programme: Programme,
  by: ProgrammeActor,
  asked: ProgrammeLook,
  now: Instant,
): ProgrammeLooked | null {
  const isOwner = by.role === 'owner' || by.role === 'server'
  const theirs = by.role === 'leader' ? (plannedIn(programme, by.planned)?.municipalities ?? []) : []
  const today = wallClock(now, programme.zone).date
  switch (asked.look) {
    case 'gathering':
      return isOwner || (by.role === 'leader' && by.planned === asked.planned)
        ? gatheringLook(programme, asked.planned, isOwner, today)
        : null
    case 'municipality':
      return isOwner || theirs.includes(asked.municipality)
        ? municipalityLook(programme, asked.municipality, today)
        : null
    case 'promise': {
      const promise = programme.promises.get(asked.promise)
      const isTheirs = theirs.some((id) => id === promise?.municipality)
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
function gatheringLook(
  programme: Programme,
  id: string,
  isOwner: boolean,
  today: IsoDate,
): ProgrammeLooked | null {
  const planned = plannedIn(programme, id)
  if (!planned) return null
  const isRead = (municipality: string) => isOwner || planned.municipalities.includes(municipality)
  const whole = ownerPlanned(programme, planned, today)
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

function municipalityLook(programme: Programme, id: string, today: IsoDate): ProgrammeLooked | null {
  if (municipalityIn(programme, id) === undefined) return null
  const promises = standingOf(programme, id).map((promise) => promisePart(promise, today))
  const invited = programme.gatherings.flatMap((planned) => {
    if (!isToCome(planned) || !planned.municipalities.includes(id)) return []
    const letters = programme.invitations.get(planned.id)?.to[id]
    const due = remindersOf(programme, planned, today).some(({ municipality }) => municipality === id)
    return [{ planned: planned.id, letter: letterPart(id, letters), due }]
  })
  return { look: 'municipality', promises, aims: aimsPart(programme.aims.get(id)), invited }
}

function isToCome({ stands }: Programme['gatherings'][number]): boolean {
  return stands === 'planned' || stands === 'made' || stands === 'running'
}

function indicatorLook(indicator: Programme['indicators'][number]): ProgrammeLooked {
  const series = (['whole', 'sector', 'county', 'municipality'] as const).flatMap((kind) =>
    seriesOfKind(indicator, kind),
  )
  return { look: 'indicator', indicator: indicatorHead(indicator), series }
}
