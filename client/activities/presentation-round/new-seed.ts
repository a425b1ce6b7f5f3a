/** A number that nobody chose, for a draw; the order follows from it. */
export function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
}
