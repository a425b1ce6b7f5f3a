import type { PointEvent } from '#shared/activities/points.ts'
import { type Decision, type Refused, refused } from '#shared/kernel/decision.ts'
import type { MunicipalityId, PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Table } from '#shared/kernel/table.ts'
import { tooLong } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import { queueOf } from './order.ts'
import type {
  PresentationRound,
  PresentationRoundCommand,
  PresentationRoundEvent,
  PresentationRoundRefusal,
} from './presentation-round.ts'

export type RoundDecision = Decision<PresentationRoundEvent | PointEvent, PresentationRoundRefusal>
export type Of<T extends PresentationRoundCommand['type']> = Extract<PresentationRoundCommand, { type: T }>
export type RoundContext = {
  readonly by: PersonId
  /** Who turned out to be somebody else: what was written keeps the id it came under. */
  readonly merged: Table<PersonId>
  /** The municipality of whoever asks; null for guests. */
  readonly group: MunicipalityId | null
  readonly now: Instant
  /** A leader may take away what anybody wrote; others only their own. */
  readonly leads: boolean
  /** Those that take part, in the list's order. */
  readonly municipalities: readonly MunicipalityId[]
  /** All rounds of the gathering, for a draw that is fair over them. */
  readonly rounds: readonly PresentationRound[]
}

/** Those in the queue who still take part; all, where no queue has been made. */
export function presenters(
  round: PresentationRound,
  { municipalities }: RoundContext,
): readonly MunicipalityId[] {
  const queue = queueOf(round)
  return queue.length === 0 ? municipalities : queue.filter((each) => municipalities.includes(each))
}

export function checkText(
  typed: string,
  limit: number,
): { readonly ok: true; readonly text: string } | Refused<'text-empty' | 'text-too-long'> {
  const text = tidy(typed)
  if (text === '') return refused('text-empty')
  return tooLong(text, limit) ? refused('text-too-long', `${limit}`) : { ok: true, text }
}
