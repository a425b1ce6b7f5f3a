import * as v from 'valibot'
import { FileActivity } from '#shared/gathering/file-activities.ts'
import {
  FORMAT as PROGRAMME,
  PROGRAMME_FILE_LIMIT,
  PROGRAMME_FILE_VERSION,
} from '#shared/gathering/file-days.ts'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'
import type { Setup } from './library.ts'

export const OWN_FORMAT = 'samling-activities'
export const OWN_VERSION = 1
export const MOST_OWN = 100

/** One that a leader has kept. What this release does not understand is held as it came, for the one that does. */
export type Own = { readonly name: string } & (
  | { readonly setup: Setup }
  | { readonly setup: null; readonly kind: string; readonly held: unknown }
)

export type OwnTrouble = 'tooLarge' | 'notActivities' | 'tooNew' | 'tooMany' | 'emptyFile'
export type OwnReading =
  | { readonly ok: true; readonly own: readonly Own[] }
  /** `found`: the version, or how many there are. */
  | { readonly ok: false; readonly why: OwnTrouble; readonly found: number }

const File = v.object({
  format: v.literal(OWN_FORMAT),
  version: v.number(),
  activities: v.array(v.unknown()),
})
const Programme = v.object({
  format: v.literal(PROGRAMME),
  version: v.number(),
  activities: v.optional(v.array(v.unknown()), []),
})
const Named = v.object({ name: v.pipe(v.string(), v.maxLength(TEXT_LIMITS.question)), setup: v.unknown() })

const PLACE = { id: 'own', item: null }

function isObject(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null && !Array.isArray(found)
}

/** Null: it is of no kind that is known here, or has settings that are not. */
export function readSetup(found: unknown): Setup | null {
  const parsed = isObject(found) ? v.safeParse(FileActivity, { ...found, ...PLACE }) : null
  if (parsed?.success !== true) return null
  const { id: _id, item: _item, ...setup } = parsed.output
  // Whose turn it is first was decided of other municipalities than those that come next time.
  return setup.kind === 'presentations' ? { ...setup, order: [] } : setup
}

function named(held: unknown, name: string, found: unknown): Own {
  const setup = readSetup(found)
  if (setup !== null) return { name, setup }
  const kind = isObject(found) && typeof found.kind === 'string' ? found.kind.slice(0, 40) : ''
  return { name, setup, kind, held }
}

function ownOf(held: unknown): Own {
  const parsed = v.safeParse(Named, held)
  return parsed.success ? named(held, parsed.output.name, parsed.output.setup) : named(held, '', held)
}

/** An activity of a programme file; it has no name there. */
function inProgramme(found: unknown): Own {
  return named({ name: '', setup: found }, '', found)
}

/** Out of a file of activities, or of a whole programme's. What is wrong with the whole refuses it whole. */
export function readOwn(text: string): OwnReading {
  if (text.length > PROGRAMME_FILE_LIMIT) return { ok: false, why: 'tooLarge', found: text.length }
  let found: unknown
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { ok: false, why: 'notActivities', found: 0 }
  }
  const file = v.safeParse(File, found)
  if (file.success) return checked(file.output, OWN_VERSION, ownOf)
  const programme = v.safeParse(Programme, found)
  if (programme.success) return checked(programme.output, PROGRAMME_FILE_VERSION, inProgramme)
  return { ok: false, why: 'notActivities', found: 0 }
}

function checked(
  { version, activities }: { readonly version: number; readonly activities: readonly unknown[] },
  known: number,
  read: (found: unknown) => Own,
): OwnReading {
  if (version > known) return { ok: false, why: 'tooNew', found: version }
  if (activities.length > MOST_OWN) return { ok: false, why: 'tooMany', found: activities.length }
  if (activities.length === 0) return { ok: false, why: 'emptyFile', found: 0 }
  return { ok: true, own: activities.map(read) }
}

/** As a file, to be taken to another machine; what was not understood is written as it came. */
export function ownFile(own: readonly Own[]): string {
  const activities = own.map((each) =>
    each.setup === null ? each.held : { name: each.name, setup: each.setup },
  )
  return `${JSON.stringify({ format: OWN_FORMAT, version: OWN_VERSION, activities }, null, 2)}\n`
}
