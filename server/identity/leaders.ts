import type { Clock } from '#server/clock.ts'
import type { Catalogue, CatalogueEntry, CatalogueSession } from '#server/store/catalogue.ts'
import type { GatheringId } from '#shared/kernel/ids.ts'
import { TEXT_LIMITS, tidyName, tooLong } from '#shared/kernel/text.ts'
import type { RefusalCode } from '#shared/protocol/refusals.ts'
import { hashOf, makeSecret, sameSecret } from './secrets.ts'
import { openSession as openIn } from './sessions.ts'

/** One who leads along: the same powers, by a link of their own, which the main leader can take back. */
export type CoLeader = NonNullable<CatalogueEntry['leaders']>[number]
type Done =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: RefusalCode; readonly detail?: string }

/** Enough for any gathering; the list stays one that can be looked over. */
export const MOST_LEADERS = 20
/** Browsers that may hold a session of one link. */
const MOST_SESSIONS = 20

/** Who leads besides the main leader. It rests on the catalogue, like every link. */
export function makeLeaders(catalogue: Pick<Catalogue, 'data' | 'update'>, clock: Clock) {
  function list(gathering: GatheringId): readonly CoLeader[] {
    const { gatherings } = catalogue.data
    return Object.hasOwn(gatherings, gathering) ? (gatherings[gathering]?.leaders ?? []) : []
  }

  function has(gathering: GatheringId, id: string): boolean {
    return list(gathering).some((each) => each.id === id)
  }

  /** The id of the link that this is the secret of. Every link is compared, so that the time says nothing. */
  function proves(gathering: GatheringId, secret: string): string | null {
    return list(gathering).filter((each) => sameSecret(secret, each.secret))[0]?.id ?? null
  }

  /** The link that the leader's session was opened by; null for the main leader's. */
  function ofSession(session: string): string | null {
    const hash = hashOf(session)
    const { sessions } = catalogue.data
    return Object.hasOwn(sessions, hash) ? (sessions[hash]?.link ?? null) : null
  }

  async function openSession(gathering: GatheringId, link: string): Promise<string> {
    return await openIn(catalogue, clock, {
      as: { gathering, role: 'leader', link },
      most: MOST_SESSIONS,
      stands: ({ gatherings }) => gatherings[gathering]?.leaders?.some(({ id }) => id === link) === true,
    })
  }

  /** The id is made by whoever asks, so that asking again after a lost answer makes no second link. */
  async function add(gathering: GatheringId, id: string, typed: string): Promise<Done> {
    const name = tidyName(typed)
    const wrong = problemWith(name)
    if (wrong !== null) return wrong
    if (has(gathering, id)) return { ok: true }
    if (list(gathering).length >= MOST_LEADERS)
      return { ok: false, code: 'too-large', detail: `${MOST_LEADERS}` }
    const leader: CoLeader = { id, name, secret: makeSecret(), createdAt: clock.now() }
    return await change(gathering, (leaders) => [...leaders, leader])
  }

  async function rename(gathering: GatheringId, id: string, typed: string): Promise<Done> {
    const name = tidyName(typed)
    return (
      problemWith(name) ??
      (await change(gathering, (leaders) =>
        leaders.map((each) => (each.id === id ? { ...each, name } : each)),
      ))
    )
  }

  /** The link and every session it has opened are worth nothing from now on. */
  async function takeBack(gathering: GatheringId, id: string): Promise<Done> {
    return await change(gathering, (leaders, data) => {
      for (const [hash, known] of Object.entries(data.sessions))
        if (isOf(known, gathering, id)) delete data.sessions[hash]
      return leaders.filter((each) => each.id !== id)
    })
  }

  async function change(
    gathering: GatheringId,
    to: (leaders: readonly CoLeader[], data: Catalogue['data']) => CoLeader[],
  ): Promise<Done> {
    await catalogue.update((data) => {
      const entry = data.gatherings[gathering]
      if (entry) entry.leaders = to(entry.leaders ?? [], data)
    })
    return { ok: true }
  }

  return { list, has, proves, ofSession, openSession, add, rename, takeBack }
}
export type Leaders = ReturnType<typeof makeLeaders>

function isOf(session: CatalogueSession, gathering: GatheringId, link: string): boolean {
  return session.gathering === gathering && session.link === link
}

function problemWith(name: string): Extract<Done, { ok: false }> | null {
  if (name === '') return { ok: false, code: 'name-empty' }
  return tooLong(name, TEXT_LIMITS.name)
    ? { ok: false, code: 'text-too-long', detail: `${TEXT_LIMITS.name}` }
    : null
}
