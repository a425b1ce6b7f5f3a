/**
 * How wide text becomes in the hall screen's typeface, in em. The hall screen never scrolls, so what fits is decided before
 * it is drawn, the same way on every machine. The figures are measured in Familjen Grotesk at weight 600, rounded up.
 */
const CLASSES: readonly (readonly [number, string])[] = [
  [0.24, ' \u00a0,.·’'],
  [0.27, "'IJijlÌÍÎÏìíîï"],
  [0.3, '!-:;|'],
  [0.33, 'ftŧ•'],
  [0.36, '()/[]\\{}'],
  [0.39, '*rš'],
  [0.48, 'szžč“”"'],
  [0.51, '?Lcvxyçý'],
  [0.54, 'Fekoèéêëðòóôõöø'],
  [0.57, '0123456789$+<=>ETYabdghnpquÈÉÊËàáâãäåñùúûüþŠđŋ'],
  [0.6, 'BPRSZ#_«»–…'],
  [0.63, 'ACKVXÀÁÂÃÄÅÇß'],
  [0.66, 'DGOQUÐÒÓÔÕÖØÙÚÛÜ'],
  [0.72, 'HNÑŦŽĐČ&'],
  [0.84, 'wmæÆ@'],
  [0.93, 'MW—%'],
]
const WIDTHS = new Map(
  CLASSES.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
)
/** Letters that nobody has measured: better too wide than too narrow. */
const OTHER = 0.7

export function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += WIDTHS.get(letter) ?? OTHER
  return width
}

/** On how many lines `text` is set when a line holds `width` em. A word that is longer than the line is broken. */
export function linesOf(text: string, width: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(/\s+/)) {
    const own = widthOf(word)
    const needed = used === 0 ? own : used + 0.24 + own
    if (needed <= width) {
      used = needed
      continue
    }
    if (used > 0) lines++
    lines += Math.max(0, Math.ceil(own / width) - 1)
    used = own % width
  }
  return lines
}

/** The text itself when it takes at most `lines`, else as many words as do, and a mark that there is more. */
export function shorten(text: string, width: number, lines: number): string {
  if (linesOf(text, width) <= lines) return text
  const letters = [...text]
  let [fits, tooMany] = [0, letters.length]
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1
    if (linesOf(`${letters.slice(0, middle).join('')}…`, width) <= lines) fits = middle
    else tooMany = middle
  }
  const cut = letters.slice(0, fits).join('')
  const word = cut.lastIndexOf(' ')
  return `${(word > fits / 2 ? cut.slice(0, word) : cut).trimEnd()}…`
}

/** Text too long for one place goes on in the next: pieces of at most `lines` lines, cut between words. */
export function pieces(text: string, width: number, lines: number): readonly string[] {
  const found: string[] = []
  let rest = text
  while (linesOf(rest, width) > lines) {
    const piece = shorten(rest, width, lines)
    const taken = piece.length - 1
    if (taken <= 0) break
    found.push(piece)
    rest = `…${rest.slice(taken).trimStart()}`
  }
  return [...found, rest]
}

export type Setting = { readonly size: number; readonly lines: number }

/** The largest size at which the text keeps to its lines; the last one is taken as it comes. */
export function settingOf(text: string, width: number, settings: readonly Setting[]): Setting {
  const fitting = settings.find(({ size, lines }) => linesOf(text, width / size) <= lines)
  if (fitting) return { size: fitting.size, lines: linesOf(text, width / fitting.size) }
  const last = settings.at(-1) ?? { size: 34, lines: 1 }
  return { size: last.size, lines: Math.min(last.lines, linesOf(text, width / last.size)) }
}
