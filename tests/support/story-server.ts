import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import type { Instant, Millis } from '#shared/kernel/instant.ts'
import type { FromStory, StoryProcessOptions, ToStory } from './story-process.ts'

export type StoryOptions = {
  /** What the server's clock shows at the start; it goes on from there in real time. */
  readonly at: Instant
  readonly gathering: 'empty' | 'demo' | 'demo-without-tables'
  readonly code?: string
  /** The address on the wall, when it is to be another than the one that works; null for the server's own guess. */
  readonly url?: string | null
}
export type StoryServer = {
  readonly folder: string
  readonly port: number
  /** On this machine: what a leader's laptop uses. */
  readonly local: string
  /** What phones use: plain http under a name, so without what browsers keep for secure pages. */
  readonly lan: string
  readonly links: () => Links
  readonly now: () => Instant
  readonly advance: (by: Millis) => Promise<void>
  readonly fillDisk: (full: boolean) => Promise<void>
  /** SIGKILL: no goodbye, nothing flushed. */
  readonly kill: () => Promise<void>
  /** Again on the same folder and port. */
  readonly restart: () => Promise<void>
  /** Ends the process as a leader would, and leaves the folder. */
  readonly stop: () => Promise<void>
  readonly remove: () => Promise<void>
}
export type Links = {
  readonly entry: CatalogueEntry
  readonly leader: string
  readonly screen: string
  readonly observer: string
  readonly join: string
}

/** Chromium is told that this name is this machine (tests/e2e/playwright.config.ts). */
export const LAN_NAME = 'samling.test'

/** The built pages; another folder while somebody else is building. */
const SITE = process.env.SAMLING_E2E_SITE ?? fileURLToPath(new URL('../../dist/client', import.meta.url))
/** Where tests/e2e/bundle-story.ts lays the program of a story's server before the first of them. */
export const BUNDLED = fileURLToPath(new URL('../../dist/story', import.meta.url))
const PROGRAM = join(BUNDLED, 'story-process.js')

/** A port that nobody listens on. It stays the same over a restart, as a real server's does. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** A server in a process of its own, on a real folder, with a clock that the test moves. */
export async function startStory(options: StoryOptions): Promise<StoryServer> {
  const folder = mkdtempSync(join(tmpdir(), 'samling-story-'))
  const port = await freePort()
  const lan = `http://${LAN_NAME}:${port}`
  let ahead = options.at - Date.now()
  let running = await launch()

  async function launch() {
    const { gathering, code = null, url = lan } = options
    return await launchProcess({ folder, site: SITE, port, url, host: LAN_NAME, gathering, code, ahead })
  }

  async function advance(by: Millis) {
    ahead += by
    await running.tell({ type: 'ahead', ahead })
  }

  const local = `http://localhost:${port}`
  return {
    folder,
    port,
    local,
    lan,
    links: () => linksOf(running.entry, local, lan),
    now: () => Date.now() + ahead,
    advance,
    fillDisk: (full) => running.tell({ type: 'disk', full }),
    kill: () => running.end('SIGKILL'),
    async restart() {
      running = await launch()
    },
    stop: () => running.end('stop'),
    async remove() {
      await running.end('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function linksOf(entry: CatalogueEntry, local: string, lan: string): Links {
  const { id, code, secrets } = entry
  return {
    entry,
    leader: `${local}/console/${id}#${secrets.leader}`,
    screen: `${local}/screen/${id}#${secrets.screen}`,
    observer: `${lan}/observer/${id}#${secrets.observer}`,
    join: `${lan}/${code}`,
  }
}

async function launchProcess(options: StoryProcessOptions) {
  const child = fork(PROGRAM, [JSON.stringify(options)], { execArgv: [] })
  const first = await answer(child)
  if (first.type !== 'started') {
    child.kill()
    throw new Error(`the story's server did not start: ${JSON.stringify(first)}`)
  }
  return {
    entry: first.entry,
    async tell(message: ToStory) {
      const done = answer(child)
      child.send(message)
      await done
    },
    async end(how: 'SIGKILL' | 'stop') {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      if (how === 'stop') child.send({ type: 'stop' } satisfies ToStory)
      else child.kill(how)
      await gone
    },
  }
}

function answer(child: ChildProcess): Promise<FromStory> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error("the story's server ended by itself"))
    child.once('exit', gone)
    child.once('message', (message: FromStory) => {
      child.off('exit', gone)
      resolve(message)
    })
  })
}
