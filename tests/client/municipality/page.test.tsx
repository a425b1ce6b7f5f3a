import { cleanup, fireEvent, render, screen, within } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ready as figuresReady } from '#client/figures/words.ts'
import { MunicipalityPage } from '#client/screens/municipality/MunicipalityPage.tsx'
import { type Own, putOwn } from '#client/screens/municipality/sending.model.ts'
import { ready, words } from '#client/screens/municipality/words.ts'
import { calendarOf } from '#client/screens/programme/calendar.ts'
import { led, newcomer, running } from '#client/screens/sheet/samples/programme.ts'
import { madeUpProgrammeLine } from '#client/screens/sheet/samples/programme-line.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Programme } from '#shared/programme/programme.ts'
import type { ProgrammeOutcome } from '#shared/protocol/programme.ts'

beforeEach(async () => {
  setLanguage('nb')
  await Promise.all([ready(), figuresReady()])
  await vi.waitFor(() => expect(words().invitations.title).toBe('Invitasjoner'))
})
afterEach(() => {
  cleanup()
  localStorage.clear()
})

type Is = { readonly offline?: boolean; readonly answer?: ProgrammeOutcome }
/** What the page has sent, by a line that can come and go. */
function open(
  programme: Programme,
  municipality: string,
  { offline = false, answer = { ok: true, at: 1 } }: Is = {},
) {
  const sent: Own[] = []
  const [status, setStatus] = createSignal<'online' | 'offline'>(offline ? 'offline' : 'online')
  const line = madeUpProgrammeLine(programme, { by: { role: 'municipality', municipality } })
  const post = async (_id: string, command: unknown) => {
    sent.push(command as Own)
    return answer
  }
  render(() => <MunicipalityPage line={{ ...line, status, post }} />)
  return { sent, setStatus }
}
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const card = (name: string) => screen.getByRole('heading', { name }).closest('li') as HTMLElement

test('[PP8] one municipality sees what is its own, and nothing of any other', () => {
  open(running, 'malselv')
  const text = document.body.textContent ?? ''
  expect(text).toContain('Målselv')
  expect(text).toContain('Låner samtalekort fra Brønnøy')
  expect(text).toContain('Konferanse i Målselv')
  for (const other of ['Balsfjord', 'Hammerfest', 'Kartlegger nattarbeid', 'Konferanse i Alta'])
    expect(text).not.toContain(other)
})

test('[PP8] gone, closed and by a link that is not valid, the page says so', () => {
  open(running, 'gone')
  expect(screen.getByRole('heading').textContent).toBe(words().goneHead)
  cleanup()
  open(led(running, [{ type: 'CloseProgramme' }]), 'malselv')
  expect(screen.getByText(words().closed)).toBeTruthy()
  expect(screen.queryByRole('button', { name: words().promises.add })).toBeNull()
  cleanup()
  render(() => <MunicipalityPage line={madeUpProgrammeLine(null, { code: 'unknown-link' })} />)
  expect(screen.getByRole('heading').textContent).toBe(words().unknownHead)
})

test('[PP9] they say whether they come, how many and in which roles, and it stands there at once', async () => {
  const invited = led(running, [{ type: 'MarkInvited', planned: 'troms', municipalities: ['malselv'] }])
  const { sent } = open(invited, 'malselv')
  const troms = within(card('Troms'))
  fireEvent.click(troms.getByLabelText(words().invitations.answers.comes))
  fireEvent.input(troms.getByLabelText(words().invitations.people), { target: { value: '3' } })
  fireEvent.input(troms.getByLabelText(words().invitations.who), { target: { value: 'HR-leder' } })
  fireEvent.click(troms.getByRole('button', { name: words().invitations.send }))
  expect(sent).toEqual([
    {
      ...{ type: 'ReplyToInvitation', planned: 'troms', municipality: 'malselv', answer: 'comes' },
      ...{ people: 3, who: 'HR-leder', note: '' },
    },
  ])
  expect(card('Troms').textContent).toContain('Vi kommer, 3 personer, HR-leder')
  fireEvent.click(troms.getByRole('button', { name: words().invitations.change }))
  fireEvent.click(troms.getByLabelText(words().invitations.answers.not))
  expect(troms.queryByLabelText(words().invitations.people)).toBeNull()
  fireEvent.click(troms.getByRole('button', { name: words().invitations.send }))
  await vi.waitFor(() => expect(sent[1]).toMatchObject({ answer: 'not', people: null, who: '' }))
})

