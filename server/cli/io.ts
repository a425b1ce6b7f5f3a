import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'

export const LANGUAGES = ['nb', 'nn', 'en'] as const
export type Lang = (typeof LANGUAGES)[number]

/** What a subcommand may touch of the world. */
export type Io = {
  readonly readFile: (path: string) => Promise<Uint8Array>
  readonly stdin: () => Promise<Uint8Array>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly lang: Lang
}

/** Bokmål unless SAMLING_LANG, or a machine set to nynorsk, says otherwise. Many Norwegian machines say English. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Lang {
  const asked = LANGUAGES.find((lang) => lang === env.SAMLING_LANG)
  return asked ?? (env.LANG?.startsWith('nn') ? 'nn' : 'nb')
}

export function processIo(): Io {
  return {
    readFile: (path) => readFile(path),
    stdin: () => buffer(process.stdin),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    lang: languageOf(process.env),
  }
}

/** Which language the arguments ask for, wherever among them, and the arguments without it. */
export function takeLang(args: readonly string[]): {
  readonly lang: Lang | null
  readonly rest: readonly string[]
} {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const [own = '', following = ''] = at < 0 ? [] : args.slice(at, at + 2)
  const asked = own === '--lang' ? following : own.slice('--lang='.length)
  const lang = LANGUAGES.find((known) => known === asked)
  if (lang === undefined) return { lang: null, rest: args }
  return { lang, rest: args.toSpliced(at, own === '--lang' ? 2 : 1) }
}

/** Tells whoever asked for help, or wrongly, how it is asked; the exit code is then 0 for `help` and 2 for what was wrong. */
export function isToldHow(
  options: object | string,
  help: string,
  io: Pick<Io, 'out' | 'err'>,
): options is string {
  if (typeof options !== 'string') return false
  if (options === 'help') io.out(help)
  else io.err(`${options}\n\n${help}`)
  return true
}
