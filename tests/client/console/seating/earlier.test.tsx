import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { createStore } from 'solid-js/store'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Connection } from '#client/connection/make-connection.ts'
import { createDesk, DeskProvider } from '#client/screens/console/desk.tsx'
import { metBefore } from '#client/screens/console/seating/board.model.ts'
import { offerOf } from '#client/screens/console/seating/earlier.model.ts'
import { Seating } from '#client/screens/console/seating/Seating.tsx'
import { ready as seatingReady, seatingWords } from '#client/screens/console/seating/words.ts'
import { words as consoleWords, ready } from '#client/screens/console/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { MeetingsFile } from '#shared/gathering/meetings-file.ts'
import type { LeaderView } from '#shared/views/leader.ts'
import { noSeating } from '#shared/views/seating-part.ts'
import { hallView, peopleOf } from './hall-view.ts'

const TABLES = [
  ['vefsn1', 'rana1', 'alta1'],
  ['vefsn2', 'rana2', 'alta2'],
]
const FILE: MeetingsFile = {
  format: 'samling-meetings',
  version: 1,
  gathering: 'spring',
  title: 'Vårsamling',
  people: [
    { id: 'x1', name: 'HR-leder 1', municipality: 'Vefsn', title: '' },
    { id: 'rana1', name: 'Het noe annet', municipality: 'Alta', title: '' },
    { id: 'x3', name: 'HR-leder 1', municipality: 'Bodø', title: '' },
    { id: 'x4', name: 'HR-leder 2', municipality: 'Alta kommune', title: '' },
  ],
  rounds: [
    { date: '2026-03-05', who: 'duo', groups: [[0, 2]] },
    { date: '2026-03-04', who: 'table', groups: [[0, 1, 2], [3]] },
  ],
}
const MUNICIPALITIES = [
  { id: 'vefsn', name: 'Vefsn' },
  { id: 'rana', name: 'Rana' },
  { id: 'alta', name: 'Alta' },
]

