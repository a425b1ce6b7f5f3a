import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Millis } from '#shared/kernel/instant.ts'

export type ProbesOptions = {
  /** It has been told to stop. */
  readonly isStopping: () => boolean
  /** Rejects where the store cannot be reached; left out where it is this machine's own disk. */
  readonly ping?: (() => Promise<void>) | undefined
  readonly patience?: Millis
}

/** A store that has not answered by then is as good as gone. */
const PATIENCE: Millis = 2_000

/**
 * `/healthz`: the process answers, and need not be started again. `/readyz`: new lines may be sent here; whoever balances the load asks
 * it. Neither says more than that, since anybody may ask, and however many ask, the store is asked by one of them at a time.
 */
export function makeProbes({ isStopping, ping, patience = PATIENCE }: ProbesOptions) {
  let asking: Promise<boolean> | null = null

  function isReached(): Promise<boolean> {
    if (!ping) return Promise.resolve(true)
    asking ??= within(ping(), patience).finally(() => {
      asking = null
    })
    return asking
  }

  async function readiness(): Promise<string> {
    if (isStopping()) return 'stopping'
    return (await isReached()) ? 'ok' : 'storage'
  }

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const { pathname } = new URL(request.url ?? '/', 'http://probe')
    if (pathname !== '/healthz' && pathname !== '/readyz') return false
    if (request.method !== 'GET' && request.method !== 'HEAD') answer(response, 405, 'GET')
    else if (pathname === '/healthz') answer(response, 200, 'ok')
    else void readiness().then((found) => answer(response, found === 'ok' ? 200 : 503, found))
    return true
  }
}

function within(promise: Promise<void>, patience: Millis): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), patience)
    promise
      .then(
        () => resolve(true),
        () => resolve(false),
      )
      .finally(() => clearTimeout(late))
  })
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(status === 405 ? { Allow: 'GET, HEAD' } : {}),
  })
  response.end(`${text}\n`)
}
