import { parseArgs } from 'node:util'
import { Database } from '#server/store/postgres/database.ts'
import { grantTo, migrate } from '#server/store/postgres/migrate.ts'
import { type Io, isToldHow, LANGUAGES, type Lang } from './io.ts'
import { migrateWords } from './migrate-words.ts'
import { databaseFrom, whyNotDatabase } from './open-store.ts'

type Options = {
  readonly database: string
  readonly role: string | null
  readonly json: boolean
  readonly lang: Lang
}

/** `samling migrate`: brings the tables of a database up to this program. Resolves with the exit code. */
export async function migrateCommand(
  args: readonly string[],
  io: Pick<Io, 'out' | 'err' | 'lang'>,
): Promise<number> {
  const options = readOptions(args, io.lang)
  if (isToldHow(options, migrateWords(io.lang).help, io)) return options === 'help' ? 0 : 2
  try {
    return await migrated(options, io)
  } catch (error) {
    const why = whyNotDatabase(error, options.database, options.lang)
    io.err(why ?? `${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}

function readOptions(args: readonly string[], given: Lang): Options | 'help' | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        'database-url': { type: 'string' },
        grant: { type: 'string' },
        json: { type: 'boolean', default: false },
        lang: { type: 'string', default: given },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const lang = LANGUAGES.find((known) => known === values.lang)
    if (lang === undefined) return `--lang ${LANGUAGES.join(' | ')}`
    if (values.help) return 'help'
    const database = databaseFrom(values['database-url'])
    if (database === null) return migrateWords(lang).none
    return { database, role: values.grant ?? null, json: values.json, lang }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function migrated(
  { database: url, role, json, lang }: Options,
  io: Pick<Io, 'out' | 'err'>,
): Promise<number> {
  const words = migrateWords(lang)
  const database = await Database.at(url, 1)
  try {
    const { from, to, done } = await migrate(database)
    const isGranted = role === null || (await grantTo(database, role))
    if (!isGranted) io.err(`${words.badRole(role)}\n`)
    const { place } = database
    const told = done.length === 0 ? words.upToDate(place, to) : words.done(place, from, to)
    const granted = role !== null && isGranted ? `${words.granted(role)}\n` : ''
    io.out(json ? `${JSON.stringify({ from, to, done, granted: role })}\n` : `${told}\n${granted}`)
    return isGranted ? 0 : 1
  } finally {
    await database.close()
  }
}
