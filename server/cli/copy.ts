import { parseArgs } from 'node:util'
import { StoreError } from '#server/store/event-store.ts'
import { nodeFiles } from '#server/store/files.ts'
import { copyToDatabase, copyToFolder, NotEmpty } from '#server/store/postgres/copy.ts'
import { isDatabaseUrl } from '#server/store/postgres/database.ts'
import { copyWords } from './copy-words.ts'
import { type Io, isToldHow, LANGUAGES, type Lang } from './io.ts'
import { databaseFrom, placeText, whyNotDatabase } from './open-store.ts'
import { cliWords } from './words.ts'

type Options = {
  readonly from: string
  readonly to: string
  readonly database: string
  readonly isToDatabase: boolean
  readonly json: boolean
  readonly lang: Lang
}

/** `samling copy`: a data folder into a database, or back. Resolves with the exit code. */
export async function copyCommand(
  args: readonly string[],
  io: Pick<Io, 'out' | 'err' | 'lang'>,
): Promise<number> {
  const options = readOptions(args, io.lang)
  if (isToldHow(options, copyWords(io.lang).help, io)) return options === 'help' ? 0 : 2
  const { from, to, isToDatabase, json, lang } = options
  const words = copyWords(lang)
  try {
    if (isToDatabase && (await nodeFiles.list(from)).length === 0) {
      io.err(`${words.notThere(from)}\n`)
      return 1
    }
    const copied = isToDatabase ? await copyToDatabase(from, to) : await copyToFolder(from, to)
    const told = words.done(copied.streams, copied.records, placeText(to))
    io.out(json ? `${JSON.stringify(copied)}\n` : `${told}\n`)
    return 0
  } catch (error) {
    io.err(whatWentWrong(error, options))
    return 1
  }
}

function readOptions(args: readonly string[], given: Lang): Options | 'help' | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        json: { type: 'boolean', default: false },
        lang: { type: 'string', default: given },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const lang = LANGUAGES.find((known) => known === values.lang)
    if (lang === undefined) return `--lang ${LANGUAGES.join(' | ')}`
    if (values.help) return 'help'
    const [from, to] = [values.from, values.to].map((place) =>
      place === 'database' ? (databaseFrom(undefined) ?? place) : (place ?? ''),
    )
    if (!from || !to || isDatabaseUrl(from) === isDatabaseUrl(to)) return copyWords(lang).twoPlaces
    const isToDatabase = isDatabaseUrl(to)
    return { from, to, database: isToDatabase ? to : from, isToDatabase, json: values.json, lang }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function whatWentWrong(error: unknown, { from, to, database, lang }: Options): string {
  if (error instanceof NotEmpty) return `${copyWords(lang).notEmpty(placeText(to))}\n`
  const why = whyNotDatabase(error, database, lang)
  if (why !== null) return why
  const words = cliWords(lang)
  const message = error instanceof Error ? error.message : String(error)
  if (!(error instanceof StoreError)) return words.diskFailed(placeText(to), message)
  if (error.code === 'in-use') return words.folderInUse(from, /\d+/.exec(message)?.[0] ?? '?')
  if (error.code === 'corrupt') return words.corrupt(message)
  return error.code === 'full' ? words.diskFull(placeText(to)) : words.diskFailed(placeText(to), message)
}
