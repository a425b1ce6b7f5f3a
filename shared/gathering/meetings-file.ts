import * as v from 'valibot'
import { Id } from '#shared/kernel/ids.ts'
import { whereNotJson } from '#shared/kernel/json-place.ts'
import { EARLIER_LIMITS, EarlierRounds } from '#shared/seating/earlier.ts'

export const MEETINGS_FORMAT = 'samling-meetings'
export const MEETINGS_VERSION = 1
/** A thousand people in twelve rounds are 120,000 characters. */
export const MEETINGS_FILE_LIMIT = 1_000_000

/**
 * Who has met at a gathering, to be taken along to the next one. It names people: whoever sat at a table or talked in a duo, and
 * nobody else; nothing of what they said or answered.
 */
export const MeetingsFile = v.strictObject({
  format: v.literal(MEETINGS_FORMAT),
  version: v.literal(MEETINGS_VERSION),
  /** Of the gathering that it was taken from. */
  gathering: Id,
  title: v.pipe(v.string(), v.maxLength(1_000)),
  people: v.pipe(
    v.array(
      v.strictObject({
        id: Id,
        name: v.pipe(v.string(), v.minLength(1), v.maxLength(1_000)),
        /** Its name; null for a guest. */
        municipality: v.nullable(v.pipe(v.string(), v.maxLength(1_000))),
        title: v.pipe(v.string(), v.maxLength(1_000)),
      }),
    ),
    v.maxLength(EARLIER_LIMITS.people),
  ),
  /** Who sat together by their place in `people`, the first being 0. */
  rounds: v.pipe(v.array(EarlierRounds.pipe[0].item), v.maxLength(EARLIER_LIMITS.rounds)),
})
export type MeetingsFile = v.InferOutput<typeof MeetingsFile>

/** What would be right at the place where a file is wrong. */
export const MEETINGS_RIGHT = [
  'format',
  'version',
  'id',
  'text',
  'municipality',
  'date',
  'who',
  'place',
  'list',
  'object',
] as const
export type MeetingsRight = (typeof MEETINGS_RIGHT)[number]

/** Why a file is not taken. `where` is the way to the place, counted from 1: `rounds.2.groups.1.3`. */
export type MeetingsRefusal =
  | { readonly code: 'file-too-large' | 'file-programme' }
  | { readonly code: 'file-not-json'; readonly where: string }
  | { readonly code: 'file-too-new'; readonly found: string }
  | {
      readonly code: 'file-wrong'
      readonly where: string
      /** What stands there, cut short; empty when nothing does. */
      readonly found: string
      readonly right: MeetingsRight
      /** For `place`: the highest there is; for `list`: the most there may be. */
      readonly most: number
    }
export type MeetingsReading =
  | { readonly ok: true; readonly file: MeetingsFile }
  | ({ readonly ok: false } & MeetingsRefusal)

export function readMeetings(text: string): MeetingsReading {
  if (text.length > MEETINGS_FILE_LIMIT) return { ok: false, code: 'file-too-large' }
  let found: unknown
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { ok: false, code: 'file-not-json', where: whereNotJson(text) }
  }
  const { format, version } = (typeof found === 'object' && found !== null ? found : {}) as Record<
    string,
    unknown
  >
  if (format === 'samling-programme') return { ok: false, code: 'file-programme' }
  if (format === MEETINGS_FORMAT && typeof version === 'number' && version > MEETINGS_VERSION)
    return { ok: false, code: 'file-too-new', found: shown(version) }
  const parsed = v.safeParse(MeetingsFile, found, { abortEarly: true })
  if (!parsed.success) return wrong(parsed.issues[0])
  return strayIn(parsed.output) ?? { ok: true, file: parsed.output }
}

type Wrong = Extract<MeetingsReading, { readonly code: 'file-wrong' }>

/** Somebody who is none of the people. */
function strayIn({ people, rounds }: MeetingsFile): Wrong | null {
  for (const [round, { groups }] of rounds.entries())
    for (const [group, places] of groups.entries()) {
      const at = places.findIndex((place) => place >= people.length)
      if (at < 0) continue
      const where = `rounds.${round + 1}.groups.${group + 1}.${at + 1}`
      const found = `${places[at]}`
      return { ok: false, code: 'file-wrong', where, found, right: 'place', most: people.length - 1 }
    }
  return null
}

function wrong(issue: v.BaseIssue<unknown>): Wrong {
  const way = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `${key + 1}` : `${String(key)}`))
  const right = rightAt(way, issue)
  return {
    ok: false,
    code: 'file-wrong',
    where: way.join('.'),
    found: shown(issue.input),
    right,
    most: right === 'place' ? EARLIER_LIMITS.people - 1 : Number(issue.requirement ?? 0) || 0,
  }
}

const RIGHT: Readonly<Record<string, MeetingsRight>> = {
  format: 'format',
  version: 'version',
  gathering: 'id',
  id: 'id',
  name: 'text',
  title: 'text',
  municipality: 'municipality',
  date: 'date',
  who: 'who',
  people: 'list',
  rounds: 'list',
  groups: 'list',
}

/** By the last name on the way: `people.3` is one of a list, `rounds.1.groups.2` a list itself. */
function rightAt(way: readonly string[], { kind, type }: v.BaseIssue<unknown>): MeetingsRight {
  const name = way.findLast((part) => !/^\d+$/.test(part))
  const deep = way.length - 1 - way.lastIndexOf(name ?? '')
  if (kind === 'validation' && type === 'max_length' && deep === 0) return RIGHT[name ?? ''] ?? 'object'
  if (name === 'groups') return deep < 2 ? 'list' : 'place'
  if (deep > 0 || name === undefined) return 'object'
  return RIGHT[name] ?? 'object'
}

function shown(found: unknown): string {
  if (found === undefined) return ''
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? '')
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
