import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { StoreError } from '#server/store/event-store.ts'
import { isDatabaseUrl } from '#server/store/postgres/database.ts'
import { type HowRestored, type Restored, restoreFolder } from '#server/store/restore.ts'
import type { Planned } from '#server/store/restore-plan.ts'
import type { Place } from '#server/store/shelf.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { type Io, isToldHow, LANGUAGES, type Lang } from './io.ts'
import { placeFrom, placeText, whyNotDatabase } from './open-store.ts'
import { type RestoreWords, restoreWords, wrongText } from './restore-words.ts'
import { cliWords } from './words.ts'

type Options = HowRestored & { readonly from: string; readonly to: Place } & {
  readonly json: boolean
  readonly lang: Lang
}

/** `samling restore`: brings gatherings back from a copy of a data folder. Resolves with the exit code. */
export async function restoreCommand(
  args: readonly string[],
  io: Pick<Io, 'out' | 'err' | 'lang'>,
): Promise<number> {
  const options = readOptions(args, io.lang)
  if (isToldHow(options, restoreWords(io.lang).help, io)) return options === 'help' ? 0 : 2
  const words = restoreWords(options.lang)
  if (await isSame(options.from, options.to)) {
    io.err(`${words.sameFolder}\n`)
    return 1
  }
  try {
    return tell(await restored(options), options, io)
  } catch (error) {
    io.err(whatWentWrong(error, options))
    return 1
  }
}

async function restored(options: Options): Promise<Restored> {
  if (!isDatabaseUrl(options.to)) return await restoreFolder(options)
  const { restoreToDatabase } = await import('#server/store/postgres/restore-database.ts')
  return await restoreToDatabase(options)
}

function readOptions(args: readonly string[], given: Lang): Options | 'help' | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        'database-url': { type: 'string' },
        gathering: { type: 'string' },
        at: { type: 'string' },
        look: { type: 'boolean', default: false },
        replace: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        lang: { type: 'string', default: given },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const lang = LANGUAGES.find((known) => known === values.lang)
    if (lang === undefined) return `--lang ${LANGUAGES.join(' | ')}`
    if (values.help) return 'help'
    const [from, more] = positionals
    if (from === undefined || more !== undefined) return restoreWords(lang).noCopy
    if (values.at !== undefined && !/^[1-9]\d{0,11}$/.test(values.at))
      return restoreWords(lang).badAt(values.at)
    const { gathering = null, look, replace, json } = values
    return {
      from,
      to: placeFrom(values),
      gathering,
      at: values.at === undefined ? null : Number(values.at),
      look,
      replace,
      json,
      lang,
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function isSame(one: string, other: string): Promise<boolean> {
  const real = (path: string) => realpath(path).catch(() => resolve(path))
  return (await real(one)) === (await real(other))
}

function tell(restored: Restored, options: Options, io: Pick<Io, 'out' | 'err'>): number {
  const { did, plan } = restored
  const words = restoreWords(options.lang)
  const isNone = plan.planned.length === 0 && plan.skipped.length === 0
  if (isNone && !options.json) {
    const { gathering, from } = options
    io.err(`${gathering === null ? words.nothing(from) : words.notThere(gathering, from)}\n`)
    return 1
  }
  const well = did === 'restored' || (did === 'looked' && options.look)
  io.out(options.json ? jsonReport(restored) : textReport(restored, options))
  return well && !isNone && plan.skipped.length === 0 ? 0 : 1
}

function jsonReport({ did, plan }: Restored): string {
  const gatherings = plan.planned.map(({ lines: _lines, header: _header, entry: _entry, ...told }) => told)
  return `${JSON.stringify({ did, gatherings, skipped: plan.skipped })}\n`
}

function textReport({ did, plan }: Restored, { lang, to }: Options): string {
  const words = restoreWords(lang)
  const end = {
    restored: `${words.done(plan.planned.length, placeText(to))}\n${words.next}`,
    looked: words.looked,
    refused: words.refused,
  }
  const lines = [
    ...plan.planned.flatMap((planned) => linesOf(planned, words, lang)),
    ...plan.skipped.map(({ id, why }) => words.skipped(id, words.why[why] ?? why)),
    plan.planned.length === 0 ? words.looked : end[did],
  ]
  return `${lines.join('\n')}\n`
}

function linesOf(planned: Planned, words: RestoreWords, lang: Lang): readonly string[] {
  const { id, title, takes, of, until, fault, erased, points, now } = planned
  const details = [
    ...(fault === null
      ? []
      : [words.damaged(...wrongText(lang, fault.what, [fault.line, fault.seq, fault.offset]))]),
    ...(points.length === 0 ? [] : [words.points(points.join(', '))]),
    ...(erased === 0 ? [] : [words.erased(erased)]),
    ...(now === null
      ? [words.isNew]
      : [
          words.replaces(now.records, timeText(now.until)),
          now.loses === 0 ? words.losesNone : words.loses(now.loses),
        ]),
  ]
  const name = title === '' ? id : `${title} (${id})`
  return [words.takes(name, takes, of, timeText(until)), ...details.map((detail) => `  ${detail}`)]
}

/** On this machine's clock, so that it can be held against what people remember. */
function timeText(at: Instant | null): string {
  return at === null ? '–' : new Date(at).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' })
}

function whatWentWrong(error: unknown, { to: place, lang }: Options): string {
  const why = whyNotDatabase(error, place, lang)
  if (why !== null) return why
  const words = cliWords(lang)
  const to = placeText(place)
  const message = error instanceof Error ? error.message : String(error)
  if (!(error instanceof StoreError)) return words.diskFailed(to, message)
  if (error.code === 'in-use') return words.folderInUse(to, /\d+/.exec(message)?.[0] ?? '?')
  if (error.code === 'corrupt') return words.corrupt(message)
  return error.code === 'full' ? words.diskFull(to) : words.diskFailed(to, message)
}
