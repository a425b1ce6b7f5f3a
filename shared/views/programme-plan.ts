import type { IsoDate } from '#shared/kernel/instant.ts'
import { type Aims, type AimWords, NO_AIMS, wordsOfAims } from '#shared/programme/aims.ts'
import { daysOver, statusOf } from '#shared/programme/plan.ts'
import type { Promised, PromiseStatus, Said, Words } from '#shared/programme/promises.ts'
import type { Who } from '#shared/programme/who.ts'

/** One promise as it stands. */
export type PromisePart = Words & {
  readonly id: string
  /** Null: of a municipality that the programme does not have; `name` says which. */
  readonly municipality: string | null
  readonly name: string
  /** Which gathering it was made in; null: it was written in the plan. */
  readonly gathering: { readonly id: string; readonly title: string } | null
  readonly status: PromiseStatus
  readonly why: string
  readonly learned: string
  /** Who said so last, and when; null: nobody has said anything. */
  readonly said: { readonly by: Who; readonly at: number } | null
  /** Days over its date; null: it is not. */
  readonly over: number | null
  /** When it came into the plan. */
  readonly madeAt: number
  /** How often something has been said of it, and how often it was put otherwise. */
  readonly changes: number
}
/** The same with everything that was ever said of it, oldest first. */
export type PromiseHistory = PromisePart & {
  /** As the gathering it was made in has it in its calendar file, so that it stands in nobody’s calendar twice. */
  readonly inCalendars: string
  readonly history: readonly Said[]
  /** `said`: who put it otherwise; null: nobody knows. */
  readonly before: readonly (Words & { readonly until: number; readonly said: Who | null })[]
}

/** What a municipality wants besides what it has promised, and what stood there before, oldest first. */
export type AimsPart = AimWords & {
  /** Null: nothing has been written. */
  readonly said: { readonly by: Who; readonly at: number } | null
  readonly before: readonly (AimWords & { readonly until: number })[]
}

export function aimsPart(aims: Aims | undefined): AimsPart {
  return {
    ...wordsOfAims(aims ?? NO_AIMS),
    said: aims ? { by: whoPart(aims.said), at: aims.at } : null,
    before: (aims?.before ?? []).map((each) => ({ ...wordsOfAims(each), until: each.until })),
  }
}

export function promisePart(promise: Promised, today: IsoDate): PromisePart {
  const { id, municipality, name, what, who, by, how, from, said, before, at: madeAt } = promise
  const last = said.at(-1)
  return {
    ...{ id, municipality, name, what, who, by, how },
    gathering: from && { id: from.gathering, title: from.title },
    status: statusOf(promise),
    why: last?.why ?? '',
    learned: last?.learned ?? '',
    said: last ? { by: whoPart(last.by), at: last.at } : null,
    over: daysOver(promise, today),
    madeAt,
    changes: said.length + before.length,
  }
}

export function promiseHistory(promise: Promised, today: IsoDate): PromiseHistory {
  return {
    ...promisePart(promise, today),
    inCalendars: promise.from ? `${promise.from.gathering}-${promise.from.promise}` : promise.id,
    history: promise.said.map(({ status, why, learned, by, at }) => ({
      ...{ status, why, learned },
      by: whoPart(by),
      at,
    })),
    before: promise.before.map(({ what, who, by, how, until, said }) => ({
      ...{ what, who, by, how, until },
      said: said === undefined ? null : whoPart(said),
    })),
  }
}

export function whoPart(who: Who): Who {
  switch (who.role) {
    case 'leader':
      return { role: 'leader', planned: who.planned }
    case 'gathering':
      return { role: 'gathering', gathering: who.gathering }
    default:
      return { role: who.role }
  }
}
