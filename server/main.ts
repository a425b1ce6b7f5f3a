import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { agendaCommand } from './cli/agenda.ts'
import { processIo, takeLang } from './cli/io.ts'
import { restoreCommand } from './cli/restore.ts'
import { rosterCommand } from './cli/roster.ts'
import { seatCommand } from './cli/seat.ts'
import { serveCommand } from './cli/serve.ts'
import { verifyCommand } from './cli/verify.ts'
import { cliWords } from './cli/words.ts'
import { builtSite } from './http/site.ts'
import { rehearseInOwnProcess } from './rehearsal/in-own-process.ts'

/** Beside the built server, wherever that was put; from the sources, where the build puts it. */
function clientFolder(): string {
  const beside = join(dirname(fileURLToPath(import.meta.url)), '../client')
  return existsSync(join(beside, 'assets')) ? beside : join(process.cwd(), 'dist/client')
}

/** Of the package, which is one folder up from the sources and two from what is built. */
function version(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const file = ['..', '../..'].map((up) => join(here, up, 'package.json')).find((path) => existsSync(path))
  return file ? JSON.parse(readFileSync(file, 'utf8')).version : ''
}

/** So that what was begun is cleared away, also when somebody has had enough. */
function toldToStop(): AbortSignal {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  process.once('SIGTERM', () => stop.abort())
  return stop.signal
}

async function main(given: readonly string[]): Promise<number> {
  const { lang, rest } = takeLang(given)
  const [command, ...args] = rest
  const standard = processIo()
  const io = { ...standard, lang: lang ?? standard.lang }
  switch (command) {
    case 'serve':
      return await serveCommand(
        args,
        io,
        builtSite(clientFolder()),
        rehearseInOwnProcess(fileURLToPath(import.meta.url)),
      )
    case 'agenda':
      return await agendaCommand(args, io)
    case 'roster':
      return await rosterCommand(args, io)
    case 'seat':
      return await seatCommand(args, io)
    case 'rehearse': {
      if (args.includes('--load')) {
        const { loadCommand } = await import('./cli/load.ts')
        return await loadCommand(args, io, toldToStop(), fileURLToPath(import.meta.url))
      }
      // What plays phones is loaded by nobody else.
      const { rehearseCommand } = await import('./cli/rehearse.ts')
      return await rehearseCommand(args, io, toldToStop())
    }
    case 'export': {
      // What writes files is loaded by nobody else; the server has it in a thread.
      const { exportCommand, exportIo } = await import('./cli/export.ts')
      return await exportCommand(args, { ...io, ...exportIo })
    }
    case 'migrate': {
      // What speaks with PostgreSQL is loaded by nobody else.
      const { migrateCommand } = await import('./cli/migrate.ts')
      return await migrateCommand(args, io)
    }
    case 'copy': {
      const { copyCommand } = await import('./cli/copy.ts')
      return await copyCommand(args, io)
    }
    case 'restore':
      return await restoreCommand(args, io)
    case 'verify':
      return await verifyCommand(args, io)
    case '--version':
    case '-v':
      io.out(`samling ${version()}\n`)
      return 0
    case undefined:
    case '--help':
    case '-h':
    case 'help':
      io.out(cliWords(io.lang).usage)
      return command === undefined ? 2 : 0
    default:
      io.err(cliWords(io.lang).unknownCommand(command))
      return 2
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  },
)
