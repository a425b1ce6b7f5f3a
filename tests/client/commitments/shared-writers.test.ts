import fc from 'fast-check'
import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '#tests/support/seed.ts'
import { createShared, type Outcome, REST, ROUND, type Shared } from '#client/connection/create-shared.ts'
import { forget, keep, recall } from '#client/connection/storage.ts'
import { mergeText } from '#shared/activities/commitments/merge-text.ts'
import { tidy } from '#shared/kernel/tidy.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** The server’s text, and everybody who is told of it. */
function makeServer() {
  let text = ''
  const told: ((text: string) => void)[] = []
  return {
    text: () => text,
    tell: (one: (text: string) => void) => told.push(one),
    write(base: string, typed: string): Outcome {
      const merged = mergeText(tidy(base), tidy(typed), text)
      if (merged === null) return { ok: false, code: 'text-changed', detail: text }
      if (merged !== text) {
        text = merged
        for (const one of told) one(text)
      }
      return { ok: true }
    },
  }
}

/** A phone: what it has sent, and what is on its way to it, arrives when the test says so, each in its own order. */
function makeWriter(name: string, server: ReturnType<typeof makeServer>) {
  const place = `writers/${name}`
  forget(place)
  const out: (() => void)[] = []
  const answers: (() => void)[] = []
  const views: string[] = []
  const [current, setCurrent] = createSignal('')
  server.tell((text) => views.push(text))
  let connection = {}
  let isLeaving = false
  let asked = 0
  const open = () =>
    createRoot((dispose) => {
      const send = (base: string, text: string): Promise<Outcome> => {
        const of = connection
        return new Promise((resolve) => {
          if (isLeaving) return
          // On its way already, it gets there after its page has gone; nobody is there for its answer.
          out.push(() => {
            const outcome = server.write(base, text)
            answers.push(() => of === connection && resolve(outcome))
          })
        })
      }
      return { dispose, shared: createShared(place, current, send, connection) }
    })
  let shown = open()
  let count = 0
  const mine: string[] = []
  const next = (queue: (() => void)[]) => queue.shift()?.()
  /** As people do: told of another’s words, they take those and write their own once more. */
  function choose(shared: Shared) {
    shared.takeTheirs()
    const text = shared.text()
    const missing = mine.filter((word) => !text.split(/\s+/).includes(word))
    if (missing.length > 0) shared.write(`${text} ${missing.join(' ')}`)
  }
  return {
    place,
    mine,
    shared: () => shown.shared,
    type(share: number) {
      const word = `${name}${++count}`
      mine.push(word)
      const words = shown.shared.text().split(' ')
      words.splice(Math.floor(share * (words.length + 1)), 0, word)
      shown.shared.write(words.join(' '))
    },
    /** Letter by letter: half a word may be on its way. */
    lengthen() {
      const last = mine.at(-1)
      const text = shown.shared.text()
      if (last === undefined || !text.split(/\s+/).includes(last)) return
      mine[mine.length - 1] = `${last}x`
      const words = text.split(' ')
      shown.shared.write(words.map((word) => (word === last ? `${last}x` : word)).join(' '))
    },
    blur: () => shown.shared.leave(),
    focus: () => shown.shared.enter(),
    remount() {
      shown.dispose()
      shown = open()
    },
    reload() {
      const kept = recall(place)
      isLeaving = true
      shown.dispose()
      isLeaving = false
      if (kept !== null) keep(place, kept)
      else forget(place)
      connection = {}
      shown = open()
    },
    /** Without a net nothing of it was on its way, and it goes with the page. */
    reloadOffline() {
      out.length = 0
      this.reload()
    },
    deliver: () => next(out),
    answer: () => next(answers),
    view() {
      const text = views.shift()
      if (text !== undefined) setCurrent(text)
    },
    choose() {
      if (shown.shared.refusal() === null) return
      asked++
      choose(shown.shared)
    },
    /** How often there was something to choose between. */
    asked: () => asked,
    isQuiet: () => out.length + answers.length + views.length === 0 && shown.shared.refusal() === null,
  }
}
type Writer = ReturnType<typeof makeWriter>

const STEPS = [
  'blur',
  'focus',
  'remount',
  'reload',
  'reloadOffline',
  'deliver',
  'answer',
  'view',
  'choose',
  'lengthen',
] as const
const step = fc.record({
  who: fc.nat(1),
  does: fc.oneof(
    fc.record({ type: fc.constant('type' as const), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc.record({ type: fc.constantFrom(...STEPS) }),
    fc.record({ type: fc.constantFrom('lengthen' as const, 'deliver' as const) }),
    fc.record({ type: fc.constant('wait' as const), ms: fc.constantFrom(100, REST, ROUND) }),
  ),
})

async function act(writer: Writer, does: (typeof step extends fc.Arbitrary<infer S> ? S : never)['does']) {
  if (does.type === 'type') writer.type('share' in does ? does.share : 0)
  else if (does.type === 'wait') await vi.advanceTimersByTimeAsync('ms' in does ? does.ms : 0)
  else writer[does.type]()
  await vi.advanceTimersByTimeAsync(0)
}

/** Everything arrives, everybody leaves the field, and whoever has to choose does. */
async function quieten(writers: readonly Writer[]) {
  for (let round = 0; round < 60; round++) {
    for (const writer of writers) {
      writer.deliver()
      await vi.advanceTimersByTimeAsync(0)
      writer.answer()
      await vi.advanceTimersByTimeAsync(0)
      writer.view()
      writer.choose()
      writer.blur()
    }
    await vi.advanceTimersByTimeAsync(ROUND)
  }
}

test('[FO3] two write in one field in any order of keys, answers and news: no word is lost, and all come to read the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const server = makeServer()
      const writers = [makeWriter('a', server), makeWriter('b', server)] as const
      for (const { who, does } of steps) await act(writers[who === 0 ? 0 : 1], does)
      await quieten(writers)
      for (const writer of writers) {
        expect(writer.isQuiet()).toBe(true)
        expect(writer.shared().text()).toBe(server.text())
        expect(['still', 'saved']).toContain(writer.shared().state())
        expect(recall(writer.place)).toBeNull()
        expect(server.text().split(/\s+/)).toEqual(expect.arrayContaining(writer.mine))
      }
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('[FO3] one who writes alone is never told that another has, whatever goes and comes again, or is loaded anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const server = makeServer()
      const writer = makeWriter('a', server)
      for (const { does } of steps) {
        await act(writer, does)
      }
      await quieten([writer])
      expect(writer.asked()).toBe(0)
      expect(writer.shared().text()).toBe(server.text())
      expect(server.text().split(/\s+/)).toEqual(expect.arrayContaining(writer.mine))
      expect(recall(writer.place)).toBeNull()
    }),
    { numRuns: 300 },
  )
}, 60_000)
