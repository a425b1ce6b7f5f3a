import type { HeldKey, HomeRow } from '#shared/protocol/home.ts'

const LEADER = 'samling/session/leader/'
const PHONE = 'samling/token/'

/** What this browser holds the key to. The keys lie where the console and the phone keep them; nothing is stored twice. */
export function heldKeys(stored: readonly (readonly [string, string])[], most: number): readonly HeldKey[] {
  const keys = stored.flatMap(([place, text]): readonly HeldKey[] => {
    if (place.startsWith(LEADER))
      return [{ role: 'leader', gathering: place.slice(LEADER.length), session: text }]
    if (place.startsWith(PHONE)) return [{ role: 'phone', code: place.slice(PHONE.length), token: text }]
    return []
  })
  return keys.sort((a, b) => Number(a.role === 'phone') - Number(b.role === 'phone')).slice(0, most)
}

/** The keys that no row came back for: what they opened is not here, or not any more. */
export function deadKeys(keys: readonly HeldKey[], rows: readonly HomeRow[]): readonly HeldKey[] {
  return keys.filter(
    (key) =>
      !rows.some(({ key: open }) =>
        key.role === 'leader'
          ? open.role === 'leader' && open.gathering === key.gathering
          : open.role === 'phone' && open.code === key.code,
      ),
  )
}

/** What the places of a key's gathering are known by in this browser. */
export function namesIn(key: HeldKey | HomeRow['key']): readonly string[] {
  return [...('gathering' in key ? [key.gathering] : []), ...('code' in key ? [key.code] : [])]
}

export function sessionPlace(gathering: string): string {
  return `${LEADER}${gathering}`
}

/** Who both leads and takes part sees the gathering once for each. The latest first, those without a date before them. */
export function inOrder(rows: readonly HomeRow[]): readonly HomeRow[] {
  const last = (row: HomeRow) => row.dates.at(-1) ?? '9999'
  return [...rows].sort(
    (a, b) =>
      Number(a.phase === 'closed') - Number(b.phase === 'closed') ||
      (last(a) < last(b) ? 1 : last(a) > last(b) ? -1 : a.title.localeCompare(b.title, 'nb')),
  )
}

/** A name that every file system takes. */
export function fileName(title: string): string {
  const plain = title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60)
  return `${plain || 'program'}.samling.json`
}
