import { cleanup, fireEvent, render, screen, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keep } from '#client/connection/storage.ts'
import { HomePage } from '#client/screens/home/HomePage.tsx'
import '#client/screens/home/parts/NewProgramme.tsx'
import '#client/screens/home/parts/Programmes.tsx'
import { ready as programmesReady, programmeWords } from '#client/screens/home/programme-words.ts'
import { ready, words } from '#client/screens/home/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { HomeRow } from '#shared/protocol/home.ts'
import type { ProgrammeRow } from '#shared/protocol/programme.ts'

const OWNED: ProgrammeRow = {
  ...{ role: 'owner', programme: 'programme-1', title: 'Til stede', municipality: '', gatherings: 3 },
  ...{ phase: 'open', from: '2016-09-27', to: '2017-12-31', daysLeft: 12 },
}
const STUDIED: ProgrammeRow = { ...OWNED, role: 'researcher', programme: 'programme-2', title: 'Et annet' }
const gathering = (id: string, title: string, programme?: HomeRow['programme']): HomeRow => ({
  ...{ key: { role: 'leader', gathering: id }, title, place: '', dates: [], code: 'K7M4PX', phase: 'open' },
  ...(programme ? { programme } : {}),
})
const INSIDE = gathering('g1', 'Fylkesmøte i Bodø', { id: 'programme-1', title: 'Til stede' })
const FOREIGN = gathering('g2', 'Kick-off', { id: 'programme-9', title: 'Noen andres' })

const asked: { path: string; body: unknown }[] = []
let answers: Record<string, unknown> = {}
const went: string[] = []

beforeEach(async () => {
  setLanguage('nb')
  await Promise.all([ready(), programmesReady()])
  await vi.waitFor(() =>
    expect([programmeWords().new, words().mine.heading]).toEqual(['Nytt program', 'Samlingene dine']),
  )
  asked.length = 0
  went.length = 0
  answers = {
    '/api/home': { mayCreate: true, mine: [INSIDE, FOREIGN] },
    '/api/programmes/mine': { mine: [OWNED, STUDIED] },
  }
  keep('samling/session/owner/programme-1', 'session 1')
  keep('samling/session/researcher/programme-2', 'session 2')
  keep('samling/session/municipality/programme-3', 'session 3')
  vi.stubGlobal('fetch', async (path: string, { body }: { body: string | Blob }) => {
    asked.push({ path, body: typeof body === 'string' ? JSON.parse(body) : body })
    return Response.json(answers[path] ?? { ok: true })
  })
  vi.spyOn(location, 'assign').mockImplementation((to) => void went.push(String(to)))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  localStorage.clear()
  history.replaceState(null, '', '/')
})

const rowOf = async (title: string) => {
  const link = await screen.findByRole('link', { name: title }, { timeout: 20_000 })
  return within(link.closest('li') as HTMLElement)
}
const last = (path: string) => asked.findLast((each) => each.path === path)?.body

test('[HO20] programmes stand with what one is in them, and the gatherings one leads under the one they are of', async () => {
  render(() => <HomePage />)
  const owned = await rowOf('Til stede')
  expect(owned.getByText('27. september 2016 – 31. desember 2017 · 3 samlinger i planen')).toBeTruthy()
  expect(owned.getByText('Slettes av seg selv om 12 dager. Ta med en kopi først.')).toBeTruthy()
  expect(owned.getByRole('link', { name: 'Fylkesmøte i Bodø' })).toBeTruthy()
  expect(screen.getAllByRole('link', { name: 'Fylkesmøte i Bodø' })).toHaveLength(1)
  expect((await rowOf('Kick-off')).getByText('Leder · i programmet Noen andres')).toBeTruthy()
  const studied = await rowOf('Et annet')
  expect(studied.getByText('Forsker')).toBeTruthy()
  expect(studied.getByRole('link', { name: 'Åpne for forskning: Et annet' }).getAttribute('href')).toBe(
    '/research/programme-2',
  )
  expect(studied.queryByText(programmeWords().erase.way)).toBeNull()
})

test('[HO21] a key that opens nothing is taken away when asked, and a programme off the list comes back', async () => {
  render(() => <HomePage />)
  const row = await rowOf('Et annet')
  fireEvent.click(screen.getByRole('button', { name: programmeWords().forgetDead }))
  expect(localStorage.getItem('samling/session/municipality/programme-3')).toBeNull()
  fireEvent.click(row.getByText(programmeWords().remove))
  expect(localStorage.getItem('samling/session/researcher/programme-2')).toBeNull()
  fireEvent.click(await screen.findByRole('button', { name: words().common.undo }))
  expect(localStorage.getItem('samling/session/researcher/programme-2')).toBe('session 2')
})

