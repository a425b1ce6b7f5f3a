/**
 * Two have changed the same text at once. Where they have changed different words both changes stand; null where they have not, so
 * that whoever came last is asked instead of writing over the other unseen. Words, not letters: half a word of each is nobody's.
 */
export function mergeText(base: string, mine: string, theirs: string): string | null {
  if (mine === theirs || base === theirs) return mine
  if (base === mine) return theirs
  const from = wordsOf(base)
  const one = changeOf(from, wordsOf(mine))
  const other = changeOf(from, wordsOf(theirs))
  const [first, second] = one.start <= other.start ? [one, other] : [other, one]
  // What touches may be the same thing said twice.
  if (first.end >= second.start) {
    if (isIn(one, other)) return theirs
    return isIn(other, one) ? mine : null
  }
  return [
    ...from.slice(0, first.start),
    ...first.words,
    ...from.slice(first.end, second.start),
    ...second.words,
    ...from.slice(second.end),
  ].join('')
}

type Change = ReturnType<typeof changeOf>

/** One has said all that the other has, and more: so it is when words come twice, on their way and as they were written on. */
function isIn(less: Change, more: Change): boolean {
  if (more.start > less.start || more.end < less.end) return false
  if (less.words.every((word) => word.trim() === '')) return false
  return more.words.some((_, at) => less.words.every((word, nth) => more.words[at + nth] === word))
}

function wordsOf(text: string): readonly string[] {
  return text.split(/(\s+)/).filter((word) => word !== '')
}

/** What stands between the words that both begin with and those that both end with. */
function changeOf(from: readonly string[], to: readonly string[]) {
  const most = Math.min(from.length, to.length)
  let start = 0
  while (start < most && from[start] === to[start]) start++
  let same = 0
  while (same < most - start && from.at(-1 - same) === to.at(-1 - same)) same++
  return { start, end: from.length - same, words: to.slice(start, to.length - same) }
}
