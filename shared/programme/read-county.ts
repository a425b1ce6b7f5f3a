import { tidyName } from '#shared/kernel/text.ts'
import { foldedPlace, placeKey } from '#shared/people/roster-places.ts'
import { type County, counties } from './counties.ts'

export type Years = { readonly from: number; readonly to: number }

/** `Troms fylke`, `Troms – Romsa` and `TROMS` are one; what no county was ever called is none. */
export function readCounty(written: string): County | null {
  const said = keysOf(bareName(written))
  return counties.find((county) => said.some((key) => namesOf(county).includes(key))) ?? null
}

export function countyNamed(id: string): string {
  return counties.find((county) => county.id === id)?.name ?? id
}

/** The one whose name takes the fewest slips to write so. */
export function nearestCounty(written: string): County {
  const slips = (county: County) => slipsTo(county, written)
  return counties.reduce((best, county) => (slips(county) < slips(best) ? county : best))
}

function slipsTo(county: County, written: string): number {
  const key = keyOfName(written)
  return Math.min(...namesOf(county).map((name) => slipsBetween(key, name)))
}

/** Null where it takes more than a slip in every four letters. */
export function likelyCounty(written: string): County | null {
  const nearest = nearestCounty(written)
  return isNear(slipsTo(nearest, written), keyOfName(written)) ? nearest : null
}

/** The one of them that it most likely was meant to be; null where none is near. */
export function likelyName(written: string, names: readonly string[]): string | null {
  const key = keyOfName(written)
  const slips = names.map((name) => slipsBetween(key, keyOfName(name)))
  const least = Math.min(...slips)
  return isNear(least, key) ? (names[slips.indexOf(least)] ?? null) : null
}

function keyOfName(written: string): string {
  return foldedPlace(placeKey(bareName(written)))
}

function isNear(slips: number, key: string): boolean {
  return slips <= key.length / 4
}

export function wasThere({ spans }: County, years: Years): boolean {
  return spans.some(([from, to = Number.POSITIVE_INFINITY]) => from <= years.to && to >= years.from)
}

/** What was a county there in those years, where this one was none; the nearest first. */
export function insteadOf(county: County, years: Years): readonly County[] {
  return (county.between ?? []).flatMap((id) => {
    const other = counties.find((each) => each.id === id)
    return other && wasThere(other, years) ? [other] : []
  })
}

/** The county's own administration is called as the county is; the word says nothing more. */
function bareName(written: string): string {
  const name = tidyName(written)
  const bare = name.replace(/[\s,]+(?:fylk(?:e|je)|fylkeskommun[ea]|county)\.?$/i, '')
  return bare.replace(/^county of\s+/i, '').replace(/\s+&\s+/g, ' og ')
}

/** Names in several languages stand beside each other, with a dash or a stroke between. */
function keysOf(name: string): readonly string[] {
  const parts = [name, ...name.split(/\s+[-–—]\s+|\s*\/\s*/)]
  return parts.map((part) => foldedPlace(placeKey(part))).filter((key) => key !== '')
}

const names = new Map<string, readonly string[]>()
function namesOf({ id, name, also = [] }: County): readonly string[] {
  const known = names.get(id)
  if (known) return known
  const made = [name, ...also].map((each) => foldedPlace(placeKey(each)))
  names.set(id, made)
  return made
}

const LONGEST = 60

/** Letters put in, left out or mistaken for others, as few as will do. */
function slipsBetween(one: string, other: string): number {
  const [a, b] = [one.slice(0, LONGEST), other.slice(0, LONGEST)]
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let left = 1; left <= a.length; left++) {
    const next = [left]
    for (let right = 1; right <= b.length; right++) {
      const same = a[left - 1] === b[right - 1] ? 0 : 1
      const [corner = 0, above = 0, before = 0] = [row[right - 1], row[right], next[right - 1]]
      next.push(Math.min(corner + same, above + 1, before + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
