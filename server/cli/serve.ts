import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { createSecureContext } from 'node:tls'
import { type App, createApp } from '#server/app.ts'
import { makeClock } from '#server/clock.ts'
import { openDemo, setDemoClock } from '#server/demo/open-demo.ts'
import { roomForConnections } from '#server/http/connection-limit.ts'
import { MOST_CONNECTIONS_IN_ALL } from '#server/http/make-server.ts'
import type { Site } from '#server/http/site.ts'
import { stderrLog } from '#server/log.ts'
import { type Meters, metered, meteredLog } from '#server/operation/meters.ts'
import { openMetrics } from '#server/operation/open-metrics.ts'
import type { RunRehearsal } from '#server/rehearsal/rehearsals.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { StoreError } from '#server/store/event-store.ts'
import { placeOfDatabase } from '#server/store/postgres/database.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { ENDS_WITH_INPUT } from './ends-with-input.ts'
import type { Io } from './io.ts'
import { busName, openNodes } from './open-nodes.ts'
import { openStore, whyNotDatabase } from './open-store.ts'
import { linksOf, linksText } from './serve-links.ts'
import { readServeOptions, type ServeOptions } from './serve-options.ts'
import { cliWords } from './words.ts'

/** `samling serve`: runs until it is told to stop. Resolves with the exit code. */
export async function serveCommand(
  args: readonly string[],
  io: Io,
  site: Site,
  rehearse: RunRehearsal,
): Promise<number> {
  const options = readServeOptions(args, io)
  if (typeof options === 'number') return options
  const words = cliWords(options.lang)
  try {
    const metrics = options.metrics && (await openMetrics(options.metrics))
    const { app, entry, mended } = await startServer(options, site, rehearse, metrics?.meters)
    metrics?.watch(app.gauges)
    for (const what of mended) io.err(`${words.mended(what)}\n`)
    const links = await linksOf(app, entry, options)
    io.out(options.json ? `${JSON.stringify(links)}\n` : linksText(app, entry, links, options))
    await untilToldToStop()
    endSoon()
    if (!options.json) io.out(`\n${words.stopping}\n`)
    await app.close()
    await metrics?.close()
    return 0
  } catch (error) {
    io.err(whatWentWrong(error, options))
    return 1
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

export async function startServer(
  options: ServeOptions,
  site: Site,
  rehearse: RunRehearsal,
  meters?: Meters,
) {
  const tls = await readTls(options)
  await probePort(options.port, options.host)
  const clock = makeClock()
  const log = meters ? meteredLog(stderrLog, meters) : stderrLog
  const store = await openStore(options, clock.now, options.redis === null ? null : busName(options.redis))
  const nodes = await openNodes(options, store, log)
  const app = createApp({
    store: meters ? metered(store, meters) : store,
    clock,
    log,
    nodes,
    answered: meters?.answered,
    site,
    rehearse,
    url: options.url,
    host: options.host,
    hops: options.hops,
    tls,
    httpLeaders: options.httpLeaders,
    folder: options.database === null ? options.data : null,
    database: options.database,
    mostConnections: roomForConnections(MOST_CONNECTIONS_IN_ALL),
  })
  try {
    await app.listen(options.port, options.host)
    const begin = () => beginWith(app, options, clock.now())
    const chosen = nodes ? await nodes.inTurn('begin', begin) : await begin()
    if (options.renewLinks) await renewLinks(app, chosen.id)
    const entry = app.registry.get(chosen.id) ?? chosen
    const room = await app.rooms.open(entry.id)
    if (options.demo) await setDemoClock(app, entry.id, clock.now())
    return { app, entry, mended: [...store.mended, ...room.mended] }
  } catch (error) {
    await app.close().catch(() => undefined)
    throw error
  }
}

/** Of several nodes that start at once on an empty database one makes the first gathering, and the demo. */
async function beginWith(app: App, options: ServeOptions, now: Instant): Promise<CatalogueEntry> {
  await app.follow()
  const chosen = await chooseGathering(app, options, now)
  if (options.demo) await app.programmes.openDemo(options.lang)
  return chosen
}

/** Of the gathering that is led, and of every programme: who has seen one may have seen another. */
async function renewLinks({ registry, programmes }: App, gathering: string): Promise<void> {
  await registry.renewLinks(gathering)
  for (const { id } of programmes.links.list()) await programmes.links.renewAll(id)
}

class TlsError extends Error {}

/** Looked through before anything is opened: a file that is wrong stops the start, and leaves nothing behind. */
async function readTls({ tls }: ServeOptions) {
  if (tls === null) return undefined
  try {
    const [cert, key] = await Promise.all([readFile(tls.cert, 'utf8'), readFile(tls.key, 'utf8')])
    createSecureContext({ cert, key })
    return { cert, key }
  } catch (error) {
    throw new TlsError(error instanceof Error ? error.message : String(error))
  }
}

/** The newest gathering, or a new one: on the first start, when asked for, and when the demo is asked for and not there. */
async function chooseGathering(
  app: App,
  { demo, another }: ServeOptions,
  now: Instant,
): Promise<CatalogueEntry> {
  if (demo) return await openDemo(app, now, another)
  const [newest] = app.registry.list()
  return newest && !another ? newest : await app.create('', [])
}

function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
    if (process.env[ENDS_WITH_INPUT] === undefined) return
    process.stdin.once('end', () => resolve()).resume()
    // It keeps nothing alive that is to end for another reason.
    process.stdin.unref()
  })
}

/** Of the five seconds after which a machine that is shut down waits no more. */
const LONGEST_STOP = 4_000

/** Whatever will not end is not waited for: what is confirmed is on disk, and the rest is sent again. */
function endSoon(): void {
  setTimeout(() => process.exit(0), LONGEST_STOP).unref()
}

function whatWentWrong(error: unknown, { port, host, data: folder, database, lang }: ServeOptions): string {
  const words = cliWords(lang)
  const data = database === null ? folder : placeOfDatabase(database)
  const why = whyNotDatabase(error, database, lang)
  if (why !== null) return why
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof TlsError) return words.badTls(message)
  if (error instanceof StoreError) {
    if (error.code === 'in-use') return words.folderInUse(data, /\d+/.exec(message)?.[0] ?? '?')
    if (error.code === 'corrupt') return words.corrupt(message)
    if (error.code === 'full') return words.diskFull(data)
    return words.diskFailed(data, message)
  }
  // Which port it was, where there is more than one.
  const { code, port: tried = port } = error as { code?: unknown; port?: number }
  if (code === 'EADDRINUSE') return words.portInUse(tried)
  if (code === 'EACCES') return words.portForbidden(tried)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return words.badHost(host)
  return words.diskFailed(data, message)
}
