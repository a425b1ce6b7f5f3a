import { parseArgs } from 'node:util'
import { nanoid } from 'nanoid'
import { demoCommands } from '#server/demo/demo-gathering.ts'
import { type RehearsalOptions, rehearse } from '#server/rehearsal/rehearse.ts'
import { readProgrammeFile } from '#shared/gathering/programme-file.ts'
import { decodeBytes } from '#shared/kernel/decode-text.ts'
import type { LeftOut, RehearsalProgress, RehearsalReport } from '#shared/protocol/rehearsal.ts'
import { type Io, LANGUAGES, type Lang } from './io.ts'
import { boardLines } from './rehearse-board-words.ts'
import { type RehearseWords, rehearseWords } from './rehearse-words.ts'

/** Each option's least, ordinary and greatest value. */
const LIMITS = {
  people: [1, 60, 1_000],
  speed: [1, 200, 5_000],
  seed: [0, 1, 4_294_967_295],
} as const
type Numbers = { readonly [Option in keyof typeof LIMITS]: number }
type Asked = Numbers & {
  readonly lang: Lang
  readonly file: string | null
  readonly json: boolean
  readonly progress: boolean
}
type Prepared = Pick<RehearsalOptions, 'title' | 'commands'>

/** Told one after the other; the rest is in `--json`. */
const MOST_TOLD = 20

/** `samling rehearse`: plays a gathering and tells what came of it. Resolves to the exit code. */
export async function rehearseCommand(
  args: readonly string[],
  io: Io,
  stop: AbortSignal,
  own: Partial<Pick<RehearsalOptions, 'openStore'>> = {},
): Promise<number> {
  const asked = readArguments(args, io)
  if (typeof asked === 'number') return asked
  const words = rehearseWords(asked.lang)
  const prepared = await readProgramme(asked.file, words, io)
  if (prepared === null) return 1
  const isBare = !prepared.commands.some(
    (command) => command.type === 'ReviseAgenda' && command.days.some(({ items }) => items.length > 0),
  )
  if (isBare) {
    io.err(words.noItems)
    return 1
  }
  const { people, speed, seed } = asked
  const onProgress = progressOf(asked, words, io)
  try {
    const report = await rehearse({
      ...prepared,
      people,
      speed,
      seed,
      today: Date.now(),
      stop,
      onProgress,
      ...own,
    })
    if (report === null) {
      io.err(words.stopped)
      return 1
    }
    io.out(asked.json ? `${JSON.stringify(report)}\n` : reportText(report, words, asked.lang))
    return report.ok ? 0 : 1
  } catch (error) {
    io.err(words.failed(error instanceof Error ? error.message : String(error)))
    return 1
  }
}

function readArguments(args: readonly string[], io: Io): Asked | number {
  const mistake = (what: string, lang: Lang): number => {
    io.err(rehearseWords(lang).usage(what))
    return 2
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        people: { type: 'string' },
        speed: { type: 'string' },
        seed: { type: 'string' },
        json: { type: 'boolean', default: false },
        progress: { type: 'boolean', default: false },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
      allowPositionals: true,
    })
    const lang = LANGUAGES.find((known) => known === (values.lang ?? io.lang))
    if (lang === undefined) return mistake(rehearseWords(io.lang).lang, io.lang)
    const words = rehearseWords(lang)
    if (values.help) {
      io.out(words.help)
      return 0
    }
    if (positionals.length > 1) return mistake(words.manyFiles, lang)
    const numbers: Record<keyof Numbers, number> = { people: 0, speed: 0, seed: 0 }
    for (const option of ['people', 'speed', 'seed'] as const) {
      const [from, ordinary, to] = LIMITS[option]
      const given = values[option] ?? String(ordinary)
      const number = /^\d+$/.test(given) ? Number(given) : Number.NaN
      if (!(number >= from && number <= to)) return mistake(words.number(option, from, to), lang)
      numbers[option] = number
    }
    return { ...numbers, lang, file: positionals[0] ?? null, json: values.json, progress: values.progress }
  } catch (error) {
    return mistake(error instanceof Error ? error.message : String(error), io.lang)
  }
}

