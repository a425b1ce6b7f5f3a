import type { PairOfPeople } from './hall.model.ts'

export type PairKind = 'together' | 'apart'
export type Pairs = { readonly together: readonly PairOfPeople[]; readonly apart: readonly PairOfPeople[] }

const isPair = ([a, b]: PairOfPeople, [c, d]: PairOfPeople) => (a === c && b === d) || (a === d && b === c)

/** Why two cannot be put on the list; null: they can. */
export function whyNoPair(pairs: Pairs, [a, b]: PairOfPeople): 'incomplete' | 'same' | 'already' | null {
  if (a === '' || b === '') return 'incomplete'
  if (a === b) return 'same'
  return [...pairs.together, ...pairs.apart].some((pair) => isPair(pair, [a, b])) ? 'already' : null
}

export function withPair(pairs: Pairs, kind: PairKind, pair: PairOfPeople): Pairs {
  return { ...pairs, [kind]: [...pairs[kind], pair] }
}

export function withoutPair(pairs: Pairs, kind: PairKind, pair: PairOfPeople): Pairs {
  return { ...pairs, [kind]: pairs[kind].filter((each) => !isPair(each, pair)) }
}

/** For the command: lists of their own, as the view's are not ours. */
export function pairsCommand({ together, apart }: Pairs) {
  const own = (pairs: readonly PairOfPeople[]) => pairs.map(([a, b]): [string, string] => [a, b])
  return { type: 'KeepPairs' as const, together: own(together), apart: own(apart) }
}
