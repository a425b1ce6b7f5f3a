import { expect, test } from 'vitest'
import { LANGUAGES } from '#server/cli/io.ts'
import { readLoadOptions } from '#server/cli/load-options.ts'
import { loadTable, loadText, stepLine } from '#server/cli/load-text.ts'
import { loadWords } from '#server/cli/load-words.ts'
import { type LoadStep, reportOf } from '#server/rehearsal/load/load-report.ts'
import { asked, phase, step } from './made-up.ts'

function read(args: readonly string[], env: Record<string, string> = {}) {
  const said: string[] = []
  const io = {
    out: (text: string) => said.push(text),
    err: (text: string) => said.push(text),
    lang: 'nb' as const,
  }
  return { options: readLoadOptions(['--load', ...args], io, env), said: said.join('') }
}

test('[GP27] it finds the number on a server of its own unless something else is asked for', () => {
  const { options } = read([])
  expect(options).toMatchObject({
    ...{ at: [], nodes: 1, database: null, redis: null, people: null, from: 240 },
    ...{ gatherings: 12, rush: 10, burst: 6, drops: 10, seed: 1, spread: false },
  })
  const running = read(
    ['--at', 'http://127.0.0.1:3000', '--at', 'http://127.0.0.1:3001', '--spread', '--people', '2400'],
    { SAMLING_OWNER_LINK: 'http://localhost:3000/#abcdefgh-owner' },
  )
  expect(running.options).toMatchObject({
    ...{ people: 2_400, nodes: 2, spread: true, owner: 'abcdefgh-owner' },
    at: [{ url: 'http://127.0.0.1:3000', metrics: null }, { url: 'http://127.0.0.1:3001' }],
  })
  const figures = read(['--at', 'http://127.0.0.1:3000', '--metrics', 'http://127.0.0.1:9464'])
  expect(figures.options).toMatchObject({ at: [{ metrics: 'http://127.0.0.1:9464/metrics' }] })
  const engines = { SAMLING_DATABASE_URL: 'postgresql://a@db/samling', SAMLING_REDIS_URL: 'redis://bus' }
  expect(read(['--nodes', '2'], engines).options).toMatchObject({ nodes: 2, redis: 'redis://bus' })
})

const wrong: readonly (readonly [readonly string[], string])[] = [
  [['--people', '0'], '--people'],
  [['--people', 'mange'], '--people'],
  [['--people', '3'], 'fra 12 til'],
  [['--gatherings', '401'], '--gatherings'],
  [['--rush', '0'], '--rush'],
  [['--drops', '101'], '--drops'],
  [['--most', '100000'], '--most'],
  [['--from', '500', '--most', '400'], '--from'],
  [['--at', 'ftp://x'], 'ftp://x'],
  [['--at', 'http://a', '--at', 'http://b', '--metrics', 'http://a'], '--metrics'],
  [['--at', 'http://a', '--nodes', '2'], '--at'],
  [['--nodes', '2'], '--redis-url'],
  [['--redis-url', 'redis://x'], '--database-url'],
  [['--database-url', 'mysql://x'], 'postgresql://'],
  [['--at', 'http://a', '--owner', 'nei'], '#'],
  [['--lang', 'de'], '--lang'],
  [['--what'], '--what'],
  [['a-file.json'], 'a-file.json'],
]

test.each(wrong)(
  '[GP27] wrong usage (%s) is said with what would be right, and ends with 2',
  (args, words) => {
    const { options, said } = read(args)
    expect(options).toBe(2)
    expect(said).toContain(words)
    expect(said).toContain('samling rehearse --load --help')
  },
)

test('[GP27] help, every step and the report are there in three languages, with the figures of each step', () => {
  const late: LoadStep = {
    ...step({ people: 360, phases: [phase({ p99: 181.2, lag: 63.4 })], errors: { 'line-lost': 2 } }),
    valid: true,
    gates: ['errors', 'acknowledged', 'lag'],
  }
  const steps = [
    { ...step(), valid: true, gates: [] },
    late,
    { ...step({ people: 600 }), valid: false, gates: [] },
  ]
  const report = reportOf(asked, { found: 120, over: 360 }, steps, 90)
  const told = { nb: 'Holdt ved 120 personer', nn: 'Heldt ved 120 personar', en: 'Held at 120 people' }
  for (const lang of LANGUAGES) {
    const words = loadWords(lang)
    expect(read(['--help', '--lang', lang]).said).toBe(words.help)
    const table = loadTable(report, lang)
    expect(table.split('\n')).toHaveLength(4)
    for (const each of ['181 ms', '63 ms', '2/1000', words.gate.lag, words.invalid])
      expect(table).toContain(each)
    const text = loadText(report, lang)
    for (const each of [told[lang], words.gate.acknowledged, 'line-lost 2', '1440'])
      expect(text).toContain(each)
    expect(stepLine(late, lang)).toContain('181 ms')
    const lost = {
      ...steps[0],
      count: { acknowledged: 9, lost: 2, twice: 1, changed: 0 },
    } as (typeof steps)[0]
    expect(loadText(reportOf({ ...asked, lagKnown: false }, null, [lost], 1), lang)).toContain(
      words.lagUnknown,
    )
  }
})
