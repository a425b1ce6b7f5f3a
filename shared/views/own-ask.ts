import { isNamed, mayObserve } from '#shared/gathering/decide-observed.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { PersonId } from '#shared/kernel/ids.ts'

/** For whoever presents the observers' points and is no observer, who has the board for it: `at` is when the leader was told. */
export type OwnAsk = { readonly at: number | null }

/** Null while there is nothing to ask for, or it is on the hall screen already. */
export function ownAsk(gathering: Gathering, person: PersonId): OwnAsk | null {
  const { plenary, notes } = gathering
  const by = { role: 'participant', person } as const
  if (plenary?.activity === null || !isNamed(gathering, by) || mayObserve(gathering, by)) return null
  const at = notes.plenaryAsked?.at ?? null
  return at === null && notes.board.chosen.length === 0 ? null : { at }
}
