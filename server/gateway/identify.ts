import * as v from 'valibot'
import { formProvenBy } from '#server/identity/form-links.ts'
import type { Leaders } from '#server/identity/leaders.ts'
import type { LinkRole, Registry } from '#server/identity/registry.ts'
import type { Remotes } from '#server/identity/remotes.ts'
import { hashOf, makeSecret } from '#server/identity/secrets.ts'
import { sessionOrNone } from '#server/identity/session-or-none.ts'
import { LinkGone } from '#server/identity/sessions.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import { Hello } from '#shared/protocol/hello.ts'
import type { RefusalCode } from '#shared/protocol/refusals.ts'
import { OLDEST_PROTOCOL, PROTOCOL_VERSION } from '#shared/protocol/version.ts'

/** Who is at the other end of a connection, from what it proved in its hello. */
export type Caller = {
  readonly gathering: string
  readonly actor: Actor
  /** Hash of a phone's token; empty for others. */
  readonly device: string
  /** The same for all pages of one browser: the hash of its token or session. */
  readonly browser: string
  /** The co-leader's or the remote control's link it came by; null for everybody else. */
  readonly link: string | null
  /** It came by a session that is stored, or by a link it was exchanged for one: gone with it. */
  readonly isHeld: boolean
  /** A new session, to be kept by the client instead of the link's secret. */
  readonly session: string | null
  /** A hall screen that is only the console's preview. */
  readonly preview: boolean
  /** An observer's page on a phone. */
  readonly notes?: boolean
}
type Identified =
  | { readonly ok: true; readonly caller: Caller }
  | { readonly ok: false; readonly code: RefusalCode }
export type Identity = { readonly registry: Registry; readonly leaders: Leaders; readonly remotes: Remotes }
type LinkHello = Exclude<Hello, { as: 'phone' | 'programme' }>

export function wantsToLead(hello: unknown): boolean {
  const as = (hello as { as?: unknown } | undefined)?.as
  return as === 'leader' || as === 'remote'
}

/** The shape first, then the version, then the secret. A phone's person is looked up later, in the gathering itself. */
export async function identify(identity: Identity, hello: unknown): Promise<Identified> {
  const version = (hello as { protocol?: unknown } | undefined)?.protocol
  if (typeof version === 'number' && (version < OLDEST_PROTOCOL || version > PROTOCOL_VERSION))
    return { ok: false, code: 'client-too-old' }
  const parsed = v.safeParse(Hello, hello)
  // A programme's line is another's to judge.
  if (!parsed.success || parsed.output.as === 'programme') return { ok: false, code: 'malformed' }
  if (parsed.output.as !== 'phone') return await identifyHeld(identity, parsed.output)
  const { code, token } = parsed.output
  const entry = identity.registry.byCode(code)
  if (!entry) return { ok: false, code: 'unknown-code' }
  const device = hashOf(token)
  const caller = {
    gathering: entry.id,
    actor: { role: 'visitor' },
    device,
    browser: device,
    link: null,
    isHeld: false,
    session: null,
    preview: false,
    notes: parsed.output.notes ?? false,
  } as const
  return { ok: true, caller }
}

async function identifyHeld(identity: Identity, hello: LinkHello): Promise<Identified> {
  try {
    return await identifyLink(identity, hello)
  } catch (error) {
    if (error instanceof LinkGone) return { ok: false, code: 'unknown-link' }
    throw error
  }
}

async function identifyLink(
  { registry, leaders, remotes }: Identity,
  { as, gathering, secret, session }: LinkHello,
): Promise<Identified> {
  function callerBy(
    held: string,
    link: string | null,
    rest: Pick<Caller, 'session' | 'preview' | 'isHeld'>,
  ): Caller {
    const browser = hashOf(held)
    const actor = actorOf(as, link, browser)
    // A form's session holds whose form it is, which is nobody's way to lead.
    return { gathering, actor, device: '', browser, link: as === 'form' ? null : link, ...rest }
  }
  async function newCaller(link: string | null, open: () => Promise<string>): Promise<Caller> {
    const session = await sessionOrNone(open)
    return callerBy(session ?? makeSecret(), link, { session, preview: false, isHeld: session !== null })
  }
  // One browser may be handed the links of two municipalities: the one just followed is meant.
  if (session !== null && !(as === 'form' && secret !== null)) {
    const role = registry.sessionRole(gathering, session)
    // The console shows the real hall screen in its preview, with the leader's own session.
    const preview = role === 'leader' && as === 'screen'
    const isGone = role === 'remote' && remotes.get(gathering, leaders.ofSession(session) ?? '') === undefined
    if ((role === as || preview) && !isGone)
      return {
        ok: true,
        caller: callerBy(session, leaders.ofSession(session), { session: null, preview, isHeld: true }),
      }
  }
  if (as === 'remote') {
    const remote = secret === null ? null : remotes.proves(gathering, secret)
    if (remote === null) return { ok: false, code: 'unknown-link' }
    return { ok: true, caller: await newCaller(remote, () => remotes.openSession(gathering, remote)) }
  }
  if (as === 'form') {
    const { forms } = registry.get(gathering)?.secrets ?? {}
    const whose = secret === null ? null : formProvenBy(forms, gathering, secret)
    if (whose === null) return { ok: false, code: 'unknown-link' }
    return {
      ok: true,
      caller: await newCaller(whose, () => registry.openForm(gathering, whose, secret ?? '')),
    }
  }
  const link = secret !== null && as === 'leader' ? leaders.proves(gathering, secret) : null
  if (secret === null || (link === null && !registry.proves(gathering, as as LinkRole, secret)))
    return { ok: false, code: 'unknown-link' }
  const open = () =>
    link === null
      ? registry.openSession(gathering, as as LinkRole, secret)
      : leaders.openSession(gathering, link)
  return { ok: true, caller: await newCaller(link, open) }
}

/** Signs of the browser's hash that tell an observer's device from the others; it proves nothing. */
const DEVICE_SIGNS = 12

function actorOf(as: LinkHello['as'], link: string | null, browser: string): Actor {
  if (as === 'remote') return { role: as, link: link ?? '' }
  if (as === 'form') return { role: as, municipality: link ?? '' }
  if (as === 'observer') return { role: as, device: `ob-${browser.slice(0, DEVICE_SIGNS)}` }
  return as === 'leader' && link !== null ? { role: as, link } : { role: as }
}
