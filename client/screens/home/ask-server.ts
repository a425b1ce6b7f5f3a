import { forget, keep, recall } from '#client/connection/storage.ts'

/** Where the owner's session is kept, on a machine that is not the server itself. */
const OWNER = 'samling/session/owner'

export type No = {
  readonly ok: false
  /** A refusal's code, or `no-answer`. */
  readonly code: string
  readonly where: string
  readonly found: string
  readonly detail: string
}
export type Reply<Body> = { readonly ok: true; readonly body: Body } | No

const NO_ANSWER: No = { ok: false, code: 'no-answer', where: '', found: '', detail: '' }

/** Asks the server one thing. `body` is sent as JSON, or as it is when it is text already. */
export async function askServer<Body>(path: string, body: unknown = {}): Promise<Reply<Body>> {
  const owner = recall(OWNER)
  try {
    const response = await fetch(`/api/${path}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(owner === null ? {} : { 'X-Samling-Owner': owner }),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    const found = await response.json()
    if (response.ok && found.ok !== false) return { ok: true, body: found as Body }
    return { ...NO_ANSWER, ...found }
  } catch {
    return NO_ANSWER
  }
}

/**
 * The owner's link carries its secret behind the `#`: exchanged once for a session, and out of the address bar with it.
 */
export async function takeOwnerLink(): Promise<void> {
  const secret = location.hash.slice(1)
  if (secret === '') return
  const reply = await askServer<{ session: string }>('owner', { secret })
  if (!reply.ok && reply.code === 'no-answer') return
  history.replaceState(history.state, '', location.pathname + location.search)
  if (reply.ok) keep(OWNER, reply.body.session)
  else forget(OWNER)
}
