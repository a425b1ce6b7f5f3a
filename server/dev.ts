import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createServer as createVite } from 'vite'
import { processIo } from './cli/io.ts'
import { serveCommand } from './cli/serve.ts'
import { makeSite, type Site } from './http/site.ts'

/**
 * `npm run dev`: the server with the demo gathering, and the client straight from its sources. Vite's own socket for hot
 * updates stays on this machine; by itself it would listen on every network.
 */
const vite = await createVite({
  appType: 'custom',
  server: { middlewareMode: true, hmr: { host: '127.0.0.1', port: 24_679 } },
})
const pages = makeSite(
  (request, response, next) => {
    response.removeHeader('Content-Security-Policy')
    vite.middlewares(request, response, next)
  },
  async (page, url) => vite.transformIndexHtml(url, await readFile(join('client', page), 'utf8')),
)
/** Vite's pages carry inline scripts and styles and a socket of their own, which the policy of the built pages forbids. */
const site: Site = (request, response) => {
  pages(request, response)
  if (!response.headersSent) response.removeHeader('Content-Security-Policy')
}
process.exitCode = await serveCommand(['--demo', ...process.argv.slice(2)], processIo(), site)
await vite.close()
