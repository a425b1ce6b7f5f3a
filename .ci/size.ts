import { readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'

export type Budget = { readonly bytes: number; readonly requests: number; readonly cssBytes: number }
export type Loaded = { readonly file: string; readonly bytes: number }

/** Join and first answer. */
export const phoneBudget: Budget = { bytes: 45_000, requests: 6, cssBytes: 12_000 }
/** What a phone fetches once it has nothing better to do. */
export const laterBudget: Budget = { bytes: 30_000, requests: 3, cssBytes: 3_000 }
/** What only some gatherings have, and a phone fetches when its turn has come: each such part by itself. */
export const apartBudget: Budget = { bytes: 10_500, requests: 2, cssBytes: 3_000 }
/** How a question of any kind is answered: ten kinds of field. What it shares with their results is a request of its own. */
export const questionsBudget: Budget = { bytes: 12_000, requests: 5, cssBytes: 3_000 }
/** An anonymous form: 6 kB of its own, and the ten kinds of field, which whoever has been asked something has already. */
export const formBudget: Budget = { bytes: 16_000, requests: 8, cssBytes: 3_000 }
/** A gathering gone through once more, by itself; the hall screen within it is the hall's own page. */
export const replayBudget: Budget = { bytes: 76_000, requests: 32, cssBytes: 11_500 }
/** The words of the languages that are not the default. */
const otherLanguage = /^(?:later-)?(?:nn|en)[-.]/
/** Chunks that are not there for join and first answer; tests/e2e/phone-later.test.ts does both without them. */
const isLater = (file: string) => posix.basename(file).startsWith('later-')
/** Chunks that only some gatherings need. */
const isApart = (file: string) => posix.basename(file).startsWith('apart-')

const links =
  /<(?:script|link)\b[^>]*\b(?:src|href)="(?<file>[^"]+\.(?:js|css|woff2|svg|png|ico|webmanifest))"/g
const imports = /\b(?:from|import)\s*["'`](?<file>\.{0,2}\/[^"'`]+\.(?:js|css))["'`]/g
const lazyImports = /\bimport\s*\(\s*["'`](?<file>\.{0,2}\/[^"'`]+\.(?:js|css))["'`]/g
const styled = /\burl\(\s*["']?(?<file>[^"')]+?)["']?\s*\)/g
/** Vite lists what a lazy chunk brings along, stylesheets mostly, as plain strings. */
const listed = /["'`](?<file>assets\/[^"'`]+\.(?:js|css))["'`]/g

function found(patterns: readonly RegExp[], file: string, text: string): string[] {
  const folder = posix.dirname(file)
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match.groups?.file ?? ''))
    .filter((name) => !/^(?:data|https?):/.test(name))
    .map((name) =>
      name.startsWith('/')
        ? name.slice(1)
        : name.startsWith('assets/')
          ? name
          : posix.normalize(posix.join(folder, name)),
    )
}

/** What a file brings along, and what it may ask for afterwards. */
function mentioned(file: string, text: string): { readonly now: string[]; readonly lazy: string[] } {
  if (file.endsWith('.html')) return { now: found([links], file, text), lazy: [] }
  if (file.endsWith('.css')) return { now: found([styled], file, text), lazy: [] }
  const lazy = found([lazyImports], file, text).filter((name) => !otherLanguage.test(posix.basename(name)))
  return { now: found([imports, listed], file, text), lazy }
}

/** What the server sends: the squeezed file that the build has laid beside it, or else all of it. */
function sentBytes(path: string, content: Buffer): number {
  return statSync(`${path}.gz`, { throwIfNoEntry: false })?.size ?? content.length
}

type Walked = { readonly sizes: Map<string, number>; readonly later: string[] }

function walk(folder: string, from: readonly string[], lazyToo: (file: string) => boolean): Walked {
  const sizes = new Map<string, number>()
  const later: string[] = []
  const queue = [...from]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (sizes.has(file)) continue
    const content = readFileSync(join(folder, file))
    sizes.set(file, sentBytes(join(folder, file), content))
    if (!/\.(?:html|js|css)$/.test(file)) continue
    const { now, lazy } = mentioned(file, content.toString('utf8'))
    queue.push(...now, ...lazy.filter(lazyToo))
    later.push(...lazy.filter((name) => !lazyToo(name)))
  }
  return { sizes, later }
}

const listOf = (sizes: Map<string, number>) => [...sizes].map(([file, bytes]) => ({ file, bytes }))

/** Everything a page loads for join and first answer: its tags, their imports, lazy chunks too, and what stylesheets point to. */
export function loadedBy(folder: string, page: string): Loaded[] {
  return listOf(atFirst(folder, page).sizes)
}

const atFirst = (folder: string, page: string) =>
  walk(folder, [page], (file) => !isLater(file) && !isApart(file))
const atLeisure = (folder: string, page: string) =>
  walk(folder, atFirst(folder, page).later, (file) => !isApart(file))

/** What it fetches after that. */
export function loadedLater(folder: string, page: string): Loaded[] {
  const first = atFirst(folder, page)
  return listOf(atLeisure(folder, page).sizes).filter(({ file }) => !first.sizes.has(file))
}

/** Each part that is fetched when its turn has come, with all that it brings along; not what else has a turn of its own. */
export function loadedApart(folder: string, page: string): readonly Loaded[][] {
  const [first, later] = [atFirst(folder, page), atLeisure(folder, page)]
  const parts = [...new Set([...first.later, ...later.later])].filter(isApart)
  return parts.map((part) =>
    listOf(walk(folder, [part], (file) => !isApart(file)).sizes).filter(
      ({ file }) => !first.sizes.has(file) && !later.sizes.has(file),
    ),
  )
}

/** What such a part may be. */
export function budgetOf(part: readonly Loaded[]): Budget {
  if (part.some(({ file }) => /\/apart-(?:evaluation|form-results)-/.test(file))) return formBudget
  return part.some(({ file }) => /\/apart-(?:questions|results)-/.test(file)) ? questionsBudget : apartBudget
}

/** Chunks for later that something loads at once: a static import, a tag, or a list of what comes along. */
export function tooEarly(loaded: readonly Loaded[]): string[] {
  return loaded.flatMap(({ file }) =>
    isLater(file) || isApart(file) ? [`${file} is for later, and comes at the start`] : [],
  )
}

export function over(loaded: readonly Loaded[], budget: Budget): string[] {
  const sum = (files: readonly Loaded[]) => files.reduce((total, { bytes }) => total + bytes, 0)
  const scripts = loaded.filter(({ file }) => file.endsWith('.js'))
  const bytes = sum(loaded)
  const css = sum(loaded.filter(({ file }) => file.endsWith('.css')))
  return [
    ...(scripts.length === 0 ? ['no script: is this the built page?'] : []),
    ...(bytes > budget.bytes ? [`${bytes} bytes in all, budget ${budget.bytes}`] : []),
    ...(loaded.length > budget.requests ? [`${loaded.length} requests, budget ${budget.requests}`] : []),
    ...(css > budget.cssBytes ? [`${css} bytes of CSS, budget ${budget.cssBytes}`] : []),
  ]
}
