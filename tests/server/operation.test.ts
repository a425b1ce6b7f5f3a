import { afterEach, expect, test } from 'vitest'
import type { App } from '#server/app.ts'
import { readServeOptions } from '#server/cli/serve-options.ts'
import { metered, meteredLog } from '#server/operation/meters.ts'
import { type Metrics, openMetrics } from '#server/operation/open-metrics.ts'
import { StoreError } from '#server/store/event-store.ts'
import { makeMemoryStore } from '#server/store/memory-store.ts'
import { connect, linkHello, phoneHello } from '#tests/support/clients.ts'
import { memoryCatalogue, startApp } from '#tests/support/start-app.ts'

const opened: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
})

type Store = Parameters<typeof startApp>[0] extends infer Options ? NonNullable<Options> : never
async function started(options: Store = {}) {
  const running = await startApp(options)
  opened.push(running.app)
  return running
}

const storeWith = (more: object) => ({ ...makeMemoryStore(), catalogue: memoryCatalogue(), ...more })

async function asked(address: string, init?: RequestInit): Promise<[number, string]> {
  const response = await fetch(address, init)
  return [response.status, (await response.text()).trim()]
}

test('[OP1] a server on its own disk is alive and ready, and says no more than that', async () => {
  const { url } = await started()
  expect(await asked(`${url}/healthz`)).toEqual([200, 'ok'])
  expect(await asked(`${url}/readyz`)).toEqual([200, 'ok'])
  expect(await asked(`${url}/readyz?title=x`)).toEqual([200, 'ok'])
  expect((await asked(`${url}/readyz`, { method: 'POST' }))[0]).toBe(405)
  expect((await fetch(`${url}/readyz`, { method: 'HEAD' })).status).toBe(200)
})

test('[OP1] where the store cannot be reached it is alive and not ready, and ready again by itself', async () => {
  let isThere = false
  const { url } = await started({
    store: storeWith({ ping: () => (isThere ? Promise.resolve() : Promise.reject(new Error('gone'))) }),
  })
  expect(await asked(`${url}/healthz`)).toEqual([200, 'ok'])
  expect(await asked(`${url}/readyz`)).toEqual([503, 'storage'])
  isThere = true
  expect(await asked(`${url}/readyz`)).toEqual([200, 'ok'])
})

test('[OP1] however many ask, a store that does not answer is asked once at a time', async () => {
  let pings = 0
  let answer: () => void = () => undefined
  const { url } = await started({
    store: storeWith({
      ping: () => {
        pings += 1
        return new Promise<void>((resolve) => {
          answer = resolve
        })
      },
    }),
  })
  const all = Array.from({ length: 8 }, () => asked(`${url}/readyz`))
  await expect.poll(() => pings).toBe(1)
  // All of them have been heard when what was asked after them has been answered.
  await asked(`${url}/healthz`)
  answer()
  expect(new Set((await Promise.all(all)).map(([status]) => status))).toEqual(new Set([200]))
  expect(pings).toBeLessThan(8)
})

test('[OP1] once it has been told to stop, it is not ready', async () => {
  const { app, url } = await startApp()
  // A line that is kept open lets it answer until the last.
  const response = await fetch(`${url}/healthz`)
  expect(response.status).toBe(200)
  const [probe] = await Promise.all([stoppingProbe(app), app.close()])
  expect(probe).toEqual([503, 'stopping'])
})

/** Asked of the handler itself: the port may be shut already. */
function stoppingProbe(app: App): Promise<[number, string]> {
  return new Promise((resolve) => {
    setImmediate(() => {
      let status = 0
      const response = {
        writeHead: (code: number) => {
          status = code
        },
        end: (text: string) => resolve([status, text.trim()]),
        setHeader: () => undefined,
        req: { headers: {} },
        socket: null,
      }
      app.http.emit('request', { url: '/readyz', method: 'GET', headers: { host: 'localhost' } }, response)
    })
  })
}