test('[HO21] erasing says what goes and what stays, and wants the title once more', async () => {
  render(() => <HomePage />)
  const row = await rowOf('Til stede')
  fireEvent.click(row.getByText(programmeWords().erase.way))
  expect(row.getByText(programmeWords().erase.goes)).toBeTruthy()
  expect(row.getByText(programmeWords().erase.stays)).toBeTruthy()
  const field = row.getByLabelText('Skriv Til stede for å slette') as HTMLInputElement
  fireEvent.input(field, { target: { value: 'Til' } })
  fireEvent.click(row.getByRole('button', { name: programmeWords().erase.go }))
  expect(row.getByText(programmeWords().erase.wrong)).toBeTruthy()
  expect(last('/api/programmes/erase')).toBeUndefined()
  fireEvent.input(field, { target: { value: ' Til stede ' } })
  answers['/api/programmes/mine'] = { mine: [STUDIED] }
  fireEvent.click(row.getByRole('button', { name: programmeWords().erase.go }))
  expect(await screen.findByText('«Til stede» er slettet.')).toBeTruthy()
  expect(last('/api/programmes/erase')).toEqual({
    ...{ programme: 'programme-1', session: 'session 1', title: ' Til stede ' },
  })
  expect(localStorage.getItem('samling/session/owner/programme-1')).toBeNull()
  // What was under it stands by itself.
  expect((await rowOf('Fylkesmøte i Bodø')).getByText(/Leder/)).toBeTruthy()
})

test('[HO21] its owner ends and reopens it, and takes a copy along', async () => {
  render(() => <HomePage />)
  const row = await rowOf('Til stede')
  fireEvent.click(row.getByText(programmeWords().close))
  expect(await screen.findByText(programmeWords().closedNow('Til stede'))).toBeTruthy()
  expect(last('/api/programmes/phase')).toMatchObject({ programme: 'programme-1', phase: 'closed' })
  answers['/api/programmes/copy'] = { ok: false, code: 'not-private' }
  fireEvent.click((await rowOf('Til stede')).getByText(programmeWords().copy))
  await vi.waitFor(() => expect(last('/api/programmes/copy')).toMatchObject({ session: 'session 1' }))
})

test('[HO21] a programme is made with what it needs, whose errors stand beside it, and opens by its owner’s link', async () => {
  history.replaceState(null, '', '/?new=programme')
  render(() => <HomePage />)
  const make = programmeWords().make
  const press = async () =>
    fireEvent.click(await screen.findByRole('button', { name: make.make }, { timeout: 20_000 }))
  const write = (label: string, value: string) =>
    fireEvent.input(screen.getByLabelText(label), { target: { value } })
  await press()
  expect(screen.getByText(make.titleMissing)).toBeTruthy()
  write(make.title, 'Til stede')
  write(make.organiser, 'Programkontoret')
  write(make.goals, 'Flere på jobb\nFærre sluttede')
  write(make.phaseTitle, 'Oppstart')
  await press()
  expect(screen.getByText(make.phaseWhole)).toBeTruthy()
  expect(last('/api/programmes')).toBeUndefined()
  write(make.from, '2016-10-24')
  answers['/api/programmes'] = { ok: false, code: 'text-too-long', detail: '120' }
  await press()
  expect(await screen.findByText(/Teksten er for lang/)).toBeTruthy()
  answers['/api/programmes'] = { programme: 'programme-7', secret: 's' }
  await press()
  await vi.waitFor(() => expect(went).toEqual(['/programme/programme-7#s']))
  expect(last('/api/programmes')).toEqual({
    ...{ title: 'Til stede', organiser: 'Programkontoret', contact: '' },
    ...{ goals: ['Flere på jobb', 'Færre sluttede'] },
    phase: { title: 'Oppstart', from: '2016-10-24', to: '2016-10-24' },
  })
})

test('[HO21] a copy is brought in, and why it was not is said; nobody else is offered to', async () => {
  answers['/api/programmes/bring-in'] = { ok: false, code: 'already-here' }
  const page = render(() => <HomePage />)
  const field = (await screen.findByLabelText(
    programmeWords().bring,
    {},
    { timeout: 20_000 },
  )) as HTMLInputElement
  const file = new File(['zip'], 'kopi.zip', { type: 'application/zip' })
  fireEvent.change(field, { target: { files: [file] } })
  expect(await screen.findByText(programmeWords().copies['already-here'])).toBeTruthy()
  page.unmount()
  answers['/api/home'] = { mayCreate: false, mine: [] }
  answers['/api/programmes/mine'] = { mine: [] }
  localStorage.clear()
  render(() => <HomePage />)
  await screen.findByText(words().mine.none)
  expect(screen.queryByText(programmeWords().heading)).toBeNull()
})

test('[HO21] the demo programme is made in the language of the page, and opened as its owner', async () => {
  answers['/api/programmes/demo'] = { programme: 'programme-4', secret: 'abc' }
  render(() => <HomePage />)
  fireEvent.click(await screen.findByRole('button', { name: 'Prøv demoprogrammet' }))
  await vi.waitFor(() => expect(went).toEqual(['/programme/programme-4#abc']))
  expect(last('/api/programmes/demo')).toEqual({ language: 'nb' })
})
