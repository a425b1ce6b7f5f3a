import type { Call, CallWhen } from './call-times.ts'

const ROLES: readonly (readonly [string, RegExp])[] = [
  ['observer', /(?<!\p{L})(?:observatør\p{L}*|observers?)(?!\p{L})/iu],
  ['project-leader', /(?<!\p{L})(?:prosjekt(?:leder|leiar)\p{L}*|project leaders?)(?!\p{L})/iu],
  ['panel', /(?<!\p{L})panel(?:et|medlem\p{L}*|deltak\p{L}*| members?)?(?!\p{L})/iu],
]
const LAST =
  /(?<!\p{L})(?:(?:de )?siste|dei siste|(?:the )?last) (?:(\d{1,3}) ?min\p{L}*|kvarter(?:et)?|quarter(?: of an hour)?)/iu
const CLOCK = /(?<![\d.:])(?:kl\.? ?|klokk[ae] )?([01]?\d|2[0-3])[.:]([0-5]\d)(?![\d.:])/iu
const PLACE = /(?<!\p{L})(?:ved|på|i|at|in) \S.*$/iu

/**
 * A line under an item that says who is to be where, as people write it in a programme: “Panelet møter 12:45”, “observatørene, siste 15
 * minutter”, “project leaders at table 2”. Null for all others. It is a proposal, and says nothing until the leader takes it.
 */
export function readCall(line: string): Call | null {
  const named = ROLES.filter(([, word]) => word.test(line))
  const [role] = named[0] ?? []
  // A line about two groups is for people to read.
  if (role === undefined || named.length > 1) return null
  const rest = line.replace(LAST, ' ').replace(CLOCK, ' ')
  const place = (PLACE.exec(rest)?.[0] ?? '').replace(/\s+/g, ' ').replace(/[\s.,;:–-]+$/, '')
  const when = whenIn(line) ?? (place === '' ? null : ({ of: 'start', minutes: 0 } as const))
  return when && { role, when, place: [...place].slice(0, 80).join('') }
}

function whenIn(line: string): CallWhen | null {
  const last = LAST.exec(line)
  if (last) return { of: 'end', minutes: last[1] === undefined ? 15 : Number(last[1]) }
  const clock = CLOCK.exec(line)
  return clock ? { of: 'clock', at: Number(clock[1]) * 60 + Number(clock[2]) } : null
}
