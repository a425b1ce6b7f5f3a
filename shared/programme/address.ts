const ADDRESS = /^[^\s@,;:?&#%<>"()]+@[^\s@,;:?&#%<>"()]+\.[^\s@,;:?&#%<>"().]+$/

/** One address or none, and nothing in it that would add to a letter that is opened with it. */
export function isAddress(text: string): boolean {
  return text === '' || ADDRESS.test(text)
}
