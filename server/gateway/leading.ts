import * as v from 'valibot'
import type { Leaders } from '#server/identity/leaders.ts'
import type { Registry } from '#server/identity/registry.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { type LeaderLinks, LeaderLinksMessage, type WelcomeMessage } from '#shared/protocol/messages.ts'
import type { JoinPart } from '#shared/views/live.ts'
import type { Hall } from './hall.ts'
import type { Caller } from './identify.ts'

/** What whoever leads may pass on. The remote control is their own phone: a co-leader's goes with the co-leader's link. */
export function linksFor(
  { registry, leaders }: { readonly registry: Registry; readonly leaders: Leaders },
  { gathering, link }: Caller,
): WelcomeMessage['links'] {
  const entry = registry.get(gathering)
  if (!entry) return null
  const { leader, screen, observer } = entry.secrets
  const own = link === null ? leader : leaders.list(gathering).find(({ id }) => id === link)?.secret
  return {
    screen: `/screen/${gathering}#${screen}`,
    observer: `/observer/${gathering}#${observer}`,
    remote: `/remote/${gathering}#${own ?? ''}`,
  }
}

type Leading = { readonly leaders: Leaders; readonly hall: Hall; readonly join: JoinPart }

/** Lists, adds, names and takes back links; only by the main leader's own, so that no co-leader shuts another out. */
export async function answerLeaderLinks(
  { leaders, hall, join }: Leading,
  { actor, link, gathering }: Caller,
  message: unknown,
): Promise<LeaderLinks> {
  const parsed = v.safeParse(LeaderLinksMessage, message)
  if (!parsed.success) return { ok: false, code: 'malformed' }
  if (actor.role !== 'leader' || link !== null) return { ok: false, code: 'not-allowed' }
  const outcome = await act(leaders, gathering, parsed.output)
  if (!outcome.ok) return outcome
  if (parsed.output.do === 'take-back') hall.showOut(parsed.output.id)
  if (parsed.output.do !== 'list') hall.liveChanged()
  const links = leaders.list(gathering).map(({ id, name, secret }) => {
    const url = new URL(`/console/${gathering}#${secret}`, join.url).href
    return { id, name, url }
  })
  return { ok: true, links }
}

async function act(leaders: Leaders, gathering: string, message: LeaderLinksMessage) {
  switch (message.do) {
    case 'list':
      return { ok: true } as const
    case 'add':
      return await leaders.add(gathering, message.id, message.name)
    case 'name':
      return await leaders.rename(gathering, message.id, message.name)
    case 'take-back':
      return await leaders.takeBack(gathering, message.id)
  }
}

/**
 * For whoever was too late: the name of the link that was first, empty for the main leader's. Nothing when it was their own, at
 * another machine, or when nobody remembers.
 */
export function whoWasFirst(
  { room, led }: Hall,
  leaders: Leaders,
  own: string | null,
  type: RoomCommand['type'],
): { readonly detail?: string } {
  const link = type === 'Undo' ? led.step : led.move
  if (link === undefined || link === own) return {}
  if (link === null) return { detail: '' }
  const leader = leaders.list(room.id).find(({ id }) => id === link)
  return leader === undefined ? {} : { detail: leader.name }
}

/** By which link the latest step was taken, and the latest that went on in the programme, while this server has run. */
export type Led = { step?: string | null; move?: string | null }

const MOVES: readonly RoomCommand['type'][] = ['StartItem', 'EndDay', 'AdjustTime', 'CatchUp', 'Undo']

export function noteStep(led: Led, link: string | null, type: RoomCommand['type']): void {
  led.step = link
  if (MOVES.includes(type)) led.move = link
}
