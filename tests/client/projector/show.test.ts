import { expect, test } from 'vitest'
import { nowModel } from '#client/screens/projector/now/now.model.ts'
import {
  goalsModel,
  hostOf,
  practicalModel,
  slideModel,
  splitGoal,
} from '#client/screens/projector/show/show.model.ts'
import { linesOf } from '#client/screens/projector/text-size.ts'
import { nothingPractical } from '#shared/showing/showing.ts'
import { at, screen } from './fixtures.ts'

const GOALS = [
  'Flere dager på jobb. Fraværet ned til 6,5 prosent innen utgangen av 2013.',
  'Partene eier det. Leder, tillitsvalgt og verneombud i samme rom hver gang.',
  'Vi låner av hverandre. Hver kommune prøver ut ett grep fra en annen.',
]

test.each([
  ['Flere dager på jobb. Fraværet ned.', 'Flere dager på jobb.', 'Fraværet ned.'],
  ['Bare én setning', 'Bare én setning', ''],
  ['Ned til 6.5 prosent. Innen 2013.', 'Ned til 6.5 prosent.', 'Innen 2013.'],
  ['', '', ''],
])('[SC51] the first sentence of “%s” stands out', (text, lead, rest) => {
  expect(splitGoal(text)).toEqual({ lead, rest })
})

test('[SC51] three goals are as large as drawn; more are smaller, on one page while they fit', () => {
  const three = goalsModel({ heading: '', goals: GOALS })
  expect(three).toMatchObject({ size: 64, pages: [{ rows: [{ number: 1 }, { number: 2 }, { number: 3 }] }] })
  const four = goalsModel({ heading: '', goals: [...GOALS, 'Vi måler hver måned.'] })
  expect(four.size).toBeLessThan(64)
  expect(four.pages).toHaveLength(1)
})

test('[SC51] twelve long goals are paged: each on exactly one page, none too high, none under 34 u', () => {
  const goals = Array.from({ length: 12 }, (_, at) => `Mål ${at}. ${'langt og lengre '.repeat(18)}`.trim())
  const { size, pages } = goalsModel({ heading: '', goals })
  const rows = pages.flatMap((page) => page.rows)
  expect(rows.map(({ number }) => number)).toEqual(goals.map((_, at) => at + 1))
  expect(pages.length).toBeGreaterThan(2)
  expect(size).toBeGreaterThanOrEqual(34)
  for (const page of pages) {
    const height = page.rows.reduce(
      (sum, { lead, rest }) => sum + linesOf(`${lead} ${rest}`, 1098 / size) * size * 1.1 + size + 3,
      0,
    )
    expect(height).toBeLessThanOrEqual(672)
  }
})

test('[SC52] whom to ask stands last, and without anything there is no page', () => {
  const model = practicalModel(
    { ...nothingPractical, contact: '400 00 000', lines: [{ label: 'Lunsj', text: '12:00' }] },
    'Spør',
  )
  expect(model.pages[0]?.rows.map(({ label, text }) => [label, text])).toEqual([
    ['Lunsj', '12:00'],
    ['Spør', '400 00 000'],
  ])
  expect(practicalModel(nothingPractical, 'Spør')).toMatchObject({ wifi: null, pages: [] })
})

test('[SC52] twelve long lines beside a network are paged, each on exactly one page', () => {
  const lines = Array.from({ length: 12 }, (_, at) => ({
    label: `Rom ${at}`,
    text: 'a b '.repeat(50).trim(),
  }))
  const { pages } = practicalModel(
    { wifi: { name: 'n', password: '', hidden: false }, contact: '', lines },
    '',
  )
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.flatMap(({ rows }) => rows.map(({ label }) => label))).toEqual(lines.map(({ label }) => label))
})

test('[SC53] a short text is large; a long one goes on on the next page, and nothing is lost', () => {
  const slide = { item: 'i', title: 'Velkommen', text: 'Finn plassen.', links: [] }
  expect(slideModel(slide)).toMatchObject({ textSize: 76, pages: [{ text: 'Finn plassen.' }] })
  const text = Array.from({ length: 160 }, (_, at) => `ord${at}`).join(' ')
  const long = slideModel({ ...slide, text })
  expect(long.pages.length).toBeGreaterThan(1)
  const all = long.pages.map((page) => page.text.replaceAll('…', ' ')).join(' ')
  for (const word of text.split(' ')) expect(all).toContain(word)
})

