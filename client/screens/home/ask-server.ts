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

function post(path: string, type: string, body: string | Blob): Promise<Response> {
  const owner = recall(OWNER)
  return fetch(`/api/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': type, ...(owner === null ? {} : { 'X-Samling-Owner': owner }) },
    body,
  })
}

async function replyIn<Body>(asking: Promise<Response>): Promise<Reply<Body>> {
  try {
    const response = await asking
    const found = await response.json()
    if (response.ok && found.ok !== false) return { ok: true, body: found as Body }
    return { ...NO_ANSWER, ...found }
  } catch {
    return NO_ANSWER
  }
}

/** Asks the server one thing. `body` is sent as JSON, or as it is when it is text already. */
export function askServer<Body>(path: string, body: unknown = {}): Promise<Reply<Body>> {
  return replyIn(post(path, 'application/json', typeof body === 'string' ? body : JSON.stringify(body)))
}

/** Gives it a zip. */
export function sendFile<Body>(path: string, file: Blob): Promise<Reply<Body>> {
  return replyIn(post(path, 'application/zip', file))
}

/** The same where the answer is a file. */
export async function fetchFile(path: string, body: unknown): Promise<Reply<Blob>> {
  try {
    const response = await post(path, 'application/json', JSON.stringify(body))
    if (response.headers.get('Content-Type')?.startsWith('application/json') !== true)
      return { ok: true, body: await response.blob() }
    return { ...NO_ANSWER, ...(await response.json()) }
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
