import { tidy } from '#shared/kernel/text.ts'
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
  return tidy(word).normalize('NFC').toLowerCase()
}

const alphabet = new Intl.Collator('nb')

/** By the alphabet: an order that does not turn while answers come in. */
export function countWords(answers: readonly (readonly string[])[]): readonly Word[] {
  const spelled = new Map<string, Map<string, number>>()
  for (const words of answers)
    for (const word of words) {
      const key = wordKey(word)
      const spellings = spelled.get(key)
      if (spellings) spellings.set(word, (spellings.get(word) ?? 0) + 1)
      else spelled.set(key, new Map([[word, 1]]))
    }
  const sorted = [...spelled].sort(([a], [b]) => alphabet.compare(a, b) || (a < b ? -1 : 1))
  const ids = identified(sorted.map(([key]) => key))
  return sorted.map(([, spellings], at) => ({
    id: ids[at]?.id ?? '',
    text: usual(spellings),
    count: [...spellings.values()].reduce((sum, count) => sum + count, 0),
  }))
}

function usual(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort(([a, counts], [b, others]) => others - counts || (a < b ? -1 : 1))
  return first?.[0] ?? ''
}
