import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { createSecureContext } from 'node:tls'
import { parseArgs } from 'node:util'
import { renderUnicodeCompact } from 'uqr'
import { type App, createApp, MOST_CONNECTIONS_IN_ALL } from '#server/app.ts'
import { makeClock } from '#server/clock.ts'
import { openDemo, setDemoClock } from '#server/demo/open-demo.ts'
import { isPrivateAddress, networkAddresses } from '#server/http/addresses.ts'
import { roomForConnections } from '#server/http/connection-limit.ts'
import type { Site } from '#server/http/site.ts'
import { stderrLog } from '#server/log.ts'
import type { RunRehearsal } from '#server/rehearsal/rehearsals.ts'
import { BALLAST } from '#server/store/ballast.ts'
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
  /** Files with certificate and key; null: plain http. */
  readonly tls: { readonly cert: string; readonly key: string } | null
  readonly hops: number
  readonly httpLeaders: boolean
  /** The old links are worth nothing from this start on. */
  readonly renewLinks: boolean
  readonly demo: boolean
  readonly another: boolean
  readonly json: boolean
  readonly lang: Lang
}

/** `samling serve`: runs until it is told to stop. Resolves with the exit code. */
export async function serveCommand(
  args: readonly string[],
  io: Io,
  site: Site,
  rehearse: RunRehearsal,
): Promise<number> {
  const options = readOptions(args, io)
  if (typeof options === 'number') return options
  const words = cliWords(options.lang)
  try {
    const { app, entry, mended } = await startServer(options, site, rehearse)
    for (const what of mended) io.err(`${words.mended(what)}\n`)
    const links = await linksOf(app, entry, options)
    io.out(options.json ? `${JSON.stringify(links)}\n` : linksText(app, entry, links, options))
    await untilToldToStop()
    endSoon()
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
        'public-url': { type: 'string' },
        'tls-cert': { type: 'string' },
        'tls-key': { type: 'string' },
        'trust-proxy': { type: 'string', default: '0' },
        'allow-http-leaders': { type: 'boolean', default: false },
        'renew-links': { type: 'boolean', default: false },
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
    const url = values['public-url'] ?? values.url ?? null
    if (url !== null && !/^https?:\/\/[^/\s]+\/?$/.test(url)) {
      io.err(cliWords(lang).badUrl(url))
      return 2
    }
    const [cert, key] = [values['tls-cert'], values['tls-key']]
    if ((cert === undefined) !== (key === undefined)) {
      io.err(cliWords(lang).halfTls)
      return 2
    }
    const hops = Number(values['trust-proxy'])
    if (!/^\d$/.test(values['trust-proxy'])) {
      io.err(cliWords(lang).badHops(values['trust-proxy']))
      return 2
    }
    const tls = cert !== undefined && key !== undefined ? { cert, key } : null
    const httpLeaders = values['allow-http-leaders']
    const renewLinks = values['renew-links']
    return {
      port,
      host,
      data,
      url,
      tls,
      hops,
      httpLeaders,
      renewLinks,
      demo,
      another: values.new,
      json,
      lang,
    }
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

export async function startServer(options: ServeOptions, site: Site, rehearse: RunRehearsal) {
  const tls = await readTls(options)
  await probePort(options.port, options.host)
  const clock = makeClock()
  const store = await openJournalStore({ dir: options.data, now: clock.now, ballast: BALLAST })
  const app = createApp({
    store,
    clock,
    log: stderrLog,
    site,
    rehearse,
    url: options.url,
    host: options.host,
    hops: options.hops,
    tls,
    httpLeaders: options.httpLeaders,
    folder: options.data,
    mostConnections: roomForConnections(MOST_CONNECTIONS_IN_ALL),
  })
  try {
    await app.listen(options.port, options.host)
    const chosen = await chooseGathering(app, options, clock.now())
    if (options.renewLinks) await app.registry.renewLinks(chosen.id)
    const entry = app.registry.get(chosen.id) ?? chosen
    const room = await app.rooms.open(entry.id)
    if (options.demo) await setDemoClock(app, entry.id, clock.now())
    return { app, entry, mended: [...store.mended, ...room.mended] }
  } catch (error) {
    await app.close().catch(() => undefined)
    throw error
  }
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

async function linksOf(app: App, { id, code, secrets }: CatalogueEntry, { port, tls }: ServeOptions) {
  const base = app.baseUrl()
  // A certificate is for a name, and seldom for this one.
  const local = tls === null ? `http://localhost:${portOf(app) ?? port}` : base
  return {
    url: local,
    lan: base,
    gathering: id,
    code,
    leader: `${local}/console/${id}#${secrets.leader}`,
    screen: `${local}/screen/${id}#${secrets.screen}`,
    observer: `${base}/observer/${id}#${secrets.observer}`,
    join: `${base}/${code}`,
    home: `${local}/`,
    owner: `${base}/#${await app.registry.ownerSecret()}`,
    check: `${base}/check`,
  }
}

function portOf({ http }: App): number | undefined {
  const address = http.address()
  return typeof address === 'object' ? address?.port : undefined
}

type Links = Awaited<ReturnType<typeof linksOf>>

function linksText(
  app: App,
  entry: CatalogueEntry,
  links: Links,
  { lang, host, url, demo, httpLeaders }: ServeOptions,
): string {
  const words = cliWords(lang)
  const addresses = networkAddresses(host)
  const others = addresses.filter(({ address }) => !links.lan.includes(address))
  const reaches = httpLeaders || isPrivateAddress(links.lan)
  const rows: readonly (readonly string[])[] = [
    [words.leader, links.leader],
    [words.screen, links.screen],
    [words.observer, links.observer],
    [words.join(inHalves(entry.code)), `${links.url}/${entry.code}`],
    [words.phones, links.join],
    [words.check, links.check],
    [words.home, links.home],
    ...(reaches ? [[words.owner, links.owner]] : []),
  ]
  const title = app.registry.get(entry.id)?.title || 'Samling'
  const lines = rows.map(([name, link]) => `  ${name}\n    ${link}`)
  const notes = [
    ...(demo ? [words.demoClock] : []),
    ...(addresses.length === 0 && url === null ? [words.noNetwork] : []),
    ...(others.length > 0 && url === null
      ? [words.otherAddresses(others.map(({ address, card }) => `${address} (${card})`).join(', '))]
      : []),
    ...(reaches && isPrivateAddress(links.lan) ? [] : [reaches ? words.httpLeaders : words.leadHere]),
    words.stop,
  ]
  // On paper or in a file nobody scans it.
  const qr = process.stdout.isTTY ? `\n${renderUnicodeCompact(links.check, { border: 2 })}\n` : ''
  return `\n${title}\n\n${lines.join('\n')}\n${qr}\n${notes.join('\n')}\n`
}

/** K7M 4PX */
function inHalves(code: string): string {
  return `${code.slice(0, code.length / 2)} ${code.slice(code.length / 2)}`
}

function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

/** Of the five seconds after which a machine that is shut down waits no more. */
const LONGEST_STOP = 4_000

/** Whatever will not end is not waited for: what is confirmed is on disk, and the rest is sent again. */
function endSoon(): void {
  setTimeout(() => process.exit(0), LONGEST_STOP).unref()
}

function whatWentWrong(error: unknown, { port, host, data, lang }: ServeOptions): string {
  const words = cliWords(lang)
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof TlsError) return words.badTls(message)
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
