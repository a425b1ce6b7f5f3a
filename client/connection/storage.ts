/** What could not be kept by the browser (private mode, full, forbidden) lives as long as the page does. */
const memory = new Map<string, string>()

/** True when it will survive a reload. */
export function keep(place: string, text: string): boolean {
  memory.set(place, text)
  try {
    localStorage.setItem(place, text)
    return true
  } catch {
    return false
  }
}

export function recall(place: string): string | null {
  try {
    return localStorage.getItem(place) ?? memory.get(place) ?? null
  } catch {
    return memory.get(place) ?? null
  }
}

export function forget(place: string): void {
  memory.delete(place)
  try {
    localStorage.removeItem(place)
  } catch {
    // It was never kept.
  }
}
