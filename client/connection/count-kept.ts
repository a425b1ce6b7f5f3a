/** How many entries wait in an outbox of another page of this browser. */
export function countKept(place: string): number {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(`${place}/`)).length
  } catch {
    return 0
  }
}
