import { identified } from './identified.ts'

/** One word as it stands in the cloud: counted in all its spellings, shown in the one that most have used. */
export type Word = {
  readonly id: string
  readonly text: string
  readonly count: number
  /** For the leader: whether the hall may read it. */
  readonly through?: boolean
  /** For the leader: held back by hand, and not only waiting. */
  readonly held?: true
}

/** What makes two words the same: case and outer space say nothing, every letter does. An å in two signs is an å. */
export function wordKey(word: string): string {
  return word.trim().normalize('NFC').toLowerCase()
}

const alphabet = new Intl.Collator('nb')

/** All that have one key: how often it was spelled how, and the word as it is shown. */
export type Spelled = {
  readonly key: string
  readonly spellings: ReadonlyMap<string, number>
  readonly word: Word
}

type Keyed = { readonly key: string }
export function byWord({ key: a }: Keyed, { key: b }: Keyed): number {
  return alphabet.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}

/** By the alphabet: an order that does not turn while answers come in. */
export function spelledFrom(words: readonly string[]): readonly Spelled[] {
  const spelled = new Map<string, Map<string, number>>()
  for (const word of words) {
    const key = wordKey(word)
    const spellings = spelled.get(key)
    if (spellings) spellings.set(word, (spellings.get(word) ?? 0) + 1)
    else spelled.set(key, new Map([[word, 1]]))
  }
  const sorted = [...spelled].map(([key, spellings]) => ({ key, spellings })).sort(byWord)
  const ids = identified(sorted.map(({ key }) => key))
  return sorted.map((each, at) => ({ ...each, word: usual(ids[at]?.id ?? '', each.spellings) }))
}

/** The spellings with one more of this one, or one fewer. */
export function oneMore(
  spellings: ReadonlyMap<string, number>,
  word: string,
  by: 1 | -1,
): ReadonlyMap<string, number> {
  const count = (spellings.get(word) ?? 0) + by
  const rest = [...spellings].filter(([other]) => other !== word)
  return new Map(count > 0 ? [...rest, [word, count]] : rest)
}

/** Shown as most have spelled it. */
export function usual(id: string, spellings: ReadonlyMap<string, number>): Word {
  const [first] = [...spellings].sort(([a, counts], [b, others]) => others - counts || (a < b ? -1 : 1))
  return {
    id,
    text: first?.[0] ?? '',
    count: [...spellings.values()].reduce((sum, count) => sum + count, 0),
  }
}
