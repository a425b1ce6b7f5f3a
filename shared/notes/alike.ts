import type { CardId } from '#shared/board/board.ts'
import { partsOf, plainOf, type Said, saidIn } from './stems.ts'

export type Saying = { readonly id: CardId; readonly text: string }
/** Cards that might belong together, and the words that it is proposed for. Nothing is merged by it. */
export type Proposal = { readonly cards: readonly CardId[]; readonly words: readonly string[] }

export const ALIKE_LIMITS = { cards: 8, proposals: 60, words: 3 } as const

/** Cosine from which two cards are proposed, and what each two within a group have at least. */
const ENOUGH = 0.24
const BETWEEN = 0.14
/** What part of a compound counts for, against the word by itself. */
const PART = 0.6
/** A word in more cards than this tells none of them from the others. */
const COMMON = { least: 20, share: 0.1 } as const
/** Steps of work between two pauses: about a millisecond on an old phone's half speed. */
const AT_ONCE = 4_000

type Vector = { readonly weights: ReadonlyMap<string, number>; readonly norm: number }
type Pair = { readonly a: number; readonly b: number; readonly alike: number }

/** All of it at once. */
export function alike(cards: readonly Saying[]): readonly Proposal[] {
  const steps = findAlike(cards)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/**
 * Which cards say much the same, by the stems of their words: rare ones weigh most. Computed where it is asked, from the words
 * alone. It pauses (`yield`) so often that a page goes on answering while it runs.
 */
export function* findAlike(cards: readonly Saying[]): Generator<void, readonly Proposal[]> {
  const sorted = [...cards].sort((one, other) => (one.id < other.id ? -1 : 1))
  const said = yield* saidBy(sorted)
  const twins = yield* twinsAmong(said)
  const kept = said.filter((_, place) => twins.firstOf[place] === place)
  const vectors = yield* vectorsOf(kept)
  const pairs = yield* pairsAmong(vectors)
  const groups = yield* grouped(pairs, kept.length)
  const originals = said.flatMap((_, place) => (twins.firstOf[place] === place ? [place] : []))
  const withTwins = groups.map((group) =>
    group.flatMap((place) => twins.of.get(originals[place] ?? -1) ?? []),
  )
  const among = new Set(groups.flat().map((place) => originals[place]))
  const alone = [...twins.of.entries()].filter(([first, all]) => all.length > 1 && !among.has(first))
  return [...withTwins, ...alone.map(([, all]) => all)].slice(0, ALIKE_LIMITS.proposals).map((places) => ({
    cards: places.slice(0, ALIKE_LIMITS.cards).flatMap((place) => sorted[place]?.id ?? []),
    words: wordsFor(places.flatMap((place) => (said[place] ? [said[place]] : []))),
  }))
}

/** Signs that are read, and stems that count: what a note is about is said early, and one of many pages is not gone through to its end. */
const READ = 500
const STEMS = 40

function* saidBy(cards: readonly Saying[]): Generator<void, readonly (readonly Said[])[]> {
  const said = yield* eachOf(cards, ({ text }) => saidIn(text.slice(0, READ)).slice(0, STEMS))
  const stems = new Set<string>()
  yield* eachOf(said, (each) => each.forEach(({ stem }) => void stems.add(stem)))
  const plain = (stem: string) => plainOf(stem, (bare) => stems.has(bare))
  return yield* eachOf(said, (each) => [
    ...new Map(each.map(({ stem, word }) => [plain(stem), { stem: plain(stem), word }])).values(),
  ])
}

/** A list gone through with a pause every few. */
function* eachOf<In, Out>(
  list: readonly In[],
  make: (each: In, place: number) => Out,
): Generator<void, readonly Out[]> {
  const made: Out[] = []
  for (const [place, each] of list.entries()) {
    made.push(make(each, place))
    if (made.length % 20 === 0) yield
  }
  return made
}

type Twins = {
  /** By place, the first that says the same. */
  readonly firstOf: readonly number[]
  readonly of: ReadonlyMap<number, readonly number[]>
}

/** What says the very same is one, however many say it: a hall may agree. */
function* twinsAmong(said: readonly (readonly Said[])[]): Generator<void, Twins> {
  const first = new Map<string, number>()
  const of = new Map<number, number[]>()
  const firstOf = yield* eachOf(said, (each, place) => {
    const key = each
      .map(({ stem }) => stem)
      .sort()
      .join(' ')
    const known = key === '' ? place : (first.get(key) ?? place)
    first.set(key, known)
    const all = of.get(known)
    if (all) all.push(place)
    else of.set(known, [place])
    return known
  })
  return { firstOf, of }
}

function* vectorsOf(said: readonly (readonly Said[])[]): Generator<void, readonly Vector[]> {
  const alone = new Set<string>()
  yield* eachOf(said, (each) => each.forEach(({ stem }) => void alone.add(stem)))
  const parts = new Map<string, readonly string[]>()
  for (const stem of alone) {
    parts.set(
      stem,
      partsOf(stem, (part) => part !== stem && alone.has(part)),
    )
    if (parts.size % 50 === 0) yield
  }
  const counted = new Map<string, number>()
  const terms = yield* eachOf(said, (each) => {
    const own = new Map<string, number>()
    for (const { stem } of each) {
      own.set(stem, 1)
      for (const part of parts.get(stem) ?? []) if (!own.has(part)) own.set(part, PART)
    }
    for (const stem of own.keys()) counted.set(stem, (counted.get(stem) ?? 0) + 1)
    return own
  })
  return yield* eachOf(terms, (own) => {
    const weights = new Map<string, number>()
    let square = 0
    for (const [stem, share] of own) {
      const weight = share * Math.log(1 + said.length / (counted.get(stem) ?? 1))
      weights.set(stem, weight)
      square += weight * weight
    }
    return { weights, norm: Math.sqrt(square) }
  })
}

function* pairsAmong(vectors: readonly Vector[]): Generator<void, readonly Pair[]> {
  const most = Math.max(COMMON.least, vectors.length * COMMON.share)
  const holders = new Map<string, number[]>()
  yield* eachOf(vectors, ({ weights }, place) => {
    for (const stem of weights.keys()) {
      const held = holders.get(stem)
      if (held) held.push(place)
      else holders.set(stem, [place])
    }
  })
  const dots = new Float64Array(vectors.length)
  const pairs: Pair[] = []
  let work = 0
  for (const [a, one] of vectors.entries()) {
    const met: number[] = []
    for (const [stem, weight] of one.weights) {
      const held = holders.get(stem) ?? []
      if (held.length > most) continue
      work += held.length
      for (const b of held) {
        if (b <= a) continue
        if (dots[b] === 0) met.push(b)
        dots[b] = (dots[b] ?? 0) + weight * (vectors[b]?.weights.get(stem) ?? 0)
      }
    }
    for (const b of met) {
      const alike = (dots[b] ?? 0) / (one.norm * (vectors[b]?.norm ?? 1))
      if (alike >= BETWEEN) pairs.push({ a, b, alike })
      dots[b] = 0
    }
    if (work > AT_ONCE) {
      work = 0
      yield
    }
  }
  return pairs
}

/** The most alike first; a group takes in another only when each of them is near enough to each of the others. */
function* grouped(pairs: readonly Pair[], count: number): Generator<void, readonly (readonly number[])[]> {
  const near = new Set<number>()
  for (const { a, b } of pairs) near.add(a * count + b)
  yield
  const order = pairs
    .filter(({ alike }) => alike >= ENOUGH)
    .sort((x, y) => y.alike - x.alike || x.a - y.a || x.b - y.b)
  yield
  const isNear = (a: number, b: number) => near.has(Math.min(a, b) * count + Math.max(a, b))
  const groups = new Map<number, readonly number[]>()
  const made = new Set<readonly number[]>()
  let work = 0
  for (const { a, b } of order) {
    const [one, other] = [groups.get(a) ?? [a], groups.get(b) ?? [b]]
    if (one === other || one.length + other.length > ALIKE_LIMITS.cards) continue
    work += one.length * other.length
    if (work > AT_ONCE) {
      work = 0
      yield
    }
    if (!one.every((x) => other.every((y) => isNear(x, y)))) continue
    const both = [...one, ...other]
    made.delete(one)
    made.delete(other)
    made.add(both)
    for (const place of both) groups.set(place, both)
  }
  return [...made]
}

/** The words that most of them have in common, as somebody said them. */
function wordsFor(said: readonly (readonly Said[])[]): readonly string[] {
  const counted = new Map<string, { count: number; readonly word: string }>()
  for (const each of said)
    for (const { stem, word } of each) {
      const known = counted.get(stem)
      if (known) known.count++
      else counted.set(stem, { count: 1, word })
    }
  return [...counted.values()]
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || b.word.length - a.word.length || (a.word < b.word ? -1 : 1))
    .slice(0, ALIKE_LIMITS.words)
    .map(({ word }) => word)
}
