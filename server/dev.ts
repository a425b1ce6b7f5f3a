import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createServer as createVite } from 'vite'
import { processIo } from './cli/io.ts'
import { serveCommand } from './cli/serve.ts'
import { makeSite } from './http/site.ts'

/**
 * `npm run dev`: the server with the demo gathering, and the client straight from its sources. Vite's own socket for hot
 * updates stays on this machine; by itself it would listen on every network.
 */
const vite = await createVite({
  appType: 'custom',
  server: { middlewareMode: true, hmr: { host: '127.0.0.1', port: 24_679 } },
})
const site = makeSite(
  (request, response, next) => {
    // Vite's pages carry inline scripts, which the policy of the built pages forbids.
    response.removeHeader('Content-Security-Policy')
    vite.middlewares(request, response, next)
  },
  async (page, url) => vite.transformIndexHtml(url, await readFile(join('client', page), 'utf8')),
)
process.exitCode = await serveCommand(['--demo', ...process.argv.slice(2)], processIo(), site)
await vite.close()
