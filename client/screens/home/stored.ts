/** All that the browser has kept; nothing where it keeps nothing. */
export function stored(): readonly (readonly [string, string])[] {
  try {
    return Object.entries(localStorage)
  } catch {
    return []
  }
}
