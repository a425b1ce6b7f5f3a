/** Enough to know a Word file or a picture that was read as text. */
const LOOKED_AT = 4_000
const MAX_SHARE = 0.02

export function isBinary(text: string): boolean {
  const head = text.slice(0, LOOKED_AT)
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('%PDF-')) return true
  let strange = 0
  for (const character of head) {
    const code = character.charCodeAt(0)
    if (code === 0) return true
    if ((code < 32 && !'\t\n\v\f\r\u001B'.includes(character)) || code === 0xfffd) strange += 1
  }
  return strange > 2 && strange > head.length * MAX_SHARE
}
