import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sirv from 'sirv'
import { build } from 'vite'
import solid from 'vite-plugin-solid'

export type Sheets = { readonly address: string; readonly close: () => void }

/** The component sheets as files of a build: straight from its sources, a sheet is a thousand modules for each time it is opened. */
export async function serveSheets(): Promise<Sheets> {
  const outDir = mkdtempSync(join(tmpdir(), 'samling-sheets-'))
  await build({
    root: 'client',
    configFile: false,
    logLevel: 'error',
    plugins: [solid()],
    build: {
      ...{ outDir, emptyOutDir: true, minify: false, modulePreload: false, assetsInlineLimit: 0 },
      rolldownOptions: { input: 'client/sheet.html' },
    },
  })
  const files = sirv(outDir)
  const server = createServer((request, response) => {
    // What the console shows where it shows the hall screen: an empty picture.
    if (request.url === '/screen/sheet') {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>Samling</title>')
      return
    }
    if (request.url?.startsWith('/sheet/')) request.url = '/sheet.html'
    files(request, response, () => void response.writeHead(404).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections()
      server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
