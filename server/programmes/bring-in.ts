import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Reporter, ReporterBusy } from '#server/exports/reporter.ts'
import { sameOrigin } from '#server/gateway/same-origin.ts'
import { answerJson, readBytes } from '#server/http/json.ts'
import { type Answer, NOT_ALLOWED, no, ok, type RoutesOptions, whoAsks } from '#server/http/routes.ts'
import type { ProgrammeLinks } from '#server/identity/programme-links.ts'
import type { ProgrammeDirectory } from '#server/rooms/room-directory.ts'
import type { Place } from '#server/store/shelf.ts'

export type BringInOptions = RoutesOptions & {
  readonly links: Pick<ProgrammeLinks, 'bringIn'>
  readonly programmes: Pick<ProgrammeDirectory, 'broughtIn'>
  readonly reporter: Pick<Reporter, 'unpack'>
  /** Where everything is kept; null where nothing lasts. */
  readonly place: Place | null
}

const PATH = '/api/programmes/bring-in'
const LIMIT = 100_000_000

/**
 * A programme from a copy that its owner has taken along, for whoever may make programmes here: POST with the zip itself from a page of
 * ours. It is read and written in another thread. True when the request was that.
 */
export function makeBringIn(options: BringInOptions) {
  const { links, programmes, reporter, place, log } = options

  async function answer(request: IncomingMessage): Promise<Answer> {
    if (!sameOrigin(request.headers) || place === null) return NOT_ALLOWED
    if (request.headers['content-type'] !== 'application/zip') return no(415, 'malformed')
    if (!whoAsks(request, options).mayCreate) return NOT_ALLOWED
    const zip = await readBytes(request, LIMIT)
    if (zip === null) return no(413, 'copy-too-large')
    const unpacked = await reporter.unpack(place, zip)
    if (!unpacked.ok) return no(200, unpacked.code)
    const { entry } = unpacked
    programmes.broughtIn(entry.id)
    await links.bringIn(entry)
    log('brought-in', { programme: entry.id })
    return ok({ programme: entry.id, secret: entry.secrets.owner })
  }

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const path = (request.url ?? '').split('?', 1)[0] ?? ''
    if (request.method !== 'POST' || path !== PATH) return false
    answer(request).then(
      ({ status, body }) => answerJson(response, status, body),
      (error) => {
        const isBusy = error instanceof ReporterBusy
        if (!isBusy) log('unexpected', { message: String(error) })
        if (!response.headersSent)
          answerJson(response, isBusy ? 503 : 500, { ok: false, code: isBusy ? 'too-many' : 'server-error' })
      },
    )
    return true
  }
}
