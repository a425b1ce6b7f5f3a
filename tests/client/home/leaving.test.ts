import { readdirSync, readFileSync } from 'node:fs'
import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { recall } from '#client/connection/storage.ts'
import { createMine } from '#client/screens/home/create-mine.ts'
import type { HomeRow } from '#shared/protocol/home.ts'

const CODE = 'K7M4PX'
const ID = 'g1'
/** What docs/privacy.md says may lie in a browser: the one list of it. */
const LISTED = [
  ...readFileSync('docs/privacy.md', 'utf8').matchAll(/^\| `(samling\/[^`]+)` \| (\w[^|]*) \|/gm),
].map(([, place = '', stays = '']) => ({ place, ofGathering: place.includes('<'), stays }))
const inPlaces = (place: string) =>
  place
    .replace('<code>', CODE)
    .replace('<gathering>', ID)
    .replace('<role>', 'leader')
    .replace(/<[^>]+>/g, 'x1')
    .replace('…', 'a/b')

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

test('[P-02] what the pages keep in a browser is listed in docs/privacy.md, and nothing else is', () => {
  const source = readdirSync('client', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('screens/sheet/'))
    .map((path) => `client/${path}`)
  const used = source.flatMap((path) => [
    ...[...readFileSync(path, 'utf8').matchAll(/(['`])(samling\/[\w$<{][^'`\s]*)\1/g)].map(
      ([, , place = '']) => ({ path, place }),
    ),
  ])
  expect(used.length).toBeGreaterThan(25)
  const begins = (place: string) => place.replace(/(?:<[^>]+>|\$\{.*|…).*$/, '')
  for (const { path, place } of used)
    expect(
      LISTED.filter(
        (each) =>
          begins(each.place).startsWith(begins(place)) || begins(place).startsWith(begins(each.place)),
      ),
      `${place} in ${path}`,
    ).not.toEqual([])
  for (const { place } of LISTED)
    expect(
      used.some((each) => begins(place).startsWith(begins(each.place))),
      place,
    ).toBe(true)
  const others = source.filter((path) =>
    /sessionStorage|indexedDB|document\.cookie|caches\.|cookieStore/.test(readFileSync(path, 'utf8')),
  )
  expect(others).toEqual([])
})

const row = (role: 'phone' | 'leader'): HomeRow => ({
  key: role === 'phone' ? { role, code: CODE, gathering: ID } : { role, gathering: ID },
  ...{ title: 'Nærvær', place: '', dates: [], code: CODE, phase: 'closed', mayErase: role === 'leader' },
})

/** All that a browser can hold of this gathering and another, with the page of one's own gatherings open. */
async function holding(rows: readonly HomeRow[]) {
  const places = LISTED.map(({ place }) => inPlaces(place))
  const of = places.filter((place) => place.includes(CODE) || place.includes(ID))
  const rest = [
    ...places.filter((place) => !of.includes(place)),
    ...of.map((place) => place.replace(CODE, 'ZZZZZZ').replace(ID, 'g2')),
    'another program',
  ]
  for (const place of [...of, ...rest]) localStorage.setItem(place, 'x')
  expect(of.length).toBeGreaterThan(9)
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    return {
      ok: true,
      status: 200,
      headers: new Headers(),
      json: async () => ({ ok: true, mayCreate: false, mine: rows }),
    }
  })
  const { mine, dispose } = createRoot((dispose) => ({ mine: createMine(), dispose }))
  await mine.refresh()
  const left = () => Object.keys(localStorage).filter((place) => of.includes(place))
  const others = () => rest.filter((place) => recall(place) === null)
  return { mine, of, left, others, asked, dispose }
}

test('[P-02] whoever leaves takes all of the gathering off the browser, and nothing else; undo puts it back', async () => {
  for (const role of ['phone', 'leader'] as const) {
    localStorage.clear()
    const { mine, of, left, others, asked, dispose } = await holding([row(role)])
    expect(left()).toHaveLength(of.length)
    const before = asked.length
    mine.remove(row(role))
    // A leader's browser may be somebody's phone in the same gathering; that they leave by its own row.
    expect(left().filter((place) => role === 'phone' || place.includes(ID))).toEqual([])
    expect(others()).toEqual([])
    expect(asked).toHaveLength(before)
    const said = mine.said()
    if (said?.what !== 'removed') throw new Error('nothing was said')
    said.undo()
    expect(left()).toHaveLength(of.length)
    dispose()
  }
})

test('[P-02] whoever erases what they gave, or the whole gathering, has nothing of it left either', async () => {
  for (const role of ['phone', 'leader'] as const) {
    localStorage.clear()
    const { mine, left, others, dispose } = await holding([row(role)])
    await (role === 'phone' ? mine.eraseMe(row(role)) : mine.erase(row(role)))
    expect(left()).toEqual([])
    expect(others()).toEqual([])
    dispose()
  }
})

test('[P-02] what is left of a gathering that has gone by itself is told of, and taken away when asked for', async () => {
  const { mine, left, dispose } = await holding([])
  expect(mine.dead()).toBeGreaterThan(0)
  expect(left().length).toBeGreaterThan(9)
  mine.forgetDead()
  expect(left()).toEqual([])
  expect(mine.dead()).toBe(0)
  dispose()
})
