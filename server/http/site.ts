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
  return makeSite(underAssets, (page) => readFile(join(folder, page), 'utf8'))
}

export function makeSite(assets: Assets, html: (page: Page, url: string) => Promise<string>): Site {
  return (request, response) => {
    setHeaders(response)
    const url = request.url ?? '/'
    const pathname = url.split('?', 1)[0] ?? '/'
    const page = request.method === 'GET' || request.method === 'HEAD' ? pageFor(pathname) : null
    if (page === null) {
      assets(request, response, () => answer(response, 404, 'Finnes ikke · Finst ikkje · Not found'))
      return
    }
    html(page, url).then(
      (text) => answer(response, 200, text, 'text/html; charset=utf-8'),
      () => answer(response, 500, 'Siden er ikke bygd · Sida er ikkje bygd · The page has not been built'),
    )
  }
}

function answer(
  response: ServerResponse,
  status: number,
  body: string,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-cache' })
  response.end(body)
}
