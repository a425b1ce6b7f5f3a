import { cleanup, fireEvent, render, screen, within } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forget } from '#client/connection/storage.ts'
import { ready as figuresReady } from '#client/figures/words.ts'
import { MunicipalityPage } from '#client/screens/municipality/MunicipalityPage.tsx'
import { dueEvents } from '#client/screens/municipality/parts/due-events.ts'
import type { Own } from '#client/screens/municipality/sending.model.ts'
import { ready, words } from '#client/screens/municipality/words.ts'
import { calendarOf } from '#client/screens/programme/calendar.ts'
import { spanText } from '#client/screens/programme/over-text.ts'
import { led, newcomer, running } from '#client/screens/sheet/samples/programme.ts'
import { madeUpProgrammeLine } from '#client/screens/sheet/samples/programme-line.ts'
import { setLanguage } from '#client/words/words.ts'
import { NO_AIMS } from '#shared/programme/aims.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { programmeMunicipalityView } from '#shared/views/programme-municipality.ts'

beforeEach(async () => {
  setLanguage('nb')
  await Promise.all([ready(), figuresReady()])
  await vi.waitFor(() => expect(words().invitations.title).toBe('Invitasjoner'))
})
afterEach(() => {
  cleanup()
  for (const place of Object.keys(localStorage)) forget(place)
})

function open(programme: Programme, municipality: string) {
  const sent: Own[] = []
  const [status] = createSignal<'online' | 'offline'>('online')
  const line = madeUpProgrammeLine(programme, { by: { role: 'municipality', municipality } })
  const post = async (_id: string, command: unknown) => {
    sent.push(command as Own)
    return { ok: true, at: 1 } as const
  }
  render(() => <MunicipalityPage line={{ ...line, status, post }} />)
  return sent
}
const button = (name: string) => screen.getByRole('button', { name })
const card = (name: string) => screen.getByRole('heading', { name }).closest('li') as HTMLElement
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } })
const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value
const kept = () => Object.keys(localStorage).filter((key) => key.startsWith('samling/desk/'))

test('[PP40] what is being written stands there again after a reload, and is kept no more once it is saved or given up', async () => {
  open(led(running, ...newcomer), 'newcomer')
  fireEvent.click(button(words().promises.add))
  type(words().promises.fields.what, 'Møtes hver måned')
  cleanup()
  const sent = open(led(running, ...newcomer), 'newcomer')
  expect(value(words().promises.fields.what)).toBe('Møtes hver måned')
  type(words().promises.fields.who, 'HR-leder')
  type(words().promises.fields.by, '2013-05-01')
  fireEvent.click(button(words().common.save))
  expect(sent).toEqual([expect.objectContaining({ what: 'Møtes hver måned', who: 'HR-leder', base: null })])
  expect(kept()).toEqual([])
  fireEvent.click(button(words().promises.add))
  type(words().promises.fields.what, 'Nei')
  expect(kept()).toHaveLength(1)
  fireEvent.click(button(words().common.cancel))
  expect(kept()).toEqual([])
})

const invited = led(running, [{ type: 'MarkInvited', planned: 'troms', municipalities: ['malselv'] }])

test('[PP40] a reply, a status and whom to ask are kept too, each by itself', () => {
  open(invited, 'malselv')
  const troms = within(card('Troms'))
  fireEvent.click(troms.getByLabelText(words().invitations.answers.comes))
  fireEvent.input(troms.getByLabelText(words().invitations.people), { target: { value: 'ca. 4' } })
  fireEvent.click(button(words().promises.tell))
  type(words().promises.ask.why, 'Mangler vikarer')
  fireEvent.click(button(words().common.edit))
  type(words().contact.role, 'Personalsjef')
  cleanup()
  const sent = open(invited, 'malselv')
  expect(value(words().contact.role)).toBe('Personalsjef')
  expect(value(words().promises.ask.why)).toBe('Mangler vikarer')
  expect(value(words().invitations.people)).toBe('ca. 4')
  const send = within(card('Troms')).getByRole<HTMLButtonElement>('button', {
    name: words().invitations.send,
  })
  expect(send.disabled).toBe(true)
  expect(card('Troms').textContent).toContain(words().invitations.noNumber)
  type(words().invitations.people, '4')
  expect(card('Troms').textContent).not.toContain(words().invitations.noNumber)
  fireEvent.click(send)
  expect(sent).toEqual([expect.objectContaining({ type: 'ReplyToInvitation', people: 4 })])
})

