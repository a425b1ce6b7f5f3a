import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/**
 * What browsers keep for https and for the machine itself. In the hall the address is plain http, so it may be used where it is
 * there, never relied on: behind `?.`, in a branch that asks whether it exists, or inside `try`.
 */
const GUARDED = [
  'clipboard',
  'wakeLock',
  'serviceWorker',
  'share',
  'canShare',
  'locks',
  'storage',
  'mediaDevices',
  'geolocation',
  'credentials',
  'bluetooth',
  'usb',
  'userAgentData',
  'connection',
  'deviceMemory',
  'setAppBadge',
] as const
const NEVER: readonly RegExp[] = [
  /\bcrypto\s*\.\s*(?:randomUUID|subtle)\b/,
  /\bnew\s+(?:PaymentRequest|Notification|AudioWorkletNode|PushManager|BackgroundFetchManager)\b/,
  /\bNotification\s*\.\s*requestPermission\b/,
  /\b(?:caches|cookieStore|navigation)\s*\.\s*(?:open|match|get|set|navigate)\b/,
  /\bshow(?:Open|Save|Directory)(?:File)?Picker\b/,
  /\bimport\s*\{[^}]*\brandomUUID\b[^}]*\}/,
]

/** The code without comments and texts, letter by letter in its place, so that braces in them count for nothing. */
function bare(source: string): string {
  return source.replace(
    /\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g,
    (text) => text.replace(/[^\n]/g, ' '),
  )
}

/** Whether the place stands inside the braces of a `try`. */
function isTried(code: string, at: number): boolean {
  let depth = 0
  for (let place = at; place >= 0; place--) {
    if (code[place] === '}') depth++
    if (code[place] !== '{') continue
    if (depth > 0) depth--
    else if (/\btry\s*$/.test(code.slice(0, place))) return true
  }
  return false
}

function problems(source: string): readonly string[] {
  const code = bare(source)
  const never = NEVER.flatMap((pattern) => pattern.exec(code)?.[0] ?? [])
  const use = new RegExp(`\\bnavigator\\s*\\.\\s*(${GUARDED.join('|')})\\b(\\s*\\?\\.)?`, 'g')
  const bareUses = [...code.matchAll(use)].filter(
    ({ 0: text, 1: name, 2: optional, index }) =>
      optional === undefined &&
      !isTried(code, index) &&
      !new RegExp(`'${name}' in navigator\\s*[?&]`).test(source.slice(Math.max(0, index - 200), index)) &&
      // Asked for, not used: `typeof navigator.share`, `if (navigator.share)`.
      !/\btypeof\s*$|\(\s*$|!\s*$/.test(code.slice(Math.max(0, index - 12), index).replace(text, '')),
  )
  return [...never, ...bareUses.map(([text]) => text)]
}

const sources = execFileSync('git', ['ls-files', '-z', 'client', 'shared'], { encoding: 'utf8' })
  .split('\0')
  .filter((file) => /\.tsx?$/.test(file) && existsSync(file))

test('[HO14] what a secure page alone has is recognised where it is relied on', () => {
  const relied = [
    'const id = crypto.randomUUID()',
    'await crypto.subtle.digest("SHA-256", bytes)',
    "await navigator.clipboard.writeText('x')",
    'navigator.serviceWorker.register("/sw.js")',
    'await navigator.wakeLock.request("screen")',
    'void navigator.share({ url })',
    'try { one() } catch { navigator.clipboard.writeText(text) }',
    'new Notification("now")',
    "if (!('share' in navigator)) navigator.share({ url })",
  ]
  for (const source of relied) expect(problems(source), source).toHaveLength(1)
  const guarded = [
    "await navigator.wakeLock?.request('screen')",
    'try { await navigator.clipboard.writeText(text) } catch { bySelecting(text) }',
    '// navigator.clipboard.writeText is only there over https',
    "const told = 'navigator.share(it)'",
    'const bytes = crypto.getRandomValues(new Uint8Array(8))',
    'if (navigator.onLine === false) wait()',
  ]
  for (const source of guarded) expect(problems(source), source).toEqual([])
})

test('[HO14] nothing that runs in a browser relies on a secure page', () => {
  expect(sources.length).toBeGreaterThan(200)
  const found = sources.flatMap((file) =>
    problems(readFileSync(file, 'utf8')).map((what) => `${file}: ${what}`),
  )
  expect(found).toEqual([])
})

test('[HO14] no package that the pages load relies on a secure page', () => {
  const packages: readonly (readonly [name: string, entry: string])[] = [
    ['nanoid', 'index.browser.js'],
    ['solid-js', 'dist/solid.js'],
    ['solid-js', 'web/dist/web.js'],
    ['solid-js', 'store/dist/store.js'],
    ['socket.io-client', 'dist/socket.io.esm.min.js'],
    ['valibot', 'dist/index.mjs'],
    ['immutable', 'dist/immutable.es.js'],
  ]
  for (const [name, entry] of packages)
    expect(problems(readFileSync(`node_modules/${name}/${entry}`, 'utf8')), name).toEqual([])
})
