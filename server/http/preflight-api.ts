import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import type { Clock } from '#server/clock.ts'
import type { Nodes } from '#server/cluster/nodes.ts'
import { sameOrigin } from '#server/gateway/same-origin.ts'
import type { Registry } from '#server/identity/registry.ts'
import type { Log } from '#server/log.ts'
import { makeCopy } from '#server/preflight/gathering-copy.ts'
import type { Kept } from '#server/preflight/kept.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { LeaderQuestion } from '#shared/protocol/home.ts'
import type { Preflight } from '#shared/protocol/preflight.ts'
import type { CheckedPhones } from './checked-phones.ts'
import { answerJson, readBody, readJson } from './json.ts'

export type PreflightApiOptions = {
  readonly registry: Registry
  readonly phones: CheckedPhones
  readonly clock: Clock
  readonly log: Log
  /** Where everything is kept, and how that is asked how it is; null where nothing lasts. */
  readonly kept: Kept | null
  /** The other servers; null: there is only this one. */
  readonly nodes: Pick<Nodes, 'isApart'> | null
  /** Whether nobody can read along; a copy leaves over such a line alone (trust.md S-05). */
  readonly isPrivate: (request: IncomingMessage) => boolean
}

const PATHS = ['/api/preflight', '/api/copy'] as const
const LIMIT = 1_000

/**
 * What is looked at before the doors open, for whoever leads; and a copy of the gathering, for the main leader alone, since the
 * links of everybody are in it. POST with a JSON body from a page of ours. True when the request was one of the two.
 */
export function makePreflightApi({
  registry,
  phones,
  clock,
  log,
  kept,
  nodes,
  isPrivate,
}: PreflightApiOptions) {
  const copied = new Map<string, Instant>()

  async function look(gathering: string): Promise<Preflight> {
    const { free, write } = (await kept?.probe()) ?? { free: null, write: null }
    return {
      at: clock.now(),
      in: kept?.in ?? 'folder',
      ...{ free, write, phones: phones.list(), copied: copied.get(gathering) ?? null },
      bus: nodes ? !nodes.isApart() : null,
    }
  }

  async function copy(gathering: string, response: ServerResponse): Promise<void> {
    const entry = registry.get(gathering)
    if (!entry || !kept) return answerJson(response, 404, { ok: false, code: 'not-allowed' })
    const body = await makeCopy(kept.place, entry)
    const day = new Date(clock.now()).toISOString().slice(0, 10)
    response.writeHead(200, {
      'Content-Type': 'application/zip',
      'Content-Length': body.length,
      'Content-Disposition': `attachment; filename="samling-${entry.code}-${day}.zip"`,
      'Cache-Control': 'no-store',
    })
    response.end(body)
    copied.set(gathering, clock.now())
    log('exported', { gathering, role: 'leader', type: 'copy', count: body.length })
  }

  async function answer(
    path: (typeof PATHS)[number],
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const refuse = (status: number, code: string) => answerJson(response, status, { ok: false, code })
    if (!sameOrigin(request.headers)) return refuse(403, 'not-allowed')
    if (!isPrivate(request)) return refuse(403, 'not-private')
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return refuse(415, 'malformed')
    const body = await readBody(request, LIMIT)
    const parsed = v.safeParse(LeaderQuestion, body === null ? null : readJson(body))
    if (!parsed.success) return refuse(400, 'malformed')
    const { gathering, session } = parsed.output
    const may =
      path === '/api/copy'
        ? registry.isMainLeader(gathering, session)
        : registry.sessionRole(gathering, session) === 'leader'
    if (!may) return refuse(403, 'not-allowed')
    if (path === '/api/copy') await copy(gathering, response)
    else answerJson(response, 200, await look(gathering))
  }

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const asked = (request.url ?? '').split('?', 1)[0] ?? ''
    const path = PATHS.find((each) => each === asked)
    if (request.method !== 'POST' || path === undefined) return false
    answer(path, request, response).catch((error) => {
      log('unexpected', { message: String(error) })
      if (!response.headersSent) answerJson(response, 500, { ok: false, code: 'server-error' })
    })
    return true
  }
}
