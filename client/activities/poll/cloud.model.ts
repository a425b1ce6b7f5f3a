import { widthOf } from '#client/screens/projector/text-size.ts'
import type { Tally } from '#shared/activities/poll/tally.ts'

export type CloudWord = {
  readonly id: string
  readonly text: string
  readonly count: number
  /** In u. */
  readonly size: number
}
export type Cloud = {
  readonly kind: 'cloud'
  /** Null while the result is withheld. By the alphabet, so that nothing moves but sizes. */
  readonly words: readonly CloudWord[] | null
  /** Those that most have said, with their counts. */
  readonly list: readonly Omit<CloudWord, 'size'>[]
  /** Words that only few have said, and that there is no room for. */
  readonly left: number
}

/** In u: the cloud's place, what stands beside it, and the air around a word. */
const CLOUD = 1_230
const LIST_ROW = 62
const AIR = 34
const LEADING = 1.12
const SMALLEST = 38
const LARGEST = [220, 190, 160, 132, 116, 100, 88, 76, 66, 56, 48]

/** As large as the room allows; where there is no end of words, those that fewest have said stay out, and how many is told. */
export function cloudOf(tally: Tally | null, room: number): Cloud {
  if (tally === null) return { kind: 'cloud', words: null, list: [], left: 0 }
  const all = tally.words ?? []
  const most = all.reduce((top, { count }) => Math.max(top, count), 1)
  const byCount = all.toSorted((a, b) => b.count - a.count)
  const rows = Math.max(1, Math.floor(room / LIST_ROW))
  const list = byCount.slice(0, rows)
  for (const largest of LARGEST) {
    const sized = all.map((word) => ({ ...word, size: sizeOf(word.count, most, largest) }))
    if (heightOf(sized) <= room) return { kind: 'cloud', words: sized, list, left: 0 }
  }
  const smallest = (word: (typeof all)[number]) => ({ ...word, size: sizeOf(word.count, most, 48) })
  let kept = byCount.length
  // Halved until it fits, then as many more as do.
  let [fits, tooMany] = [0, kept]
  while (tooMany - fits > 1) {
    kept = (fits + tooMany) >> 1
    if (heightOf(among(byCount.slice(0, kept))) <= room - LIST_ROW) fits = kept
    else tooMany = kept
  }
  function among(some: readonly (typeof all)[number][]) {
    const ids = new Set(some.map(({ id }) => id))
    return all.filter(({ id }) => ids.has(id)).map(smallest)
  }
  return { kind: 'cloud', words: among(byCount.slice(0, fits)), list, left: all.length - fits }
}

/** By the square root: a word said four times as often is twice as tall, and takes four times the place. */
function sizeOf(count: number, most: number, largest: number): number {
  const share = most === 1 ? 0.4 : Math.sqrt((count - 1) / (most - 1))
  return Math.round(SMALLEST + share * (largest - SMALLEST))
}

/** Of lines filled one after another, each as tall as its largest word. */
function heightOf(words: readonly CloudWord[]): number {
  let [height, used, line] = [0, 0, 0]
  for (const { text, count, size } of words) {
    const width = widthOf(text) * size + widthOf(`${count}`) * SMALLEST + AIR * 2
    if (used > 0 && used + width > CLOUD) {
      height += line * LEADING + 8
      used = 0
      line = 0
    }
    const wrapped = Math.ceil(width / CLOUD)
    used += width % CLOUD || CLOUD
    line = Math.max(line, size * wrapped)
  }
  return height + line * LEADING
}