test('[PP9] what is cancelled says why, and asks for nothing', () => {
  open(led(running, [{ type: 'CancelGathering', planned: 'troms', why: 'Veien er stengt' }]), 'malselv')
  expect(card('Troms').textContent).toContain('Avlyst: Veien er stengt')
  expect(within(card('Troms')).queryByRole('radio')).toBeNull()
})

test('[PP10] of a promise they say how it goes; one that is dropped says why', async () => {
  const { sent } = open(running, 'malselv')
  const promise = within(card('Låner samtalekort fra Brønnøy'))
  fireEvent.click(promise.getByRole('button', { name: words().promises.tell }))
  fireEvent.click(promise.getByLabelText(words().statuses.dropped))
  const save = () => promise.getByRole<HTMLButtonElement>('button', { name: words().common.save })
  expect(save().disabled).toBe(true)
  fireEvent.input(promise.getByLabelText(words().promises.whyDropped), { target: { value: 'Ingen vikarer' } })
  fireEvent.input(promise.getByLabelText(words().promises.ask.learned), {
    target: { value: 'Begynn i det små' },
  })
  fireEvent.click(save())
  expect(sent).toEqual([
    {
      ...{
        type: 'SetPromiseStatus',
        promise: 'p-malselv',
        base: { status: 'under-way', why: '', learned: '' },
      },
      ...{ status: 'dropped', why: 'Ingen vikarer', learned: 'Begynn i det små' },
    },
  ])
  const text = () => card('Låner samtalekort fra Brønnøy').textContent
  expect(text()).toContain('Lagt bort')
  expect(text()).toContain('Hvorfor: Ingen vikarer')
  expect(text()).toContain('kommunen: I gang')
  await vi.waitFor(() => expect(text()).toContain('Lagret'))
})

test('[PP10] a new promise is written, and one that is there put otherwise upon what it was', () => {
  const { sent } = open(led(running, ...newcomer), 'newcomer')
  expect(screen.getByText(words().promises.none)).toBeTruthy()
  fireEvent.click(button(words().promises.add))
  const { fields } = words().promises
  const write = (label: string, value: string) =>
    fireEvent.input(screen.getByLabelText(label), { target: { value } })
  write(fields.what, 'Møtes hver måned')
  write(fields.who, 'Kommunedirektør')
  write(fields.by, '2013-05-01')
  fireEvent.click(button(words().common.save))
  expect(sent).toEqual([
    expect.objectContaining({
      ...{ type: 'WritePromise', municipality: 'newcomer', base: null, what: 'Møtes hver måned' },
      ...{ who: 'Kommunedirektør', by: '2013-05-01' },
    }),
  ])
  cleanup()
  const again = open(running, 'rana')
  const promise = within(card('Verneombud i ledermøtet'))
  fireEvent.click(promise.getByRole('button', { name: words().promises.reword }))
  fireEvent.input(promise.getByLabelText(fields.how), { target: { value: 'Referat' } })
  fireEvent.click(promise.getByRole('button', { name: words().common.save }))
  expect(again.sent[0]).toMatchObject({
    base: { what: 'Verneombud i ledermøtet', how: 'Vi ser det i fraværet hver måned' },
    how: 'Referat',
  })
})

const held = () => Object.keys(localStorage).filter((key) => key.startsWith('samling/municipality/'))
const answered = (promise: string) => {
  const of = within(card(promise))
  fireEvent.click(of.getByRole('button', { name: words().promises.tell }))
  fireEvent.click(of.getByLabelText(words().statuses.done))
  fireEvent.click(of.getByRole('button', { name: words().common.save }))
}

