import { parseArgs } from 'node:util'
import type { MetricsAddress } from '#server/operation/open-metrics.ts'
import { type Io, LANGUAGES, type Lang } from './io.ts'
import { nodesWords } from './nodes-words.ts'
import { isRedisUrl } from './open-nodes.ts'
import { databaseFrom } from './open-store.ts'
import { serveHelp } from './serve-help.ts'
import { cliWords } from './words.ts'

export type ServeOptions = {
  readonly port: number
  readonly host: string
  readonly data: string
  /** The PostgreSQL database where everything is kept instead of in the folder; null: there is none. */
  readonly database: string | null
  /** The Redis where the servers of one database hear each other; null: this one is alone. */
  readonly redis: string | null
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
  /** Where the page of figures is heard; null: there is none. */
  readonly metrics: MetricsAddress | null
  readonly lang: Lang
}

/** What was asked on the command line, else in the environment; the exit code where the answer is help, or what was wrong. */
export function readServeOptions(args: readonly string[], io: Io): ServeOptions | number {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: process.env.PORT ?? '3000' },
        host: { type: 'string', default: '0.0.0.0' },
        data: { type: 'string', default: 'data' },
        'database-url': { type: 'string' },
        'redis-url': { type: 'string' },
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
        'metrics-port': { type: 'string', default: process.env.SAMLING_METRICS_PORT ?? '' },
        'metrics-host': { type: 'string', default: process.env.SAMLING_METRICS_HOST ?? '127.0.0.1' },
        lang: { type: 'string', default: io.lang },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const lang = LANGUAGES.find((known) => known === values.lang) ?? io.lang
    if (values.help) {
      io.out(serveHelp[lang])
      return 0
    }
    const port = portOf(values.port)
    if (port === null) {
      io.err(cliWords(lang).badPort(values.port))
      return 2
    }
    const metricsPort = values['metrics-port'] === '' ? null : portOf(values['metrics-port'])
    if (metricsPort === null && values['metrics-port'] !== '') {
      io.err(cliWords(lang).badPort(values['metrics-port']))
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
    const database = databaseFrom(values['database-url'])
    const redis = values['redis-url'] || process.env.SAMLING_REDIS_URL || null
    if (redis !== null && (database === null || !isRedisUrl(redis))) {
      io.err(database === null ? nodesWords[lang].needsDatabase : nodesWords[lang].badUrl)
      return 2
    }
    const tls = cert !== undefined && key !== undefined ? { cert, key } : null
    const httpLeaders = values['allow-http-leaders']
    const renewLinks = values['renew-links']
    return {
      port,
      host,
      data,
      database,
      redis,
      url,
      tls,
      hops,
      httpLeaders,
      renewLinks,
      demo,
      another: values.new,
      json,
      metrics: metricsPort === null ? null : { host: values['metrics-host'], port: metricsPort },
      lang,
    }
  } catch (error) {
    io.err(`${error instanceof Error ? error.message : String(error)}\n${cliWords(io.lang).usage}`)
    return 2
  }
}

function portOf(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  return port <= 65_535 ? port : null
}
