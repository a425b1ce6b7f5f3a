import type { BegunCommitments } from '#shared/activities/commitments/commitments.ts'
import { confirmedIn } from '#shared/activities/commitments/sheets.ts'
import { placesOf } from '#shared/activities/conversation/boards.ts'
import type { Begun, Point } from '#shared/activities/conversation/conversation.ts'
import { isSharedWithAll } from '#shared/activities/conversation/sharing.ts'
import { showsIdeas } from '#shared/activities/conversation/shows-ideas.ts'
import type { Step } from '#shared/activities/conversation/steps.ts'
import type { Poll } from '#shared/activities/poll/poll.ts'
import { publicTally } from '#shared/activities/poll/tally.ts'
import type { Board, Card } from '#shared/board/board.ts'
import { memo } from '#shared/kernel/memo.ts'
import type { CardGroup } from '#shared/plenary/slides.ts'
import { OTHER_GROUP } from '#shared/plenary/slides.ts'
import { ORIGINS, type Origin } from '#shared/summary/origins.ts'
import type { Source } from '#shared/summary/summary.ts'
import { boardOf } from './boards.ts'
import type { Gathering } from './gathering.ts'
import { groupsOf } from './presented.ts'

// What a gathering has collected that may stand in its summary: for everybody to see, and there now.

/** What stands together under one heading. `title` is empty for the observers' own four themes, and where there is none. */
export type Heading = {
  readonly origin: Origin
  readonly activity: string | null
  /** The assignment, the theme or the step. */
  readonly group: string
  readonly title: string
}
/** `source`: where it is read now. */
export type Found = Heading & { readonly source: Source }

/** As many of one municipality, or one table, as a leader reads through; and of one question in all. */
const OF_ONE_GROUP = 12
const OF_ONE_STEP = 60

/** Where it stands; null: it is not there, or is not for everybody to see. */
export function found(gathering: Gathering, source: Source): Found | null {
  if (source.of === 'card') return foundCard(gathering, source)
  if (source.of === 'figure') return foundFinding(gathering, source)
  const activity = gathering.activities.get(source.activity)
  if (source.of === 'poll')
    return activity?.kind === 'poll' && publicTally(activity) !== null ? foundPoll(activity) : null
  if (source.of === 'commitment')
    return activity?.kind === 'commitments' && activity.phase !== 'draft'
      ? foundPromise(gathering, activity, source)
      : null
  if (activity?.kind !== 'conversation' || activity.phase === 'draft') return null
  const point = activity.points.get(source.point)
  const step = point && stepOf(activity, point)
  return point && step ? foundPoint(gathering, activity, step, point) : null
}

function foundCard(gathering: Gathering, source: Extract<Source, { of: 'card' }>): Found | null {
  const place = placeOf(gathering, source.activity)
  return place && cardIn(place, source.card)
}

/** A board, with what it takes to say of each of its cards where it stands. */
type Place = {
  readonly activity: string | null
  readonly board: Board
  readonly groups: readonly CardGroup[]
  /** What the hall has seen: presented, or sent out. */
  readonly shown: ReadonlySet<string>
}
function placeOf(gathering: Gathering, activity: string | null): Place | null {
  const board = boardOf(gathering, activity)
  if (!board) return null
  const sent = gathering.wonderings.flatMap(({ from }) => from ?? [])
  const shown = [...gathering.shown, ...sent].flatMap((each) =>
    each.activity === activity ? [each.card] : [],
  )
  return { activity, board, groups: groupsOf(gathering, activity), shown: new Set(shown) }
}

/** What was merged is read in the card that holds it, if that one is for everybody to see. */
function cardIn(place: Place, id: string, isHead = false): Found | null {
  const { activity, board, groups, shown } = place
  const card = board.cards.get(id)
  if (!card || card.removed || card.text === '') return null
  if (card.mergedInto !== null) return cardIn(place, card.mergedInto, true)
  // Members have been told that the hall sees a point once it is presented or sent out, and nothing else shows it.
  if (activity !== null && !shown.has(id)) return null
  const isTheirs = shown.has(id) || board.chosen.includes(id)
  // Merging is the observers', picking the leader's: no merge puts before the hall what nobody has picked or chosen.
  if (isHead && !isTheirs) return null
  const origin = activity !== null ? 'panel' : isTheirs ? 'observers' : 'notes'
  return { ...headingOf(groups, card), origin, activity, source: { of: 'card', activity, card: id } }
}

function headingOf(groups: readonly CardGroup[], { theme }: Card): Pick<Heading, 'group' | 'title'> {
  const group = groups.find(({ themes }) => themes.includes(theme ?? ''))
  return { group: group?.id ?? OTHER_GROUP, title: group?.title ?? '' }
}

function foundPoll({ id }: Poll): Found {
  return { origin: 'polls', activity: null, group: '', title: '', source: { of: 'poll', activity: id } }
}

/** Before the hall has seen a figure, its finding is the leader's draft. */
function foundFinding(
  { figures, figuresSeen }: Gathering,
  source: Extract<Source, { of: 'figure' }>,
): Found | null {
  const isSeen = figuresSeen.includes(source.figure) && figures.some(({ id }) => id === source.figure)
  return isSeen ? { origin: 'figures', activity: null, group: '', title: '', source } : null
}

