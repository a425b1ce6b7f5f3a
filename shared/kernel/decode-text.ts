/** How spreadsheets save text. Latin-1 is read as Windows-1252, which holds all of it. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
export type DecodedText = { readonly text: string; readonly encoding: TextEncoding }

/** What bytes 0x80 to 0x9f are in Windows-1252; the five that mean nothing stay what they are. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Text of a file whose encoding nobody has told. Written out here because the domain has no `TextDecoder`, and some releases of
 * Node decode Windows-1252 wrong.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), 'utf-16le')
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), 'utf-16be')
  const marked = first === 0xef && second === 0xbb && third === 0xbf
  const unmarked = marked ? bytes.subarray(3) : bytes
  const wide = marked ? null : wideOrder(bytes)
  if (wide) return utf16(bytes, wide)
  const text = utf8(unmarked)
  if (text !== null) return { text, encoding: 'utf-8' }
  return { text: textOf(bytes, windows1252), encoding: 'windows-1252' }
}

/** Latin text in two bytes each has a zero in every second place; no text in one byte has any. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 2_000)
  if (head.length < 4 || bytes.length % 2 > 0) return null
  const zeros = [0, 0]
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const most = head.length / 2
  if (odd > most * 0.7 && even === 0) return 'utf-16le'
  return even > most * 0.7 && odd === 0 ? 'utf-16be' : null
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const [low, high] = encoding === 'utf-16le' ? [0, 1] : [1, 0]
  const units: number[] = []
  for (let at = 0; at + 1 < bytes.length; at += 2)
    units.push((bytes[at + low] ?? 0) | ((bytes[at + high] ?? 0) << 8))
  return { text: textOf(units, (unit) => unit), encoding }
}

function windows1252(byte: number): number {
  return byte >= 0x80 && byte < 0xa0 ? HIGH.charCodeAt(byte - 0x80) : byte
}

/** Null for bytes that are not UTF-8: text in another encoding hardly ever looks like it by chance. */
function utf8(bytes: Uint8Array): string | null {
  const units: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0
    const more = lead < 0x80 ? 0 : lead < 0xc2 ? -1 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : -1
    if (more < 0 || at + more >= bytes.length) return null
    let point = more === 0 ? lead : lead & (0x3f >> more)
    for (let next = 1; next <= more; next++) {
      const byte = bytes[at + next] ?? 0
      if ((byte & 0xc0) !== 0x80) return null
      point = (point << 6) | (byte & 0x3f)
    }
    const isLong = (more === 2 && point < 0x800) || (more === 3 && point < 0x10000)
    if (isLong || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return null
    if (point < 0x10000) units.push(point)
    else units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff))
    at += more + 1
  }
  return textOf(units, (unit) => unit)
}

const AT_ONCE = 8_192

function textOf(values: ArrayLike<number>, unitOf: (value: number) => number): string {
  const parts: string[] = []
  for (let from = 0; from < values.length; from += AT_ONCE) {
    const length = Math.min(AT_ONCE, values.length - from)
    parts.push(String.fromCharCode(...Array.from({ length }, (_, at) => unitOf(values[from + at] ?? 0))))
  }
  return parts.join('')
}
