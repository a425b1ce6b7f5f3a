import type { Part, WordKind } from '#shared/activities/presentation-round/parts.ts'
import type {
  BegunRound,
  PresentationRound,
  RoundPoint,
  Turn,
  Word,
} from '#shared/activities/presentation-round/presentation-round.ts'
import { allowanceOf, shareAt } from '#shared/activities/presentation-round/time-left.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import { memo } from '#shared/kernel/memo.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type { GroupPoint } from './group.ts'

/** A round as everybody may know it: whose turn it is, who comes, and for how long. Times are facts, never ticks. */
export type PresentationsCard = {
  readonly kind: 'presentations'
  readonly id: string
  readonly phase: 'open' | 'closed'
  /** `since` is null while its clock stands; `used` is what it had used when the clock last began to go. */
  readonly now: {
    readonly municipality: string
    readonly since: number | null
    readonly used: number
    readonly allowance: number
  } | null
  readonly next: string | null
  readonly queue: readonly { readonly municipality: string; readonly state: QueueState }[]
  /** What each of those who have not begun will get, when whoever presents keeps to the time. */
  readonly share: number
}
export type QueueState = 'waiting' | 'on' | 'done' | 'skipped'

/** Whoever has left the list of municipalities stands in no queue. */
export function presentationsCard(
  round: BegunRound,
  municipalities: Gathering['people']['municipalities'],
): PresentationsCard {
  const known = new Set(municipalities.map(({ id }) => id))
  const turns = round.turns.filter(({ municipality }) => known.has(municipality))
  const on = turns.find(({ municipality }) => municipality === round.on)
  const { id, phase, since } = round
  return {
    kind: 'presentations',
    id,
    phase,
    now: on ? { municipality: on.municipality, since, used: on.used, allowance: allowanceOf(on) ?? 0 } : null,
    next:
      turns.find(({ municipality, state }) => state === 'waiting' && municipality !== round.on)
        ?.municipality ?? null,
    queue: turns.map(({ municipality, state }) => ({
      municipality,
      state: municipality === round.on ? 'on' : state,
    })),
    share: shareAt({ ...round, turns }, since ?? 0),
  }
}

const byNumber = (a: { readonly number: number }, b: { readonly number: number }) => a.number - b.number

/** In the order they arrived; what has been erased has no text and is not there. */
export function roundPoints(round: PresentationRound): readonly RoundPoint[] {
  return round.phase === 'draft' ? [] : pointsIn(round.points)
}
const pointsIn = memo((points: BegunRound['points']) =>
  [...points.values()].filter(({ text }) => text !== '').sort(byNumber),
)

export function roundWords(round: PresentationRound): readonly Word[] {
  return round.phase === 'draft' ? [] : wordsIn(round.words)
}
const wordsIn = memo((words: BegunRound['words']) =>
  [...words.values()].filter(({ text }) => text !== '').sort(byNumber),
)

/** What a municipality's own people see of what they have written, as points stand in a conversation: the part is the step. */
export function groupRoundPoints(
  { people }: Gathering,
  round: PresentationRound,
  group: string | null,
): readonly GroupPoint[] {
  return roundPoints(round)
    .filter((point) => point.group === group)
    .map(({ id, part, text, by, at, edited, late, own }) => {
      // Nobody in particular: the leader has typed it for them.
      const person = by === null ? '' : whoIs(people.merged, by)
      const writer = people.roster.get(person)
      const [name, title] = [writer?.name ?? '', writer?.title ?? '']
      const point = { id, activity: round.id, step: part, text, by: person, name, title, at, edited, late }
      return own === undefined ? point : { ...point, own }
    })
}

/** A word to a municipality, as its people see it. `from` is empty unless the writer has chosen to be known. */
export type GroupWord = {
  readonly id: string
  readonly activity: string
  readonly kind: WordKind
  readonly text: string
  readonly from: string
}
export function groupWords(
  gathering: Gathering,
  round: PresentationRound,
  group: string | null,
): readonly GroupWord[] {
  return roundWords(round)
    .filter(({ to }) => to === group)
    .map((word) => ({
      id: word.id,
      activity: round.id,
      kind: word.kind,
      text: word.text,
      from: senderOf(gathering, word),
    }))
}

