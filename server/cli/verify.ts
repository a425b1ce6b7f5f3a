import { parseArgs } from 'node:util'
import { type Finding, type Inspection, inspectFolder } from '#server/store/inspect.ts'
import { isDatabaseUrl } from '#server/store/postgres/database.ts'
import type { Place } from '#server/store/shelf.ts'
import { type Io, LANGUAGES, type Lang } from './io.ts'
import { placeFrom, placeText, whyNotDatabase } from './open-store.ts'
import { type VerifyWords, verifyWords } from './verify-words.ts'

type Options = {
  readonly place: Place
  readonly json: boolean
  readonly help: boolean
  readonly lang: Lang
}

/** `samling verify`: says what in a data folder is not as it was written. Resolves with the exit code. */
export async function verifyCommand(
  args: readonly string[],
  io: Pick<Io, 'out' | 'err' | 'lang'>,
): Promise<number> {
  const options = readOptions(args, io.lang)
  if (typeof options === 'string') {
    io.err(`${options}\n${verifyWords(io.lang).help}`)
    return 2
  }
  const words = verifyWords(options.lang)
  if (options.help) {
    io.out(words.help)
    return 0
  }
  const { lang } = options
  const place = placeText(options.place)
  try {
    const inspection = await inspected(options.place)
    if (!inspection.found) {
      io.err(`${words.nothing(place)}\n`)
      return 1
    }
    io.out(options.json ? jsonReport(place, inspection, words) : textReport(inspection, words))
    return wrongOnes(inspection).length === 0 ? 0 : 1
  } catch (error) {
    const why = whyNotDatabase(error, options.place, lang)
    if (why === null) throw error
    io.err(why)
    return 1
  }
}

async function inspected(place: Place): Promise<Inspection> {
  if (!isDatabaseUrl(place)) return await inspectFolder(place)
  const { inspectDatabase } = await import('#server/store/postgres/inspect-database.ts')
  return await inspectDatabase(place)
}

function readOptions(args: readonly string[], lang: Lang): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        'database-url': { type: 'string' },
        json: { type: 'boolean', default: false },
        lang: { type: 'string', default: lang },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const asked = LANGUAGES.find((known) => known === values.lang)
    if (asked === undefined) return `--lang ${LANGUAGES.join(' | ')}`
    const { json, help } = values
    return { place: placeFrom(values), json, help, lang: asked }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** While a server writes, the end of a journal may be seen half written; that is as it should be. */
function isInFlight(finding: Finding, { server }: Inspection): boolean {
  return finding.kind === 'torn' && server !== null
}

function wrongOnes(inspection: Inspection): readonly Finding[] {
  return inspection.findings.filter((finding) => !isInFlight(finding, inspection))
}

function tell(finding: Finding, inspection: Inspection, words: VerifyWords): string {
  switch (finding.kind) {
    case 'record':
      return `${words.place(finding.line, finding.seq, finding.offset)}: ${words.wrong[finding.what]}`
    case 'torn': {
      const what = isInFlight(finding, inspection) ? words.inFlight : words.torn(finding.bytes)
      return `${words.place(finding.line, finding.seq, finding.offset)}: ${what}`
    }
    case 'unreadable':
      return words.unreadable(finding.detail)
    default:
      return words.plain[finding.kind]
  }
}

function countRecords({ gatherings }: Inspection): number {
  return gatherings.reduce((sum, { records }) => sum + records, 0)
}

function textReport(inspection: Inspection, words: VerifyWords): string {
  const { server, gatherings, findings } = inspection
  const wrong = wrongOnes(inspection).length
  const lines = [
    ...(server === null ? [] : [words.server(server)]),
    ...gatherings.map(({ id, records, erased, snapshots }) =>
      words.gathering(id, records, erased, snapshots),
    ),
    ...findings.map((finding) => `${finding.file}: ${tell(finding, inspection, words)}`),
    wrong === 0 ? words.good(countRecords(inspection)) : words.bad(wrong),
  ]
  return `${lines.join('\n')}\n`
}

function jsonReport(folder: string, inspection: Inspection, words: VerifyWords): string {
  const { server, gatherings, findings } = inspection
  const told = findings.map((finding) => ({
    ...finding,
    wrong: !isInFlight(finding, inspection),
    message: tell(finding, inspection, words),
  }))
  const ok = wrongOnes(inspection).length === 0
  return `${JSON.stringify({ folder, ok, records: countRecords(inspection), server, gatherings, findings: told })}\n`
}
