import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { dress } from '#client/screens/phone/later/dress.ts'
import { words as later, ready as laterReady } from '#client/screens/phone/later/words.ts'
import { fetchLater, findLater, refusal } from '#client/screens/phone/later.tsx'
import { nowModel } from '#client/screens/phone/now.model.ts'
import { ready } from '#client/screens/phone/words.ts'
import { NAME_OF_60 } from '#client/screens/sheet/samples/texts.ts'
import type { KnowWellPhone } from '#client/seating/parts/KnowWell.tsx'
import { SeatChanged } from '#client/seating/parts/SeatChanged.tsx'
import { SeatingPhone, type SeatingPhoneProps } from '#client/seating/SeatingPhone.tsx'
import { isLabelled, seatModel, seatNews } from '#client/seating/seating-phone.model.ts'
import { setLanguage } from '#client/words/words.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { OwnMate, OwnSeat, TablesHeld } from '#shared/views/seating-part.ts'
import { hallView } from '#tests/client/phone/fixtures.ts'
import { at, runAt } from '#tests/client/projector/fixtures.ts'

/** P4: the tables are shown while the item that they belong to is on. */
const HALL = hallView(runAt('i5', '10:35', 10))

const mate = (municipality: string, name: string, more: Partial<OwnMate> = {}): OwnMate => ({
  id: `${municipality} ${name}`,
  name,
  municipality,
  title: '',
  known: false,
  ...more,
})
const MATES = [mate('Rana', 'Leder barnehage'), mate('Brønnøy', 'Hovedtillitsvalgt'), mate('', 'Forsker')]

const seatAt = (name: string, more: Partial<OwnSeat> = {}): OwnSeat => ({
  kind: 'round',
  round: 'r1',
  table: { id: `t${name}`, name, note: '', chairs: 5 },
  mates: MATES,
  ...more,
})
const held: TablesHeld = { kind: 'round', at: 0, map: [] }

