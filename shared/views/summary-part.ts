import { confirmedIn } from '#shared/activities/commitments/sheets.ts'
import type { Begun, Point } from '#shared/activities/conversation/conversation.ts'

import { publicTally } from '#shared/activities/poll/tally.ts'
import { boardOf } from '#shared/gathering/boards.ts'
import { candidates, type Found, found, type Heading } from '#shared/gathering/collected.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { memo, memoWith } from '#shared/kernel/memo.ts'
import type { Origin } from '#shared/summary/origins.ts'
import { keyOf, type Pick, type Source } from '#shared/summary/summary.ts'
import { cardsPart } from './plenary-part.ts'
import { type SummaryResults, summaryResults } from './summary-results.ts'

/** Something in the summary as everybody may know it: what it says, where it stood and for which municipalities, never by whom. */
export type SummaryPoint = {
  readonly id: string
  /** `own`: the leader's sentence. */
  readonly origin: Origin | 'own'
  /** The panel's or the conversation's; null for all others. */
  readonly activity: string | null
  /** The assignment, the theme or the step it stood under. */
  readonly group: string
  /** What that is called; empty for the observers' own four themes, which go by their id. */
  readonly title: string
  /** Of a poll, its question. */
  readonly text: string
  /** Ids of municipalities. */
  readonly from: readonly string[]
  /** The name of the table it was written at; empty elsewhere. */
  readonly table: string
  /** Of a promise, the role that answers for it; of a finding, where its numbers are from; empty elsewhere. */
  readonly who: string
  readonly results: SummaryResults | null
}
/** For phones to look up: what the hall has seen. */
export type SummaryCard = { readonly title: string; readonly points: readonly SummaryPoint[] }

export type SupportedPoint = SummaryPoint & {
  /** Marks of support. */
  readonly support: number
}
/** The hall screen's: the municipalities by name besides. */
export type SummaryOnScreen = {
  readonly title: string
  readonly points: readonly SupportedPoint[]
  readonly names: readonly { readonly id: string; readonly name: string }[]
}

/** The leader's: the picks in their order, and what there is to pick from besides the observers' board (`NotesView`). */
export type LeaderSummary = {
  readonly title: string
  readonly picks: readonly LeaderPick[]
  readonly candidates: readonly Candidate[]
}
export type LeaderPick = {
  readonly id: string
  /** Null for a sentence of the leader's own. */
  readonly source: Source | null
  /** Null: it is not there any more, or is not to be shown now; it stands where it stood when it comes back. */
  readonly point: SupportedPoint | null
  /** It has been on the hall screen. */
  readonly seen: boolean
  /** One before it has become the same, as two cards that were merged do; it is read once. */
  readonly twin: boolean
}
/** Its id is the key of its source (`keyOf`). */
export type Candidate = SupportedPoint & {
  readonly source: Source
  /** Its group put it first. */
  readonly top: boolean
}

type Words = Part<SupportedPoint, 'text' | 'from' | 'table' | 'who' | 'support' | 'results'>
type Part<T, K extends keyof T> = { readonly [P in K]: T[P] }

function wordsOf(gathering: Gathering, { source }: Found): Words | null {
  const none = { from: [], table: '', who: '', support: 0, results: null }
  if (source.of === 'card') {
    const board = boardOf(gathering, source.activity)
    const [card] = board ? cardsPart(gathering, source.activity, board, [source.card]) : []
    return card ? { ...none, text: card.text, from: card.municipalities, support: card.support } : null
  }
  if (source.of === 'figure') {
    const figure = gathering.figures.find(({ id }) => id === source.figure)
    return figure ? { ...none, text: figure.heading, who: figure.source } : null
  }
  const activity = gathering.activities.get(source.activity)
  if (source.of === 'poll') {
    const tally = activity?.kind === 'poll' ? publicTally(activity) : null
    if (activity?.kind !== 'poll' || tally === null) return null
    return { ...none, text: activity.question.text, results: summaryResults(activity.question, tally) }
  }
  if (source.of === 'commitment') {
    const all = activity?.kind === 'commitments' && activity.phase !== 'draft' ? activity : undefined
    const promise = all && confirmedIn(all, source.municipality).find(({ place }) => place === source.place)
    return promise ? { ...none, text: promise.what, who: promise.who, from: [source.municipality] } : null
  }
  const written = writtenAt(gathering, source)
  return written && wordsOfPoint(written.point, written.table, gathering.people.municipalities)
}

type Written = { readonly point: Point; readonly table: string }
function writtenAt({ activities }: Gathering, source: Extract<Source, { of: 'point' }>): Written | null {
  const activity = activities.get(source.activity)
  const talk = activity?.kind === 'conversation' && activity.phase !== 'draft' ? activity : undefined
  const point = talk?.points.get(source.point)
  return talk && point ? { point, table: tablesOf(talk.run, talk.past).get(point.circle ?? '') ?? '' } : null
}

