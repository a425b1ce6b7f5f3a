import { cleanup, fireEvent, render, screen, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ready as figuresReady } from '#client/figures/words.ts'
import { nextStep } from '#client/screens/programme/overview.model.ts'
import { ProgrammePage } from '#client/screens/programme/ProgrammePage.tsx'
import { calledIn, timelineOf, toldOf } from '#client/screens/programme/timeline.model.ts'
import { ready, words } from '#client/screens/programme/words.ts'
import { bare, led, running, TODAY } from '#client/screens/sheet/samples/programme.ts'
import { crowded } from '#client/screens/sheet/samples/programme-crowded.ts'
import { madeUpProgrammeLine } from '#client/screens/sheet/samples/programme-line.ts'
import { setLanguage } from '#client/words/words.ts'
import { counties } from '#shared/programme/counties.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { countyNamed } from '#shared/programme/read-county.ts'
import { programmeMunicipalityView } from '#shared/views/programme-municipality.ts'
import { programmeOwnerView } from '#shared/views/programme-owner.ts'

beforeEach(async () => {
  setLanguage('nb')
  await Promise.all([ready(), figuresReady()])
  await vi.waitFor(() => expect(words().parts.gatherings).toBe('Samlinger'))
})
afterEach(() => {
  cleanup()
  history.replaceState(null, '', '/')
})

const viewOf = (programme: Programme) => programmeOwnerView(programme, TODAY)
function open(programme: Programme | null, is: Parameters<typeof madeUpProgrammeLine>[1] = {}) {
  render(() => (
    <ProgrammePage line={madeUpProgrammeLine(programme, is)} at={{ part: 'overview', of: null }} />
  ))
}
const planTable = () => within(screen.getByRole('region', { name: words().plan.first })).getByRole('table')
const phase = (name: string) => screen.getByRole('heading', { name }).closest('li')

test('[PP1] phases on one line: the long wider, rings at their days, and today on it', () => {
  const { stretches, pin } = timelineOf(viewOf(running))
  const [muster, start, county, local] = stretches
  expect(muster?.weight).toBe(1)
  expect(start?.weight).toBe(1)
  expect(county?.weight).toBeGreaterThan(1.5)
  expect(local?.weight).toBeLessThan(2.6)
  expect(stretches.map(({ stands }) => stands)).toEqual(['past', 'past', 'live', 'later'])
  expect(county?.rings.map(({ stands }) => stands)).toEqual(['held', 'held', 'coming', 'coming'])
  const places = county?.rings.map(({ at }) => at) ?? []
  expect(places).toEqual(places.toSorted())
  expect(pin).toEqual({ phase: 'county', at: county?.gone, side: 'middle' })
  expect(pin?.at).toBeGreaterThan(places[1] ?? 1)
  expect(pin?.at).toBeLessThan(places[2] ?? 0)
})

test('[PP1] rings on one another are one, a cancelled gathering none, and today stands between two phases too', () => {
  const many = timelineOf(viewOf(crowded)).stretches.find(({ id }) => id === 'county')
  const drawn = many?.rings.reduce((sum, { count }) => sum + count, 0)
  expect(drawn).toBe(30)
  expect(many?.rings.length).toBeLessThan(30)
  const without = led(running, [{ type: 'CancelGathering', planned: 'troms', why: 'Storm' }])
  const county = timelineOf(viewOf(without)).stretches.find(({ id }) => id === 'county')
  expect(county?.rings).toHaveLength(3)
  const between = timelineOf({ ...viewOf(running), today: '2012-10-10' })
  expect(between.pin).toEqual({ phase: 'start', at: 0, side: 'middle' })
  expect(timelineOf({ ...viewOf(running), today: '2012-08-01' }).pin?.side).toBe('left')
  expect(timelineOf({ ...viewOf(running), today: '2014-01-01' }).pin).toMatchObject({
    ...{ phase: 'local', at: 1, side: 'right' },
  })
})

test('[PP2] a phase says what is held, who said yes, how many signed up, and what comes next', () => {
  open(running)
  expect(phase('Mønstring av kommunedirektører')?.textContent).toContain('sept. 2012 ·  9 av 9 sa ja')
  expect(phase('Oppstart')?.textContent).toContain('nov. 2012 ·  58 påmeldte')
  expect(phase('Fylkessamlinger')?.textContent).toContain('jan.–mars 2013 · 2 av 4 holdt')
  expect(phase('Fylkessamlinger')?.textContent).toContain('Neste: Troms 12. mars, Finnmark 20. mars')
  expect(phase('Lokale konferanser')?.textContent).toContain('2 av 3 har satt dato')
  expect(phase('Fylkessamlinger')?.textContent).toContain('18. feb., i dag')
  expect(toldOf({ gatherings: [] }, '2013-02-18')).toEqual([{ is: 'none' }])
})

test('[PP3] the one thing to do: what comes next, what lacks a date, to plan one, to add the municipalities', () => {
  open(running)
  fireEvent.click(screen.getByRole('button', { name: 'Forbered Troms, Målselv 12. mars' }))
  expect(location.search).toBe('?part=gatherings&of=troms')
  const view = viewOf(running)
  const only = (...ids: readonly string[]) => ({
    ...view,
    gatherings: view.gatherings.filter(({ id }) => ids.includes(id)),
  })
  expect(nextStep(only('alta', 'rana'))).toMatchObject({ is: 'date', gathering: { id: 'alta' } })
  expect(nextStep(only('rana'))).toEqual({ is: 'plan' })
  expect(nextStep(viewOf(bare))).toEqual({ is: 'add' })
  const now = view.gatherings.map((each) =>
    each.id === 'finnmark' ? { ...each, stands: 'running' as const } : each,
  )
  expect(nextStep({ ...view, gatherings: now })).toMatchObject({
    is: 'running',
    gathering: { id: 'finnmark' },
  })
})

