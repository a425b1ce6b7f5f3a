import { parseArgs } from 'node:util'
import { type Io, LANGUAGES, type Lang } from './io.ts'

/** What every subcommand that reads one file says. */
export type FileWords = {
  readonly help: string
  readonly usage: (what: string) => string
  readonly lang: string
  readonly noFile: string
  readonly manyFiles: string
  readonly unreadable: (file: string, why: string) => string
}
export type OneFile = {
  readonly lang: Lang
  readonly file: string
  readonly bytes: Uint8Array
  readonly json: boolean
  /** The subcommand's own options, those that were given. */
  readonly options: ReadonlyMap<string, string>
}
/** Help, a mistake or a file that cannot be read has been told; nothing is left but the exit code. */
export type Told = { readonly exit: number }

const OPTIONS = {
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/**
 * `[FILE|-] [--json] [--lang nb|nn|en] [--help]` and the subcommand's own options, each with a value; `wrongIn` says what is
 * wrong with one, or null. Exit code 0 after help, 1 for a file that cannot be read, 2 for a mistake in the arguments.
 */
export async function readOneFile(
  args: readonly string[],
  io: Pick<Io, 'readFile' | 'stdin' | 'out' | 'err' | 'lang'>,
  wordsOf: (lang: Lang) => FileWords,
  own: readonly string[],
  wrongIn: (value: string, lang: Lang, option: string) => string | null = () => null,
): Promise<OneFile | Told> {
  const mistake = (what: string, lang: Lang): Told => {
    io.err(wordsOf(lang).usage(what))
    return { exit: 2 }
  }
  const parse = () =>
    parseArgs({
      args: [...args],
      options: { ...OPTIONS, ...Object.fromEntries(own.map((name) => [name, { type: 'string' as const }])) },
      allowPositionals: true,
    })
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse()
  } catch (error) {
    return mistake(error instanceof Error ? error.message : String(error), io.lang)
  }
  const { positionals } = parsed
  const values: Readonly<Record<string, unknown>> = parsed.values
  const lang = LANGUAGES.find((known) => known === (values.lang ?? io.lang))
  if (lang === undefined) return mistake(wordsOf(io.lang).lang, io.lang)
  const words = wordsOf(lang)
  if (values.help === true) {
    io.out(words.help)
    return { exit: 0 }
  }
  const [file] = positionals
  if (file === undefined) return mistake(words.noFile, lang)
  if (positionals.length > 1) return mistake(words.manyFiles, lang)
  const options = new Map(
    own.flatMap((name): [string, string][] =>
      values[name] === undefined ? [] : [[name, String(values[name])]],
    ),
  )
  for (const [name, value] of options) {
    const wrong = wrongIn(value, lang, name)
    if (wrong !== null) return mistake(wrong, lang)
  }
  const bytes = await (file === '-' ? io.stdin() : io.readFile(file)).catch((error: unknown) => {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    io.err(words.unreadable(file, why))
    return null
  })
  return bytes === null ? { exit: 1 } : { lang, file, bytes, json: values.json === true, options }
}
