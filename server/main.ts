import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { agendaCommand } from './cli/agenda.ts'
import { processIo } from './cli/io.ts'
import { serveCommand } from './cli/serve.ts'
import { verifyCommand } from './cli/verify.ts'
import { cliWords } from './cli/words.ts'
import { builtSite } from './http/site.ts'

/** Beside the built server, wherever that was put; from the sources, where the build puts it. */
function clientFolder(): string {
  const beside = join(dirname(fileURLToPath(import.meta.url)), '../client')
  return existsSync(join(beside, 'assets')) ? beside : join(process.cwd(), 'dist/client')
}

async function main([command, ...args]: readonly string[]): Promise<number> {
  const io = processIo()
  switch (command) {
    case 'serve':
      return await serveCommand(args, io, builtSite(clientFolder()))
    case 'agenda':
      return await agendaCommand(args, io)
    case 'verify':
      return await verifyCommand(args, io)
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
