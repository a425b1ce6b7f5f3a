import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createServer as createVite, type ServerOptions } from 'vite'
import { makeSite, type Site } from './http/site.ts'

/** What the sheet of the console shows where the console shows the hall screen: an empty picture, and no line of its own. */
const PREVIEW = '/screen/sheet'
/** Component sheets: for whoever builds Samling. The product has no such pages, and nothing of them. */
const SHEET = /^\/sheet\/(?:phone|console|hall|home|remote)$/

/** The client straight from its sources, and the sheets of its components. */
export async function devSite(
  hmr: NonNullable<ServerOptions['hmr']>,
): Promise<{ site: Site; close: () => Promise<void> }> {
  const vite = await createVite({ appType: 'custom', server: { middlewareMode: true, hmr } })
  const html = async (page: string, url: string) =>
    vite.transformIndexHtml(url, await readFile(join('client', page), 'utf8'))
  const pages = makeSite((request, response, next) => {
    response.removeHeader('Content-Security-Policy')
    vite.middlewares(request, response, next)
  }, html)
  return {
    site(request, response) {
      const pathname = request.url?.split('?', 1)[0] ?? ''
      if (SHEET.test(pathname)) {
        html('sheet.html', request.url ?? '').then(
          (text) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(text),
          (error: unknown) => response.writeHead(500).end(String(error)),
        )
        return
      }
      if (pathname === PREVIEW) {
        response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Samling</title>')
        return
      }
      pages(request, response)
      // Vite's pages carry inline scripts and styles and a socket of their own, which the policy of the built pages forbids.
      if (!response.headersSent) response.removeHeader('Content-Security-Policy')
    },
    close: () => vite.close(),
  }
}
