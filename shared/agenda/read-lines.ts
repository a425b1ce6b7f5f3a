/** One line of the pasted text with its outer marks taken off. */
export type SourceLine = {
  /** From 1. */
  readonly line: number
  readonly raw: string
  readonly indent: number
  /** Level of a Markdown heading, 0 for none. */
  readonly heading: number
  /** Bullet or the like before the text; empty for none. */
  readonly marker: string
  /** The cells of a table row, by pipes or tabs; null for a plain line. */
  readonly cells: readonly string[] | null
  /** Without marks, with single spaces; empty for a blank line. */
  readonly text: string
  /** Drawn, not written: `---`, `|---|---|`. */
  readonly rule: boolean
}

const INVISIBLE = /[\u200B-\u200F\u2028-\u202E\u2060-\u2064\u00AD\uFEFF]/g
const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&ndash;': '–',
  '&mdash;': '—',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
}

export function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r|\u2028|\u2029|\v|\f/)
}

function visible(raw: string): string {
  return raw
    .replace(INVISIBLE, '')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/&(?:nbsp|amp|[nm]dash|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity)
}

/** Takes emphasis, tags and escapes out of the middle of a text. */
export function plain(text: string): string {
  return text
    .replace(/<[a-z/][^<>]{0,200}>/gi, (tag) => (/^<https?:|^<\S+@/i.test(tag) ? tag.slice(1, -1) : ' '))
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/\*{2,}|__|~~|`/g, '')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)|(?<=\S)\*(?![\p{L}\p{N}*])/gu, '')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}_])/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function cellsOf(body: string): readonly string[] | null {
  const separator = body.startsWith('|') || body.split('|', 3).length > 2 ? '|' : '\t'
  if (separator === '\t' && !body.trim().includes('\t')) return null
  const cells = (separator === '|' ? body.trim().replace(/^\||\|$/g, '') : body).split(separator)
  return cells.map((cell) =>
    cell
      .split(/<br ?\/?>/i)
      .map(plain)
      .join('\n')
      .trim(),
  )
}

const MARKER = /^(?:[^\p{L}\p{N}\s«»"“”'’(<[+#|]+(?: |$))?(?:\[[ xX]\] )?/u
/** A bullet that sticks to its text, as in `•09.00` and `**-09.00**`. */
const TIGHT_MARKER = /^[^\p{L}\p{N}\s«»"“”'’(<[+#|]+/u

function marked(text: string): readonly [marker: string, rest: string] {
  const loose = MARKER.exec(text)?.[0] ?? ''
  const marker = loose === '' ? (TIGHT_MARKER.exec(text)?.[0] ?? '') : loose
  const rest = text.slice(marker.length)
  // Emphasis may stand on either side of the bullet.
  return [marker.trim(), rest.replace(/^(?:\*\*|__)/, '').trimStart()]
}

export function readLine(raw: string, line: number): SourceLine {
  const shown = visible(raw).replace(/^(?: ?>)+ ?/, '')
  const body = shown.trim()
  const indent = shown.length - shown.trimStart().length
  const bare = body.replace(/^(?:\*\*|__)+(?=\S)/, '')
  const heading = /^#{1,6}(?= |\t|\*|$)/.exec(bare)?.[0].length ?? 0
  const cells = cellsOf(shown)
  const rule = body !== '' && !/[\p{L}\p{N}]/u.test(body)
  if (rule || body === '') return { line, raw, indent, heading, marker: '', cells: null, text: '', rule }
  const [marker, rest] = marked(bare.slice(heading).trimStart())
  const text =
    cells === null
      ? plain(rest)
      : cells
          .filter((cell) => cell !== '')
          .join(' ')
          .replaceAll('\n', ' ')
  return { line, raw, indent, heading, marker, cells, text, rule }
}

export function readLines(text: string): readonly SourceLine[] {
  return splitLines(text).map((raw, index) => readLine(raw, index + 1))
}
