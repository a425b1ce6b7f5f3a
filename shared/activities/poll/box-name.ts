/** The name of a round's ballot box, as its key is filed under. */
export function boxName(activity: string, round: number): string {
  return `${activity}/${round}`
}