/** Name and municipality, for a word that was sent under name; nothing at all for others. */
export function senderOf({ people }: Pick<Gathering, 'people'>, { named, by }: Word): string {
  const person = named ? people.roster.get(whoIs(people.merged, by)) : undefined
  const home = people.municipalities.find(({ id }) => id === person?.municipality)?.name ?? ''
  return [person?.name ?? '', home].filter((each) => each !== '').join(', ')
}

/** A word as whoever sent it sees it. */
export type OwnWord = {
  readonly id: string
  readonly activity: string
  readonly to: string
  readonly kind: WordKind
  readonly named: boolean
  readonly text: string
  readonly at: number
}
export function ownWords(
  { people }: Gathering,
  round: PresentationRound,
  person: PersonId,
): readonly OwnWord[] {
  return roundWords(round)
    .filter(({ by }) => whoIs(people.merged, by) === person)
    .map(({ id, to, kind, named, text, at }) => ({ id, activity: round.id, to, kind, named, text, at }))
}

/** The leader's: the whole course, what each municipality has written, and the words without their senders. */
export type LeaderPresentations = {
  readonly kind: 'presentations'
  readonly id: string
  readonly item: string | null
  readonly phase: 'draft' | 'open' | 'closed'
  readonly minutes: number
  readonly shared: boolean
  /** Empty while the round is a draft and nobody has made an order: then all present, as they stand in the list. */
  readonly order: readonly string[]
  readonly turns: readonly Turn[]
  readonly on: string | null
  readonly since: number | null
  readonly whole: number | null
  readonly points: readonly LeaderRoundPoint[]
  readonly words: readonly LeaderWord[]
}
export type LeaderRoundPoint = {
  readonly id: string
  readonly part: Part
  readonly group: string
  /** Empty: the leader has typed it. */
  readonly by: string
  readonly text: string
  /** What the municipality wrote, where the leader has put it otherwise; else null. */
  readonly own: string | null
  readonly at: number
  readonly late: boolean
}
export type LeaderWord = {
  readonly id: string
  readonly to: string
  readonly kind: WordKind
  readonly text: string
  /** Empty unless the writer has chosen to be known. */
  readonly from: string
  readonly at: number
}
export function leaderPresentations(
  round: PresentationRound,
  people: Gathering['people'],
): LeaderPresentations {
  const { kind, id, item, phase, minutes, shared } = round
  const known = new Set(people.municipalities.map((each) => each.id))
  const turns =
    round.phase === 'draft' ? [] : round.turns.filter(({ municipality }) => known.has(municipality))
  const course = round.phase === 'draft' ? { on: null, since: null, whole: null } : round
  const order = round.phase === 'draft' ? round.order : turns.map(({ municipality }) => municipality)
  return {
    ...{ kind, id, item, phase, minutes, shared },
    order: order.filter((each) => known.has(each)),
    turns: turns.map((turn) => ({ ...turn })),
    ...{ on: course.on, since: course.since, whole: course.whole },
    points: roundPoints(round).map(({ id, part, group, by, text, at, late, own = null }) => ({
      ...{ id, part, group, text, at, late, own },
      by: by === null ? '' : whoIs(people.merged, by),
    })),
    words: roundWords(round).map((word) => ({
      ...{ id: word.id, to: word.to, kind: word.kind, text: word.text, at: word.at },
      from: senderOf({ people }, word),
    })),
  }
}

/** What the hall sees: who presents with what it has written, and who comes. Nobody's name, and none of the words. */
export type RoundOnScreen = {
  readonly card: PresentationsCard
  readonly names: readonly { readonly id: string; readonly name: string }[]
  readonly lines: readonly { readonly id: string; readonly part: Part; readonly text: string }[]
}
export function roundOnScreen({ people }: Gathering, round: BegunRound): RoundOnScreen {
  const card = presentationsCard(round, people.municipalities)
  const queue = new Set(card.queue.map(({ municipality }) => municipality))
  return {
    card,
    names: people.municipalities.filter(({ id }) => queue.has(id)).map(({ id, name }) => ({ id, name })),
    lines: roundPoints(round)
      .filter(({ group }) => group === card.now?.municipality)
      .map(({ id, part, text }) => ({ id, part, text })),
  }
}
