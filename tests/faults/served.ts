import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Millis } from '#shared/kernel/instant.ts'

/** The built server in a process of its own, on this machine only. */
export type Served = {
  readonly pid: number
  readonly port: number
  /** What opens its hall screen. */
  readonly screen: string
  readonly gathering: { readonly id: string; readonly code: string; readonly secret: string }
  readonly errors: () => string
  readonly signal: (signal: NodeJS.Signals) => void
  /** SIGKILL, and gone. */
  readonly kill: () => Promise<void>
  readonly exited: Promise<number | null>
}
export type ServeOptions = {
  readonly port?: number
  /** A program and its arguments in front of it, such as strace. */
  readonly under?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  /** Further words to it. */
  readonly more?: readonly string[]
}

const MAIN = 'dist/server/main.js'
const STARTING: Millis = 180_000
const running = new Set<ChildProcess>()
const folders = new Set<string>()

process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samling-faults-'))
  folders.add(folder)
  return join(folder, 'data')
}

/** Starts the program with anything; what it says is kept. */
export function samling(args: readonly string[], { under = [], env = {} }: ServeOptions = {}) {
  const [program = '', ...rest] = [...under, process.execPath, MAIN, ...args]
  const child = spawn(program, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  running.add(child)
  const said = { out: '', err: '' }
  for (const stream of ['out', 'err'] as const)
    child[`std${stream}`].on('data', (text) => {
      // The beginning tells what went wrong; a server that lives for long says much.
      if (said[stream].length < 100_000) said[stream] += text
    })
  const exited = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      running.delete(child)
      resolve(code)
    })
  })
  return { child, said, exited }
}

export async function serve(data: string, options: ServeOptions = {}): Promise<Served> {
  const { port = 0, more = [] } = options
  const args = ['serve', '--host', '127.0.0.1', '--port', `${port}`, '--data', data, '--json', ...more]
  const { child, said, exited } = samling(args, options)
  const until = performance.now() + STARTING
  while (!said.out.includes('\n')) {
    if (child.exitCode !== null || child.signalCode !== null || performance.now() > until)
      throw new Error(`the server did not start: ${said.err.slice(0, 2_000)}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const { url, gathering, code, leader, screen } = JSON.parse(said.out) as Record<string, string>
  return {
    pid: child.pid ?? 0,
    port: Number(new URL(url ?? '').port),
    screen: screen?.split('#')[1] ?? '',
    gathering: { id: gathering ?? '', code: code ?? '', secret: leader?.split('#')[1] ?? '' },
    errors: () => said.err,
    signal: (signal) => void child.kill(signal),
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    exited,
  }
}

/** One that nobody listens on; it stays the same over a restart, as a real server's does. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** What the process holds of memory, in MB; null where the system does not tell. */
export function residentOf(pid: number): number | null {
  const found = /^VmRSS:\s+(\d+) kB/m.exec(readOrEmpty(`/proc/${pid}/status`))
  return found === null ? null : Number(found[1]) / 1_024
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

export function openFiles(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length
  } catch {
    return 0
  }
}
