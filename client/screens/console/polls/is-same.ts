/** Whether two say the same, in whatever order their parts were named on the way. What is left out is nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  return told(one) === told(other)
}

function told(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
