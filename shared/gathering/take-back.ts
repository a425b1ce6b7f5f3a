import { isWithdrawn, withPointStanding } from '#shared/activities/panel/panel-board.ts'
import { isBoardEvent } from '#shared/board/board.ts'
import { type BoardStep, isRewindable, keptOfBoard, rewindBoard } from '#shared/board/rewind.ts'
import type { ActivityId, PersonId } from '#shared/kernel/ids.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { isLeaders } from '#shared/notes/evolve.ts'
import { isNoteEvent, type NoteEvent } from '#shared/notes/notes.ts'
import { rewindNote } from '#shared/notes/rewind.ts'
import { boardOf, isPointWithdrawn, panelOn, withBoard, withPanel, wordsOn } from './boards.ts'
import { DEEDS_KEPT, type Deed, type DeedEvent, type DeedKind, type Deeds } from './deeds.ts'
import type { Gathering, GatheringEvent } from './gathering.ts'

/** What is about to be done on a board by those whose it is, kept so that they can take it back. A leader's steps are kept otherwise. */
export function withDeed(gathering: Gathering, event: GatheringEvent): Gathering {
  const done = deedOf(gathering, event)
  if (done === null || isLeaders(done.step.by)) return gathering
  const { activity, what, step, onNote } = done
  const [card = ''] = step.cards
  const board = boardOf(gathering, activity)
  if (board?.cards.get(card) === undefined) return gathering
  const note = onNote ? (gathering.notes.notes.get(card) ?? null) : null
  const { by, at } = step
  const list = gathering.deeds.list
  const before = list.at(-1)
  // Whoever withdraws a point lets what was merged into it out first: one step, of which the parting is the first half.
  const isHalf =
    what === 'withdrawn' &&
    before?.what === 'split' &&
    before.at === at &&
    before.by === by &&
    before.card === card
  const isOnCard = what !== 'about' && what !== 'quoted'
  const kept = isHalf
    ? before.board
    : isOnCard
      ? keptOfBoard(board, step, wordsOn(gathering, activity))
      : null
  const id = gathering.deeds.counted + 1
  const deed: Deed = { id, activity, by, at, what, card, board: kept, note }
  return { ...gathering, deeds: withLast(isHalf ? list.slice(0, -1) : list, deed) }
}

function withLast(list: Deeds['list'], deed: Deed): Deeds {
  const isTheirs = (each: Deed) => each.by === deed.by && each.activity === deed.activity
  const isFull = list.filter(isTheirs).length >= DEEDS_KEPT
  const oldest = isFull ? list.find(isTheirs) : undefined
  return { list: [...list.filter((each) => each !== oldest), deed], counted: deed.id }
}

type Done = {
  readonly activity: ActivityId | null
  readonly what: DeedKind
  readonly step: BoardStep & { readonly by: PersonId }
  readonly onNote: boolean
}

function deedOf(gathering: Gathering, event: GatheringEvent): Done | null {
  if (isBoardEvent(event)) {
    const { activity, card, by, at } = event
    const onCard = (what: DeedKind, command: BoardStep['command'], parts: readonly string[] = []): Done => ({
      ...{ activity, what, onNote: false },
      step: { command, cards: [card, ...parts], at, by },
    })
    switch (event.type) {
      case 'v1.CardRevised':
        return onCard('revised', 'ReviseCard')
      case 'v1.CardTagged':
        return onCard('tagged', 'TagCard')
      case 'v1.CardsMerged':
        return onCard('merged', 'MergeCards', event.parts)
      case 'v1.CardSplit':
        return onCard('split', 'SplitCard', event.parts)
      case 'v1.CardSupported':
        return onCard(event.support ? 'supported' : 'unsupported', 'SupportCard')
      case 'v1.CardChosen':
        return onCard('chosen', 'ChooseCard')
      case 'v1.CardUnchosen':
        return onCard('unchosen', 'UnchooseCard')
      case 'v1.CardMoved':
        return onCard('moved', 'MoveCard')
      case 'v1.CardRemoved':
        return onCard('removed', 'RemoveCard')
      case 'v1.CardBroughtBack':
        return onCard('back', 'BringBackCard')
    }
  }
  if (event.type === 'v1.PointRemoved') {
    const { activity, point, person: by, at } = event
    if (at === undefined || gathering.activities.get(activity)?.kind !== 'panel') return null
    return {
      activity,
      what: 'withdrawn',
      onNote: false,
      step: { command: 'RemoveCard', cards: [point], at, by },
    }
  }
  return isNoteEvent(event) ? deedOnNote(event) : null
}

