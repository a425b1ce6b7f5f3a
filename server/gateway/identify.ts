import * as v from 'valibot'
import type { LinkRole, Registry } from '#server/identity/registry.ts'
import { hashOf } from '#server/identity/secrets.ts'
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
  /** A new session, to be kept by the client instead of the link's secret. */
  readonly session: string | null
  /** A hall screen that is only the console's preview. */
  readonly preview: boolean
}
type Identified =
  | { readonly ok: true; readonly caller: Caller }
  | { readonly ok: false; readonly code: RefusalCode }
type LinkHello = Exclude<Hello, { as: 'phone' }>

/** The shape first, then the version, then the secret. A phone's person is looked up later, in the gathering itself. */
export async function identify(registry: Registry, hello: unknown): Promise<Identified> {
  const version = (hello as { protocol?: unknown } | undefined)?.protocol
  if (typeof version === 'number' && (version < OLDEST_PROTOCOL || version > PROTOCOL_VERSION))
    return { ok: false, code: 'client-too-old' }
  const parsed = v.safeParse(Hello, hello)
  if (!parsed.success) return { ok: false, code: 'malformed' }
  if (parsed.output.as !== 'phone') return await identifyLink(registry, parsed.output)
  const { code, token } = parsed.output
  const entry = registry.byCode(code)
  if (!entry) return { ok: false, code: 'unknown-code' }
  const device = hashOf(token)
  const caller = {
    gathering: entry.id,
    actor: { role: 'visitor' },
    device,
    browser: device,
    session: null,
    preview: false,
  } as const
  return { ok: true, caller }
}

async function identifyLink(
  registry: Registry,
  { as, gathering, secret, session }: LinkHello,
): Promise<Identified> {
  function callerBy(held: string, rest: Pick<Caller, 'session' | 'preview'>): Caller {
    return { gathering, actor: { role: as }, device: '', browser: hashOf(held), ...rest }
  }
  if (session !== null) {
    const role = registry.sessionRole(gathering, session)
    // The console shows the real hall screen in its preview, with the leader's own session.
    const preview = role === 'leader' && as === 'screen'
    if (role === as || preview) return { ok: true, caller: callerBy(session, { session: null, preview }) }
  }
  if (secret === null || !registry.proves(gathering, as as LinkRole, secret))
    return { ok: false, code: 'unknown-link' }
  const opened = await registry.openSession(gathering, as)
  return { ok: true, caller: callerBy(opened, { session: opened, preview: false }) }
}