test('[PP4] each municipality under its county with what it does first, when, how it stands, and its figure', () => {
  open(
    led(running, [
      {
        type: 'WritePromise',
        ...{
          promise: 'second',
          municipality: 'vefsn',
          base: null,
          what: 'Møtes hver måned',
          who: 'HR-leder',
        },
        ...{ by: '2013-09-01', how: '' },
      },
    ]),
  )
  const table = planTable()
  const groups = within(table)
    .getAllByRole('rowheader')
    .map((each) => each.textContent?.trim())
  expect(groups.slice(0, 2)).toEqual(['Nordland Lokal konferanse 4. april', 'Vefsn'])
  expect(groups.indexOf('Troms Fylkessamling 12. mars')).toBe(5)
  const row = (name: string) =>
    [...(within(table).getByRole('rowheader', { name }).closest('tr')?.querySelectorAll('td') ?? [])].map(
      (each) => each.textContent,
    )
  expect(row('Vefsn')).toEqual(['Ringer alle den første dagen og 1 til', '1. mars', 'I gang', '6,9'])
  expect(row('Alstahaug')).toEqual([
    ...['Faste oppfølgingsmøter', '15. feb.', 'Over fristen i tre dager', '8,3'],
  ])
  expect(row('Balsfjord')[2]).toBe('Ikke startet')
})

test('[PP75] a county is called as the one list of counties calls it, wherever it stands', () => {
  const view = viewOf(running)
  const names = new Map(counties.map(({ id, name }) => [id as string, name]))
  for (const { id, name } of view.counties) {
    expect(name).toBe(names.get(id))
    expect(countyNamed(id)).toBe(name)
  }
  const county = running.gatherings.find(({ id }) => id === 'troms')
  const brief = view.gatherings.find(({ id }) => id === 'troms')
  if (!county || !brief) throw new Error('no county meeting')
  const own = { ...brief, title: 'Nordpå', municipalities: ['malselv', 'balsfjord'] }
  expect(calledIn({ gatherings: [own, own] }, own, view.municipalities)).toBe('Troms')
  expect(programmeMunicipalityView(running, 'malselv', TODAY).municipality?.countyName).toBe('Troms')
})

test('[PP4] one that has promised nothing says so', () => {
  open(
    led(bare, [
      {
        type: 'AddMunicipalities',
        municipalities: [
          {
            id: 'a',
            name: 'Hattfjelldal',
            county: 'Nordland',
            role: '',
            address: '',
            language: 'nb',
            sectors: [],
          },
        ],
      },
    ]),
  )
  expect(planTable().textContent).toContain(words().plan.none)
})

test('[PP5] promises are counted by how they stand, each once, as numbers and as lengths', () => {
  open(running)
  const section = screen.getByRole('heading', { name: words().counts.title }).closest('section')
  const counts = [...(section?.querySelectorAll('.cs li') ?? [])].map((each) => each.textContent)
  expect(counts).toEqual(['2Gjort', '4I gang', '1Over fristen', '2Ikke startet'])
  const bars = [...(section?.querySelectorAll<HTMLElement>('.stack-bar i') ?? [])]
  expect(bars.map(({ className, style }) => [className, style.flexGrow])).toEqual([
    ...[
      ['done', '2'],
      ['under-way', '4'],
      ['overdue', '1'],
      ['not-begun', '2'],
    ],
  ])
})

test('[PP6] the figure with its target, what the change is worth, and its table', () => {
  open(running)
  expect(screen.getByRole('heading', { name: 'Sykefravær per kvartal, prosent' })).toBeTruthy()
  const drawing = screen.getByRole('img', { name: /2001–2012/ })
  expect(drawing.textContent).toContain('Mål 6,5')
  expect(drawing.textContent).toContain('7,3')
  expect(screen.getByText(/^Fra samme tid i fjor: −0,4\. Det er innenfor/)).toBeTruthy()
  const table = screen.getByText(words().series.table).closest('details')
  expect(within(table as HTMLElement).getAllByRole('row')).toHaveLength(49)
})

test('[PP7] nothing yet: what to do first; and what stands in its place while there is no page', () => {
  open(bare)
  for (const text of [words().timeline.empty, words().plan.empty, words().series.none, words().counts.none])
    expect(screen.getByText(text)).toBeTruthy()
  cleanup()
  open(null)
  expect(screen.getByRole('status').textContent).toBe(words().gate.loading)
  cleanup()
  open(null, { offline: true })
  expect(screen.getByText(words().gate.slow)).toBeTruthy()
  cleanup()
  open(running, { code: 'unknown-link' })
  expect(screen.getByRole('heading').textContent).toBe(words().gate.unknownHead)
  cleanup()
  open(running, { offline: true })
  expect(screen.getByRole('status').textContent).toContain('Uten nett')
  expect(planTable()).toBeTruthy()
})