/** Confirmed, it has been on the wall; a draft is its municipality's. */
function foundPromise(
  { people }: Gathering,
  all: BegunCommitments,
  source: Extract<Source, { of: 'commitment' }>,
): Found | null {
  const isHere = people.municipalities.some(({ id }) => id === source.municipality)
  const isConfirmed = confirmedIn(all, source.municipality).some(({ place }) => place === source.place)
  if (!isHere || !isConfirmed) return null
  return { origin: 'commitments', activity: all.id, group: '', title: all.title, source }
}

/** The last of the steps it stands in that everybody may look into; undefined: there is none, so it stays where it is. */
function stepOf(talk: Begun, point: Point): Step | undefined {
  if (point.text === '') return undefined
  const steps = placesOf(point).flatMap(({ step: id }) => talk.steps.find((step) => step.id === id) ?? [])
  return steps.findLast(({ id }) => isSharedWithAll(talk, id))
}

function foundPoint({ wonderings }: Gathering, talk: Begun, step: Step, { id }: Point): Found {
  const isWondering = wonderings.some(({ conversation }) => conversation === talk.id)
  return {
    origin: isWondering ? 'wonderings' : showsIdeas(step) ? 'ideas' : 'points',
    ...{ activity: talk.id, group: step.id, title: step.prompt },
    source: { of: 'point', activity: talk.id, point: id },
  }
}

/** Whether it may be picked: of cards that were merged, the one that holds them. */
export function isCollected(gathering: Gathering, source: Source): boolean {
  const board = source.of === 'card' ? boardOf(gathering, source.activity) : undefined
  if (board && source.of === 'card' && isMerged(board, source.card)) return false
  return found(gathering, source) !== null
}

function isMerged(board: Board, card: string): boolean {
  return (board.cards.get(card)?.mergedInto ?? null) !== null
}

/**
 * Everything there is to pick from but the observers' cards, by origin, and within that in the order in which it was asked, chosen
 * or written. Leaders have the observers' board in a view of its own; here it would be told twice, with every note.
 */
export function candidates(gathering: Gathering): readonly Found[] {
  const findings = gathering.figures.flatMap(
    ({ id }) => foundFinding(gathering, { of: 'figure', figure: id }) ?? [],
  )
  return [...gathering.order.flatMap((id) => fromActivity(gathering, id)), ...findings].sort(
    (a, b) => ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin),
  )
}

function fromActivity(gathering: Gathering, id: string): readonly Found[] {
  const activity = gathering.activities.get(id)
  if (activity === undefined || activity.phase === 'draft') return []
  switch (activity.kind) {
    case 'panel':
      return fromBoard(gathering, id)
    case 'poll':
      return found(gathering, { of: 'poll', activity: id }) ? [foundPoll(activity)] : []
    case 'commitments':
      return fromPromises(gathering, activity)
    case 'conversation':
      return bestOf(activity).map(({ step, point }) => foundPoint(gathering, activity, step, point))
    default:
      return []
  }
}

/** What a panel has shown: what is still chosen, in speaking order, and then the rest. */
function fromBoard(gathering: Gathering, activity: string): readonly Found[] {
  const place = placeOf(gathering, activity)
  if (!place) return []
  return [...new Set([...place.board.chosen, ...place.shown])].flatMap((card) =>
    isMerged(place.board, card) ? [] : (cardIn(place, card) ?? []),
  )
}

/** In the order the wall has them: by municipality, and each one's in its own order. */
function fromPromises(gathering: Gathering, all: BegunCommitments): readonly Found[] {
  return gathering.people.municipalities.flatMap(({ id: municipality }) =>
    confirmedIn(all, municipality).flatMap(
      ({ place }) =>
        foundPromise(gathering, all, { of: 'commitment', activity: all.id, municipality, place }) ?? [],
    ),
  )
}

type Ranked = { readonly step: Step; readonly point: Point }
/**
 * By question and group what a group put first, and then what has most support; in the order it was written in, since a mark of support
 * would else move all that stands between, and each leader would be told so. Pages sort it by what they are told.
 */
const bestOf = memo((talk: Begun): readonly Ranked[] => {
  const of = new Map<string, Ranked[]>(talk.steps.map(({ id }) => [id, []]))
  for (const point of talk.points.values()) {
    const step = stepOf(talk, point)
    if (step) of.get(step.id)?.push({ step, point })
  }
  return talk.steps.flatMap(({ id }) => {
    const taken = new Map<string, number>()
    const ranked = (of.get(id) ?? []).sort(
      (a, b) => rank(b.point) - rank(a.point) || a.point.number - b.point.number,
    )
    const few = ranked.filter(({ point: { circle, group } }) => {
      const key = circle ?? group ?? ''
      const count = (taken.get(key) ?? 0) + 1
      taken.set(key, count)
      return count <= OF_ONE_GROUP
    })
    return few.slice(0, OF_ONE_STEP).sort((a, b) => a.point.number - b.point.number)
  })
})

function rank({ top, support }: Point): number {
  return (top.length > 0 ? 1_000_000 : 0) + support
}
