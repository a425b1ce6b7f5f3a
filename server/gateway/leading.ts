import * as v from 'valibot'
import { formProof } from '#server/identity/form-links.ts'
import type { Leaders } from '#server/identity/leaders.ts'
import type { Registry } from '#server/identity/registry.ts'
import type { Remotes } from '#server/identity/remotes.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { type LeaderLinks, LeaderLinksMessage, type WelcomeMessage } from '#shared/protocol/messages.ts'
import type { JoinPart } from '#shared/views/live.ts'
import type { Hall } from './hall.ts'
import type { Caller } from './identify.ts'

/** What whoever leads may pass on. */
export function linksFor(
  { registry }: { readonly registry: Registry },
  { gathering }: Caller,
): WelcomeMessage['links'] {
  const entry = registry.get(gathering)
  if (!entry) return null
  const { screen, observer } = entry.secrets
  return { screen: `/screen/${gathering}#${screen}`, observer: `/observer/${gathering}#${observer}` }
}

type Leading = {
  readonly registry: Registry
  readonly leaders: Leaders
  readonly remotes: Remotes
  readonly hall: Hall
  readonly join: JoinPart
  /** Whether a link to lead by works on another machine; one that does not is not made (trust.md S-05). */
  readonly reach: boolean
  /** Everybody who leads is told the links anew. */
  readonly tellLinks: () => void
}

/** Lists, adds, names and takes back links; only by the main leader's own, so that no co-leader shuts another out. */
export async function answerLeaderLinks(
  leading: Leading,
  { actor, link, gathering }: Caller,
  message: unknown,
): Promise<LeaderLinks> {
  const parsed = v.safeParse(LeaderLinksMessage, message)
  if (!parsed.success) return { ok: false, code: 'malformed' }
  const asked = parsed.output
  if (actor.role !== 'leader') return { ok: false, code: 'not-allowed' }
  if (!leading.reach && (asked.do === 'add' || asked.do === 'make-remote'))
    return { ok: false, code: 'not-private' }
  if (asked.do === 'remote' || asked.do === 'make-remote' || asked.do === 'take-back-remote')
    return await answerRemote(leading, gathering, link ?? '', asked)
  if (asked.do === 'forms' || asked.do === 'renew-forms') return await answerForms(leading, gathering, asked)
  if (link !== null) return { ok: false, code: 'not-allowed' }
  const { leaders, hall, join } = leading
  const outcome = await act(leading, gathering, asked)
  if (!outcome.ok) return outcome
  if (asked.do === 'take-back') hall.showOut(asked.id)
  if (asked.do === 'take-back' && asked.renew === true) await renewScreens(leading, gathering)
  if (asked.do !== 'list') hall.liveChanged()
  const links = leaders.list(gathering).map(({ id, name, secret }) => {
    const url = new URL(`/console/${gathering}#${secret}`, join.url).href
    return { id, name, url }
  })
  return { ok: true, links }
}

type OfRemote = Extract<LeaderLinksMessage, { do: 'remote' | 'make-remote' | 'take-back-remote' }>

/** The phone of whoever asks; each leader has their own, so that one can be lost without the others. */
async function answerRemote(
  { remotes, hall, join }: Leading,
  gathering: string,
  of: string,
  asked: OfRemote,
): Promise<LeaderLinks> {
  if (asked.do === 'make-remote') await remotes.make(gathering, of, asked.id)
  if (asked.do === 'take-back-remote') showOut(hall, await remotes.takeBack(gathering, of))
  const remote = remotes.ofLeader(gathering, of)
  if (remote === undefined) return { ok: true, links: [] }
  const url = new URL(`/remote/${gathering}#${remote.secret}`, join.url).href
  return { ok: true, links: [{ id: remote.id, name: '', url }] }
}

type OfForms = Extract<LeaderLinksMessage, { do: 'forms' | 'renew-forms' }>

/** One link for each municipality. Renewed, they end what the old ones have opened; what has been written stays. */
async function answerForms(
  { registry, hall, join }: Leading,
  gathering: string,
  asked: OfForms,
): Promise<LeaderLinks> {
  if (asked.do === 'renew-forms') {
    await registry.renewForms(gathering)
    hall.showOutForms()
  }
  const secret = await registry.formSecret(gathering)
  const links = hall.room.gathering().people.municipalities.map(({ id, name }) => {
    const url = new URL(`/form/${gathering}#${formProof(secret, gathering, id)}`, join.url).href
    return { id, name, url }
  })
  return { ok: true, links }
}

function showOut(hall: Hall, link: string | null): void {
  if (link !== null) hall.showOut(link)
}

/** Hall screens and observers that are on now end too: whoever has the old link cannot be told from whoever may have it. */
async function renewScreens({ registry, hall, tellLinks }: Leading, gathering: string): Promise<void> {
  await registry.renewScreens(gathering)
  hall.showOutScreens()
  tellLinks()
}

async function act(
  { leaders, remotes, hall }: Leading,
  gathering: string,
  message: Exclude<LeaderLinksMessage, OfRemote | OfForms>,
) {
  switch (message.do) {
    case 'list':
      return { ok: true } as const
    case 'add':
      return await leaders.add(gathering, message.id, message.name)
    case 'name':
      return await leaders.rename(gathering, message.id, message.name)
    case 'take-back':
      showOut(hall, await remotes.takeBack(gathering, message.id))
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
  // Whoever presents from a panel or a municipality may have been first, too: only in the programme it is a leader.
  const link = type === 'Undo' ? led.step : MOVES.includes(type) ? led.move : undefined
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
