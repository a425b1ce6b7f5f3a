import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aptInstall } from './apt-install.ts'

const DEBIAN = '/usr/lib/postgresql'
const PACKAGES = ['postgresql']

/** The newest of Debian's, or the one on the path. */
function programs(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number).filter(Number.isInteger) : []
  const newest = versions
    .sort((a, b) => b - a)
    .map((version) => `${DEBIAN}/${version}/bin`)
    .find((folder) => existsSync(`${folder}/initdb`) && existsSync(`${folder}/postgres`))
  if (newest !== undefined) return newest
  const found = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' })
  const folder = found.status === 0 ? found.stdout.trim() : ''
  return folder !== '' && existsSync(`${folder}/initdb`) ? folder : null
}

/** Where PostgreSQL's programs are; gets them where it can and must (`install`): Debian's, as root. Null where there are none. */
export function ensurePostgres({ install }: { readonly install: boolean }): string | null {
  const found = programs()
  if (found !== null || !install || process.platform !== 'linux' || process.getuid?.() !== 0) return found
  aptInstall(...PACKAGES)
  return programs()
}

export const howToGetPostgres =
  'The tests of the PostgreSQL store need a PostgreSQL, which was not found: apt-get install postgresql (Debian, Ubuntu, as root)'

export type PostgresServer = {
  /** Of a database, as the owner of everything. */
  readonly url: (database?: string) => string
  readonly port: number
  readonly folder: string
  /** Its first process; the others are its children. */
  readonly pid: () => number
  /** To all of its processes: nobody is left to answer, or to stand still. */
  readonly signal: (signal: NodeJS.Signals) => void
  /** As SIGKILL leaves it, every process of it. What it kept is there. */
  readonly kill: () => Promise<void>
  /** Again on what it kept and the same port, once it takes lines. */
  readonly start: () => Promise<void>
  /** With everything it kept. */
  readonly stop: () => Promise<void>
}

/** It will not run as root, so it runs as whom Debian made for it. */
function otherUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const id = (of: string) => Number(execFileSync('id', [of, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
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

/** Ends with whoever started it, however that ended, since its standard input does; and leaves nothing, unless told that it is wanted again. */
const WATCHED = `"$@" & server=$!; trap '' INT TERM; echo "pid $server" >&2
read -r again; kill -QUIT $server; kill -CONT $server; wait $server; [ "$again" = again ] || rm -rf "$SAMLING_FOLDER"`

export type PostgresPlace = {
  /** Where its folder is made; the machine's own for what is passing, unless another is given. */
  readonly within?: string
}

/** A server of our own on loopback, durable as a real one, in a folder that goes with it. Takes two to four seconds. */
export async function startPostgres(
  bin: string,
  settings: readonly string[] = [],
  { within = tmpdir() }: PostgresPlace = {},
): Promise<PostgresServer> {
  const user = otherUser()
  const folder = mkdtempSync(join(within, 'samling-postgres-'))
  if (user !== null) chownSync(folder, user.uid, user.gid)
  const port = await freePort()
  const as = { ...(user ?? {}), cwd: folder }
  const made = spawnSync(
    `${bin}/initdb`,
    ['-D', `${folder}/data`, '-U', 'samling', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...as, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`)
  const own = ['fsync=on', 'max_connections=60', 'listen_addresses=127.0.0.1', `port=${port}`, ...settings]
  const args = [...own, `unix_socket_directories=${folder}`].flatMap((setting) => ['-c', setting])
  let child: ChildProcess
  let pid = 0

  async function start(): Promise<void> {
    child = spawn('/bin/sh', ['-c', WATCHED, 'sh', `${bin}/postgres`, '-D', `${folder}/data`, ...args], {
      ...as,
      stdio: ['pipe', 'ignore', 'pipe'],
      env: { ...process.env, SAMLING_FOLDER: folder },
    })
    pid = await ready(child)
  }

  function end(said: string): Promise<void> {
    return new Promise((resolve) => {
      if (child.exitCode !== null) return resolve()
      child.once('close', () => resolve())
      child.stdin?.end(said)
    })
  }

  function signal(given: NodeJS.Signals): void {
    for (const each of familyOf(pid)) {
      try {
        process.kill(each, given)
      } catch {
        // It has gone meanwhile.
      }
    }
  }

  await start()
  return {
    url: (database = 'postgres') => `postgresql://samling@127.0.0.1:${port}/${database}`,
    ...{ port, folder, pid: () => pid, signal, start },
    async kill() {
      signal('SIGKILL')
      await end('again\n')
    },
    stop: () => end(''),
  }
}

/** A process and its children. */
function familyOf(pid: number): readonly number[] {
  const told = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' }).stdout ?? ''
  return [pid, ...told.split('\n').map(Number).filter(Boolean)]
}

function ready(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = ''
    let pid: string | undefined
    child.once('error', reject)
    child.once('close', () => reject(new Error(`postgres: ${said}`)))
    child.stderr?.on('data', (bytes) => {
      // Those who come while it starts are turned away one by one, which is much to be told of.
      said = `${said}${bytes}`.slice(-4_000)
      pid ??= /^pid (\d+)$/m.exec(said)?.[1]
      if (pid !== undefined && said.includes('ready to accept connections')) resolve(Number(pid))
    })
  })
}
