import fc from 'fast-check'
import { expect, test } from 'vitest'
import { widthOf } from '#client/screens/projector/text-size.ts'
import { codeText } from '#client/screens/projector/times.ts'
import { hasList, welcomeModel } from '#client/screens/projector/welcome/welcome.model.ts'
import { ARRIVALS, arrivalsOf, at, BEFORE, screen } from './fixtures.ts'

const now = at('08:47:10')
const welcome = (municipalities = ARRIVALS, newest: string | null = 'alta', listed = true) =>
  welcomeModel(screen({ run: BEFORE, arrivals: arrivalsOf(municipalities, newest) }), now, listed)
const rowsOf = (model: ReturnType<typeof welcome>) =>
  model.pages.flatMap(({ columns }) => columns.flatMap(({ rows }) => rows))

test('[SC17] the picture P3: dots, and the newest of them', () => {
  const rows = rowsOf(welcome())
  expect(rows.map(({ name, full }) => [name, full])).toEqual([
    ['Vefsn', true],
    ['Rana', false],
    ['Brønnøy', true],
    ['Alstahaug', false],
    ['Målselv', true],
    ['Alta', false],
    ['Hammerfest', false],
  ])
  expect(rows[5]?.dots).toEqual(['in', 'in', 'new', 'out', 'out'])
  expect(rows.flatMap(({ dots }) => dots).filter((dot) => dot === 'new')).toHaveLength(1)
})

test('[SC17] a municipality with more people than a row has room for is told in figures', () => {
  const rows = rowsOf(welcome([{ id: 'o', name: 'Oslo', arrived: 12, expected: 40 }], 'o'))
  expect(rows[0]).toMatchObject({ dots: [], arrived: 12, expected: 40, newest: true })
})

test('[SC18] without a list there is nobody to miss', () => {
  const came = ARRIVALS.map((row) => ({ ...row, expected: row.arrived }))
  const model = welcome(came, 'alta', false)
  expect(model.expected).toBeNull()
  expect(
    rowsOf(model).every(({ expected, full, dots }) => expected === null && !full && !dots.includes('out')),
  ).toBe(true)
  expect(hasList(screen({ arrivals: arrivalsOf(came, null) }))).toBe(false)
  expect(hasList(screen())).toBe(true)
})

test('[SC19] guests are counted, and never all', () => {
  const rows = rowsOf(welcome([...ARRIVALS, { id: '', name: '', arrived: 2, expected: 2 }], ''))
  expect(rows.at(-1)).toMatchObject({
    name: '',
    arrived: 2,
    expected: null,
    full: false,
    dots: ['in', 'new'],
  })
})

test('[SC20] nine have dots, ten have columns', () => {
  const list = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `${at}`, name: 'Bø', arrived: 1, expected: 2 }))
  expect(welcome(list(9)).layout).toBe('dots')
  const ten = welcome(list(10))
  expect(ten.layout).toBe('columns')
  expect(ten.pages[0]?.columns.map(({ rows }) => rows.length)).toEqual([4, 4, 2])
})

test('[SC20] however many there are, each stands in exactly one place', () => {
  const name = fc.constantFrom('Bø', 'Indre Østfold', 'Kárášjohka-Karasjok', 'Nordre Follo')
  fc.assert(
    fc.property(fc.array(name, { minLength: 10, maxLength: 400 }), (names) => {
      const list = names.map((name, at) => ({ id: `${at}`, name, arrived: 0, expected: 1 }))
      const model = welcome(list, null)
      expect(rowsOf(model).map(({ id }) => id)).toEqual(list.map(({ id }) => id))
      const columns = model.pages.flatMap((page) => page.columns)
      expect(model.pages.every((page) => page.columns.length <= 3)).toBe(true)
      expect(columns.every(({ rows }) => rows.reduce((sum, { lines }) => sum + lines, 0) <= 11)).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test.each([
  ['4827', '48 27'],
  ['K7R2PQ', 'K7R 2PQ'],
  ['48271', '482 71'],
])('[SC21] %s is written %s', (code, written) => {
  expect(codeText(code)).toBe(written)
})

test('[SC21] address and code fit beside each other', () => {
  for (const host of ['samling.example', '192.168.100.20:3000', 'samling.nettverk.eksempel.no']) {
    const join = { ...screen().join, host, code: 'K7R2PQ' }
    const { hostSize } = welcomeModel(screen({ run: BEFORE, join }), now, true)
    const width = Math.max(widthOf(host) * hostSize, 500) + 40 + widthOf('K7R 2PQ') * 76
    expect([host, hostSize >= 34]).toEqual([host, true])
    expect(width).toBeLessThanOrEqual(880)
  }
})

test('[SC22] thirteen minutes to go; later, what is on', () => {
  expect(welcome()).toMatchObject({ startMinutes: 13, running: null, start: { time: '09:00' } })
  expect(welcomeModel(screen(), at('10:07'), true)).toMatchObject({
    start: null,
    running: 'Refleksjon i kommunegrupper',
  })
})