/** Null when the file cannot be used; that has been told. */
async function readProgramme(file: string | null, words: RehearseWords, io: Io): Promise<Prepared | null> {
  if (file === null) return { title: '', commands: demoCommands(() => nanoid(12), Date.now()) }
  const bytes = await (file === '-' ? io.stdin() : io.readFile(file)).catch((error: unknown) => {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    io.err(words.unreadable(file, why))
    return null
  })
  if (bytes === null) return null
  const read = readProgrammeFile(decodeBytes(bytes).text)
  if (read.ok) return read
  io.err(words.notAProgramme(file, read.code, read.where, read.found))
  return null
}

function progressOf({ json, progress }: Asked, words: RehearseWords, io: Io) {
  return (at: RehearsalProgress): void => {
    if (progress) io.err(`${JSON.stringify(at)}\n`)
    else if (!json) io.err(words.item(at.item, at.here, at.answers))
  }
}

function reportText(report: RehearsalReport, words: RehearseWords, lang: Lang): string {
  const { title, people, speed, days, prompts, late, left, tables, groups, boards, wrong } = report
  const answers = prompts.reduce((sum, { came }) => sum + came, 0)
  const parts = [
    words.begun(title, people, speed).trimEnd(),
    ...days.map((day, at) => dayText(day, at, words)),
    ...(prompts.length > 0 ? [[words.prompts, ...prompts.map(words.prompt)].join('\n')] : []),
    [
      words.lateComers(late.length),
      ...late.map(({ name, day, minutes }) => words.whoLate(name, day, minutes)),
    ].join('\n'),
    words.leavers(left.length),
    ...(tables === null ? [] : [leftText(words.tables(tables), tables.without, words)]),
    ...(groups === null ? [] : [leftText(words.groups(groups), groups.without, words)]),
    ...talkText(report, words),
    ...(boards === null ? [] : [boardLines(boards, lang).join('\n')]),
    words.figures(report),
    report.ok ? words.good(answers) : wrongText(wrong, words),
  ]
  return `${parts.join('\n\n')}\n`
}

function leftText(text: string, without: readonly LeftOut[], words: RehearseWords): string {
  return [text, ...without.map(({ name, minutes }) => words.waited(name, minutes))].join('\n')
}

/** What came of turns, calls and points beside the answers; nothing of what there was nothing of. */
function talkText({ prompts, calls }: RehearsalReport, words: RehearseWords): readonly string[] {
  const sum = (of: (prompt: RehearsalReport['prompts'][number]) => number) =>
    prompts.reduce((total, prompt) => total + of(prompt), 0)
  const due = sum(({ turns }) => turns?.due ?? 0)
  const left = sum(({ turns }) => turns?.left ?? 0)
  const unshown = sum((prompt) => prompt.unshown)
  return [
    ...(due > 0 ? [words.turns(left, due)] : []),
    ...(calls === null ? [] : [words.calls(calls)]),
    ...(unshown > 0 ? [words.unshown(unshown)] : []),
  ]
}

function dayText(
  { label, date, items, endLate }: RehearsalReport['days'][number],
  at: number,
  words: RehearseWords,
): string {
  const rows = items.map(({ planned, started, late, title, minutesSpent, minutesPlanned }) => {
    const drift = late === null ? words.skipped : late === 0 ? words.onTime : words.late(late)
    return `  ${planned}  ${started ?? '     '}  ${drift.padEnd(12)}  ${title} (${words.minutes(minutesSpent, minutesPlanned)})`
  })
  const end = endLate === null || endLate === 0 ? [] : [words.endLate(endLate)]
  return [words.day(label || words.dayNumber(at + 1), date ?? ''), ...rows, ...end].join('\n')
}

function wrongText(wrong: RehearsalReport['wrong'], words: RehearseWords): string {
  const told = wrong
    .slice(0, MOST_TOLD)
    .map(
      ({ what, who, where, detail }) =>
        `  ${[who, where, words.what[what], detail].filter(Boolean).join(' · ')}`,
    )
  const rest = wrong.length - told.length
  return [words.bad(wrong.length), ...told, ...(rest > 0 ? [words.more(rest)] : [])].join('\n')
}