test('[PP11] without a network it waits on the device, also over a reload, and goes by itself', async () => {
  const first = open(running, 'alta', { offline: true })
  answered('Felles partsmøte før budsjettet')
  expect(first.sent).toEqual([])
  expect(screen.getByText(words().offline(1))).toBeTruthy()
  expect(screen.getByText(words().waits)).toBeTruthy()
  cleanup()
  const again = open(running, 'alta', { offline: true })
  expect(card('Felles partsmøte før budsjettet').textContent).toContain('Gjort')
  again.setStatus('online')
  await vi.waitFor(() => expect(again.sent).toHaveLength(1))
  expect(again.sent[0]).toMatchObject({ type: 'SetPromiseStatus', status: 'done' })
  await vi.waitFor(() => expect(held()).toEqual([]))
})

test('[PP11] a new promise stands there while it waits, also over a reload', () => {
  open(led(running, ...newcomer), 'newcomer', { offline: true })
  fireEvent.click(button(words().promises.add))
  const { fields } = words().promises
  for (const [label, value] of [
    [fields.what, 'Møtes hver måned'],
    [fields.who, 'HR-leder'],
    [fields.by, '2013-05-01'],
  ] as const)
    fireEvent.input(screen.getByLabelText(label), { target: { value } })
  fireEvent.click(button(words().common.save))
  expect(card('Møtes hver måned').textContent).toContain(words().waits)
  cleanup()
  open(led(running, ...newcomer), 'newcomer', { offline: true })
  expect(card('Møtes hver måned').textContent).toContain('HR-leder, innen 1. mai')
})

test('[PP11] what was refused stays with the reason, is tried again, or let go', async () => {
  const no = { ok: false, code: 'promise-changed', detail: 'Felles partsmøte' } as const
  const { sent } = open(running, 'alta', { answer: no })
  answered('Felles partsmøte før budsjettet')
  await vi.waitFor(() => expect(button(words().drop)).toBeTruthy())
  expect(screen.getByText(/Noen andre har endret dette/)).toBeTruthy()
  fireEvent.click(button(words().common.tryAgain))
  await vi.waitFor(() => expect(sent).toHaveLength(2))
  await vi.waitFor(() => fireEvent.click(button(words().drop)))
  expect(screen.queryByText(/Noen andre har endret dette/)).toBeNull()
  expect(held()).toEqual([])
})

test('[PP11] of the same thing the last word counts, upon what was seen first; what is on its way stays', () => {
  const said = (status: 'under-way' | 'done', base: 'not-begun' | 'under-way'): Own => ({
    ...{ type: 'SetPromiseStatus', promise: 'p', base: { status: base, why: '', learned: '' } },
    ...{ status, why: '', learned: '' },
  })
  const entry = (id: string, command: Own) => ({ id, command, writtenAt: 1, order: 1, refusal: null })
  const first = putOwn([], entry('one', said('under-way', 'not-begun')), null)
  const waited = putOwn(first, entry('two', said('done', 'under-way')), null)
  expect(waited.map(({ id, command }) => [id, command])).toEqual([['two', said('done', 'not-begun')]])
  const onTheWay = putOwn(first, entry('two', said('done', 'under-way')), 'one')
  expect(onTheWay.map(({ id }) => id)).toEqual(['one', 'two'])
  expect(onTheWay[1]?.command).toEqual(said('done', 'under-way'))
})

test('[PP12] a calendar file: whole days, no long line, and the same id each time', () => {
  const event = {
    ...{ id: 'troms', title: 'Fylkessamling, Troms; første', from: '2013-03-12', to: '2013-03-13' },
    ...{ place: 'Målselv', text: 'En linje\nog enda en, '.repeat(9), reminds: [7] },
  }
  const text = calendarOf([event], Date.UTC(2013, 1, 18, 8))
  expect(text).toContain('DTSTART;VALUE=DATE:20130312\r\nDTEND;VALUE=DATE:20130314\r\n')
  expect(text).toContain('SUMMARY:Fylkessamling\\, Troms\\; første\r\n')
  expect(text).toContain('UID:troms@samling\r\nDTSTAMP:20130218T080000Z\r\n')
  expect(text).toContain('TRIGGER:-P7D')
  const lines = text.split('\r\n')
  expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75)
  expect(text.replaceAll('\r\n ', '')).toContain('En linje\\nog enda en\\, En linje')
  const lasting = (file: string) => file.replace(/(?:DTSTAMP|SEQUENCE):.*/g, '')
  expect(lasting(calendarOf([event], 0))).toBe(lasting(text))
})
