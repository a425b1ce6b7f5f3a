import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ListAsked, ListTold } from '#client/screens/console/people/list-reading.ts'
import { readList } from '#client/screens/console/people/list-reading.ts'
import { type ListWorker, makeListReader } from '#client/screens/console/people/make-list-reader.ts'
import type { RosterFile } from '#shared/people/roster-file.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const LONG = `Navn;Kommune\n${Array.from({ length: 800 }, (_, place) => `Person ${place};Alta`).join('\n')}`
const bytes = new TextEncoder().encode(LONG)
const file = { kind: 'file', bytes, sheet: null } as const

type Fake = ListWorker & { readonly asked: ListAsked[]; gone: boolean }
function fakeWorker(): Fake {
  const asked: ListAsked[] = []
  return {
    asked,
    gone: false,
    onmessage: null,
    onerror: null,
    postMessage: (message: ListAsked) => void asked.push(message),
    terminate(): void {
      this.gone = true
    },
  } as Fake
}
const tell = (worker: Fake, told: ListTold) =>
  worker.onmessage?.call(worker as unknown as Worker, { data: told } as MessageEvent)
const answer = (worker: Fake, place = -1) => {
  const asked = worker.asked.at(place)
  if (asked) tell(worker, { id: asked.id, read: readList(asked.source, asked.options, () => {}) })
}

function reading(source: ListAsked['source']) {
  const seen: { read: RosterFile[]; rows: number[] } = { read: [], rows: [] }
  return {
    seen,
    asked: {
      source,
      options: {},
      onRows: (rows: number) => void seen.rows.push(rows),
      use: (read: RosterFile) => void seen.read.push(read),
    },
  }
}

test('[RO26] a short text is read at once, a file beside the page', () => {
  const worker = fakeWorker()
  const reader = makeListReader(() => worker)
  const short = reading({ kind: 'text', text: 'Kari; Alta' })
  reader.read(short.asked)
  expect(short.seen.read[0]?.people).toHaveLength(1)
  expect(worker.asked).toHaveLength(0)
  const long = reading(file)
  reader.read(long.asked)
  expect(long.seen.read).toHaveLength(0)
  tell(worker, { id: worker.asked[0]?.id ?? 0, rows: 801 })
  answer(worker)
  expect(long.seen.rows).toEqual([801])
  expect(long.seen.read[0]?.people).toHaveLength(800)
})

test('[RO26] a reading that is cancelled is stopped and never answered, and the next one is', () => {
  const workers: Fake[] = []
  const reader = makeListReader(() => {
    const worker = fakeWorker()
    workers.push(worker)
    return worker
  })
  const first = reading(file)
  reader.read(first.asked)
  reader.cancel()
  expect(workers[0]?.gone).toBe(true)
  if (workers[0]) answer(workers[0])
  expect(first.seen.read).toEqual([])
  const second = reading(file)
  reader.read(second.asked)
  if (workers[1]) answer(workers[1])
  expect(second.seen.read).toHaveLength(1)
})

test.each([
  ['there are none', (): null => null],
  [
    'they are forbidden',
    (): never => {
      throw new Error('no')
    },
  ],
] as const)('[RO26] without workers (%s) the page reads for itself, after it has said so', (_, start) => {
  const reader = makeListReader(start as () => ListWorker | null)
  const { seen, asked } = reading(file)
  reader.read(asked)
  expect(seen.read).toEqual([])
  vi.runAllTimers()
  expect(seen.rows).toEqual([801])
  expect(seen.read[0]?.people).toHaveLength(800)
})

test('[RO26] a worker that fails is done without from then on', () => {
  const worker = fakeWorker()
  let started = 0
  const reader = makeListReader(() => {
    started++
    return worker
  })
  const { seen, asked } = reading(file)
  reader.read(asked)
  worker.onerror?.call(worker as unknown as Worker, new Event('error') as ErrorEvent)
  vi.runAllTimers()
  expect(seen.read).toHaveLength(1)
  reader.read(asked)
  vi.runAllTimers()
  expect([seen.read.length, started]).toEqual([2, 1])
})
