import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import { sameOrigin } from '#server/gateway/same-origin.ts'
import type { Registry } from '#server/identity/registry.ts'
import type { Log } from '#server/log.ts'
import { StoreError } from '#server/store/event-store.ts'
import { answerJson, answerText, readBody, readJson } from './json.ts'

/** `type`: what the body is, where it is not to be written as JSON; `name`: what it is called as a file; `encoding`: how it is squeezed. */
export type Answer = {
  readonly status: number
  readonly body: unknown
  readonly type?: string
  readonly name?: string
  readonly encoding?: 'gzip'
}
export type Who = { readonly mayCreate: boolean; readonly isPrivate: boolean }
export type Route = {
  /**
   * Who may ask: anybody (who then shows a key of their own), whoever leads or has the owner's link, or only who may make gatherings
   * here. What those who lead are answered, nobody may read along.
   */
  readonly for: 'all' | 'leader' | 'owner'
  readonly limit: number
  readonly answer: (body: string, who: Who) => Promise<Answer>
}
export type RoutesOptions = {
  readonly registry: Pick<Registry, 'isOwner'>
  /** Whether somebody sits at this machine itself. */
  readonly isHere: (request: IncomingMessage) => boolean
  /** Whether nobody can read along; who leads, or owns the server, is answered over such a line alone (trust.md S-05). */
  readonly isPrivate: (request: IncomingMessage) => boolean
  readonly log: Log
}

export const SMALL = 40_000
/** What the domain refuses is an outcome like another (200, `ok: false`); a status of its own is for who may not, and for noise. */
export const ok = (body: unknown): Answer => ({ status: 200, body })
export const no = (status: number, code: string, more: object = {}): Answer => ({
  status,
  body: { ok: false, code, ...more },
})
export const NOT_ALLOWED = no(403, 'not-allowed')
export const NOT_PRIVATE = no(403, 'not-private')
export const MALFORMED = no(400, 'malformed')

/**
 * Answers what one can ask over plain http. True when the request was one of them. All are POST with a JSON body from a page of ours,
 * which no other site's page can send; who may make gatherings is decided before the body is read.
 */
export function makeRoutes(routes: Readonly<Record<string, Route>>, options: RoutesOptions) {
  const { log } = options

  async function answer(route: Route, request: IncomingMessage): Promise<Answer> {
    const { headers } = request
    if (!sameOrigin(headers)) return NOT_ALLOWED
    if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) return no(415, 'malformed')
    const { mayCreate, isPrivate } = whoAsks(request, options)
    if (route.for === 'owner' && !mayCreate) return NOT_ALLOWED
    if (route.for === 'leader' && !isPrivate) return NOT_PRIVATE
    const body = await readBody(request, route.limit)
    return body === null ? no(413, 'file-too-large') : await route.answer(body, { mayCreate, isPrivate })
  }

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const path = (request.url ?? '').split('?', 1)[0] ?? ''
    if (request.method !== 'POST' || !Object.hasOwn(routes, path)) return false
    const route = routes[path]
    if (!route) return false
    answer(route, request).then(
      ({ status, body, type, name, encoding }) =>
        type === undefined
          ? answerJson(response, status, body)
          : answerText(response, status, {
              body: body instanceof Uint8Array ? body : String(body),
              type,
              name,
              encoding,
            }),
      (error) => {
        const code = error instanceof StoreError && error.code === 'full' ? 'storage-full' : 'server-error'
        log('unexpected', { message: String(error) })
        if (!response.headersSent) answerJson(response, 500, { ok: false, code })
      },
    )
    return true
  }
}

export function whoAsks(
  request: IncomingMessage,
  { registry, isHere, isPrivate: isPrivateLine }: Pick<RoutesOptions, 'registry' | 'isHere' | 'isPrivate'>,
): Who {
  const session = request.headers['x-samling-owner']
  const isPrivate = isPrivateLine(request)
  const isOwner = isPrivate && typeof session === 'string' && registry.isOwner(session)
  return { mayCreate: isHere(request) || isOwner, isPrivate }
}

export function asked<Schema extends v.GenericSchema>(
  who: Route['for'],
  schema: Schema,
  answer: (question: v.InferOutput<Schema>, who: Who) => Promise<Answer>,
): Route {
  return {
    for: who,
    limit: SMALL,
    answer: async (body, who) => {
      const parsed = v.safeParse(schema, readJson(body))
      return parsed.success ? await answer(parsed.output, who) : MALFORMED
    },
  }
}
