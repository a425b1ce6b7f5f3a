import * as v from 'valibot'
import { FIGURE_LIMITS, figureCommands } from '#shared/figures/figures.ts'
import { Id } from '#shared/kernel/ids.ts'
import type { MinuteOfDay } from '#shared/kernel/instant.ts'
import { whereNotJson } from '#shared/kernel/json-place.ts'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'
import { seatCommands } from '#shared/seating/seats.ts'
import { CALL_LIMITS, callWith } from '#shared/showing/call-times.ts'
import { showingCommands } from '#shared/showing/showing.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import { FileActivity } from './file-activities.ts'
import { commandsOf } from './file-commands.ts'
import { FORMAT, PROGRAMME_FILE_LIMIT, PROGRAMME_FILE_VERSION } from './file-days.ts'
import { emptyGathering, type RoomCommand } from './gathering.ts'
import { DaySchema } from './own.ts'

const line = v.pipe(v.string(), v.maxLength(TEXT_LIMITS.heading))

/** 09:05; 24:30 is half past midnight, still the same day of the gathering. */
const clock = v.pipe(
  v.string(),
  v.regex(/^(?:(?:[0-3]?\d|4[0-7]):[0-5]\d|48:00)$/),
  v.transform((text): MinuteOfDay => Number(text.split(':')[0]) * 60 + Number(text.split(':')[1])),
)

const { items, ...day } = DaySchema.entries
const FileItem = v.strictObject({
  ...itemOf(items).entries,
  start: clock,
  end: v.nullable(clock),
})
const FileDay = v.strictObject({ ...day, items: v.pipe(v.array(FileItem), v.maxLength(500)) })

const { type: _goals, ...goals } = showingCommands[0].entries
const { type: _extras, note: _note, ...extras } = showingCommands[2].entries
const { type: _clock, ...itemClock } = showingCommands[3].entries
const FileCalls = v.strictObject({
  item: Id,
  calls: v.pipe(v.array(callWith(clock)), v.maxLength(CALL_LIMITS.calls)),
})
const { type: _figure, figure: _figureId, ...figure } = figureCommands[0].entries
const { type: _tables, ...hall } = seatCommands[0].entries

/**
 * A programme that can be taken along: what was prepared, and nothing of what people did or who they are. The parts have the
 * shapes of the commands that prepare them, so that the file follows the program; times are written as on the wall.
 */
export const ProgrammeFile = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(PROGRAMME_FILE_VERSION),
  title: line,
  place: line,
  /** An IANA name; the clock on the wall where people meet. */
  zone: v.optional(v.pipe(v.string(), v.maxLength(60))),
  programme: v.strictObject({
    title: v.optional(line, ''),
    /** The text it was read from. */
    source: v.optional(v.pipe(v.string(), v.maxLength(2 * TEXT_LIMITS.source)), ''),
    days: v.pipe(v.array(FileDay), v.maxLength(31)),
  }),
  municipalities: v.optional(
    v.pipe(
      v.array(v.strictObject({ id: Id, name: v.pipe(v.string(), v.maxLength(1_000)) })),
      v.maxLength(400),
    ),
    [],
  ),
  goals: v.optional(v.strictObject(goals)),
  extras: v.optional(v.pipe(v.array(v.strictObject(extras)), v.maxLength(500)), []),
  clocks: v.optional(v.pipe(v.array(v.strictObject(itemClock)), v.maxLength(500)), []),
  /** Who is to be where, and when; a time on the wall in figures. */
  calls: v.optional(v.pipe(v.array(FileCalls), v.maxLength(500)), []),
  /** How the room is set; nobody sits anywhere yet. */
  tables: v.optional(hall.tables, []),
  /** What numbers say; they were made before anybody came. */
  figures: v.optional(
    v.pipe(v.array(v.strictObject({ id: Id, ...figure })), v.maxLength(FIGURE_LIMITS.figures)),
    [],
  ),
  activities: v.optional(v.pipe(v.array(FileActivity), v.maxLength(500)), []),
})
export type ProgrammeFile = v.InferInput<typeof ProgrammeFile>
export type ReadFile = v.InferOutput<typeof ProgrammeFile>

/** Why a file is not taken. `where` is the way to the place: `programme.days.1.items.0.start`, counted from 1. */
export type FileRefusal = {
  readonly code:
    | 'file-too-large'
    | 'file-not-json'
    | 'file-not-programme'
    | 'file-too-new'
    | 'file-wrong'
    | 'file-refused'
  readonly where: string
  /** What stands there, cut short; empty when nothing does. For `file-refused` the code of the refusal. */
  readonly found: string
  /** The refusal's own detail. */
  readonly detail: string
}
export type FileReading =
  | { readonly ok: true; readonly commands: readonly RoomCommand[]; readonly title: string }
  | ({ readonly ok: false } & FileRefusal)

function itemOf<Item>(list: { readonly pipe: readonly [{ readonly item: Item }, ...unknown[]] }): Item {
  return list.pipe[0].item
}

/**
 * The commands that prepare a gathering as the file says. They have been tried before anybody is promised anything, so that no
 * half gathering is left behind by the one that is refused.
 */
export function readProgrammeFile(text: string): FileReading {
  if (text.length > PROGRAMME_FILE_LIMIT) return wrong('file-too-large', '', '')
  let found: unknown
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return wrong('file-not-json', whereNotJson(text), '')
  }
  const { format, version } = (typeof found === 'object' && found !== null ? found : {}) as Record<
    string,
    unknown
  >
  if (format !== FORMAT) return wrong('file-not-programme', 'format', shown(format))
  if (typeof version === 'number' && version > PROGRAMME_FILE_VERSION)
    return wrong('file-too-new', 'version', shown(version))
  const parsed = v.safeParse(ProgrammeFile, found)
  if (!parsed.success) {
    const [issue] = parsed.issues
    return wrong('file-wrong', wayOf(issue), shown(issue.input))
  }
  return tried(parsed.output)
}

function wrong(
  code: FileRefusal['code'],
  where: string,
  found: string,
): { readonly ok: false } & FileRefusal {
  return { ok: false, code, where, found, detail: '' }
}

/** The deepest place: of a choice between kinds, the one that was meant. */
function wayOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `${key + 1}` : `${String(key)}`))
    .join('.')
}

function shown(found: unknown): string {
  if (found === undefined) return ''
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? '')
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function tried(file: ReadFile): FileReading {
  let state = emptyGathering('file')
  for (const { command, where } of commandsOf(file)) {
    const decision = decide(state, command, {
      by: { role: 'server' },
      now: 0,
      newId: () => 'new',
      device: '',
      tag: () => '',
    })
    if (!decision.ok) return { ...wrong('file-refused', where, decision.code), detail: decision.detail ?? '' }
    state = decision.events.reduce(evolve, state)
  }
  const stray = strayActivity(file)
  if (stray !== null)
    return wrong('file-wrong', `activities.${stray + 1}.item`, file.activities[stray]?.item ?? '')
  return { ok: true, commands: commandsOf(file).map(({ command }) => command), title: file.title }
}

/** An activity that stands on an item which the programme has not got. */
function strayActivity({ programme, activities }: ReadFile): number | null {
  const known = new Set(programme.days.flatMap((each) => each.items.map(({ id }) => id)))
  const at = activities.findIndex(({ item }) => item !== null && !known.has(item))
  return at < 0 ? null : at
}
