/** How long a turn has left when that is said: whole tens of seconds, two minutes at most. */
export function turnLeft(seconds: number): string {
  if (seconds === 120) return 'To minutter igjen'
  return seconds === 60 ? 'Ett minutt igjen' : `${seconds} sekunder igjen`
}
