import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createShared, type Outcome, REST } from '#client/connection/create-shared.ts'
import { forget, recall } from '#client/connection/storage.ts'

const PLACE = 'samling/draft/K7M/promises/1.what'

beforeEach(() => {
  forget(PLACE)
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

type Waiting = {
  readonly base: string
  readonly text: string
  readonly answer: (outcome: Outcome) => Promise<void>
}

/** A field, what stands on the server, and what waits for its answer. */
function field() {
  const waiting: Waiting[] = []
  const made = createRoot((dispose) => {
    const [current, setCurrent] = createSignal('')
    const shared = createShared(
      PLACE,
      current,
      (base, text) =>
        new Promise((resolve) =>
          waiting.push({
            ...{ base, text },
            answer: async (outcome) => {
              resolve(outcome)
              await vi.advanceTimersByTimeAsync(0)
            },
          }),
        ),
    )
    return { shared, setCurrent, dispose }
  })
  const last = () => waiting.at(-1) as Waiting
  return { ...made, waiting, last, rest: () => vi.advanceTimersByTimeAsync(REST) }
}

test('[FO3] what is typed is sent when the keys rest, with what stood there, and survives a reload until it is through', async () => {
  const { shared, setCurrent, waiting, last, rest } = field()
  setCurrent('Ringe')
  shared.enter()
  shared.write('Ringe a')
  shared.write('Ringe alle')
  expect(waiting).toEqual([])
  expect(JSON.parse(recall(PLACE) ?? '')).toEqual({ base: 'Ringe', text: 'Ringe alle' })
  await rest()
  expect(last()).toMatchObject({ base: 'Ringe', text: 'Ringe alle' })
  expect(shared.state()).toBe('sending')
  setCurrent('Ringe alle')
  await last().answer({ ok: true })
  shared.leave()
  expect([shared.state(), shared.text(), recall(PLACE)]).toEqual(['saved', 'Ringe alle', null])
})

test.each(['before', 'after'])(
  '[FO3] whoever stands in the field sees what was made of their words and another’s, when it comes %s the answer',
  async (when) => {
    const { shared, setCurrent, last, rest } = field()
    shared.enter()
    shared.write('Ringe alle')
    await rest()
    if (when === 'before') setCurrent('Mandag: Ringe alle')
    await last().answer({ ok: true })
    if (when === 'after') {
      // Nothing is put back meanwhile: what one typed stands there.
      expect(shared.text()).toBe('Ringe alle')
      setCurrent('Mandag: Ringe alle')
    }
    expect(shared.text()).toBe('Mandag: Ringe alle')
    shared.write('Mandag: Ringe alle selv')
    await rest()
    expect(last()).toMatchObject({ base: 'Mandag: Ringe alle', text: 'Mandag: Ringe alle selv' })
  },
)

test('[FO3] words that changed nothing give way to what stands there', async () => {
  const { shared, setCurrent, last, rest } = field()
  setCurrent('Ringe alle den første dagen')
  shared.write('Ringe alle')
  await rest()
  await last().answer({ ok: true })
  await rest()
  expect(shared.text()).toBe('Ringe alle den første dagen')
})

test('[FO3] what is typed while the first words are on their way is sent after them, upon them', async () => {
  const { shared, setCurrent, waiting, last, rest } = field()
  shared.enter()
  shared.write('Ringe')
  await rest()
  shared.write('Ringe alle')
  setCurrent('Ringe')
  await last().answer({ ok: true })
  expect(shared.text()).toBe('Ringe alle')
  expect(waiting.map(({ base, text }) => [base, text])).toEqual([
    ['', 'Ringe'],
    ['Ringe', 'Ringe alle'],
  ])
})

test('[FO3] a space at the end is not taken from under one’s hands', async () => {
  const { shared, setCurrent, last, rest } = field()
  shared.enter()
  shared.write('Ringe ')
  await rest()
  setCurrent('Ringe')
  await last().answer({ ok: true })
  expect(shared.text()).toBe('Ringe ')
  shared.leave()
  await rest()
  expect(shared.text()).toBe('Ringe')
})

test('[FO3] refused, the words stay until one has chosen between them and the other’s', async () => {
  const clash = { ok: false, code: 'text-changed', detail: 'Leder' } as const
  const { shared, setCurrent, last, rest } = field()
  shared.write('HR-leder')
  await rest()
  setCurrent('Leder')
  await last().answer(clash)
  expect([shared.text(), shared.state(), shared.refusal()]).toEqual(['HR-leder', 'refused', clash])
  shared.keepMine()
  expect(last()).toMatchObject({ base: 'Leder', text: 'HR-leder' })
  await last().answer(clash)
  shared.takeTheirs()
  expect([shared.text(), shared.refusal(), recall(PLACE)]).toEqual(['Leder', null, null])
})

test('[FO16] what is in the field as it goes is sent, and stays with its writer where it is refused', async () => {
  const { shared, dispose, last } = field()
  shared.write('Ringe')
  dispose()
  expect(last()).toMatchObject({ base: '', text: 'Ringe' })
  await last().answer({ ok: false, code: 'commitments-not-open' })
  expect(JSON.parse(recall(PLACE) ?? '')).toEqual({ base: '', text: 'Ringe' })
})