test('[PP40] what others have said meanwhile stands over the writing, and is written upon', () => {
  open(running, 'malselv')
  fireEvent.click(button(words().promises.tell))
  type(words().promises.ask.learned, 'Ring tidlig')
  cleanup()
  const base = { status: 'under-way', why: '', learned: '' } as const
  const told = { status: 'under-way', why: 'Venter på kort', learned: '' } as const
  const sent = open(
    led(running, [{ type: 'SetPromiseStatus', promise: 'p-malselv', base, ...told }]),
    'malselv',
  )
  expect(screen.getByText(/I gang\. Venter på kort/, { selector: '.behind' })).toBeTruthy()
  fireEvent.click(
    within(card('Låner samtalekort fra Brønnøy')).getByRole('button', { name: words().common.save }),
  )
  expect(sent).toEqual([expect.objectContaining({ base: told, learned: 'Ring tidlig' })])
})

test('[PP41] they write their own goals and what these mean, which stand there at once and with how they read before', async () => {
  const before = led(running, [
    { type: 'WriteAims', municipality: 'alta', base: NO_AIMS, ...NO_AIMS, short: 'Ned til 8 prosent' },
  ])
  const sent = open(before, 'alta')
  fireEvent.click(button(words().aims.change))
  expect(value(words().aims.fields.short)).toBe('Ned til 8 prosent')
  type(words().aims.fields.ways, 'Partene møtes hver måned')
  fireEvent.click(screen.getByLabelText(words().aims.bold.unsure))
  fireEvent.click(button(words().common.save))
  expect(sent).toEqual([
    {
      ...{ type: 'WriteAims', municipality: 'alta', base: { ...NO_AIMS, short: 'Ned til 8 prosent' } },
      ...{ ...NO_AIMS, short: 'Ned til 8 prosent', ways: 'Partene møtes hver måned', bold: 'unsure' },
    },
  ])
  expect(screen.getByText('Partene møtes hver måned')).toBeTruthy()
  cleanup()
  const { short } = { short: 'Ned til 7' }
  open(
    led(before, [
      {
        type: 'WriteAims',
        municipality: 'alta',
        base: { ...NO_AIMS, short: 'Ned til 8 prosent' },
        ...NO_AIMS,
        short,
      },
    ]),
    'alta',
  )
  expect(screen.getByText(words().aims.before(1))).toBeTruthy()
})

test('[PP42] the whole plan goes into the calendar with what is due, not what is done or dropped, and is printed from its own form', () => {
  const view = programmeMunicipalityView(running, 'malselv', Date.UTC(2013, 1, 18))
  const [first] = view.promises
  if (!first) throw new Error('nothing promised')
  const more = [
    first,
    { ...first, inCalendars: 'early', by: '2013-01-01' },
    { ...first, id: 'x', status: 'done' as const },
  ]
  expect(dueEvents({ promises: more }).map(({ id }) => id)).toEqual(['early', first.inCalendars])
  const text = calendarOf(dueEvents({ promises: more }), 0)
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  expect(text.match(/TRIGGER:-P7D|TRIGGER:-P1D/g)).toHaveLength(4)
  const asked: { action: string; question: unknown }[] = []
  const submit = vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(function (
    this: HTMLFormElement,
  ) {
    const field = this.elements.namedItem('question') as HTMLInputElement
    asked.push({ action: this.getAttribute('action') ?? '', question: JSON.parse(field.value) })
  })
  localStorage.setItem(`samling/session/municipality/${running.id}`, 'own-session')
  open(running, 'malselv')
  fireEvent.click(button(words().promises.print))
  submit.mockRestore()
  const question = { programme: running.id, session: 'own-session', municipality: 'malselv', lang: 'nb' }
  expect(asked).toEqual([{ action: '/api/programmes/plan', question }])
})

test('[PP43] the letter’s link opens the page at the invitation it is about', async () => {
  history.replaceState(null, '', '/?invitation=troms')
  open(running, 'malselv')
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Troms'))
  history.replaceState(null, '', '/')
})

