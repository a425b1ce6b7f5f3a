import { accepted, type Refused, refused, unreachable } from '#shared/kernel/decision.ts'
import { tooLong } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import type { BegunCommitments, Followed, Sheet } from './commitments.ts'
import type { CommitmentsContext, CommitmentsDecision, Of } from './decide.ts'
import { isEverybody } from './everybody.ts'
import { BOLD, COMMITMENT_LIMITS, isFieldOf, limitOf, PLAN } from './fields.ts'
import { mergeText } from './merge-text.ts'
import { isBegun, isLeaders, promisesOf, textAt } from './sheets.ts'

type Writing = Of<
  'WriteCommitment' | 'RemoveCommitment' | 'ConfirmCommitments' | 'ReopenCommitments' | 'FollowCommitment'
>

/** By the people of a municipality for it, and by the leader for any. */
export function decideWriting(
  all: BegunCommitments,
  command: Writing,
  context: CommitmentsContext,
): CommitmentsDecision {
  if (command.type === 'FollowCommitment') return follow(all, command, context)
  const { municipality } = command
  if (!context.municipalities.includes(municipality)) return refused('unknown-municipality')
  if (!context.leads && context.group !== municipality) return refused('not-your-group')
  const sheet = all.sheets.get(municipality)
  const writer = { activity: all.id, municipality, person: context.leads ? null : context.by }
  switch (command.type) {
    case 'WriteCommitment':
      return write(all, sheet, command, context)
    case 'RemoveCommitment': {
      const why = whyNotWritten(sheet, context)
      if (why) return why
      const { place, what } = command
      const there = promisesOf(sheet, all.most).find((each) => each.place === place)
      if (!there) return accepted()
      if (there.what !== tidy(what)) return refused('text-changed', there.what)
      return accepted({ type: 'v1.CommitmentRemoved', ...writer, place })
    }
    case 'ConfirmCommitments': {
      if (sheet?.ready) return accepted()
      // The leader confirms what the leader has typed; a draft of theirs is for them to promise.
      if (context.leads && !isLeaders(sheet)) return refused('being-written')
      const why = whyNotConfirmed(all, sheet, context)
      return why ?? accepted({ type: 'v1.CommitmentsConfirmed', ...writer, at: context.now })
    }
    case 'ReopenCommitments':
      return sheet?.ready ? accepted({ type: 'v1.CommitmentsReopened', ...writer }) : accepted()
    default:
      return unreachable(command)
  }
}

/** People write while it is theirs and a draft; the leader what is confirmed, or what nobody there has begun. */
function whyNotWritten(
  sheet: Sheet | undefined,
  { leads }: CommitmentsContext,
): Refused<'already-confirmed' | 'being-written'> | null {
  if (leads) return sheet?.ready || isLeaders(sheet) ? null : refused('being-written')
  return sheet?.ready ? refused('already-confirmed') : null
}

/** What is chosen or named is one thing or another; only running text is merged. */
const MERGED: readonly string[] = ['what', 'how', 'short', 'long', 'goals', 'measures', 'ways']

function write(
  all: BegunCommitments,
  sheet: Sheet | undefined,
  { activity, municipality, place, field, base, text: typed }: Of<'WriteCommitment'>,
  context: CommitmentsContext,
): CommitmentsDecision {
  if (place > all.most) return refused('enough-commitments', `${all.most}`)
  if (!isFieldOf(place, field) || (place === PLAN && !all.plan)) return refused('unknown-step')
  const why = whyNotWritten(sheet, context)
  if (why) return why
  const mine = tidy(typed)
  const there = textAt(sheet, place, field)
  if (mine === there) return accepted()
  const text = MERGED.includes(field)
    ? mergeText(tidy(base), mine, there)
    : tidy(base) === there
      ? mine
      : null
  if (text === null) return refused('text-changed', there)
  const wrong = whyNotText(place, field, text, context)
  if (wrong) return wrong
  if (text === there) return accepted()
  const person = context.leads ? null : context.by
  const at = context.now
  return accepted({ type: 'v1.CommitmentWritten', activity, municipality, person, place, field, text, at })
}

function whyNotText(
  place: number,
  field: Of<'WriteCommitment'>['field'],
  text: string,
  { today }: CommitmentsContext,
): Refused<'text-too-long' | 'one-role' | 'date-past' | 'no-such-date' | 'unknown-step'> | null {
  const limit = limitOf(place, field)
  if (field !== 'by' && tooLong(text, limit)) return refused('text-too-long', `${limit}`)
  if (text === '') return null
  if (field === 'bold' && !BOLD.some((each) => each === text)) return refused('unknown-step')
  if (field === 'who' && isEverybody(text)) return refused('one-role')
  if (field !== 'by') return null
  if (!isDate(text)) return refused('no-such-date', text.slice(0, COMMITMENT_LIMITS.by))
  return text < today ? refused('date-past', text) : null
}

/** A day that is in the calendar: 30 February is not. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

function whyNotConfirmed(
  { most }: BegunCommitments,
  sheet: Sheet | undefined,
  { today }: CommitmentsContext,
): Refused<'what-needed' | 'person-needed' | 'date-needed' | 'date-past'> | null {
  const promises = promisesOf(sheet, most)
  if (promises.length === 0 && (most > 0 || !isBegun(sheet))) return refused('what-needed', '1')
  for (const { place, what, who, by } of promises) {
    if (what === '') return refused('what-needed', `${place}`)
    if (who === '') return refused('person-needed', `${place}`)
    if (by === '') return refused('date-needed', `${place}`)
    if (by < today) return refused('date-past', by)
  }
  return null
}

function follow(
  all: BegunCommitments,
  { activity, carried, base, status, why: typed, learned: lesson }: Of<'FollowCommitment'>,
  { leads, group, by, now: at }: CommitmentsContext,
): CommitmentsDecision {
  const promise = all.carried.find(({ id }) => id === carried)
  if (!promise) return refused('unknown-commitment')
  const { municipality } = promise
  if (!leads && group !== municipality) return refused('not-your-group')
  const why = tidy(typed)
  const learned = tidy(lesson ?? '')
  if (tooLong(why, COMMITMENT_LIMITS.why)) return refused('text-too-long', `${COMMITMENT_LIMITS.why}`)
  if (tooLong(learned, COMMITMENT_LIMITS.learned))
    return refused('text-too-long', `${COMMITMENT_LIMITS.learned}`)
  const there = all.followed.get(carried)
  if (there && saysSame(there, { status, why, learned })) return accepted()
  const seen = base === null ? there === undefined : there !== undefined && saysSame(there, base)
  if (!seen) return refused('text-changed', there?.why ?? '')
  if (status === 'dropped' && why === '') return refused('why-needed')
  const person = leads ? null : by
  const said = { status, why, ...(learned === '' ? {} : { learned }) }
  return accepted({ type: 'v1.CommitmentFollowed', activity, municipality, person, carried, ...said, at })
}

type Said = Pick<Followed, 'status' | 'why'> & { readonly learned?: string | undefined }

function saysSame(one: Said, other: Said): boolean {
  return one.status === other.status && one.why === other.why && (one.learned ?? '') === (other.learned ?? '')
}
