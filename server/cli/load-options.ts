import { parseArgs } from 'node:util'
import type { LoadNode } from '#server/rehearsal/load/load-hall.ts'
import { mostFor } from '#server/rehearsal/load/networks.ts'
import { nodeAt } from '#server/rehearsal/load/node-at.ts'
import { isDatabaseUrl } from '#server/store/postgres/database.ts'
import { type Io, LANGUAGES, type Lang } from './io.ts'
import { type LoadWords, loadWords } from './load-words.ts'
import { isRedisUrl } from './open-nodes.ts'

/** Each number's least, ordinary and greatest value. */
const LIMITS = {
  gatherings: [1, 12, 400],
  rush: [1, 10, 600],
  burst: [1, 6, 600],
  drops: [0, 10, 100],
  seed: [0, 1, 4_294_967_295],
} as const
type Numbers = { readonly [Option in keyof typeof LIMITS]: number }

export type LoadOptionsAsked = Numbers & {
  readonly lang: Lang
  readonly json: boolean
  readonly spread: boolean
  /** Null: the number is to be found. */
  readonly people: number | null
  readonly from: number
  readonly most: number
  /** Servers that are running; none: it starts `nodes` of its own. */
  readonly at: readonly LoadNode[]
  readonly owner: string | null
  readonly nodes: number
  readonly database: string | null
  readonly redis: string | null
}

const OPTIONS = {
  load: { type: 'boolean' },
  at: { type: 'string', multiple: true },
  metrics: { type: 'string', multiple: true },
  owner: { type: 'string' },
  nodes: { type: 'string' },
  'database-url': { type: 'string' },
  'redis-url': { type: 'string' },
  people: { type: 'string' },
  from: { type: 'string' },
  most: { type: 'string' },
  gatherings: { type: 'string' },
  rush: { type: 'string' },
  burst: { type: 'string' },
  drops: { type: 'string' },
  seed: { type: 'string' },
  spread: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

type Values = ReturnType<typeof parseArgs<{ readonly options: typeof OPTIONS }>>['values']

/** A mistake in what was asked, in words. */
class Mistake extends Error {}

/** What was asked, else the exit code: of help, or of what was wrong. */
export function readLoadOptions(
  args: readonly string[],
  io: Pick<Io, 'out' | 'err' | 'lang'>,
  env: Readonly<Record<string, string | undefined>> = process.env,
): LoadOptionsAsked | number {
  let lang = io.lang
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS })
    const asked = LANGUAGES.find((known) => known === (values.lang ?? io.lang))
    if (asked === undefined) throw new Mistake(loadWords(lang).lang)
    lang = asked
    if (values.help) {
      io.out(loadWords(lang).help)
      return 0
    }
    return { lang, json: values.json ?? false, ...read(values, loadWords(lang), env) }
  } catch (error) {
    io.err(loadWords(lang).usage(error instanceof Error ? error.message : String(error)))
    return 2
  }
}

function read(
  values: Values,
  words: LoadWords,
  env: Readonly<Record<string, string | undefined>>,
): Omit<LoadOptionsAsked, 'lang' | 'json'> {
  const numbers = numbersIn(values, words)
  const where = whereIn(values, words, env)
  const hosts = where.at.map(({ address }) => address.host)
  const room = mostFor(hosts.length > 0 ? hosts : Array(where.nodes).fill('127.0.0.1'), numbers.gatherings)
  const most = numberOf('most', values.most, [numbers.gatherings, room, room], words)
  const from = numberOf(
    'from',
    values.from,
    [numbers.gatherings, Math.min(most, 20 * numbers.gatherings), most],
    words,
  )
  const people =
    values.people === undefined
      ? null
      : numberOf('people', values.people, [numbers.gatherings, numbers.gatherings, room], words)
  return { ...numbers, ...where, spread: values.spread ?? false, people, from, most }
}

function numbersIn(values: Values, words: LoadWords): Numbers {
  const number = (option: keyof Numbers) => numberOf(option, values[option], LIMITS[option], words)
  return {
    gatherings: number('gatherings'),
    rush: number('rush'),
    burst: number('burst'),
    drops: number('drops'),
    seed: number('seed'),
  }
}

function numberOf(
  option: string,
  given: string | undefined,
  [from, ordinary, to]: readonly [number, number, number],
  words: LoadWords,
): number {
  const number = given === undefined ? ordinary : /^\d+$/.test(given) ? Number(given) : Number.NaN
  if (!(number >= from && number <= to)) throw new Mistake(words.number(option, from, to))
  return number
}

function whereIn(
  values: Values,
  words: LoadWords,
  env: Readonly<Record<string, string | undefined>>,
): Pick<LoadOptionsAsked, 'at' | 'owner' | 'nodes' | 'database' | 'redis'> {
  const { at = [], metrics = [] } = values
  const wrong = [...at, ...metrics].find((url) => !/^https?:\/\/[^/\s]/.test(url) || !URL.canParse(url))
  if (wrong !== undefined) throw new Mistake(words.badUrl(wrong))
  if (metrics.length > 0 && metrics.length !== at.length) throw new Mistake(words.metricsForEach)
  const own = values.nodes ?? values['database-url'] ?? values['redis-url']
  if (at.length > 0 && own !== undefined) throw new Mistake(words.eitherOr)
  const owner = ownerIn(values.owner ?? env.SAMLING_OWNER_LINK, words)
  if (at.length > 0) {
    const running = at.map((url, nth) => nodeAt(url, figuresAt(metrics[nth])))
    return { at: running, owner, nodes: at.length, database: null, redis: null }
  }
  const nodes = numberOf('nodes', values.nodes, [1, 1, 8], words)
  const database = values['database-url'] || env.SAMLING_DATABASE_URL || null
  const redis = values['redis-url'] || env.SAMLING_REDIS_URL || null
  const areEngines = (database === null || isDatabaseUrl(database)) && (redis === null || isRedisUrl(redis))
  if (!areEngines) throw new Mistake(words.badEngines)
  if ((nodes > 1 || redis !== null) && (database === null || redis === null))
    throw new Mistake(words.needsEngines)
  return { at: [], owner: null, nodes, database, redis }
}

function figuresAt(url: string | undefined): string | null {
  if (url === undefined) return null
  const { pathname } = new URL(url)
  return pathname === '/' ? new URL('/metrics', url).href : url
}

/** The part of the owner's link that is secret; the link itself, or that part alone. */
function ownerIn(given: string | undefined, words: LoadWords): string | null {
  if (!given) return null
  const secret = given.includes('#') ? (given.split('#')[1] ?? '') : given
  if (!/^[\w-]{8,200}$/.test(secret)) throw new Mistake(words.badOwner)
  return secret
}