beforeAll(async () => {
  setLanguage('nb')
  await ready()
  await laterReady()
  findLater(() => import('#client/screens/phone/later/parts.ts'))
  await fetchLater()
  await vi.waitFor(() => expect(later().seat.you).toBe('Du'))
})
const vibrate = vi.fn()
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('navigator', Object.create(navigator, { vibrate: { value: vibrate } }))
})
afterEach(() => {
  cleanup()
  vibrate.mockClear()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

type Sent = { readonly command: unknown; readonly answer: (outcome: CommandOutcome) => void }

function phone(seat: OwnSeat | null, more: Partial<SeatingPhoneProps> = {}) {
  const sent: Sent[] = []
  const [own, setOwn] = createSignal(seat)
  const [folded, setFolded] = createSignal(more.folded ?? false)
  const [status, setStatus] = createSignal<'online' | 'offline'>('online')
  const line: KnowWellPhone = {
    connection: {
      status,
      send: (command) => new Promise((answer) => sent.push({ command, answer })),
    },
  }
  const { container } = render(() => (
    <>
      <SeatChanged seat={own()} />
      <SeatingPhone
        phone={line}
        held={more.held === undefined ? held : more.held}
        seat={own()}
        from={more.from ?? 'Vefsn'}
        hall={HALL}
        model={nowModel(HALL, at('10:37:24'))}
        now={at('10:37:24')}
        links={() => undefined}
        folded={folded()}
      />
    </>
  ))
  return {
    container,
    sent,
    setOwn,
    setFolded,
    setStatus,
    text: (selector: string) => container.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim(),
    texts: (selector: string) =>
      [...container.querySelectorAll(selector)].map((each) => each.textContent?.trim()),
    count: (selector: string) => container.querySelectorAll(selector).length,
  }
}

test('[BV20] F5: the number large, one’s own chair, where it is, and who else sits there', () => {
  const seat = seatAt('3')
  const { text, texts, count } = phone({
    ...seat,
    table: { ...seat.table, note: 'Ved vinduet, foran til høyre.' },
  })
  expect(text('h1')).toBe('Du sitter ved bord 3')
  expect(text('.tabno b')).toBe('3')
  expect(text('.note')).toBe('Ved vinduet, foran til høyre.')
  expect(texts('.mates b')).toEqual(['Rana', 'Brønnøy', 'Gjest'])
  expect(texts('.mates span')).toEqual(['Leder barnehage', 'Hovedtillitsvalgt', 'Forsker'])
  expect([count('.ring .me'), count('.ring .in'), count('.ring .empty')]).toEqual([1, 3, 1])
  expect(text('.strip')).toBe('Nye bord på tvers7:36')
})

test('[BV20] the others stand in the order of the municipalities, guests last', () => {
  const model = seatModel(seatAt('3'), held, 'Gjest', ['Brønnøy', 'Rana'])
  expect(model.mates.map(({ lead }) => lead)).toEqual(['Brønnøy', 'Rana', 'Gjest'])
})

test('[BV20] alone at the table; and a table too large to draw', () => {
  const { text } = phone(seatAt('3', { mates: [] }))
  expect(text('.seat')).toContain('Du er den første ved bordet.')
  const many = Array.from({ length: 16 }, (_, nth) => mate('Rana', `${nth}`))
  expect(seatModel(seatAt('3', { mates: many }), held, 'Gjest').ring).toEqual([])
})

test('[BV21] while something else comes first it is a line that unfolds', () => {
  const { text, container, setFolded, count } = phone(seatAt('3'), { folded: true })
  expect(count('h1')).toBe(0)
  expect(text('.at-table summary')).toBe('Du sitter ved bord 3')
  expect(container.querySelector<HTMLDetailsElement>('.at-table')?.open).toBe(false)
  expect(count('.at-table .mates li')).toBe(3)
  setFolded(false)
  expect(text('h1')).toBe('Du sitter ved bord 3')
})

test('[BV22] a table with a name', () => {
  const { text, container } = phone(seatAt('Ved vinduet mot parken'))
  expect(text('h1')).toBe('Du sitter ved Ved vinduet mot parken')
  expect(container.querySelector('.tabno')?.classList.contains('named')).toBe(true)
})

test('[BV23] the home table, where all are from one municipality', () => {
  const mates = [
    mate('Vefsn', 'HR-leder', { title: 'HR-leder' }),
    mate('Vefsn', 'Rådgiver', { title: 'Skole' }),
  ]
  const { text, texts } = phone(seatAt('2', { kind: 'home', mates }))
  expect(text('h1')).toBe('Tilbake til hjemmebordet 2')
  expect(texts('.mates b')).toEqual(['HR-leder', 'Rådgiver'])
  expect(texts('.mates span')).toEqual(['', 'Skole'])
})

test('[BV23] nobody comes back to a table that they have not been away from', () => {
  const first = seatAt('2', { kind: 'home', first: true })
  expect(phone(first).text('h1')).toBe('Hjemmebordet ditt 2')
  cleanup()
  const { setOwn, text } = phone(null)
  setOwn(first)
  expect(text('.moved')).toBe('Hjemmebordet ditt: Bord 2')
  expect(seatNews(null, seatAt('2', { kind: 'home' }))).toEqual({ type: 'home', label: '2' })
})

test('[BV29] a phone of more people than its table has chairs says so, folded or not; others say nothing', () => {
  const many = seatAt('3', { chairsFor: { have: 5, of: 12 } })
  const said =
    'Bordet har plass til 5 av dere 12 på denne telefonen. Spør nettverkslederen hvor de andre skal sitte.'
  expect(phone(many).texts('.note')).toEqual([said])
  cleanup()
  expect(phone(many, { folded: true }).texts('.note')).toEqual([said])
  cleanup()
  expect(phone(seatAt('3')).texts('.note')).toEqual([])
})

test('[BV23] at a home table that municipalities share, the others are told apart by theirs', () => {
  const mates = [mate('Vefsn', 'HR-leder'), mate('Rana', 'Rådgiver', { title: 'Skole' }), mate('', 'Forsker')]
  const { texts } = phone(seatAt('2', { kind: 'home', mates }))
  expect(texts('.mates b').toSorted()).toEqual(['Gjest', 'Rana', 'Vefsn'])
  expect(texts('.mates span').toSorted()).toEqual(['Forsker', 'HR-leder', 'Rådgiver'])
  cleanup()
  // All the others are from one municipality, and it is not one's own.
  const elsewhere = phone(seatAt('2', { kind: 'home', mates: [mate('Rana', 'Rådgiver')] }))
  expect(elsewhere.texts('.mates b')).toEqual(['Rana'])
  cleanup()
  const guests = phone(seatAt('2', { kind: 'home', mates: [mate('', 'Forsker')] }), { from: '' })
  expect(guests.texts('.mates b')).toEqual(['Forsker'])
})

test('[BV23] folded, the home table says that it is', () => {
  const { text } = phone(seatAt('2', { kind: 'home' }), { folded: true })
  expect(text('.at-table summary')).toBe('Hjemmebordet ditt: 2')
  cleanup()
  expect(phone(seatAt('Vinduet', { kind: 'home' }), { folded: true }).text('.at-table summary')).toBe(
    'Hjemmebordet ditt: Vinduet',
  )
})

test('[BV24] others have tables, and this one has none', () => {
  const { text } = phone(null)
  expect(text('h1')).toBe('Du har ikke fått bord ennå')
  expect(text('.mut')).toContain('Nettverkslederen')
  cleanup()
  expect(phone(null, { folded: true }).text('.note')).toBe('Du har ikke fått bord ennå')
  cleanup()
  expect(phone(null, { held: null }).container.textContent).toBe('')
})

test('[BV25] what is news: another table, a first one, home, none any more; not a mate who comes, nor the same table again', () => {
  const three = seatAt('3')
  expect(seatNews(three, seatAt('4'))).toEqual({ type: 'table', label: '4' })
  expect(seatNews(null, three)).toEqual({ type: 'first', label: '3' })
  expect(seatNews(three, { ...three, kind: 'home' })).toEqual({ type: 'home', label: '3' })
  expect(seatNews(three, null)).toEqual({ type: 'gone' })
  expect(seatNews(three, { ...three, round: 'r2', mates: [] })).toBeNull()
  expect(seatNews(null, null)).toBeNull()
})

test('[BV25] it is said once, politely, with one touch, and goes', () => {
  const { text, setOwn, count } = phone(seatAt('3'))
  expect(text('[role=status]')).toBe('')
  expect(vibrate).not.toHaveBeenCalled()
  setOwn(seatAt('4'))
  expect(text('[role=status]')).toBe('Du har fått nytt bord: Bord 4')
  setOwn(seatAt('4', { mates: [] }))
  expect(vibrate).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(15_000)
  expect(count('.moved')).toBe(0)
  setOwn(null)
  expect(text('[role=status]')).toBe('Bordene gjelder ikke lenger')
  setOwn(seatAt('2'))
  expect(text('[role=status]')).toBe('Du har fått bord: Bord 2')
})

test('[BV25] what is said while nobody looks stands until somebody does', () => {
  const { count, setOwn } = phone(seatAt('3'))
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  setOwn(seatAt('4'))
  vi.advanceTimersByTime(60_000)
  expect(count('.moved')).toBe(1)
  hidden.mockReturnValue(false)
  document.dispatchEvent(new Event('visibilitychange'))
  vi.advanceTimersByTime(15_000)
  expect(count('.moved')).toBe(0)
  hidden.mockRestore()
})

const mapOf = (tables: number, across: number): TablesHeld['map'] =>
  Array.from({ length: tables }, (_, nth) => ({
    id: `t${nth + 1}`,
    name: `${nth + 1}`,
    place: {
      x: ((nth % across) / (across - 1)) * 1000,
      y: (Math.floor(nth / across) / Math.max(1, Math.ceil(tables / across) - 1)) * 1000,
    },
  }))

test('[BV26] the map marks one’s own table, keeps tables apart, and leaves out names without room', () => {
  const eight = seatModel(seatAt('3'), { ...held, map: mapOf(8, 4) }, 'Gjest').map
  expect(eight?.tables.filter(({ own }) => own).map(({ label }) => label)).toEqual(['3'])
  const large = seatModel(seatAt('3'), { ...held, map: mapOf(40, 8) }, 'Gjest').map
  const packed = seatModel(seatAt('3'), { ...held, map: mapOf(300, 20) }, 'Gjest').map
  for (const map of [eight, large, packed]) {
    if (!map) throw new Error('no map')
    for (const { x, y } of map.tables) {
      expect(x - map.radius).toBeGreaterThanOrEqual(0)
      expect(y + map.radius).toBeLessThanOrEqual(map.height)
    }
  }
  if (!eight || !packed) throw new Error('no map')
  expect(eight.tables.every((table) => isLabelled(eight, table))).toBe(true)
  expect(packed.tables.filter((table) => isLabelled(packed, table)).map(({ label }) => label)).toEqual(['3'])
})

test('[BV26] no map where nothing has a place, or one’s own has none', () => {
  expect(seatModel(seatAt('3'), held, 'Gjest').map).toBeNull()
  expect(seatModel(seatAt('99'), { ...held, map: mapOf(8, 4) }, 'Gjest').map).toBeNull()
  const { container } = phone(seatAt('3'), { held: { ...held, map: mapOf(8, 4) } })
  expect(container.querySelector('.hall-map')?.getAttribute('aria-label')).toBe(
    'Kart over salen. Bord 3 er merket.',
  )
  expect(container.querySelectorAll('.hall-map .own')).toHaveLength(1)
})

test('[BV27] whom one knows well: what it is used for, a tick that shows at once, and who it is of', async () => {
  const { container, text, sent } = phone(seatAt('3'))
  expect(container.querySelector<HTMLDetailsElement>('.know')?.open).toBe(false)
  expect(text('.know legend')).toContain('Ingen ser hva du krysser av, heller ikke nettverkslederen.')
  const box = container.querySelector<HTMLInputElement>('.know input')
  if (!box) throw new Error('no tick')
  fireEvent.click(box)
  expect(sent.map(({ command }) => command)).toEqual([
    { type: 'KnowWell', person: 'Rana Leder barnehage', knows: true },
  ])
  expect(box.checked).toBe(true)
  expect(text('.know .msg')).toBe('Sender …')
  sent[0]?.answer({ ok: true, at: 0, version: 1 } as never)
  await vi.advanceTimersByTimeAsync(0)
  expect(text('.know .msg')).toBe('Lagret')
})

test('[BV27] a tick that is refused goes back and says why; without a net it says that it waits', async () => {
  const { container, text, sent, setStatus } = phone(seatAt('3'))
  const box = container.querySelector<HTMLInputElement>('.know input')
  if (!box) throw new Error('no tick')
  setStatus('offline')
  fireEvent.click(box)
  expect(text('.know .msg')).toBe('Venter på nett')
  expect(box.checked).toBe(true)
  setStatus('online')
  sent[0]?.answer({ ok: false, code: 'not-allowed' } as never)
  await vi.advanceTimersByTimeAsync(0)
  expect(box.checked).toBe(false)
  expect(text('.know .err')).toBe(refusal({ code: 'not-allowed' }))
})

test('[BV22] names of 60 characters stand whole', () => {
  const { text } = phone(seatAt('3', { mates: [mate('Nordre Land', NAME_OF_60)] }))
  expect(text('.mates')).toContain(NAME_OF_60)
})

test('[BV28] the part’s styles go into the page’s own stylesheet, all in one rule', () => {
  const rules: string[] = []
  const sheet = { cssRules: [1, 2], insertRule: (rule: string, at: number) => rules.push(`${at} ${rule}`) }
  vi.spyOn(document, 'styleSheets', 'get').mockReturnValue([sheet] as never)
  dress('.a{color:red}@media (forced-colors:active){.a{color:CanvasText}}')
  expect(rules).toEqual(['2 @media all{.a{color:red}@media (forced-colors:active){.a{color:CanvasText}}}'])
})
