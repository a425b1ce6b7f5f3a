import { afterEach, expect, test } from 'vitest'
import { loadCommand } from '#server/cli/load.ts'
import { openMetrics } from '#server/operation/open-metrics.ts'
import { playLoadStep, type StepOptions } from '#server/rehearsal/load/load-step.ts'
import { nodeAt } from '#server/rehearsal/load/node-at.ts'
import { nodeApps } from '#tests/support/node-apps.ts'
import { startApp, type TestApp } from '#tests/support/start-app.ts'

const opened: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
})

async function started(): Promise<TestApp & { readonly metrics: string }> {
  const metrics = await openMetrics({ host: '127.0.0.1', port: 0 })
  const running = await startApp({ answered: metrics.meters.answered })
  opened.push(metrics, running.app)
  return { ...running, metrics: `http://127.0.0.1:${metrics.port}/metrics` }
}

const quick = { rush: 200, burst: 200, drops: 600, away: [50, 150] } as const
const options = (its: Pick<StepOptions, 'site'> & Partial<StepOptions>): StepOptions => ({
  ...{ gatherings: 2, spread: false, seed: 1, timing: quick },
  titleOf: (gathering) => `Prøve ${gathering}`,
  stop: new AbortController().signal,
  onPhase: () => undefined,
  ...its,
})

test('[GP23] [GP24] [GP26] phones arrive, answer, lose their lines and come back; every answer is counted once, and the gatherings are gone', {
  timeout: 60_000,
}, async () => {
  const { app, url, metrics } = await started()
  const heard: string[] = []
  const figures = await playLoadStep(
    14,
    options({
      site: { nodes: [nodeAt(url, metrics)], owner: null },
      onPhase: ({ is }) => void heard.push(is),
    }),
  )
  expect(figures.errors).toEqual({})
  expect(figures.count).toEqual({ acknowledged: 14 + 3 * 14, lost: 0, twice: 0, changed: 0 })
  expect(figures.phases.map(({ acknowledged }) => acknowledged.count)).toEqual([14, 14, 14, 14])
  expect(figures.told.count).toBe(3 * 14)
  // By the seed: of 42 times a good half, of which every other with the answer on its way.
  expect(figures.cut).toBeGreaterThan(10)
  expect(figures.resent).toBeGreaterThan(3)
  expect(figures.lines.count).toBe(14 + figures.cut)
  for (const { lag } of figures.phases) expect(lag).toBeGreaterThan(0)
  expect(figures.nodes).toHaveLength(1)
  expect(heard).toEqual(['arriving', 'answering', 'answering', 'answering'])
  expect(app.registry.list()).toEqual([])
})

test('[GP23] [GP24] on two nodes, phones that lose their line come back at the other, and both have every answer once', {
  timeout: 60_000,
}, async () => {
  const many = nodeApps()
  opened.push({ close: () => many.close() })
  const [a, b] = [await many.start('a'), await many.start('b')]
  const nodes = [nodeAt(a.url, null), nodeAt(b.url, null)]
  const figures = await playLoadStep(12, options({ site: { nodes, owner: null }, spread: true }))
  expect(figures.errors).toEqual({})
  expect(figures.count).toEqual({ acknowledged: 12 + 3 * 12, lost: 0, twice: 0, changed: 0 })
  expect(figures.cut).toBeGreaterThan(5)
  expect(figures.phases.every(({ lag }) => lag === null)).toBe(true)
})

test('[GP21] stopped in the middle, it erases what it has made', { timeout: 60_000 }, async () => {
  const { app, url } = await started()
  const stop = new AbortController()
  const site = { nodes: [nodeAt(url, null)], owner: null }
  const long = { ...quick, burst: 60_000 }
  const playing = playLoadStep(
    4,
    options({ site, timing: long, stop: stop.signal, onPhase: () => setTimeout(() => stop.abort(), 100) }),
  )
  await expect(playing).rejects.toThrow()
  expect(app.registry.list()).toEqual([])
})

async function run(args: readonly string[]) {
  let out = ''
  let err = ''
  const io = {
    readFile: () => Promise.reject(new Error('reads nothing')),
    stdin: () => Promise.reject(new Error('reads nothing')),
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
    lang: 'nb' as const,
  }
  const code = await loadCommand(['--load', ...args], io, new AbortController().signal, 'server/main.ts')
  return { code, out, err }
}

test('[GP27] samling rehearse --load tries a number of people on a server that is running, and tells what came of it', {
  timeout: 60_000,
}, async () => {
  const { app, url, metrics } = await started()
  const few = ['--people', '4', '--gatherings', '2', '--rush', '1', '--burst', '1', '--drops', '0']
  const { code, out } = await run(['--at', url, '--metrics', metrics, ...few, '--json'])
  const report = JSON.parse(out)
  expect(report).toMatchObject({ people: 4, found: null, gatherings: 2, nodes: 1, lagKnown: true })
  expect(report.steps).toHaveLength(1)
  expect(report.steps[0].count).toEqual({ acknowledged: 16, lost: 0, twice: 0, changed: 0 })
  // How fast the machine is just now is not tried here: it holds, or it says what did not.
  expect(code).toBe(report.ok ? 0 : 1)
  expect(report.over === null).toBe(report.ok)
  expect(app.registry.list()).toEqual([])
})

test('[GP27] a server that nobody answers at, or that lets nobody make gatherings, is said in words, with what to do', {
  timeout: 60_000,
}, async () => {
  const gone = await started()
  await gone.app.close()
  const unreached = await run(['--at', gone.url, '--people', '12', '--lang', 'en'])
  expect(unreached.code).toBe(1)
  expect(unreached.err).toContain(`Cannot reach ${gone.url} (ECONNREFUSED)`)
  const fronted = await startApp({ url: 'https://samling.example' })
  opened.push(fronted.app)
  const refused = await run(['--at', fronted.url, '--people', '12', '--lang', 'nn'])
  expect(refused.code).toBe(1)
  expect(refused.err).toContain('SAMLING_OWNER_LINK')
  const owned = options({
    site: { nodes: [nodeAt(fronted.url, null)], owner: await fronted.app.registry.ownerSecret() },
  })
  expect((await playLoadStep(2, { ...owned, timing: { ...quick, drops: 0 } })).count.acknowledged).toBe(8)
})
