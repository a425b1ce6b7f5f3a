import { fileURLToPath } from 'node:url'
import { processIo } from './cli/io.ts'
import { serveCommand } from './cli/serve.ts'
import { devSite } from './dev-site.ts'
import { rehearseInOwnProcess } from './rehearsal/in-own-process.ts'

/**
 * `npm run dev`: the server with the demo gathering, and the client straight from its sources, with a sheet of its components
 * under `/sheet/phone`, `/sheet/console` and `/sheet/hall`. Vite's own socket for hot updates stays on this machine; by itself
 * it would listen on every network.
 */
const { site, close } = await devSite({ host: '127.0.0.1', port: 24_679 })
const rehearse = rehearseInOwnProcess(fileURLToPath(new URL('./main.ts', import.meta.url)))
process.exitCode = await serveCommand(['--demo', ...process.argv.slice(2)], processIo(), site, rehearse)
await close()
