import { clockOf } from '#shared/agenda/countdown.ts'
import { placeOf } from '#shared/agenda/position.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ScreenView } from '#shared/views/screen.ts'

/** What one can tell from two pictures of the wall, and nothing that only the journal knows. */
export const MARK_KINDS = [
  'item',
  'day-over',
  'paused',
  'resumed',
  'time',
  'agenda',
  'scene',
  'poll-opened',
  'poll-closed',
  'results',
  'tables',
  'step',
  'speaker',
  'slide',
  'closed',
  'reopened',
] as const
export type MarkKind = (typeof MARK_KINDS)[number]
export type Mark = {
  readonly at: Instant
  /** Which picture it is the first of. */
  readonly frame: number
  readonly kind: MarkKind
  /** An item's title, a question, a municipality's name, a scene; empty where the kind says it all. */
  readonly about: string
}
type Happened = Pick<Mark, 'kind' | 'about'>

/** `before`: null at the first picture, in which only what is under way is told. */
export function happened(before: ScreenView | null, after: ScreenView): readonly Happened[] {
  const day = ofTheDay(before, after)
  const wall = ofTheWall(before, after)
  // A picture that has told of itself needs no second word.
  if (wall.length > 0 || day.some(({ kind }) => kind === 'item')) return [...day, ...wall]
  return before?.scene === after.scene ? day : [...day, { kind: 'scene', about: after.scene }]
}

function ofTheDay(before: ScreenView | null, { agenda, run, gathering }: ScreenView): readonly Happened[] {
  const found: Happened[] = []
  const [was, is] = [before && clockOf(before.run), clockOf(run)]
  if (is && was?.item !== is.item) found.push({ kind: 'item', about: titleIn(agenda, is.item) })
  else if (was && is) {
    if (was.phase !== is.phase) found.push({ kind: is.phase === 'paused' ? 'paused' : 'resumed', about: '' })
    if (was.allotted !== is.allotted) found.push({ kind: 'time', about: titleIn(agenda, is.item) })
  }
  if (before === null) return found
  if (was && !is) found.push({ kind: 'day-over', about: '' })
  if (before.agenda.revision !== agenda.revision) found.push({ kind: 'agenda', about: '' })
  if (before.gathering.phase !== gathering.phase)
    found.push({ kind: gathering.phase === 'closed' ? 'closed' : 'reopened', about: '' })
  return found
}

function titleIn(agenda: ScreenView['agenda'], item: string): string {
  return placeOf({ ...agenda, source: '' }, item)?.item.title ?? ''
}

function ofTheWall(before: ScreenView | null, after: ScreenView): readonly Happened[] {
  const { seating, board, round, plenary } = after
  const found: Happened[] = [...ofThePoll(before, after)]
  if (seating && before?.seating?.id !== seating.id) found.push({ kind: 'tables', about: '' })
  if (board && (before?.board?.card.id !== board.card.id || before.board.card.step !== board.card.step))
    found.push({ kind: 'step', about: board.card.prompt })
  const speaks = round?.card.now?.municipality
  if (round && speaks !== undefined && before?.round?.card.now?.municipality !== speaks)
    found.push({ kind: 'speaker', about: round.names.find(({ id }) => id === speaks)?.name ?? '' })
  const slide = plenary?.on
  if (slide && before?.plenary?.on?.key !== slide.key)
    found.push({ kind: 'slide', about: slide.title || (slide.cards[0]?.text ?? '') })
  return found
}

function ofThePoll(before: ScreenView | null, { poll }: ScreenView): readonly Happened[] {
  if (poll === null) return []
  const about = poll.question.text
  const was = before?.poll?.id === poll.id ? before.poll : null
  const found: Happened[] = []
  if (was?.phase !== poll.phase)
    found.push({ kind: poll.phase === 'open' ? 'poll-opened' : 'poll-closed', about })
  if (poll.tally !== null && (was === null ? poll.phase === 'closed' : was.tally === null))
    found.push({ kind: 'results', about })
  return found
}
