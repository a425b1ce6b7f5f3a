import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { setHeaders } from './headers.ts'
import { type Page, pageFor } from './pages.ts'

export type Site = (request: IncomingMessage, response: ServerResponse) => void
/** Serves the files that the pages ask for; calls `next` for what it has not got. */
type Assets = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

const noAssets: Assets = (_request, _response, next) => next()

/** The built client from a folder. Assets have their hash in their name and are kept for good; pages are asked for anew. */
export function builtSite(folder: string): Site {
  // Without a build there is nothing to serve but the page that says so.
  if (!existsSync(join(folder, 'assets')))
    return makeSite(noAssets, () => Promise.reject(new Error('not built')))
  const assets = sirv(join(folder, 'assets'), {
    etag: true,
    immutable: true,
    maxAge: 31_536_000,
    // Squeezed once by the build. Browsers take Brotli over https alone, and a hall is plain http.
    gzip: true,
  })
  const underAssets: Assets = (request, response, next) => {
    if (!request.url?.startsWith('/assets/')) return next()
    request.url = request.url.slice('/assets'.length)
    assets(request, response, next)
  }
  return makeSite(
    underAssets,
    (page) => readFile(join(folder, page), 'utf8'),
    (page) => readFile(join(folder, `${page}.gz`)),
  )
}

/** `squeezed`: the page as the build has squeezed it; fails where there is none, and then it goes whole. */
export function makeSite(
  assets: Assets,
  html: (page: Page, url: string) => Promise<string>,
  squeezed?: (page: Page) => Promise<Buffer>,
): Site {
  async function pageOf(page: Page, url: string, request: IncomingMessage): Promise<Sent> {
    if (squeezed && takesGzip(request)) {
      const body = await squeezed(page).catch(() => null)
      if (body) return { body, encoding: 'gzip' }
    }
    return { body: await html(page, url) }
  }
  return (request, response) => {
    setHeaders(response)
    const url = request.url ?? '/'
    const pathname = url.split('?', 1)[0] ?? '/'
    const page = request.method === 'GET' || request.method === 'HEAD' ? pageFor(pathname) : null
    if (page === null) {
      assets(request, response, () =>
        answer(response, 404, { body: 'Finnes ikke · Finst ikkje · Not found' }),
      )
      return
    }
    pageOf(page, url, request).then(
      (sent) => answer(response, 200, sent, 'text/html; charset=utf-8'),
      () =>
        answer(response, 500, {
          body: 'Siden er ikke bygd · Sida er ikkje bygd · The page has not been built',
        }),
    )
  }
}

type Sent = { readonly body: string | Buffer; readonly encoding?: 'gzip' }

function takesGzip({ headers }: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(String(headers['accept-encoding'] ?? ''))
}

function answer(
  response: ServerResponse,
  status: number,
  { body, encoding }: Sent,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Encoding',
    ...(encoding && { 'Content-Encoding': encoding }),
  })
  response.end(body)
}