beforeEach(async () => {
  localStorage.clear()
  await Promise.all([ready(), seatingReady()])
  setLanguage('nb')
  await vi.waitFor(() => {
    expect(seatingWords().guest).toBe('Uten kommune')
    expect(consoleWords().common.close).toBe('Lukk')
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** What the server answers over http, by path. */
function answering(answers: Readonly<Record<string, unknown>>) {
  const asked: { readonly path: string; readonly body: unknown }[] = []
  vi.stubGlobal('fetch', async (path: string, { body }: { readonly body: string }) => {
    asked.push({ path, body: JSON.parse(body) })
    const answer = answers[path]
    return { ok: answer !== undefined, json: async () => answer ?? { ok: false, code: 'not-allowed' } }
  })
  return asked
}

function open(view: LeaderView) {
  const [held] = createStore({ view })
  const sent: GatheringCommand[] = []
  const connection = {
    status: () => 'online',
    welcome: () => null,
    handover: {},
    ask: () => new Promise(() => undefined),
    send: async (command: GatheringCommand) => {
      sent.push(command)
      return { ok: true, at: 1 }
    },
  } as unknown as Connection
  const desk = createDesk(
    connection,
    () => held.view,
    () => 30_000,
  )
  render(() => (
    <DeskProvider desk={desk}>
      <Seating isOff={false} />
    </DeskProvider>
  ))
  return sent
}
const words = () => seatingWords().earlier
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const withFile = (text: string) => {
  const input = document.querySelector<HTMLInputElement>('.earlier input[type=file]')
  if (input === null) throw new Error('no field for a file')
  fireEvent.change(input, { target: { files: [new File([text], 'x.json')] } })
}

test('[KB21] only those on the list here are sent, with the groups that they were in together', () => {
  const offer = offerOf(FILE, peopleOf(6), MUNICIPALITIES, 'g')
  expect(offer).toMatchObject({ all: 4, known: 3, tables: 1, duos: 0, dates: ['2026-03-04', '2026-03-05'] })
  expect(offer.unknown.map(({ id }) => id)).toEqual(['x3'])
  expect(offer.command).toEqual({
    type: 'RememberGathering',
    gathering: 'spring',
    title: 'Vårsamling',
    people: ['vefsn1', 'rana1', 'alta2'],
    rounds: [{ date: '2026-03-04', who: 'table', groups: [[0, 1]] }],
  })
  expect(JSON.stringify(offer.command)).not.toContain('HR-leder')
  expect(offerOf(FILE, peopleOf(6), MUNICIPALITIES, 'spring')).toMatchObject({ isOwn: true, command: null })
  expect(offerOf(FILE, [], MUNICIPALITIES, 'g')).toMatchObject({ known: 0, command: null })
})

test('[KB21] the board counts earlier tables at once, and no duos', () => {
  const seating = {
    ...noSeating,
    earlier: [{ id: 'spring', title: '', people: ['vefsn1', 'rana1', 'alta2'], rounds: FILE.rounds }],
  }
  const met = metBefore(seating, { kind: 'nothing' })
  expect(met.get('vefsn1')?.get('rana1')).toBe(1)
  expect(met.get('vefsn1')?.get('alta2')).toBe(1)
  expect(met.get('rana1')?.get('alta2')).toBe(1)
})

test('[KB21] a gathering of this browser is chosen, told of, and then remembered', async () => {
  localStorage.setItem('samling/session/leader/spring', 'the-session')
  localStorage.setItem('samling/session/leader/g', 'own-session')
  const row = {
    key: { role: 'leader', gathering: 'spring' },
    title: 'Vårsamling',
    place: 'Sund',
    dates: ['2026-03-04'],
    code: 'ABCD',
    phase: 'closed',
  }
  const asked = answering({ '/api/home': { mayCreate: true, mine: [row] }, '/api/meetings': FILE })
  const view = hallView(6, TABLES)
  const sent = open({ ...view, gathering: { ...view.gathering, id: 'g' } })
  press(words().add)
  fireEvent.click(await screen.findByRole('button', { name: /Vårsamling/ }))
  await screen.findByText(words().known(3, 4))
  expect(document.activeElement?.textContent).toContain('Vårsamling')
  expect(asked).toEqual([
    { path: '/api/home', body: { mine: [{ role: 'leader', gathering: 'spring', session: 'the-session' }] } },
    { path: '/api/meetings', body: { gathering: 'spring', session: 'the-session' } },
  ])
  expect(screen.getByText(words().unknown).parentElement?.textContent).toContain('HR-leder 1 (Bodø)')
  expect(sent).toEqual([])
  press(words().remember)
  await vi.waitFor(() => expect(sent).toMatchObject([{ type: 'RememberGathering', gathering: 'spring' }]))
  await vi.waitFor(() => expect(screen.getByText(words().remembered('Vårsamling'))).toBeTruthy())
})

test('[KB21] a file is read here; what is wrong is told with where, what stands there and what would be right', async () => {
  answering({ '/api/home': { mayCreate: false, mine: [] } })
  const sent = open(hallView(6, TABLES))
  press(words().add)
  await screen.findByText(words().noneMine)
  withFile(JSON.stringify({ ...FILE, people: [{ ...FILE.people[0], municipality: 7 }] }))
  await screen.findByText(
    'Noe er galt i filen: people → 1 → municipality. Der står «7». Der skal det stå navnet på en kommune, eller null for gjester.',
  )
  withFile('{"format":"samling-programme"}')
  await screen.findByText(words().file['file-programme'])
  withFile(JSON.stringify(FILE))
  await screen.findByText(words().known(3, 4))
  expect(screen.queryByText(words().file['file-programme'])).toBeNull()
  expect(sent).toEqual([])
  press(words().remember)
  await vi.waitFor(() => expect(sent).toHaveLength(1))
})

test('[KB21] of several with the same name none is guessed, and both are named', async () => {
  answering({ '/api/home': { mayCreate: false, mine: [] } })
  const view = hallView(6, TABLES)
  const twin = { ...view.people[0], id: 'twin' } as LeaderView['people'][number]
  open({ ...view, people: [...view.people, twin] })
  press(words().add)
  withFile(JSON.stringify(FILE))
  await screen.findByText(words().known(2, 4))
  expect(screen.getByText(words().unsure).parentElement?.textContent).toContain('HR-leder 1 (Vefsn)')
})

test('[KB22] what is remembered stands in the setup, and is forgotten from there', () => {
  const { rounds } = FILE
  const people = ['vefsn1', 'rana1']
  const sent = open(hallView(6, TABLES, { earlier: [{ id: 'spring', title: 'Vårsamling', people, rounds }] }))
  expect(screen.getByText(/Vårsamling, 4\.–5\. mars/)).toBeTruthy()
  expect(screen.getByText(`${words().people(2)} ${words().met(1, 1)}`)).toBeTruthy()
  press(words().forget('Vårsamling'))
  expect(sent).toEqual([{ type: 'ForgetGathering', gathering: 'spring' }])
})

test('[KB22] what this gathering gives the next is saved as a file', async () => {
  const asked = answering({ '/api/meetings': FILE })
  const saved: string[] = []
  vi.stubGlobal('URL', { ...URL, createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined })
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download)
  })
  const view = hallView(6, TABLES)
  const { draft } = view.seating
  if (draft === null) throw new Error('no draft')
  const seating = { ...view.seating, draft: null, shown: 'round' as const, round: draft }
  open({ ...view, gathering: { ...view.gathering, id: 'g', title: 'Høst på Sund' }, seating })
  press(words().take)
  await vi.waitFor(() => expect(saved).toEqual(['høst-på-sund-møter.samling.json']))
  expect(asked).toEqual([{ path: '/api/meetings', body: { gathering: 'g', session: '' } }])
  click.mockRestore()
})