function deedOnNote(event: NoteEvent): Done | null {
  if (!('note' in event)) return null
  const { note, by, at } = event
  const onNote = (what: DeedKind, command: BoardStep['command'], parts: readonly string[] = []): Done => ({
    ...{ activity: null, what, onNote: true },
    step: { command, cards: [note, ...parts], at, by },
  })
  switch (event.type) {
    // A note that is not wanted is taken away, in the list of one's own.
    case 'v1.NoteWritten':
      return null
    case 'v1.NoteRevised':
      return onNote('revised', 'ReviseCard')
    case 'v1.NoteRemoved':
      return onNote('removed', 'SplitCard', event.parts)
    case 'v1.NoteBroughtBack':
      return onNote('back', 'BringBackCard')
    case 'v1.NoteAboutSet':
      return onNote('about', 'TagCard')
    case 'v1.NoteQuoted':
      return onNote('quoted', 'TagCard')
  }
}

/** The last that somebody has done on a board and that is theirs still: where others have the latest word, theirs stands. */
export function lastDeedOf(
  gathering: Gathering,
  activity: ActivityId | null,
  by: PersonId,
): Deed | undefined {
  const { merged } = gathering.people
  return gathering.deeds.list.findLast(
    (deed) =>
      deed.activity === activity &&
      whoIs(merged, deed.by) === whoIs(merged, by) &&
      isTheirsStill(gathering, deed),
  )
}

function isTheirsStill(gathering: Gathering, deed: Deed): boolean {
  const board = boardOf(gathering, deed.activity)
  if (board === undefined) return false
  const isOnBoard = deed.board !== null && isRewindable(board, deed.board)
  if (deed.note !== null) return isNoteTheirs(gathering, deed) && (isOnBoard || !isOnItsCard(gathering, deed))
  const isWords = deed.what === 'revised' && isPointWithdrawn(gathering, deed.activity, deed.card)
  if (deed.what !== 'withdrawn') return isOnBoard && !isWords
  const panel = panelOn(gathering, deed.activity)
  const point = panel?.points.get(deed.card)
  // Where another had worded it, the card stood, and only the point is to be given back.
  return point?.withdrawn === true && (isOnBoard || !isWithdrawn(board, point))
}

function isNoteTheirs({ notes }: Gathering, { card, at, by }: Deed): boolean {
  const last = notes.notes.get(card)?.last
  return last?.at === at && last.by === by
}

/** New words of a note are its card's too, unless that has words of its own. */
function isOnItsCard({ notes }: Gathering, { what, card }: Deed): boolean {
  if (what === 'revised') return notes.board.cards.get(card)?.text === notes.notes.get(card)?.text
  return what === 'removed' || what === 'back'
}

/** Taken back, and forgotten. */
export function withDeedTakenBack(gathering: Gathering, event: DeedEvent): Gathering {
  const deed = gathering.deeds.list.find(({ id }) => id === event.deed)
  if (deed === undefined) return gathering
  const list = gathering.deeds.list.filter((each) => each !== deed)
  return { ...givenBack(gathering, deed, event.at), deeds: { ...gathering.deeds, list } }
}

function givenBack(gathering: Gathering, deed: Deed, at: number): Gathering {
  const { activity, card, by, note } = deed
  const board = boardOf(gathering, activity)
  if (board === undefined) return gathering
  const rewound = deed.board && rewindBoard(board, deed.board, wordsOn(gathering, activity))
  const after = rewound ? withBoard(gathering, activity, rewound) : gathering
  if (deed.what === 'withdrawn') {
    const panel = panelOn(after, activity)
    return panel ? withPanel(after, withPointStanding(panel, card)) : after
  }
  if (note === null) return after
  return { ...after, notes: rewindNote(after.notes, { note: card, before: note, at: deed.at, by }, at) }
}
