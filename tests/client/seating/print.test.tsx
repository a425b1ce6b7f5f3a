import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { NAME_OF_60 } from '#client/screens/sheet/samples/texts.ts'
import { PrintTables, type PrintTablesProps } from '#client/seating/print/PrintTables.tsx'
import { cardSetting, labelPoints, listOf, printTables } from '#client/seating/print/print.model.ts'
import { ready } from '#client/seating/print/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { LeaderPerson } from '#shared/views/leader.ts'

const person = (id: string, name: string, municipality: string | null, title = ''): LeaderPerson => ({
  id,
  name,
  municipality,
  title,
  duties: [],
  arrived: true,
  stands: 1,
})
const PEOPLE = [
  person('a', 'Rådgiver 10', 'os'),
  person('b', 'Rådgiver 2', 'os'),
  person('c', 'HR-leder', 'aure', 'HR-leder'),
  person('d', NAME_OF_60, null),
]
const arrivals = ['os', 'aure'].map((id) => ({
  id,
  name: id === 'os' ? 'Os' : 'Aure',
  arrived: 2,
  expected: 2,
}))
const view = {
  people: PEOPLE,
  arrivals: { municipalities: arrivals, arrived: 4, expected: 4, newest: null },
  gathering: { id: 'g', title: 'Samling 2', place: '', zone: 'Europe/Oslo', phase: 'open' },
  agenda: { revision: 1, title: 'Samling', days: [] },
  join: {
    code: 'K7M4PX',
    url: 'http://samling.example/K7M4PX',
    host: 'samling.example',
    qr: { size: 25, path: 'M0 0h1v1z' },
  },
} satisfies PrintTablesProps['view']
const table = (id: string, name: string, note = '') => ({ id, name, chairs: 8, note, place: null })
const tables = [table('t1', '1', 'Ved vinduet'), table('t2', 'Fjorden'), table('t3', '3')]
const seated = [
  { table: 't1', people: ['c', 'd', 'b'] },
  { table: 't2', people: ['a', 'gone'] },
  { table: 't3', people: [] },
]

beforeAll(async () => {
  setLanguage('nb')
  await ready()
})
const print = vi.fn()
beforeEach(() => vi.stubGlobal('print', print))
afterEach(() => {
  cleanup()
  print.mockClear()
  vi.unstubAllGlobals()
})

async function page(props: Partial<PrintTablesProps> = {}) {
  render(() => <PrintTables view={view} tables={tables} seated={seated} {...props} />)
  await vi.waitFor(() => expect(document.querySelectorAll('button')).toHaveLength(2))
  const [cards, list] = document.querySelectorAll('button')
  if (!cards || !list) throw new Error('no buttons')
  return { cards, list }
}
const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((each) => each.textContent?.replace(/\s+/g, ' ').trim())

test('[BV40] a card for each table that somebody sits at, by municipality, guests last', () => {
  const found = printTables(view, tables, seated)
  expect(found.map(({ label, note }) => [label, note])).toEqual([
    ['1', 'Ved vinduet'],
    ['Fjorden', ''],
  ])
  expect(found[0]?.people.map(({ id, from, title }) => [id, from, title])).toEqual([
    ['b', 'Os', ''],
    ['c', 'Aure', ''],
    ['d', '', ''],
  ])
})

test('[BV40] more people are set smaller, and the number gives way; a longer name is smaller', () => {
  const of = (count: number, name = 'HR-leder') => ({
    id: 't',
    label: '1',
    note: '',
    people: Array.from({ length: count }, (_, nth) => ({ id: `${nth}`, name, from: 'Os', title: '' })),
  })
  const settings = [7, 13, 20, 30].map((count) => cardSetting(of(count)))
  expect(settings[0]).toEqual({ columns: 1, text: 17, label: 300 })
  const sizes = settings.map(({ text, label }) => text * label)
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  expect(new Set(sizes).size).toBe(4)
  expect(cardSetting(of(7, NAME_OF_60)).columns).toBe(2)
  expect(labelPoints('3')).toBe(300)
  expect(labelPoints('Fjorden')).toBeLessThan(200)
  expect(labelPoints('Ved vinduet mot park')).toBeGreaterThanOrEqual(40)
})

test('[BV41] the list is by municipality and name as Norwegian sorts them, each with their table', () => {
  const groups = listOf(printTables(view, tables, seated))
  expect(groups.map(({ from, rows }) => [from, rows.map(({ name, table }) => `${name}: ${table}`)])).toEqual([
    ['Aure', ['HR-leder: 1']],
    ['Os', ['Rådgiver 2: 1', 'Rådgiver 10: Fjorden']],
    ['', [`${NAME_OF_60}: 1`]],
  ])
})

test('[BV40] [BV42] the cards are made when they are asked for, printed, and put away', async () => {
  const { cards } = await page()
  expect(document.querySelector('.paper')).toBeNull()
  fireEvent.click(cards)
  expect(texts('.card h2')).toEqual(['Bord 1', 'Fjorden'])
  expect(texts('.card li')).toEqual(['Rådgiver 2Os', 'HR-lederAure', `${NAME_OF_60}Gjest`, 'Rådgiver 10Os'])
  expect(texts('.way-in')[0]).toContain('K7M 4PX')
  expect(document.documentElement.classList.contains('prints')).toBe(true)
  await vi.waitFor(() => expect(print).toHaveBeenCalledTimes(1))
  window.dispatchEvent(new Event('afterprint'))
  expect(document.querySelector('.paper')).toBeNull()
  expect(document.documentElement.classList.contains('prints')).toBe(false)
})

test('[BV41] [BV42] the list, and whoever leaves the page leaves nothing to print', async () => {
  const { list } = await page()
  fireEvent.click(list)
  expect(texts('.list header p')).toEqual(['Samling 2 · 4 personer ved 2 bord'])
  expect(texts('.list th:first-child')).toEqual(['Aure', 'Os', 'Gjester'])
  expect(texts('.list tbody tr')).toContain('Rådgiver 10Fjorden')
  cleanup()
  expect(document.querySelector('.paper')).toBeNull()
  expect(document.documentElement.classList.contains('prints')).toBe(false)
})

test('[BV42] where nobody sits anywhere there is nothing to print', async () => {
  const { cards, list } = await page({ seated: [] })
  expect([cards.disabled, list.disabled]).toEqual([true, true])
})