test('[PP70] a municipality is told what the office has put otherwise, until it says something of it itself', () => {
  const promise = running.promises.get('p-malselv')
  if (!promise) throw new Error('nothing promised')
  const { what, who, by, how } = promise
  const words4 = { what: 'Låner samtalekort fra Rana', who, by, how }
  const changed = led(running, [
    {
      ...{ type: 'WritePromise', promise: 'p-malselv', municipality: 'malselv' },
      ...{ base: { what, who, by, how }, ...words4 },
    },
  ])
  open(changed, 'malselv')
  expect(card(words4.what).textContent).toContain(words().promises.rewordedBy('18. feb.'))
  expect(card(words4.what).textContent).toContain(
    `18. feb., programkontoret: ${words().promises.reworded} ${what}.`,
  )
  cleanup()
  const heard = led(changed, [
    {
      ...{ type: 'SetPromiseStatus', promise: 'p-malselv', status: 'done', why: '', learned: '' },
      base: { status: 'under-way', why: '', learned: '' },
    },
    { role: 'municipality', municipality: 'malselv' },
  ])
  open(heard, 'malselv')
  expect(card(words4.what).textContent).not.toContain(words().promises.rewordedBy('18. feb.'))
})

test('[PP73] what a municipality is not invited to yet is not asked about, and stands apart; it can reply already', () => {
  const sent = open(running, 'malselv')
  const troms = within(card('Troms'))
  expect(screen.getByRole('heading', { name: words().invitations.planned })).toBeTruthy()
  expect(screen.getByText(words().invitations.none)).toBeTruthy()
  expect(troms.getByText(words().invitations.notYet)).toBeTruthy()
  expect(troms.queryByLabelText(words().invitations.answers.comes)).toBeNull()
  fireEvent.click(troms.getByRole('button', { name: words().invitations.replyNow }))
  fireEvent.click(troms.getByRole('button', { name: words().common.cancel }))
  expect(troms.queryByLabelText(words().invitations.answers.comes)).toBeNull()
  fireEvent.click(troms.getByRole('button', { name: words().invitations.replyNow }))
  fireEvent.click(troms.getByLabelText(words().invitations.answers.comes))
  fireEvent.click(troms.getByRole('button', { name: words().invitations.send }))
  expect(sent).toMatchObject([{ type: 'ReplyToInvitation', planned: 'troms', answer: 'comes' }])
})

test('[PP73] once the letter has gone it is asked, and so is whoever comes by the letter’s own link', () => {
  open(invited, 'malselv')
  expect(within(card('Troms')).getByLabelText(words().invitations.answers.comes)).toBeTruthy()
  expect(within(card('Troms')).queryByText(words().invitations.notYet)).toBeNull()
  cleanup()
  history.replaceState(null, '', '/?invitation=troms')
  open(running, 'malselv')
  expect(within(card('Troms')).getByLabelText(words().invitations.answers.comes)).toBeTruthy()
  history.replaceState(null, '', '/')
})

test('[PP74] what is over its date says since when, in words', () => {
  const alstahaug = () => card('Faste oppfølgingsmøter').textContent
  open(running, 'alstahaug')
  expect(alstahaug()).toContain('Over fristen')
  expect(alstahaug()).toContain('Fristen gikk ut 15. feb., for tre dager siden')
})

test.each([
  [1, 'én dag'],
  [2, 'to dager'],
  [13, '13 dager'],
  [14, 'to uker'],
  [60, 'åtte uker'],
  [61, 'to måneder'],
  [364, 'elleve måneder'],
  [365, 'mer enn et år'],
  [900, 'mer enn et år'],
])('[PP74] %i days over its date is said as «%s»', (days, text) => {
  expect(spanText(words().over, days)).toBe(text)
})

test('[PP78] a municipality reads what its people are asked, that only they can say it, and how it read before', () => {
  const study = { responsible: 'Et universitet', purpose: 'fravær', contact: '' }
  open(running, 'alta')
  expect(screen.queryByRole('heading', { name: words().research.title })).toBeNull()
  cleanup()
  const put = led(running, [{ type: 'SetResearch', ...study }])
  open(led(put, [{ type: 'SetResearch', ...study, purpose: 'nærvær' }]), 'alta')
  const section = screen.getByRole('heading', { name: words().research.title }).closest('section')
  expect(section?.textContent).toContain('Et universitet forsker på nærvær.')
  expect(section?.textContent).toContain(words().research.help)
  expect(section?.querySelector('details')?.textContent).toContain('Et universitet forsker på fravær.')
})
