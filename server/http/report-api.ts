import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import type { Clock } from '#server/clock.ts'
import { type Reporter, ReporterBusy } from '#server/exports/reporter.ts'
import type { Written } from '#server/exports/write-files.ts'
import { sameOrigin } from '#server/gateway/same-origin.ts'
import type { Registry } from '#server/identity/registry.ts'
import type { Log } from '#server/log.ts'
import type { RoomDirectory } from '#server/rooms/room-directory.ts'
import { ReportQuestion } from '#shared/protocol/report.ts'
import { TYPES } from '#shared/report/formats.ts'
import type { Scope } from '#shared/report/section.ts'
import { answerJson, readBody, readJson } from './json.ts'

export type ReportApiOptions = {
  readonly registry: Registry
  readonly rooms: RoomDirectory
  readonly reporter: Reporter
  readonly clock: Clock
  readonly log: Log
}

const LIMIT = 10_000
type No = { readonly status: number; readonly code: string }
const no = (status: number, code: string): No => ({ status, code })

/**
 * The report, for whoever leads the gathering and nobody else: POST with a JSON body from a page of ours, answered with the file
 * itself. True when the request was that. Each file that leaves is in the log, with its fingerprint.
 */
export function makeReportApi({ registry, rooms, reporter, clock, log }: ReportApiOptions) {
  async function make(question: ReportQuestion): Promise<Written | No> {
    const { gathering: id, session, municipality, sections, lang, format } = question
    if (registry.sessionRole(id, session) !== 'leader' || registry.get(id) === undefined)
      return no(403, 'not-allowed')
    const room = await rooms.open(id)
    // Read together: both are of the last batch that was stored.
    const [gathering, version] = [room.gathering(), room.version()]
    const known = gathering.people.municipalities.some((each) => each.id === municipality)
    if (municipality !== null && !known) return no(200, 'unknown-municipality')
    const scope: Scope = municipality === null ? { for: 'leader' } : { for: 'municipality', municipality }
    const began = performance.now()
    const written = await reporter.make({
      ...{ gathering, version, scope, sections, lang, format },
      at: clock.now(),
    })
    log('exported', {
      ...{ gathering: id, role: 'leader', type: format, count: version },
      message: `${scope.for} sha256 ${written.sha256}`,
      ms: Math.round(performance.now() - began),
    })
    return written
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { headers } = request
    if (!sameOrigin(headers)) return refuse(response, no(403, 'not-allowed'))
    if (!/^application\/json\b/i.test(headers['content-type'] ?? ''))
      return refuse(response, no(415, 'malformed'))
    const body = await readBody(request, LIMIT)
    if (body === null) return refuse(response, no(413, 'file-too-large'))
    const parsed = v.safeParse(ReportQuestion, readJson(body))
    if (!parsed.success) return refuse(response, no(400, 'malformed'))
    const made = await make(parsed.output)
    if ('status' in made) return refuse(response, made)
    response.writeHead(200, {
      'Content-Type': TYPES[parsed.output.format],
      'Content-Length': made.bytes.length,
      'Content-Disposition': `attachment; filename="${made.name}"`,
      'X-Samling-Sha256': made.sha256,
      'Cache-Control': 'no-store',
    })
    response.end(made.bytes)
  }

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const path = (request.url ?? '').split('?', 1)[0] ?? ''
    if (request.method !== 'POST' || path !== '/api/report') return false
    answer(request, response).catch((error) => {
      const busy = error instanceof ReporterBusy
      if (!busy) log('unexpected', { message: String(error) })
      if (!response.headersSent) refuse(response, busy ? no(503, 'too-many') : no(500, 'server-error'))
    })
    return true
  }
}

function refuse(response: ServerResponse, { status, code }: No): void {
  answerJson(response, status, { ok: false, code })
}
