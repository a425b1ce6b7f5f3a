import * as v from 'valibot'
import { decodeBytes } from '#shared/kernel/decode-text.ts'
import { whereNotJson } from '#shared/kernel/json-place.ts'
import { type Plan, plan } from '#shared/seating/plan.ts'
import { type ReadSeats, readSeats, SeatFile } from '#shared/seating/seat-file.ts'
import { seatsToJson } from '#shared/seating/seat-output.ts'
import type { SeatingTask } from '#shared/seating/seating.ts'
import { settle } from '#shared/seating/settle.ts'
import { seatingProblem, seatNote } from '#shared/words/seating-problems.ts'
import type { Io, Lang } from './io.ts'
import { readOneFile } from './read-one-file.ts'
import { formProblem } from './seat-form.ts'
import { type SeatWords, seatWords } from './seat-words.ts'

/** Each option's least and greatest value. */
const LIMITS: Readonly<Record<string, readonly [number, number]>> = {
  rounds: [1, 40],
  seed: [0, Number.MAX_SAFE_INTEGER],
  time: [0, 3_600_000],
  moves: [0, 1_000_000_000],
}
const ORDINARY_TIME = 1000

function wrongNumber(value: string, lang: Lang, option: string): string | null {
  const [from, to] = LIMITS[option] ?? [0, 0]
  const number = Number(value)
  return /^\d+$/.test(value) && number >= from && number <= to
    ? null
    : seatWords(lang).number(option, from, to)
}

/** Null when the file cannot be used; that has been told. */
function readFile(bytes: Uint8Array, file: string, words: SeatWords, io: Pick<Io, 'err'>): SeatFile | null {
  const { text } = decodeBytes(bytes)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    io.err(words.notJson(file, whereNotJson(text)))
    return null
  }
  const read = v.safeParse(SeatFile, value)
  if (read.success) return read.output
  for (const issue of read.issues.slice(0, 5))
    io.err(words.notThatForm(file, v.getDotPath(issue) ?? '.', formProblem(words.form, issue)))
  return null
}

type Limits = { readonly seed: number; readonly time: number; readonly moves: number | null }

function search(
  task: SeatingTask,
  { seed, time, moves }: Limits,
): { readonly plan: Plan; readonly ms: number } {
  const began = performance.now()
  const steps = plan(task, seed)
  for (;;) {
    const step = steps.next()
    const ms = performance.now() - began
    const enough = moves === null ? ms >= time : step.value.moves >= moves
    if (step.done === true || enough) {
      const found = step.value.plan()
      return { plan: found, ms: Math.round(performance.now() - began) }
    }
  }
}

/** `samling seat`: seats the people of a file. Resolves to the exit code. */
export async function seatCommand(args: readonly string[], io: Io): Promise<number> {
  const asked = await readOneFile(args, io, seatWords, Object.keys(LIMITS), wrongNumber)
  if ('exit' in asked) return asked.exit
  const { file, lang, bytes, options } = asked
  const words = seatWords(lang)
  const number = (option: string) => (options.has(option) ? Number(options.get(option)) : undefined)
  const given = readFile(bytes, file, words, io)
  if (given === null) return 1
  const read = readSeats(given, number('rounds') ?? given.rounds ?? 1)
  const settled = settle(read.task)
  const names = { person: (person: number) => String(read.ids[person]), table: words.table }
  const warnings = [
    ...read.notes.map((note) => seatNote(lang, note)),
    ...settled.problems.map((problem) => seatingProblem(lang, problem, names)),
  ]
  if (settled.problems.some(({ type }) => type === 'nobody' || type === 'no-tables')) {
    for (const warning of warnings) io.err(`${file}: ${warning}\n`)
    return 1
  }
  const seed = number('seed') ?? 1
  const found = search(settled.task, {
    seed,
    time: number('time') ?? ORDINARY_TIME,
    moves: number('moves') ?? null,
  })
  const json = { ...seatsToJson(settled.task, found.plan, read.ids, { ms: found.ms, seed }), warnings }
  io.out(asked.json ? `${JSON.stringify(json)}\n` : listing(json, read, words))
  return 0
}

function listing(
  { rounds, quality, warnings }: ReturnType<typeof seatsToJson> & { readonly warnings: readonly string[] },
  { task }: ReadSeats,
  words: SeatWords,
): string {
  const tables = rounds.flatMap((round, at) => [
    ...(rounds.length > 1 ? [words.round(at)] : []),
    round.tables.map((people, table) => `  ${words.table(table)}: ${people.join(', ')}`).join('\n'),
  ])
  const told = [
    words.colleagues(quality.sameOrgPairs, quality.sameOrgLowerBound),
    words.repeats(quality.repeats, quality.repeatsLowerBound),
    ...(task.roles.length === 0 ? [] : [words.roles(quality.roleExcess)]),
    quality.provenOptimal ? words.proven : words.open,
    words.again(quality.seed, quality.moves),
  ]
  const look =
    warnings.length === 0
      ? []
      : [[words.look(warnings.length), ...warnings.map((line) => `  ${line}`)].join('\n')]
  return `${[...tables, told.join('\n'), ...look].join('\n\n')}\n`
}
