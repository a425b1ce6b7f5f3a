import { chanceOf, shuffled } from '#shared/kernel/chance.ts'
import type { PersonId, PointId } from '#shared/kernel/ids.ts'
import { memo } from '#shared/kernel/memo.ts'
import { hashText } from '#shared/kernel/text.ts'

/**
 * Who is shown which ideas in plenary. Two hundred ideas on two hundred phones are forty thousand, and nobody reads two hundred:
 * so ideas are dealt out like cards. Facts only, none of them ever taken out, so that what a phone was shown stays there.
 */
export type Spread = {
  /** Whose phones were there as the step began, in the order they are dealt to. */
  readonly people: readonly PersonId[]
  /** The ideas that were there as it began. */
  readonly dealt: readonly PointId[]
  /** Those that have come since, in the order they came. */
  readonly later: readonly PointId[]
  /** How many hands each has asked for besides the first. */
  readonly asked: Readonly<Record<PersonId, number>>
}

export const SPREAD = {
  /** So many are shown to all. */
  all: 40,
  /** A hand is about so many. */
  hand: 24,
  /** An idea that comes later is in one of the hands that all there are then would make, were they so small. */
  late: 12,
  /** No hand is larger, however few people there are. */
  most: 60,
  /** Each idea is on at least so many phones, as long as no hand is too large. */
  phones: 11,
  /** Of one's own group's ideas so many are always there. */
  near: 12,
} as const

export function spreadOver(people: readonly PersonId[], dealt: readonly PointId[]): Spread {
  return { people, dealt, later: [], asked: {} }
}

export function withIdea(spread: Spread, id: PointId): Spread {
  const isKnown = spread.dealt.includes(id) || spread.later.includes(id)
  return isKnown ? spread : { ...spread, later: [...spread.later, id] }
}

/** How many hands so many ideas make, so that each is on phones enough and no hand is too large. */
function handsOf(ideas: number, people: number, hand: number): number {
  if (ideas <= SPREAD.all) return 1
  const fair = Math.max(1, Math.floor(people / SPREAD.phones))
  return Math.max(Math.ceil(ideas / SPREAD.most), Math.min(Math.round(ideas / hand), fair))
}

function hands({ people, dealt }: Spread): number {
  return handsOf(dealt.length, people.length, SPREAD.hand)
}

/** Of how many phones one gets the idea that came as this one after the beginning. Never fewer for one that came after it. */
function lateHands({ people, dealt }: Spread, nth: number): number {
  return handsOf(dealt.length + nth + 1, people.length, SPREAD.late)
}

/** How many hands there are to ask for until one has seen everything. */
export function handsToAsk(spread: Spread): number {
  const late = spread.later.length === 0 ? 1 : lateHands(spread, spread.later.length - 1)
  return Math.max(hands(spread) - 1, Math.ceil((late - 1) / LATE_PER_HAND))
}

/** Whoever asks for a hand gets so many shares of those that came later: they are dealt in smaller ones. */
const LATE_PER_HAND = 2

const placesOf = memo((people: readonly PersonId[]) => new Map(people.map((id, place) => [id, place])))
/** Room enough for late comers to fall apart. */
const LATE_PLACES = 10_007

/** Where somebody sits while ideas are dealt; late comers anywhere behind those who were there. */
function placeOf({ people }: Spread, person: PersonId): number {
  const late = () => people.length + (Number.parseInt(hashText(person), 36) % LATE_PLACES)
  return placesOf(people).get(person) ?? late()
}

const decksOf = memo((_dealt: readonly PointId[]) => new Map<number, readonly PointId[]>())

/** Everybody in as many places as there are hands has one deck between them; the next ones have it in another order. */
function deckOf(dealt: readonly PointId[], nth: number): readonly PointId[] {
  const decks = decksOf(dealt)
  const known = decks.get(nth)
  if (known) return known
  const deck = shuffled(dealt, chanceOf(nth))
  decks.set(nth, deck)
  return deck
}

function handFor(spread: Spread, place: number, asked: number): readonly PointId[] {
  const count = hands(spread)
  if (count === 1) return spread.dealt
  const deck = deckOf(spread.dealt, Math.floor(place / count))
  const own = Array.from({ length: Math.min(count, asked + 1) }, (_, nth) => (place + nth) % count)
  return own.flatMap((hand) => deck.filter((_, at) => at % count === hand))
}

function isLateFor(spread: Spread, place: number, asked: number, nth: number): boolean {
  return (place + nth) % lateHands(spread, nth) <= asked * LATE_PER_HAND
}

/** What somebody is shown, whoever it comes from. */
export function ideasFor(spread: Spread, person: PersonId, asked: number): readonly PointId[] {
  const place = placeOf(spread, person)
  return [
    ...handFor(spread, place, asked),
    ...spread.later.filter((_, nth) => isLateFor(spread, place, asked, nth)),
  ]
}

/** Who is shown an idea, by the hands they have asked for: asked of many people, so that what holds for all is found once. */
export function showing(spread: Spread, id: PointId): (person: PersonId, asked: number) => boolean {
  const nth = spread.later.indexOf(id)
  if (nth >= 0) return (person, asked) => isLateFor(spread, placeOf(spread, person), asked, nth)
  const count = hands(spread)
  return (person, asked) => {
    const place = placeOf(spread, person)
    if (count === 1) return spread.dealt.includes(id)
    const at = deckOf(spread.dealt, Math.floor(place / count)).indexOf(id)
    return at >= 0 && (at + count - (place % count)) % count <= asked
  }
}
