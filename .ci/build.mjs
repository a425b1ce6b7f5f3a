// node .ci/build.mjs [--if-stale]: builds dist/ aside and swaps it in, so that two at once, or a failure, break nothing.
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const stamp = join(dist, 'built-from')
const sources = ['server', 'shared', 'client', 'package.json', 'package-lock.json', 'vite.config.ts']

/** The newest change in the sources; folders count too, so that a deleted file is a change. */
function newestChange(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  const inside = stat.isDirectory() ? readdirSync(path).map((name) => newestChange(join(path, name))) : []
  return Math.max(stat.mtimeMs, ...inside)
}

const sourceStamp = () => String(Math.max(...sources.map((name) => newestChange(join(root, name)))))

/** What runs in a thread of the server's, and the file it begins with. */
const THREADS = [
  ['server/seating/worker.ts', 'seating-worker.js'],
  ['server/exports/worker.ts', 'report-worker.js'],
  ['server/replay/worker.ts', 'replay-worker.js'],
]

export function isBuilt() {
  return statSync(join(dist, 'server/main.js'), { throwIfNoEntry: false }) !== undefined
}

export function isFresh() {
  return isBuilt() && readIfThere(stamp) === sourceStamp()
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** The phone page is built by itself: one script and one stylesheet, with nothing in them that only a console needs. */
async function buildInto(outDir) {
  process.env.NODE_ENV = 'production'
  const { build } = await import('vite')
  const common = { configFile: join(root, 'vite.config.ts'), logLevel: 'warn' }
  const client = { outDir: join(outDir, 'client') }
  await build({ ...common, mode: 'phone', build: { ...client, emptyOutDir: true } })
  await build({ ...common, mode: 'hall', build: { ...client, emptyOutDir: false } })
  squeeze(client.outDir)
  squeeze(join(client.outDir, 'assets'))
  const server = { outDir: join(outDir, 'server') }
  await build({ ...common, build: { ...server, ssr: 'server/main.ts' } })
  // A thread of its own begins with a file of its own.
  for (const [ssr, entryFileNames] of THREADS)
    await build({
      ...common,
      build: { ...server, ssr, emptyOutDir: false, rolldownOptions: { output: { entryFileNames } } },
    })
}

/** A phone on a hotel's network waits for a third of the bytes. Fonts are compressed already. */
function squeeze(folder) {
  for (const name of readdirSync(folder).filter((each) => /\.(?:html|js|css|svg)$/.test(each))) {
    const path = join(folder, name)
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }))
  }
}

function swapIn(part, from) {
  const old = join(from, `old-${part}`)
  for (let attempt = 0; ; attempt++) {
    try {
      if (statSync(join(dist, part), { throwIfNoEntry: false })) renameSync(join(dist, part), old)
      return renameSync(join(from, part), join(dist, part))
    } catch (error) {
      // Another build swapped in between: its result makes way as well.
      if (attempt === 20) throw error
      rmSync(old, { recursive: true, force: true })
    }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Left behind by a build that was killed; its process id may be another's by now, so age counts too. */
function isAbandoned(path, pid) {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat !== undefined && (!isAlive(pid) || Date.now() - stat.mtimeMs > 120_000)
}

/** Waiting for the other build saves work; correctness rests on the swap alone. */
async function takeLock(lock) {
  for (;;) {
    try {
      return writeFileSync(lock, String(process.pid), { flag: 'wx' })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const holder = Number(readIfThere(lock))
      if (holder && isAbandoned(lock, holder)) rmSync(lock, { force: true })
      else await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

function clearAbandoned() {
  for (const name of readdirSync(dist).filter((each) => each.startsWith('.next-'))) {
    const path = join(dist, name)
    if (isAbandoned(path, Number(name.slice('.next-'.length)))) rmSync(path, { recursive: true, force: true })
  }
}

export async function build({ onlyIfStale = false } = {}) {
  mkdirSync(dist, { recursive: true })
  const lock = join(dist, '.building')
  const aside = join(dist, `.next-${process.pid}`)
  await takeLock(lock)
  try {
    if (onlyIfStale && isFresh()) return
    clearAbandoned()
    const from = sourceStamp()
    await buildInto(aside)
    rmSync(stamp, { force: true })
    for (const part of ['client', 'server']) swapIn(part, aside)
    writeFileSync(stamp, from)
  } finally {
    rmSync(aside, { recursive: true, force: true })
    rmSync(lock, { force: true })
  }
}

if (realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  await build({ onlyIfStale: process.argv.includes('--if-stale') })
}
