/** A short name of a text, the same for the same: to tell whether it is another, and no secret. */
export function markOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9747b28c]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x01000193)
    other = Math.imul(other ^ unit, 0x5bd1e995) ^ (other >>> 15)
  }
  return [one, other].map((half) => (half >>> 0).toString(36)).join('-')
}
