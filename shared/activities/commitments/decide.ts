import { accepted, type Decision, type Refused, refused, unreachable } from '#shared/kernel/decision.ts'
import type { MunicipalityId, PersonId } from '#shared/kernel/ids.ts'
import type { Instant, IsoDate } from '#shared/kernel/instant.ts'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import type {
  BegunCommitments,
  Commitments,
  CommitmentsCommand,
  CommitmentsEvent,
  CommitmentsRefusal,
} from './commitments.ts'
import { decideWriting } from './decide-writing.ts'
import { COMMITMENT_LIMITS } from './fields.ts'

export type CommitmentsDecision = Decision<CommitmentsEvent, CommitmentsRefusal>
export type Of<T extends CommitmentsCommand['type']> = Extract<CommitmentsCommand, { type: T }>
export type CommitmentsContext = {
  readonly by: PersonId
  /** The municipality of whoever asks; null for guests. */
  readonly group: MunicipalityId | null
  readonly now: Instant
  /** On the wall where people meet. */
  readonly today: IsoDate
  /** A leader may write for any municipality. */
  readonly leads: boolean
  readonly municipalities: readonly MunicipalityId[]
}

export function decideCommitments(
  all: Commitments | undefined,
  command: CommitmentsCommand,
  context: CommitmentsContext,
): CommitmentsDecision {
  if (command.type === 'PrepareCommitments') {
    if (all) return refused('already-exists')
    const { activity, item, most, plan } = command
    const title = checkedTitle(command.title)
    return title.ok
      ? accepted({ type: 'v1.CommitmentsPrepared', activity, item, title: title.text, most, plan })
      : title
  }
  if (!all) return refused('commitments-not-open')
  switch (command.type) {
    case 'ReviseCommitments': {
      if (all.phase !== 'draft') return refused('not-draft')
      const { activity, most, plan } = command
      const title = checkedTitle(command.title)
      return title.ok
        ? accepted({ type: 'v1.CommitmentsRevised', activity, title: title.text, most, plan })
        : title
    }
    case 'CarryCommitments':
      return carry(all, command, context)
    case 'OpenCommitments':
      if (all.phase === 'open') return refused('already-open')
      if (all.most === 0 && all.carried.length === 0) return refused('nothing-carried')
      return accepted({ type: 'v1.CommitmentsOpened', activity: all.id, at: context.now })
    case 'CloseCommitments':
      return all.phase === 'open'
        ? accepted({ type: 'v1.CommitmentsClosed', activity: all.id, at: context.now })
        : refused('commitments-not-open')
    case 'WriteCommitment':
    case 'RemoveCommitment':
    case 'ConfirmCommitments':
    case 'ReopenCommitments':
    case 'FollowCommitment':
      return mayWrite(all, context) ? decideWriting(all, command, context) : refused('commitments-not-open')
    default:
      return unreachable(command)
  }
}

/** The leader puts right what stands there, also when it has closed. */
function mayWrite(all: Commitments, { leads }: CommitmentsContext): all is BegunCommitments {
  return all.phase === 'open' || (leads && all.phase === 'closed')
}

function checkedTitle(
  typed: string,
): { readonly ok: true; readonly text: string } | Refused<'text-too-long'> {
  const text = tidy(typed)
  return tooLong(text, TEXT_LIMITS.heading)
    ? refused('text-too-long', `${TEXT_LIMITS.heading}`)
    : { ok: true, text }
}

/** What was promised elsewhere is taken as it was: its dates may well have passed. */
function carry(
  { id: activity, carried: there }: Commitments,
  { from, carried: asked }: Of<'CarryCommitments'>,
  { municipalities }: CommitmentsContext,
): CommitmentsDecision {
  const title = checkedTitle(from.title)
  if (!title.ok) return title
  const others = there.filter((each) => each.from.gathering !== from.gathering)
  const ids = [...others, ...asked].map(({ id }) => id)
  if (new Set(ids).size < ids.length) return refused('already-exists')
  if (ids.length > COMMITMENT_LIMITS.carried)
    return refused('enough-commitments', `${COMMITMENT_LIMITS.carried}`)
  const stray = asked.find(({ municipality }) => !municipalities.includes(municipality))
  if (stray) return refused('unknown-municipality', stray.municipality)
  const carried = asked.map((each) => ({
    ...each,
    what: tidy(each.what),
    who: tidy(each.who),
    how: tidy(each.how),
    from: { gathering: from.gathering, title: title.text },
  }))
  const long = carried.some(
    ({ what, who, how }) =>
      tooLong(what, COMMITMENT_LIMITS.what) ||
      tooLong(who, COMMITMENT_LIMITS.who) ||
      tooLong(how, COMMITMENT_LIMITS.how),
  )
  if (long) return refused('text-too-long', `${COMMITMENT_LIMITS.what}`)
  return accepted({ type: 'v1.CommitmentsCarried', activity, gathering: from.gathering, carried })
}
