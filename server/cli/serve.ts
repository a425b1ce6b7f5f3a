import { createServer } from 'node:net'
import { parseArgs } from 'node:util'
import { nanoid } from 'nanoid'
import { type App, createApp } from '#server/app.ts'
import { makeClock } from '#server/clock.ts'
import { demoCommands } from '#server/demo/demo-gathering.ts'
import { demoZone } from '#server/demo/demo-zone.ts'
import { lanAddresses } from '#server/http/addresses.ts'
import type { Site } from '#server/http/site.ts'
import { stderrLog } from '#server/log.ts'
import type { GatheringRoom } from '#server/rooms/gathering-room.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { StoreError } from '#server/store/event-store.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { type Io, LANGUAGES, type Lang } from './io.ts'
import { cliWords } from './words.ts'

export type ServeOptions = {
  readonly port: number
  readonly host: string
  readonly data: string
  readonly url: string | null
  readonly demo: boolean
  readonly another: boolean
  readonly json: boolean
  readonly lang: Lang
}

/** `samling serve`: runs until it is told to stop. Resolves with the exit code. */
export async function serveCommand(args: readonly string[], io: Io, site: Site): Promise<number> {
  const options = readOptions(args, io)
  if (typeof options === 'number') return options
  const words = cliWords(options.lang)
  try {
    const { app, entry, mended } = await startServer(options, site)
    for (const what of mended) io.err(`${words.mended(what)}\n`)
    io.out(
      options.json ? `${JSON.stringify(linksOf(app, entry, options))}\n` : linksText(app, entry, options),
    )
    await untilToldToStop()
    if (!options.json) io.out(`\n${words.stopping}\n`)
    await app.close()
    return 0
  } catch (error) {
    io.err(whatWentWrong(error, options))
    return 1
  }
}

function readOptions(args: readonly string[], io: Io): ServeOptions | number {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: process.env.PORT ?? '3000' },
        host: { type: 'string', default: '0.0.0.0' },
        data: { type: 'string', default: 'data' },
        url: { type: 'string' },
        demo: { type: 'boolean', default: false },
        new: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        lang: { type: 'string', default: io.lang },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const lang = LANGUAGES.find((known) => known === values.lang) ?? io.lang
    if (values.help) {
      io.out(cliWords(lang).serveHelp)
      return 0
    }
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN
    if (!(port <= 65_535)) {
      io.err(cliWords(lang).badPort(values.port))
      return 2
    }
    const { host, data, demo, json } = values
    return { port, host, data, url: values.url ?? null, demo, another: values.new, json, lang }
  } catch (error) {
    io.err(`${error instanceof Error ? error.message : String(error)}\n${cliWords(io.lang).usage}`)
    return 2
  }
}

/** Before a data folder is made that would be left behind: rejects as listening would. */
function probePort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

export async function startServer(options: ServeOptions, site: Site) {
  await probePort(options.port, options.host)
  const clock = makeClock()
  const store = await openJournalStore({ dir: options.data, now: clock.now })
  const app = createApp({ store, clock, log: stderrLog, site, url: options.url })
  try {
    await app.listen(options.port, options.host)
    const entry = await chooseGathering(app, options)
    const room = await app.rooms.open(entry.id)
    if (options.demo) await setDemoClock(room, clock.now())
    return { app, entry, mended: [...store.mended, ...room.mended] }
  } catch (error) {
    await app.close().catch(() => undefined)
    throw error
  }
}

/** Each start of the demo, until somebody has begun to run it, makes it morning there. */
async function setDemoClock(room: GatheringRoom, now: Instant): Promise<void> {
  if (room.gathering().run.now.phase !== 'before') return
  await room.submit(
    { type: 'SetZone', zone: demoZone(now) },
    { by: { role: 'server' }, device: '', command: null },
  )
}

const DEMO_CREATED_BY = 'demo'

/** The newest gathering, or a new one: on the first start, when asked for, and when the demo is asked for and not there. */
async function chooseGathering(app: App, { demo, another }: ServeOptions): Promise<CatalogueEntry> {
  const known = app.registry.list()
  const found = demo ? known.find(({ id }) => id.startsWith(DEMO_CREATED_BY)) : known[0]
  if (found && !another) return found
  return await app.create(
    '',
    demo ? demoCommands(() => nanoid(12)) : [],
    demo ? `${DEMO_CREATED_BY}-${nanoid(8)}` : undefined,
  )
}

function linksOf(app: App, { id, code, secrets }: CatalogueEntry, { port }: ServeOptions) {
  const base = app.baseUrl()
  const local = `http://localhost:${portOf(app) ?? port}`
  return {
    url: local,
    lan: base,
    gathering: id,
    code,
    leader: `${local}/console/${id}#${secrets.leader}`,
    screen: `${local}/screen/${id}#${secrets.screen}`,
    observer: `${base}/observer/${id}#${secrets.observer}`,
    join: `${base}/${code}`,
  }
}

function portOf({ http }: App): number | undefined {
  const address = http.address()
  return typeof address === 'object' ? address?.port : undefined
}

function linksText(app: App, entry: CatalogueEntry, options: ServeOptions): string {
  const words = cliWords(options.lang)
  const links = linksOf(app, entry, options)
  const others = lanAddresses().filter((address) => !links.lan.includes(address))
  const rows = [
    [words.leader, links.leader],
    [words.screen, links.screen],
    [words.observer, links.observer],
    [words.join(`${entry.code.slice(0, 3)} ${entry.code.slice(3)}`), `${links.url}/${entry.code}`],
    [words.phones, links.join],
  ]
  const title = app.registry.get(entry.id)?.title || 'Samling'
  const lines = rows.map(([name, link]) => `  ${name}\n    ${link}`)
  const notes = [
    ...(options.demo ? [words.demoClock] : []),
    ...(lanAddresses().length === 0 && options.url === null ? [words.noNetwork] : []),
    ...(others.length > 0 && options.url === null ? [words.otherAddresses(others.join(', '))] : []),
    words.stop,
  ]
  return `\n${title}\n\n${lines.join('\n')}\n\n${notes.join('\n')}\n`
}

function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

function whatWentWrong(error: unknown, { port, host, data, lang }: ServeOptions): string {
  const words = cliWords(lang)
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof StoreError) {
    if (error.code === 'in-use') return words.folderInUse(data, /\d+/.exec(message)?.[0] ?? '?')
    if (error.code === 'corrupt') return words.corrupt(message)
    if (error.code === 'full') return words.diskFull(data)
    return words.diskFailed(data, message)
  }
  const code = (error as { code?: unknown }).code
  if (code === 'EADDRINUSE') return words.portInUse(port)
  if (code === 'EACCES') return words.portForbidden(port)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return words.badHost(host)
  return words.diskFailed(data, message)
}
