import { readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'

export type Budget = { readonly bytes: number; readonly requests: number; readonly cssBytes: number }
export type Loaded = { readonly file: string; readonly bytes: number }

export const phoneBudget: Budget = { bytes: 45_000, requests: 6, cssBytes: 12_000 }
/** Lazy chunks a phone does not load on join and first answer: the words of the languages that are not the default. */
const later = /^(?:nn|en)[-.]/

const links =
  /<(?:script|link)\b[^>]*\b(?:src|href)="(?<file>[^"]+\.(?:js|css|woff2|svg|png|ico|webmanifest))"/g
const imports = /\b(?:from|import)\s*\(?\s*["'`](?<file>\.{0,2}\/[^"'`]+\.(?:js|css))["'`]/g
const styled = /\burl\(\s*["']?(?<file>[^"')]+?)["']?\s*\)/g
/** Vite lists what a lazy chunk brings along, stylesheets mostly, as plain strings. */
const listed = /["'`](?<file>assets\/[^"'`]+\.(?:js|css))["'`]/g

function mentioned(file: string, text: string): string[] {
  const patterns = file.endsWith('.html') ? [links] : file.endsWith('.css') ? [styled] : [imports, listed]
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
    .filter((name) => !later.test(posix.basename(name)))
}

/** What the server sends: the squeezed file that the build has laid beside it, or else all of it. */
function sentBytes(path: string, content: Buffer): number {
  return statSync(`${path}.gz`, { throwIfNoEntry: false })?.size ?? content.length
}

/** Everything a page loads: its tags, their imports, static and lazy alike, and what stylesheets point to. */
export function loadedBy(folder: string, page: string): Loaded[] {
  const sizes = new Map<string, number>()
  const queue = [page]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (sizes.has(file)) continue
    const content = readFileSync(join(folder, file))
    sizes.set(file, sentBytes(join(folder, file), content))
    if (/\.(?:html|js|css)$/.test(file)) queue.push(...mentioned(file, content.toString('utf8')))
  }
  return [...sizes].map(([file, bytes]) => ({ file, bytes }))
}

export function over(loaded: readonly Loaded[], budget: Budget): string[] {
  const sum = (files: readonly Loaded[]) => files.reduce((total, { bytes }) => total + bytes, 0)
  const scripts = loaded.filter(({ file }) => file.endsWith('.js'))
  const bytes = sum(loaded)
  const css = sum(loaded.filter(({ file }) => file.endsWith('.css')))
  return [
    ...(scripts.length === 0 ? ['the page loads no script: is this the built page?'] : []),
    ...(bytes > budget.bytes ? [`${bytes} bytes in all, budget ${budget.bytes}`] : []),
    ...(loaded.length > budget.requests ? [`${loaded.length} requests, budget ${budget.requests}`] : []),
    ...(css > budget.cssBytes ? [`${css} bytes of CSS, budget ${budget.cssBytes}`] : []),
  ]
}
