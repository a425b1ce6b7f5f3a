import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aptInstall } from './apt-install.ts'

const PLACES = ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/opt/homebrew/bin/redis-server']

/** Where Redis is; gets it where it can and must (`install`): Debian's, as root. Null where there is none. */
export function ensureRedis({ install }: { readonly install: boolean }): string | null {
  const found = PLACES.find((place) => existsSync(place)) ?? null
  if (found !== null || !install || process.platform !== 'linux' || process.getuid?.() !== 0) return found
  aptInstall('redis-server')
  return PLACES.find((place) => existsSync(place)) ?? null
}

export const howToGetRedis =
  'The tests of the bus need a Redis, which was not found: apt-get install redis-server (Debian, Ubuntu, as root)'

export type RedisServer = {
  readonly url: string
  readonly pid: () => number
  /** As SIGKILL leaves it. */
  readonly kill: () => Promise<void>
  /** On the same port, knowing nothing of before. */
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** Ends with whoever started it, however that ended, since its standard input does. */
const WATCHED = `"$@" & server=$!; trap '' INT TERM; echo "pid $server"
cat >/dev/null; kill -KILL $server; wait $server; exit 0`

/** A server of our own on loopback, which keeps nothing. */
export async function startRedis(bin: string): Promise<RedisServer> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'samling-redis-'))
  const settings = [
    '--port',
    `${port}`,
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'no',
  ]
  let child: ChildProcess | null = null
  let pid = 0

  async function start(): Promise<void> {
    const started = spawn('/bin/sh', ['-c', WATCHED, 'sh', bin, ...settings], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    child = started
    pid = await ready(started)
  }

  async function kill(): Promise<void> {
    const gone = child
    child = null
    if (!gone) return
    const closed = new Promise((resolve) => gone.once('close', resolve))
    gone.stdin?.end()
    await closed
  }

  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    pid: () => pid,
    kill,
    start,
    async stop() {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function ready(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.once('error', reject)
    child.once('close', () => reject(new Error(`redis: ${said}`)))
    child.stdout?.on('data', (bytes) => {
      said = `${said}${bytes}`.slice(-4_000)
      const pid = /^pid (\d+)$/m.exec(said)?.[1]
      if (pid !== undefined && said.includes('Ready to accept connections')) resolve(Number(pid))
    })
  })
}
