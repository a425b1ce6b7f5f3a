import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ProgrammePage } from '#client/screens/programme/ProgrammePage.tsx'
import { ready as toldReady, toldWords } from '#client/screens/programme/told-words.ts'
import { ready } from '#client/screens/programme/words.ts'
import { running } from '#client/screens/sheet/samples/programme.ts'
import { madeUpProgrammeLine } from '#client/screens/sheet/samples/programme-line.ts'
import { told, toldByAll } from '#client/screens/sheet/samples/programme-told.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Programme } from '#shared/programme/programme.ts'

beforeEach(async () => {
  setLanguage('nb')
  await Promise.all([ready(), toldReady()])
  await vi.waitFor(() => expect(toldWords().sum).toBe('Sum'))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  history.replaceState(null, '', '/')
})

async function open(programme: Programme, is: Parameters<typeof madeUpProgrammeLine>[1] = {}) {
  render(() => (
    <ProgrammePage line={madeUpProgrammeLine(programme, is)} at={{ part: 'measures', of: null }} />
  ))
  await vi.waitFor(() => screen.getByRole('heading', { level: 1 }))
}
const rows = () => screen.getAllByRole('row')
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('[PP50] every municipality that has told stands under its county, with a cell for each measure, its sums above', async () => {
  await open(told)
  await vi.waitFor(() => screen.getByRole('table'))
  expect(screen.getAllByRole('columnheader').map((each) => each.textContent)).toEqual([
    ...['Kommune', 'Prosjekt', 'Profil', 'Lange vakter', 'Samtaler på tredje dag', 'Felles opplæring'],
    ...['Vikarpool', 'Helgeavtaler', 'Egne tiltak', 'Ikke avklart'],
  ])
  const [, sums, nordland, vefsn] = rows()
  if (!sums || !nordland || !vefsn) throw new Error('no rows')
  expect(sums.textContent).toBe('Sum2332111')
  expect(nordland.textContent).toBe('Nordland')
  expect([...vefsn.children].map((cell) => cell.textContent)).toEqual([
    ...['Vefsn', 'Nærvær hver dag', 'Nærvær', 'hver tredje helg', '', '', '', '', '', ''],
  ])
  // A tick is a word for whoever hears it.
  expect(vefsn.querySelectorAll(`[aria-label="${toldWords().does}"]`)).toHaveLength(2)
  expect(screen.getByText(toldWords().shown(6, 3))).toBeTruthy()
})

test('[PP50] it is narrowed to a county and a profile, and says so when nobody is left', async () => {
  await open(told)
  await vi.waitFor(() => screen.getByRole('table'))
  choose(toldWords().county, 'finnmark')
  await vi.waitFor(() => screen.getByText(toldWords().shown(2, 1)))
  expect(screen.getByRole('option', { name: 'Ingen valgt (1)' })).toBeTruthy()
  choose(toldWords().profile, '=Nærvær')
  await vi.waitFor(() => screen.getByText(toldWords().nobody))
  fireEvent.click(screen.getByRole('button', { name: toldWords().showAll }))
  await vi.waitFor(() => screen.getByText(toldWords().shown(6, 3)))
})

test('[PP50] the table is reached by keys, also with 31 municipalities and twenty measures', async () => {
  await open(toldByAll)
  await vi.waitFor(() => screen.getByRole('table'))
  expect(screen.getByRole('region', { name: toldWords().table }).tabIndex).toBe(0)
  expect(screen.getAllByRole('columnheader')).toHaveLength(25)
  expect(screen.getAllByRole('rowheader').length).toBeGreaterThanOrEqual(31)
})

test('[PP51] where nobody has told, on its way, and when it could not be fetched, the page says so and what to do', async () => {
  await open(running)
  expect(screen.getByText(toldWords().none)).toBeTruthy()
  cleanup()
  await open(told, { look: () => new Promise(() => undefined) })
  expect(screen.getByText(toldWords().loading)).toBeTruthy()
  cleanup()
  let fails = true
  const line = madeUpProgrammeLine(told)
  await open(told, {
    look: async (asked) => (fails ? { ok: false, code: 'server-error' } : await line.look(asked)),
  })
  await vi.waitFor(() => screen.getByRole('button', { name: toldWords().again }))
  fails = false
  fireEvent.click(screen.getByRole('button', { name: toldWords().again }))
  await vi.waitFor(() => screen.getByRole('table'))
})

test('[PP51] what is shown is asked for as a file in the reader’s language; one that does not come is told', async () => {
  const asked: unknown[] = []
  vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
    asked.push([path, JSON.parse(body)])
    return new Response('', { status: 500 })
  })
  await open(told)
  await vi.waitFor(() => screen.getByRole('table'))
  choose(toldWords().county, 'troms')
  fireEvent.click(screen.getByRole('button', { name: toldWords().xlsx }))
  await vi.waitFor(() => screen.getByText(toldWords().notSaved))
  expect(asked).toEqual([
    [
      '/api/programmes/matrix',
      { programme: 'sheet', session: '', county: 'troms', profile: null, format: 'xlsx', lang: 'nb' },
    ],
  ])
})
