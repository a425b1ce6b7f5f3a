import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import type { Clock } from '#server/clock.ts'
import { noPrintPage, printPage } from '#server/exports/print-page.ts'
import { type Reporter, ReporterBusy } from '#server/exports/reporter.ts'
import { exportWords } from '#server/exports/words.ts'
import type { Written } from '#server/exports/write-files.ts'
import { sameOrigin, sameOriginForm } from '#server/gateway/same-origin.ts'
import type { Registry } from '#server/identity/registry.ts'
import type { Log } from '#server/log.ts'
import type { RoomDirectory } from '#server/rooms/room-directory.ts'
import { ReportQuestion } from '#shared/protocol/report.ts'
import { TYPES } from '#shared/report/formats.ts'
import type { ReportLanguage } from '#shared/report/report.ts'
import type { Scope } from '#shared/report/section.ts'
import { answerJson, readBody, readJson } from './json.ts'
import { showPage } from './show-page.ts'

export type ReportApiOptions = {
  readonly registry: Registry
  readonly rooms: RoomDirectory
  readonly reporter: Reporter
  readonly clock: Clock
  readonly log: Log
  /** Whether nobody can read along; a report leaves over such a line alone (trust.md S-05). */
  readonly isPrivate: (request: IncomingMessage) => boolean
}

const LIMIT = 10_000
type No = { readonly status: number; readonly code: string }
const no = (status: number, code: string): No => ({ status, code })

/**
 * The report, for whoever leads the gathering and nobody else: POST with a JSON body from a page of ours, answered with the file
 * itself, or a page to print. True when the request was that. Each file that leaves is in the log, with its fingerprint.
 */
export function makeReportApi({ registry, rooms, reporter, clock, log, isPrivate }: ReportApiOptions) {
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
    if (!sameOrigin(request.headers)) return refuse(response, no(403, 'not-allowed'))
    if (!isPrivate(request)) return refuse(response, no(403, 'not-private'))
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
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

  /** From a form, since a tab of its own is to show it: the same question, and a page instead of a file. */
  async function answerPrint(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')
    if (!sameOriginForm(request.headers)) return showNone(response, 'nb', no(403, 'not-allowed'))
    if (!isPrivate(request)) return showNone(response, 'nb', no(403, 'not-private'))
    const body = isForm ? await readBody(request, LIMIT) : null
    if (body === null) return showNone(response, 'nb', no(isForm ? 413 : 415, 'malformed'))
    const parsed = v.safeParse(ReportQuestion, readJson(new URLSearchParams(body).get('question') ?? ''))
    if (!parsed.success || parsed.output.format !== 'html')
      return showNone(response, 'nb', no(400, 'malformed'))
    const { lang } = parsed.output
    try {
      const made = await make(parsed.output)
      if ('status' in made) return showNone(response, lang, made)
      showPage(response, 200, printPage(made.bytes, lang))
    } catch (error) {
      showNone(response, lang, troubleOf(error))
    }
  }

  function troubleOf(error: unknown): No {
    const busy = error instanceof ReporterBusy
    if (!busy) log('unexpected', { message: String(error) })
    return busy ? no(503, 'too-many') : no(500, 'server-error')
  }

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const path = (request.url ?? '').split('?', 1)[0] ?? ''
    const isPrint = path === '/api/report/print'
    if (request.method !== 'POST' || !(isPrint || path === '/api/report')) return false
    const answering = isPrint ? answerPrint : answer
    answering(request, response).catch((error) => {
      const trouble = troubleOf(error)
      if (!response.headersSent) refuse(response, trouble)
    })
    return true
  }
}

function showNone(response: ServerResponse, lang: ReportLanguage, { status, code }: No): void {
  // What a page of ours has asked for in vain is told in words, and not as a failure of the browser's.
  const { print, file } = exportWords(lang)
  const said = Object.hasOwn(print.failed, code) ? print.failed[code as keyof typeof print.failed] : ''
  showPage(response, status, noPrintPage(lang, file, said || print.failed.other))
}

function refuse(response: ServerResponse, { status, code }: No): void {
  answerJson(response, status, { ok: false, code })
}
