import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createShared, type Outcome, REST, ROUND } from '#client/connection/create-shared.ts'
import { forget, keep, recall } from '#client/connection/storage.ts'

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

/** A field, what stands on the server, and what waits for its answer; made again where one is shown again. */
function field(waiting: Waiting[] = [], connection = {}) {
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
      connection,
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
  await vi.advanceTimersByTimeAsync(ROUND)
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

test('[FO3] a letter that is taken away again leaves nothing to save', async () => {
  const { shared, rest, waiting } = field()
  shared.write('R')
  shared.write('')
  await rest()
  expect([shared.state(), waiting, recall(PLACE)]).toEqual(['still', [], null])
})

test('[FO3] refused, and then another writes the very same: there is nothing to choose between', async () => {
  const { shared, setCurrent, last, rest } = field()
  shared.write('HR-leder')
  await rest()
  setCurrent('Leder')
  await last().answer({ ok: false, code: 'text-changed', detail: 'Leder' })
  setCurrent('HR-leder')
  expect([shared.state(), shared.refusal(), shared.text(), recall(PLACE)]).toEqual([
    'still',
    null,
    'HR-leder',
    null,
  ])
})

test('[FO3] a field that goes and comes again while its words are on their way is the same field', async () => {
  const connection = {}
  const first = field([], connection)
  first.shared.write('Ri')
  await first.rest()
  first.shared.write('Ringe alle')
  first.dispose()
  const again = field(first.waiting, connection)
  expect([again.shared.text(), again.shared.state()]).toEqual(['Ringe alle', 'typing'])
  again.shared.write('Ringe alle i dag')
  await again.rest()
  expect(first.waiting).toHaveLength(1)
  await first.last().answer({ ok: true })
  expect(again.last()).toMatchObject({ base: 'Ri', text: 'Ringe alle i dag' })
  again.setCurrent('Ringe alle i dag')
  await again.last().answer({ ok: true })
  expect([again.shared.text(), recall(PLACE), again.waiting.length]).toEqual(['Ringe alle i dag', null, 2])
})

test('[FO3] what is typed after words were dropped stands upon what stands there, not upon those', async () => {
  const { shared, setCurrent, last, rest } = field()
  setCurrent('Ringe')
  shared.write('Ringe alle')
  await rest()
  shared.takeTheirs()
  shared.write('Ringe i dag')
  await last().answer({ ok: true })
  expect(last()).toMatchObject({ base: 'Ringe', text: 'Ringe i dag' })
})

test('[FO3] after a reload in the middle of sending, what was on its way is sent once more, and the rest is written upon it', async () => {
  keep(PLACE, JSON.stringify({ base: '', text: 'Ringe alle', sent: 'Ri' }))
  const { waiting, last, rest } = field()
  await rest()
  expect(last()).toMatchObject({ base: '', text: 'Ri' })
  await last().answer({ ok: true })
  expect(last()).toMatchObject({ base: 'Ri', text: 'Ringe alle' })
  expect(waiting).toHaveLength(2)
})

test('[FO3] after a reload what was on its way may be there, though all of it has been taken away again since', async () => {
  keep(PLACE, JSON.stringify({ base: '', text: '', sent: 'Ringe' }))
  const { last, rest } = field()
  await rest()
  expect(last()).toMatchObject({ base: '', text: 'Ringe' })
  await last().answer({ ok: true })
  expect(last()).toMatchObject({ base: 'Ringe', text: '' })
})

test('[FO3] after a reload with nothing typed since, the same is sent once more, as it first was', async () => {
  keep(PLACE, JSON.stringify({ base: '', text: 'Ringe', sent: 'Ringe' }))
  const { last, rest } = field()
  await rest()
  expect(last()).toMatchObject({ base: '', text: 'Ringe' })
})
