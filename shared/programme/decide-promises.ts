import { isEverybody } from '#shared/activities/commitments/everybody.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import { accepted, type Refused, refused, unreachable } from '#shared/kernel/decision.ts'
import { tidyName } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import type { ProgrammeActor } from './authorise.ts'
import { isDate } from './dates.ts'
import type { ProgrammeContext } from './decide.ts'
import { decideTaking } from './decide-taking.ts'
import { PROGRAMME_LIMITS as LIMITS } from './limits.ts'
import { overlong } from './overlong.ts'
import { municipalityIn, type Programme, type ProgrammeDecision, plannedIn } from './programme.ts'
import type { PromiseCommand, Promised, PromiseRefusal, Words } from './promises.ts'
import { whoIs } from './who-is.ts'

type Of<T extends PromiseCommand['type']> = Extract<PromiseCommand, { type: T }>

export function decidePromises(
  programme: Programme,
  command: PromiseCommand,
  context: ProgrammeContext,
): ProgrammeDecision {
  switch (command.type) {
    case 'TakePromises':
      return decideTaking(programme, command, context)
    case 'WritePromise':
      return write(programme, command, context)
    case 'SetPromiseStatus':
      return setStatus(programme, command, context)
    case 'PlacePromise':
      return place(programme, command)
    default:
      return unreachable(command)
  }
}

/** A municipality its own, a leader those of the municipalities that the gathering is for. */
function isOf(programme: Programme, by: ProgrammeActor, municipality: string | null): boolean {
  if (by.role === 'municipality') return by.municipality === municipality
  if (by.role !== 'leader') return true
  return plannedIn(programme, by.planned)?.municipalities.some((id) => id === municipality) ?? false
}

function write(
  programme: Programme,
  command: Of<'WritePromise'>,
  context: ProgrammeContext,
): ProgrammeDecision {
  const { promise, municipality, base } = command
  const { by, now: at } = context
  if (!municipalityIn(programme, municipality)) return refused('unknown-municipality')
  const words = wordsOf(command)
  const before = programme.promises.get(promise)
  if (before && before.municipality !== municipality) return refused('unknown-promise')
  if (before && sameWords(before, words)) return accepted()
  const wrong = whyNotWords(programme, words, before, context)
  if (wrong) return wrong
  if (!before) {
    if (base !== null) return refused('unknown-promise')
    if (programme.promised.length >= LIMITS.promises)
      return refused('too-many-promises', `${LIMITS.promises}`)
    return accepted({ type: 'v1.PromiseTaken', promise, municipality, name: '', ...words, from: null, at })
  }
  if (base === null) return refused('already-exists')
  if (!sameWords(before, wordsOf(base))) return refused('promise-changed', before.what)
  if (before.before.length >= LIMITS.changes) return refused('changed-too-often', `${LIMITS.changes}`)
  return accepted({ type: 'v1.PromiseReworded', promise, ...words, said: whoIs(by), at })
}

function wordsOf({ what, who, by, how }: Words): Words {
  return { what: tidy(what), who: tidyName(who), by, how: tidy(how) }
}

export function sameWords(one: Words, other: Words): boolean {
  return one.what === other.what && one.who === other.who && one.by === other.by && one.how === other.how
}

function whyNotWords(
  programme: Programme,
  { what, who, by, how }: Words,
  before: Promised | undefined,
  context: ProgrammeContext,
): Refused<PromiseRefusal> | null {
  const long = overlong([what, LIMITS.what], [who, LIMITS.role], [how, LIMITS.how])
  if (long) return long
  if (what === '') return refused('what-needed')
  if (who === '') return refused('person-needed')
  if (isEverybody(who)) return refused('one-role')
  if (!isDate(by)) return refused('no-such-date', by)
  // Whoever owns the programme may type in what was promised on paper.
  const today = wallClock(context.now, programme.zone).date
  const isNew = before?.by !== by
  return context.by.role === 'municipality' && isNew && by < today ? refused('date-past', by) : null
}

function setStatus(
  programme: Programme,
  command: Of<'SetPromiseStatus'>,
  { by, now: at }: ProgrammeContext,
): ProgrammeDecision {
  const promise = programme.promises.get(command.promise)
  // The same answer to one that is another's, so that nobody learns what others have promised.
  if (!promise || !isOf(programme, by, promise.municipality)) return refused('unknown-promise')
  const { status, base } = command
  const why = tidy(command.why)
  const learned = tidy(command.learned)
  const long = overlong([why, LIMITS.why], [learned, LIMITS.learned])
  if (long) return long
  const there = promise.said.at(-1) ?? NOT_BEGUN
  if (there.status === status && there.why === why && there.learned === learned) return accepted()
  const isSeen =
    there.status === base.status && there.why === tidy(base.why) && there.learned === tidy(base.learned)
  if (!isSeen) return refused('promise-changed', promise.what)
  if (status === 'dropped' && why === '') return refused('why-needed')
  if (promise.said.length >= LIMITS.changes) return refused('changed-too-often', `${LIMITS.changes}`)
  return accepted({
    type: 'v1.PromiseStatusSaid',
    promise: promise.id,
    ...{ status, why, learned },
    by: whoIs(by),
    at,
  })
}

const NOT_BEGUN = { status: 'not-begun', why: '', learned: '' } as const

function place(programme: Programme, { promise: id, municipality }: Of<'PlacePromise'>): ProgrammeDecision {
  const promise = programme.promises.get(id)
  if (!promise) return refused('unknown-promise')
  if (!municipalityIn(programme, municipality)) return refused('unknown-municipality')
  if (promise.municipality === municipality) return accepted()
  return promise.municipality === null
    ? accepted({ type: 'v1.PromisePlaced', promise: id, municipality })
    : refused('already-placed')
}
