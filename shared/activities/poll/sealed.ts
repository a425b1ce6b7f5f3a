import type { PersonId } from '#shared/kernel/ids.ts'
import { emptyTable } from '#shared/kernel/table.ts'
import type { BegunPoll, Box, PollEvent } from './poll.ts'

/** Asked of who has answered, as the answers themselves are not there any more once their key is gone. */
export function hasSealed(box: Box): boolean {
  return box.kind === 'anonymous' && box.answered.includes(box.round)
}

/**
 * The box when its sealed answers are given up: too few to be counted, and nobody can join them any more. Whoever gave them is told,
 * and may answer anew where the poll is opened again. A round's number names its key, and no key is used twice.
 */
export function withoutSealed(box: Box, round: number): Box {
  if (box.kind === 'named' || box.round !== round || !hasSealed(box)) return box
  const { answered, lapsed = emptyTable<number>() } = box
  return {
    ...box,
    round: round + 1,
    tagged: emptyTable(),
    answered: answered.filter((inRound) => inRound !== round),
    lapsed: lapsed.merge(answered.filter((inRound) => inRound === round)),
  }
}

/** Gives up what is still sealed in one of the two rounds. */
export function dropped(activity: string, box: Box | undefined): readonly PollEvent[] {
  return box?.kind === 'anonymous' && hasSealed(box)
    ? [{ type: 'v1.SealedAnswersDropped', activity, round: box.round }]
    : []
}

/**
 * Whether somebody has given an answer that has not been counted and never will be, and has given no other since. In a first round
 * that is what came after it was last counted, from the moment there is a second.
 */
export function hasLapsed({ box, first }: BegunPoll, names: readonly PersonId[]): boolean {
  const gone = (of: Box | undefined) =>
    of?.kind === 'anonymous' && names.some((name) => of.lapsed?.has(name) ?? false)
  const sealed = (of: Box | undefined) =>
    of?.kind === 'anonymous' && names.some((name) => of.answered.get(name) === of.round)
  const again = box.kind === 'anonymous' && names.some((name) => box.answered.has(name))
  return sealed(first) || gone(first) || (!again && gone(box))
}
