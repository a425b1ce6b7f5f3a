import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Locked = {
  readonly version: string
  readonly dependencies?: Record<string, string>
  readonly hasInstallScript?: boolean
  readonly resolved?: string
}
type Manifest = {
  readonly dependencies: Record<string, string>
  readonly devDependencies: Record<string, string>
  readonly optionalDependencies: Record<string, string>
  readonly allowScripts?: Record<string, boolean>
  readonly license?: string
  readonly licenses?: readonly { readonly type: string }[]
}

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
const manifest: Manifest = json('package.json')
const lock: Record<string, Locked> = json('package-lock.json').packages

/** Where Node finds `name` from inside `from`: the nearest node_modules upwards. */
function find(name: string, from: string): string {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    const path = `${at}${at ? '/' : ''}node_modules/${name}`
    if (lock[path]) return path
    if (!at) throw new Error(`${name}, needed by ${from}, is not in the lockfile`)
  }
}

function treeOf(roots: readonly string[]): string[] {
  const paths = new Set<string>()
  const visit = (names: readonly string[], from: string) => {
    for (const path of names.map((name) => find(name, from))) {
      if (paths.has(path)) continue
      paths.add(path)
      visit(Object.keys(lock[path]?.dependencies ?? {}), path)
    }
  }
  visit(roots, '')
  return [...paths].sort()
}

/** What a laptop in the hall loads. */
const tree = treeOf(Object.keys(manifest.dependencies))
/** And what is loaded beside it where there is a database, a bus or somebody who measures. */
const whole = treeOf(Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }))
const allowedLicences = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0']

function licenceOf(path: string): string | undefined {
  const { license, licenses }: Manifest = json(`${path}/package.json`)
  return license ?? licenses?.[0]?.type
}

test('the production tree is small', () => {
  expect(tree.length).toBeGreaterThan(Object.keys(manifest.dependencies).length)
  expect(tree.length).toBeLessThanOrEqual(48)
})

test('what is loaded only where it has been asked for is no part of it, and small too', () => {
  for (const name of Object.keys(manifest.optionalDependencies))
    expect(tree).not.toContain(`node_modules/${name}`)
  expect(whole.length - tree.length).toBeLessThanOrEqual(22)
})

test.each(whole)('%s has a licence that allows any use and no install script', (path) => {
  expect(allowedLicences).toContain(licenceOf(path))
  expect(lock[path]?.hasInstallScript).toBeUndefined()
})

test('no install script runs: only esbuild, which tsx brings for development, has one, and it is denied', () => {
  const withScript = Object.keys(lock).filter((path) => lock[path]?.hasInstallScript)
  expect(withScript.filter((path) => !path.endsWith('/fsevents'))).toEqual(['node_modules/esbuild'])
  expect(manifest.allowScripts).toEqual({ esbuild: false })
})

// Below these, one crafted packet kills or fills the process.
test.each([
  ['socket.io', '4.8.4'],
  ['engine.io', '6.6.12'],
  ['socket.io-parser', '4.2.7'],
  ['ws', '8.21.3'],
])('[S-15] every %s is at least %s', (name, floor) => {
  const found = tree.filter((path) => path.endsWith(`node_modules/${name}`))
  expect(found).not.toEqual([])
  for (const path of found) expect(isAtLeast(lock[path]?.version ?? '', floor)).toBe(true)
})

function isAtLeast(version: string, floor: string): boolean {
  const compared = version.localeCompare(floor, 'en', { numeric: true })
  return compared >= 0
}

test('versions compare by number', () => {
  expect(isAtLeast('8.21.3', '8.21.3')).toBe(true)
  expect(isAtLeast('10.0.0', '9.9.9')).toBe(true)
  expect(isAtLeast('8.9.9', '8.21.3')).toBe(false)
})

test('every version is exact, and every dependency has its reason on record', () => {
  const reasons = readFileSync('docs/decisions/0001-dependencies.md', 'utf8')
  for (const [name, version] of Object.entries({
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...manifest.devDependencies,
  })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
    expect(reasons).toContain(`| \`${name}\` |`)
  }
})

test('the lockfile names no registry, so any mirror serves it', () => {
  expect(Object.keys(lock).filter((path) => lock[path]?.resolved)).toEqual([])
})
