import * as v from 'valibot'
import { instantOf, wallClock } from '#shared/agenda/zone.ts'
import { accepted, refused } from '#shared/kernel/decision.ts'
import type { Instant, IsoDate } from '#shared/kernel/instant.ts'
import { markOf } from '#shared/kernel/mark.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import type { AskedNow } from '#shared/people/research.ts'
import { NOTICE_LANGUAGES, NOTICE_WORDS, wordsIn } from '#shared/words/notice.ts'
import { type ResearchFacts, researchNoticeIn } from '#shared/words/research-notice.ts'
import { daysTo, isDate } from './dates.ts'
import { PROGRAMME_LIMITS as LIMITS } from './limits.ts'
import { date, typed } from './outline.ts'
import { overlong } from './overlong.ts'
import type { Programme, ProgrammeDecision } from './programme.ts'

/** Who studies it, and what for: what those who take part say yes to. Empty where there is no research. */
export type ResearchNotice = ResearchFacts
export const noResearch: ResearchNotice = { responsible: '', purpose: '', contact: '' }

/** By which a purpose is known as it was put: who studies and what for. Whom to ask may change. Empty: none was put. */
export function purposeMark({ responsible, purpose }: ResearchFacts): string {
  return responsible === '' || purpose === '' ? '' : markOf(`${responsible}\n${purpose}`)
}

/** What stood there before, and until when (nobody knows of what an earlier release kept). */
export type EarlierPurpose = ResearchNotice & { readonly until: Instant | null }
/** As many as are read through. */
const EARLIER = 50

export function withResearch(programme: Programme, event: ResearchSet): Programme {
  const { research: before, purposes } = programme
  const { responsible, purpose, contact } = event
  const research = { responsible, purpose, contact }
  const isOther = purposeMark(before) !== '' && purposeMark(before) !== purposeMark(research)
  const earlier = { ...before, until: event.at ?? null }
  return { ...programme, research, purposes: isOther ? [...purposes, earlier].slice(-EARLIER) : purposes }
}

/** Which yes counts: to what is asked now. */
export function askedNow({ research, purposes }: Pick<Programme, 'research' | 'purposes'>): AskedNow {
  return { purpose: purposeMark(research), only: purposes.length === 0 }
}

/** How long it stays. `until`: its last day, null: none is set. `hold`: it goes by itself on no day. */
export type Keeping = { readonly until: IsoDate | null; readonly hold: boolean }
export const keptUntilErased: Keeping = { until: null, hold: false }

export const privacyCommands = [
  /** All three empty: there is no research any more. */
  v.strictObject({ type: v.literal('SetResearch'), responsible: typed, purpose: typed, contact: typed }),
  v.strictObject({ type: v.literal('SetKeeping'), until: v.nullable(date), hold: v.boolean() }),
] as const
const PrivacyCommand = v.variant('type', privacyCommands)
export type PrivacyCommand = v.InferOutput<typeof PrivacyCommand>
type ResearchSet = { readonly type: 'v1.ProgrammeResearchSet'; readonly at?: Instant } & ResearchNotice
export type PrivacyEvent = ResearchSet | ({ readonly type: 'v1.ProgrammeKeepingSet' } & Keeping)
export type PrivacyRefusal =
  | 'text-too-long'
  | 'no-such-date'
  | 'date-past'
  /** Who studies, or what for, is missing. */
  | 'purpose-needed'
  /** The programme still goes on then; the detail is its last day. */
  | 'ends-later'

export function decidePrivacy(
  programme: Programme,
  command: PrivacyCommand,
  now: Instant,
): ProgrammeDecision {
  return command.type === 'SetResearch'
    ? setResearch(programme, command, now)
    : setKeeping(programme, command, now)
}

function setResearch(
  { research }: Programme,
  command: Extract<PrivacyCommand, { type: 'SetResearch' }>,
  at: Instant,
): ProgrammeDecision {
  const asked: ResearchNotice = {
    responsible: tidied(command.responsible),
    purpose: tidied(command.purpose),
    contact: tidied(command.contact),
  }
  const isNone = Object.values(asked).every((text) => text === '')
  if (!isNone && (asked.responsible === '' || asked.purpose === '')) return refused('purpose-needed')
  const long = overlong(
    [asked.responsible, LIMITS.organiser],
    [asked.purpose, LIMITS.purpose],
    [asked.contact, LIMITS.contact],
  )
  if (long) return long
  // What must be read before saying yes is short, whatever is filled in.
  if (NOTICE_LANGUAGES.some((language) => wordsIn(researchNoticeIn(language, asked)) > NOTICE_WORDS))
    return refused('text-too-long', `${LIMITS.name}`)
  return Object.entries(asked).every(([part, text]) => research[part as keyof ResearchNotice] === text)
    ? accepted()
    : accepted({ type: 'v1.ProgrammeResearchSet', ...asked, at })
}

/** It ends a sentence that is made of it. */
function tidied(text: string): string {
  return tidy(text).replace(/[.\s]+$/, '')
}

function setKeeping(
  programme: Programme,
  { until, hold }: Extract<PrivacyCommand, { type: 'SetKeeping' }>,
  now: Instant,
): ProgrammeDecision {
  const { keeping, zone } = programme
  const isNew = until !== keeping.until
  if (isNew && until !== null) {
    if (!isDate(until)) return refused('no-such-date', until)
    if (until < wallClock(now, zone).date) return refused('date-past')
    const last = lastDay(programme)
    if (last !== null && until < last) return refused('ends-later', last)
  }
  return !isNew && hold === keeping.hold
    ? accepted()
    : accepted({ type: 'v1.ProgrammeKeepingSet', until, hold })
}

/** Of its phases, and of its gatherings that are not cancelled; null where none has a day. */
function lastDay({ phases, gatherings }: Programme): IsoDate | null {
  const days = [
    ...phases.map(({ to }) => to),
    ...gatherings.flatMap(({ stands, from, to }) => (stands === 'cancelled' ? [] : (to ?? from ?? []))),
  ]
  return days.sort().at(-1) ?? null
}

/** The last day it is here; null: it does not go by itself as it stands now. What was planned later since moves it. */
export function keptUntil(programme: Programme): IsoDate | null {
  const { until, hold } = programme.keeping
  if (until === null || hold) return null
  const last = lastDay(programme)
  return last !== null && last > until ? last : until
}

const DAY_MINUTES = 1_440

/** When everything goes by itself. */
export function programmeErasesAt(programme: Programme): Instant | null {
  const until = keptUntil(programme)
  return until === null ? null : instantOf(until, DAY_MINUTES, programme.zone)
}

/** Few look every week: so many days before it they are told. */
const WARNED = 30

/** How many days are left, from the last thirty on; null: more, or it does not go. */
export function programmeDaysLeft(programme: Programme, now: Instant): number | null {
  const until = keptUntil(programme)
  if (until === null) return null
  const days = daysTo(wallClock(now, programme.zone).date, until)
  return days > WARNED ? null : Math.max(0, days)
}