function wordsOfPoint(
  { text, group, support }: Point,
  table: string,
  municipalities: Gathering['people']['municipalities'],
): Words {
  const from = municipalities.flatMap(({ id }) => (id === group ? [id] : []))
  return { text, from, table, who: '', support, results: null }
}

/** The names of the tables that a conversation was held at. */
const tablesOf = memoWith(
  (run: Begun['run'], past: Begun['past']): ReadonlyMap<string, string> =>
    new Map(
      [...past, run].flatMap(({ circles }) =>
        circles.map((circle) => [circle.id, 'name' in circle ? circle.name : '']),
      ),
    ),
)

function pointOf(gathering: Gathering, id: string, is: Found): SupportedPoint | null {
  const words = wordsOf(gathering, is)
  const { origin, activity, group, title } = is
  return words && { id, origin, activity, group, title, ...words }
}

type Read = { readonly pick: Pick; readonly point: SupportedPoint | null; readonly twin: boolean }
function readPicks(gathering: Gathering, picks: readonly Pick[]): readonly Read[] {
  const read = new Set<string>()
  return picks.map((pick) => {
    const is = pick.source && found(gathering, pick.source)
    const key = is ? keyOf(is.source) : pick.id
    const twin = read.has(key)
    read.add(key)
    return { pick, twin, point: pickedPoint(gathering, pick) }
  })
}

/** Each point once, though two cards that were picked have become one since. */
function pickedPoints(gathering: Gathering, picks: readonly Pick[]): readonly SupportedPoint[] {
  return readPicks(gathering, picks).flatMap(({ point, twin }) => (point === null || twin ? [] : [point]))
}

function pickedPoint(gathering: Gathering, pick: Pick): SupportedPoint | null {
  if (pick.source === null) return pick.text === '' ? null : ownPoint(pick.id, pick.text)
  const is = found(gathering, pick.source)
  return is && pointOf(gathering, pick.id, is)
}

function ownPoint(id: string, text: string): SupportedPoint {
  const nowhere = {
    activity: null,
    group: '',
    title: '',
    from: [],
    table: '',
    who: '',
    results: null,
    support: 0,
  }
  return { id, origin: 'own', ...nowhere, text }
}

/** What the hall has seen of it; null: nothing yet. Results stay with the hall screen until the leader shows them on phones. */
export function summaryCard(gathering: Gathering): SummaryCard | null {
  const seen = gathering.summary.picks.filter((pick) => pick.seen && isForPhones(gathering, pick))
  // Told of each mark of support, a thousand phones would be told a thousand times.
  const points = pickedPoints(gathering, seen).map(({ support: _support, ...point }): SummaryPoint => point)
  return points.length === 0 ? null : { title: gathering.summary.title, points }
}

function isForPhones({ activities }: Gathering, { source }: Pick): boolean {
  if (source?.of !== 'poll') return true
  const poll = activities.get(source.activity)
  return poll?.kind === 'poll' && poll.results === 'shown'
}

export function summaryOnScreen(gathering: Gathering): SummaryOnScreen {
  const { summary, people } = gathering
  return {
    title: summary.title,
    points: pickedPoints(gathering, summary.picks),
    names: people.municipalities.map(({ id, name }) => ({ id, name })),
  }
}

export const leaderSummary = memo((gathering: Gathering): LeaderSummary => {
  const { title, picks } = gathering.summary
  return {
    title,
    picks: readPicks(gathering, picks).map(({ pick: { id, source, seen }, point, twin }) => {
      return { id, source, point, seen, twin }
    }),
    candidates: candidates(gathering).flatMap((is) => candidateOf(gathering, is) ?? []),
  }
})

function candidateOf(gathering: Gathering, is: Found): Candidate | null {
  const { source, origin, activity, group, title } = is
  if (source.of === 'point') {
    const written = writtenAt(gathering, source)
    const { municipalities } = gathering.people
    return (
      written &&
      pointCandidate(written.point, written.table, municipalities, origin, source.activity, group, title)
    )
  }
  const words = wordsOf(gathering, is)
  return words && { id: keyOf(source), origin, activity, group, title, ...words, source, top: false }
}

/** Of what a conversation has, hundreds stay as they are while one more is written. */
const pointCandidate = memoWith(
  (
    point: Point,
    table: string,
    municipalities: Gathering['people']['municipalities'],
    origin: Heading['origin'],
    activity: string,
    group: string,
    title: string,
  ): Candidate => {
    const source: Source = { of: 'point', activity, point: point.id }
    const words = wordsOfPoint(point, table, municipalities)
    return { id: keyOf(source), origin, activity, group, title, ...words, source, top: point.top.length > 0 }
  },
)