async function figuresOf({ port }: Pick<Metrics, 'port'>): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/metrics`)
  expect(response.headers.get('content-type')).toContain('version=0.0.4')
  return await response.text()
}

test('[OP2] [OP3] the page of figures counts answers, records, failures and lines, and names nobody', async () => {
  const metrics = await openMetrics({ host: '127.0.0.1', port: 0 })
  opened.push(metrics)
  let isFull = false
  const memory = makeMemoryStore()
  const store = metered(
    storeWith({
      ...memory,
      append: (...given: Parameters<typeof memory.append>) =>
        isFull ? Promise.reject(new StoreError('full', 'no room')) : memory.append(...given),
    }) as ReturnType<typeof makeMemoryStore> & { catalogue: ReturnType<typeof memoryCatalogue> },
    metrics.meters,
  )
  const logged: string[] = []
  const log = meteredLog((event) => void logged.push(event), metrics.meters)
  const { app, url } = await started({ store, log, answered: metrics.meters.answered })
  metrics.watch(app.gauges)
  const entry = await app.create('Hemmelig samling i Fjellvik', [])
  const leader = await connect(url, linkHello('leader', entry))
  const phone = await connect(url, phoneHello(entry.code, 'ABCDEFGHIJKLMNOPQRSTU'))
  const named = { type: 'NameGathering', title: 'Et annet navn', place: '' } as const
  expect((await leader.send(named)).ok).toBe(true)
  expect((await phone.send(named)).ok).toBe(false)
  isFull = true
  expect(await leader.send({ ...named, title: 'Enda et' })).toMatchObject({ code: 'storage-full' })
  isFull = false

  const text = await figuresOf(metrics)
  expect(text).toMatch(/samling_answer_seconds_count\{question="command",outcome="ok"\} 1\n/)
  expect(text).toMatch(/samling_answer_seconds_count\{question="command",outcome="storage-full"\} 1\n/)
  expect(text).toMatch(/samling_append_failures_total\{code="full"\} [12]\n/)
  expect(text).toMatch(/samling_log_events_total\{event="append-failed"\} [12]\n/)
  expect(Number(/samling_records_total (\d+)/.exec(text)?.[1])).toBeGreaterThan(0)
  expect(text).toMatch(/samling_lines 2\n/)
  expect(text).toMatch(/samling_phones 0\n/)
  expect(text).toMatch(/samling_gatherings_awake 1\n/)
  expect(text).toContain('nodejs_eventloop_lag_p99_seconds')
  expect(logged).toContain('append-failed')
  for (const secret of [
    entry.id,
    entry.code,
    ...Object.values(entry.secrets),
    'Fjellvik',
    'annet',
    'ABCDEF',
    '127.0.0.1',
  ])
    expect(text).not.toContain(secret)
  leader.close()
  phone.close()
})

test('[OP2] the port that phones reach has no page of figures, and theirs has nothing else', async () => {
  const { url } = await started({ site: (_request, response) => void response.writeHead(404).end() })
  expect((await asked(`${url}/metrics`))[0]).toBe(404)
  const metrics = await openMetrics({ host: '127.0.0.1', port: 0 })
  opened.push(metrics)
  for (const path of ['/', '/metrics/', '/metrics?x', '/healthz'])
    expect((await asked(`http://127.0.0.1:${metrics.port}${path}`))[0]).toBe(404)
  expect((await asked(`http://127.0.0.1:${metrics.port}/metrics`, { method: 'POST' }))[0]).toBe(404)
})

test('[OP2] the port of the figures is asked for by flag or environment; what is none is refused in words', () => {
  const said: string[] = []
  const nothing = async () => new Uint8Array()
  const say = (text: string) => void said.push(text)
  const io = { readFile: nothing, stdin: nothing, out: say, err: say, lang: 'nb' } as const
  const read = (...args: string[]) => {
    const options = readServeOptions(args, io)
    return typeof options === 'number' ? options : options.metrics
  }
  expect(read()).toBeNull()
  expect(read('--metrics-port', '9464')).toEqual({ host: '127.0.0.1', port: 9464 })
  expect(read('--metrics-port', '0', '--metrics-host', '::1')).toEqual({ host: '::1', port: 0 })
  process.env.SAMLING_METRICS_PORT = '9465'
  try {
    expect(read()).toEqual({ host: '127.0.0.1', port: 9465 })
    expect(read('--metrics-port', '9466')).toEqual({ host: '127.0.0.1', port: 9466 })
  } finally {
    delete process.env.SAMLING_METRICS_PORT
  }
  expect(said).toEqual([])
  expect(read('--metrics-port', 'ja')).toBe(2)
  expect(said.join('')).toContain('ja')
})
