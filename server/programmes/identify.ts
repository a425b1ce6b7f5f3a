import * as v from 'valibot'
import type { ProgrammeKey, ProgrammeLinkRole, ProgrammeLinks } from '#server/identity/programme-links.ts'
import type { Registry } from '#server/identity/registry.ts'
import { hashOf, makeSecret } from '#server/identity/secrets.ts'
import { sessionOrNone } from '#server/identity/session-or-none.ts'
import { LinkGone } from '#server/identity/sessions.ts'
import type { ProgrammeDirectory } from '#server/rooms/room-directory.ts'
import type { ProgrammeId } from '#shared/kernel/ids.ts'
import type { ProgrammeActor } from '#shared/programme/authorise.ts'
import { Hello } from '#shared/protocol/hello.ts'
import type { RefusalCode } from '#shared/protocol/refusals.ts'

/** Who is at the other end of a programme's line, from what it proved in its hello. */
export type ProgrammeCaller = {
  readonly programme: ProgrammeId
  readonly actor: ProgrammeActor
  /** The same for all pages of one browser: the hash of its session. */
  readonly browser: string
  /** It came by a session of the programme's own that is stored: gone with it. */
  readonly isHeld: boolean
  /** A new session, to be kept by the client instead of the link's secret. */
  readonly session: string | null
  /** Of a leader: the gathering that they proved to lead, and their session there. */
  readonly leads: { readonly gathering: string; readonly session: string } | null
}
type Identified =
  | { readonly ok: true; readonly caller: ProgrammeCaller }
  | { readonly ok: false; readonly code: RefusalCode }
export type ProgrammeIdentity = {
  readonly links: ProgrammeLinks
  readonly registry: Pick<Registry, 'sessionRole' | 'get'>
  readonly programmes: Pick<ProgrammeDirectory, 'open'>
}
type ProgrammeHello = Extract<Hello, { as: 'programme' }>

const UNKNOWN = { ok: false, code: 'unknown-link' } as const

export function isForProgramme(hello: unknown): boolean {
  return (hello as { as?: unknown } | undefined)?.as === 'programme'
}

/** The version has been looked at. A municipality may come over plain http, as with its form; who sees more than its own may not. */
export function wantsMore(hello: unknown): boolean {
  return isForProgramme(hello) && (hello as { role?: unknown }).role !== 'municipality'
}

export async function identifyForProgramme(identity: ProgrammeIdentity, hello: unknown): Promise<Identified> {
  const parsed = v.safeParse(Hello, hello)
  if (!parsed.success || parsed.output.as !== 'programme') return { ok: false, code: 'malformed' }
  const { role } = parsed.output
  return role === 'leader'
    ? await identifyLeader(identity, parsed.output)
    : await identifyByLink(identity.links, parsed.output, role)
}

/** By the session that they lead a gathering with, where that gathering was opened from the programme. */
async function identifyLeader(
  { links, registry, programmes }: ProgrammeIdentity,
  { programme, gathering, session }: ProgrammeHello,
): Promise<Identified> {
  if (gathering === undefined || session === null) return UNKNOWN
  if (registry.sessionRole(gathering, session) !== 'leader' || registry.get(gathering) === undefined)
    return UNKNOWN
  if (links.get(programme) === undefined) return UNKNOWN
  const { gatherings } = (await programmes.open(programme)).programme()
  const planned = gatherings.find(({ made }) => made === gathering)
  if (planned === undefined) return UNKNOWN
  const actor = { role: 'leader', planned: planned.id } as const
  const leads = { gathering, session }
  return {
    ok: true,
    caller: { programme, actor, browser: hashOf(session), isHeld: false, session: null, leads },
  }
}

async function identifyByLink(
  links: ProgrammeLinks,
  { programme, secret, session }: ProgrammeHello,
  role: ProgrammeLinkRole,
): Promise<Identified> {
  const by = (
    key: ProgrammeKey,
    held: string,
    { isHeld, isNew }: { readonly isHeld: boolean; readonly isNew: boolean },
  ): Identified => ({
    ok: true,
    caller: {
      programme,
      actor: actorOf(key),
      browser: hashOf(held),
      isHeld,
      session: isNew ? held : null,
      leads: null,
    },
  })
  // One browser may be handed the links of two municipalities: the one just followed is meant.
  const known =
    session === null || (role === 'municipality' && secret !== null)
      ? null
      : links.ofSession(programme, session)
  if (known !== null && known.role === role && session !== null)
    return by(known, session, { isHeld: true, isNew: false })
  const proven = secret === null ? null : links.provenBy(programme, role, secret)
  if (proven === null) return UNKNOWN
  try {
    const opened = await sessionOrNone(() => links.openSession(programme, proven, secret ?? ''))
    const isNew = opened !== null
    return by(proven, opened ?? makeSecret(), { isHeld: isNew, isNew })
  } catch (error) {
    if (error instanceof LinkGone) return UNKNOWN
    throw error
  }
}

function actorOf({ role, municipality, link }: ProgrammeKey): ProgrammeActor {
  if (role === 'municipality') return { role, municipality: municipality ?? '' }
  return link === undefined ? { role } : { role, link }
}