test('[SC53] a link says where it leads', () => {
  expect(hostOf('https://samling.example/film?a=b')).toBe('samling.example')
  const { links } = slideModel({
    item: 'i',
    title: '',
    text: '',
    links: [{ label: 'Film', url: 'https://samling.example/film' }],
  })
  expect(links).toMatchObject([
    { label: 'Film', host: 'samling.example', url: 'https://samling.example/film' },
  ])
})

test('[SC54] a guest’s own slides and an energiser leave title, name and clock alone', () => {
  expect(nowModel(screen(), at('10:00'))).toMatchObject({ alone: null })
  expect(nowModel(screen({ slides: true }), at('10:00'))).toMatchObject({ alone: 'slides' })
  const moved = screen()
  const [day] = moved.agenda.days
  if (!day) throw new Error('no day')
  const items = day.items.map((item) => ({ ...item, kind: 'energiser' as const }))
  const agenda = { ...moved.agenda, days: [{ ...day, items }] }
  expect(nowModel({ ...moved, agenda }, at('10:00'))).toMatchObject({ alone: 'energiser' })
})

test('[SC51] twelve short goals stand as large as the fewest pages allow', () => {
  const goals = Array.from({ length: 12 }, () => GOALS)
    .flat()
    .slice(0, 12)
  const { size, pages } = goalsModel({ heading: '', goals })
  expect(pages.map(({ rows }) => rows.length)).toEqual([4, 4, 4])
  expect(size).toBe(42)
})

test('[SC52] eight notes and whom to ask stand on one page beside the network', () => {
  const lines = Array.from({ length: 8 }, (_, at) => ({ label: `Rom ${at}`, text: 'Fjorden, andre etasje' }))
  const wifi = { name: 'Hotell', password: 'fjord og fjell', hidden: false }
  expect(practicalModel({ wifi, contact: '400 00 000', lines }, 'Spør').pages).toHaveLength(1)
})

test('[SC52] name and password stand whole: a long one makes the letters smaller, then the code', () => {
  const wifiAt = (name: string, password: string) =>
    practicalModel({ ...nothingPractical, wifi: { name, password, hidden: false } }, '').wifi
  expect(wifiAt('Hotell', 'fjord og fjell')).toMatchObject({ code: 466, letters: 46 })
  const long = wifiAt('W'.repeat(32), 'M'.repeat(63))
  expect(long).toMatchObject({ letters: 34, name: 'W'.repeat(32), password: 'M'.repeat(63) })
  const lines = linesOf('W'.repeat(32), 480 / 34) + linesOf('M'.repeat(63), 480 / 34)
  expect((long?.code ?? 0) + 84 + 20 + lines * 34 * 1.1).toBeLessThanOrEqual(672)
  expect(long?.code).toBeGreaterThan(200)
})

test('[SC53] however many links, beside a text or alone, codes and words keep to their height', () => {
  const link = { label: 'Heftet om tilrettelegging, del 1', url: 'https://samling.example/hefte' }
  for (const text of ['', 'Les mer.'])
    for (const count of [1, 2, 3, 4]) {
      const { links, setting } = slideModel({ item: 'i', title: '', text, links: Array(count).fill(link) })
      expect(links).toHaveLength(count)
      const words = 2 * setting.label * 1.15 + 34 * 1.15
      const one = setting.beside ? Math.max(setting.code, words) : setting.code + 12 + words
      const rows = Math.ceil(count / setting.columns)
      expect(rows * one + (rows - 1) * 20, `${count} ${text}`).toBeLessThanOrEqual(590)
      expect(setting.code).toBeGreaterThanOrEqual(132)
    }
})

test('[SC53] lines that the leader broke stand broken, and count', () => {
  const text = Array.from({ length: 24 }, (_, at) => `Post ${at}`).join('\n')
  const { pages, textSize } = slideModel({ item: 'i', title: '', text, links: [] })
  expect(textSize).toBe(42)
  expect(pages.map((page) => page.text.split('\n').length)).toEqual([10, 10, 4])
  expect(slideModel({ item: 'i', title: '', text: 'a\n\nb', links: [] }).pages).toMatchObject([
    { text: 'a\n\nb' },
  ])
})
