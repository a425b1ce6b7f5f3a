import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ENDS_WITH_INPUT } from '#server/cli/ends-with-input.ts'
import { loadersOf } from '#server/rehearsal/in-own-process.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import { LoadError, type LoadSite } from './load-hall.ts'
import { nodeAt } from './node-at.ts'

export type OwnNodes = { readonly site: LoadSite; readonly close: () => Promise<void> }
export type OwnNodesOptions = {
  /** The program that they run from. */
  readonly main: string
  readonly nodes: number
  /** Null: each node keeps everything in a folder of its own, and there is one. */
  readonly database: string | null
  readonly redis: string | null
}

const HERE = '127.0.0.1'
const STARTING: Millis = 60_000
const STOPPING: Millis = 6_000

/** Servers in processes of their own on loopback, with a folder that goes with them; as `samling serve` sets them up. */
export async function startOwnNodes(options: OwnNodesOptions): Promise<OwnNodes> {
  const dir = await mkdtemp(join(tmpdir(), 'samling-load-'))
  const children: ChildProcess[] = []
  const endToo = () => {
    for (const child of children) child.kill('SIGKILL')
  }
  process.once('exit', endToo)
  async function close(): Promise<void> {
    await Promise.all(children.map(stop))
    process.off('exit', endToo)
    await rm(dir, { recursive: true, force: true })
  }
  try {
    const nodes = []
    for (let at = 0; at < options.nodes; at++) {
      const metrics = await freePort()
      const child = startOne(options, join(dir, `${at}`), metrics)
      children.push(child)
      nodes.push(nodeAt(await addressOf(child), `http://${HERE}:${metrics}/metrics`))
    }
    return { site: { nodes, owner: null }, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The addresses of the engines go by the environment, where nobody else on the machine sees them. */
function startOne({ main, database, redis }: OwnNodesOptions, dir: string, metrics: number): ChildProcess {
  const where = ['--host', HERE, '--port', '0', '--data', dir, '--json', '--metrics-port', `${metrics}`]
  const { SAMLING_DATABASE_URL: _database, SAMLING_REDIS_URL: _redis, ...env } = process.env
  return spawn(process.execPath, [...loadersOf(process.execArgv), main, 'serve', ...where], {
    // Open for as long as this process is: what nobody could end any more ends by itself.
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      ...env,
      [ENDS_WITH_INPUT]: '1',
      ...(database === null ? {} : { SAMLING_DATABASE_URL: database }),
      ...(redis === null ? {} : { SAMLING_REDIS_URL: redis }),
    },
  })
}

/** What it says when it listens; rejects with what it says instead. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = ''
    let err = ''
    const late = setTimeout(() => reject(new LoadError('timeout')), STARTING)
    child.stderr?.on('data', (text) => {
      err = `${err}${text}`.slice(0, 2_000)
    })
    child.stdout?.on('data', (text) => {
      out += text
      if (!out.includes('\n')) return
      clearTimeout(late)
      resolve(`http://${HERE}:${new URL(JSON.parse(out).url).port}`)
    })
    child.once('error', reject)
    child.once('close', () => {
      clearTimeout(late)
      reject(new LoadError(err.trim()))
    })
  })
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const late = setTimeout(() => child.kill('SIGKILL'), STOPPING)
    child.once('exit', () => {
      clearTimeout(late)
      resolve()
    })
    child.kill('SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, HERE, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
