import { tidyName } from '#shared/kernel/text.ts'

/** The name as it is shown: Bømlo kommune is Bømlo. A county's own administration keeps its word. */
export function placeName(written: string): string {
  const name = tidyName(written)
  const bare = name
    .replace(/[\s,]+(?:kommun[ea]|municipality)\.?$/i, '')
    .replace(/^(?:municipality of|kommunen)\s+/i, '')
  return bare === '' ? name : bare
}

/** Equal for two ways of writing that are surely one municipality: case, space and the word `kommune` apart. */
export function placeKey(written: string): string {
  return placeName(written)
    .toLocaleLowerCase('nb')
    .replace(/\s*[-–]\s*/g, '-')
}

export function saysMunicipality(written: string): boolean {
  return /\S[\s,]+(?:kommun[ea]|fylkeskommun[ea]|municipality)\.?$/i.test(written)
}

/** Letters as they are written where there is no æ, ø and å. */
export function foldedPlace(key: string): string {
  return key
    .replace(/[øöœ]/g, 'o')
    .replace(/oe/g, 'o')
    .replace(/aa/g, 'a')
    .replace(/æ|ä|ae/g, 'a')
    .normalize('NFD')
    .replace(/[\u0300-\u036f\s.-]/g, '')
}

const SHORTEST_SLIP = 5
/** Comparing all with all costs its square; beyond this the column is no list of municipalities. */
const MOST_COMPARED = 500

/** For each name that looks like a slip for another, the other; `names` come with the likeliest first. */
export function similarPlaces(names: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const byFold = new Map<string, string>()
  const seen: { readonly name: string; readonly fold: string }[] = []
  for (const name of names) {
    const fold = foldedPlace(placeKey(name))
    const alike =
      byFold.get(fold) ??
      (seen.length > MOST_COMPARED ? undefined : seen.find((other) => isSlip(fold, other.fold))?.name)
    if (alike === undefined) {
      byFold.set(fold, name)
      seen.push({ name, fold })
    } else found.set(name, alike)
  }
  return found
}

/** One letter too many, too few, other, or two in the wrong order. */
function isSlip(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length < SHORTEST_SLIP || long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1)
  const swapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  return swapped || short.slice(at + 1) === long.slice(at + 1)
}
