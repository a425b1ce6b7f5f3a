import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { forget } from '#client/connection/storage.ts'
import { ready as notesReady, words as noteWords } from '#client/notes/words.ts'
import { ready, words } from '#client/screens/console/words.ts'
import { Observer } from '#client/screens/observer/Observer.tsx'
import { saves, themeKey } from '#client/screens/observer/write.model.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { NOTE_LIMITS } from '#shared/notes/note-limits.ts'
import { aboutNothing } from '#shared/notes/notes.ts'
import { play, stateAfter, TEN } from '#tests/support/given.ts'
import { quiet } from '#tests/support/noted.ts'
import { makeRoom, settled } from './room.ts'

beforeAll(async () => {
  setLanguage('nb')
  await Promise.all([ready(), notesReady()])
  await vi.waitFor(() => expect([words().head.run, noteWords().write]).toEqual(['Kjør', 'Notat']))
})
afterEach(() => {
  cleanup()
  for (const key of Object.keys(localStorage)) forget(key)
  localStorage.clear()
})

const ME: Actor = { role: 'observer', device: 'ob-me' }
const began = (municipality: string, from: string | null = null) =>
  ({ type: 'BeginPresentation', activity: 'r', municipality, from }) as const
const presenting: Gathering = play(
  stateAfter(quiet),
  [
    {
      type: 'NameMunicipalities',
      municipalities: [
        { id: 'bomlo', name: 'Bømlo' },
        { id: 'sund', name: 'Sund' },
        { id: 'vefsn', name: 'Vefsn' },
      ],
    },
  ],
  [{ type: 'StartItem', item: 'welcome', from: null }],
  [
    {
      type: 'PreparePresentations',
      ...{ activity: 'r', item: null, minutes: 5, shared: false, order: ['vefsn', 'sund'] },
    },
  ],
  [{ type: 'OpenPresentations', activity: 'r' }],
  [began('vefsn')],
)

function open(first: Gathering = presenting) {
  const room = makeRoom(first)
  const page = room.page(ME)
  const show = () =>
    render(() => (
      <Observer connection={page.connection} gathering={page.gathering} now={room.now} page="write" />
    ))
  const shown = show()
  return { room, page, show, ...shown }
}
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notat' })
const type = (text: string) => fireEvent.input(field(), { target: { value: text } })
const pressed = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-pressed') === 'true'

test('[OB1] Ctrl and Enter save the note with its theme, empty the field and leave the focus there', async () => {
  const { room, page } = open()
  type('De ringte alle')
  fireEvent.click(screen.getByRole('button', { name: 'Tiltak' }))
  fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true })
  await settled()
  expect(field().value).toBe('')
  expect(document.activeElement).toBe(field())
  expect(pressed('Tiltak')).toBe(false)
  const [note] = [...room.state().notes.notes.values()]
  expect(note).toMatchObject({ text: 'De ringte alle', by: 'ob-me' })
  expect(room.state().notes.board.cards.get(note?.id ?? '')?.theme).toBe('measures')
  expect(page.sent).toHaveLength(1)
  expect(screen.getByText('Lagret: Tiltak, Vefsn')).toBeTruthy()
  // An Enter by itself is a new line, and one that ends a composed letter is neither.
  expect(saves({ key: 'Enter', ctrlKey: false, metaKey: false, isComposing: false })).toBe(false)
  expect(saves({ key: 'Enter', ctrlKey: true, metaKey: false, isComposing: true })).toBe(false)
})

test('[OB2] Alt with a number sets the theme, and takes it off again, whatever sign the keyboard makes', () => {
  open()
  fireEvent.keyDown(field(), { altKey: true, code: 'Digit3', key: '£' })
  expect(pressed('Kultur')).toBe(true)
  fireEvent.keyDown(field(), { altKey: true, code: 'Digit1', key: '1' })
  expect([pressed('Kultur'), pressed('Utfordringer')]).toEqual([false, true])
  fireEvent.keyDown(field(), { altKey: true, code: 'Digit1', key: '1' })
  expect(pressed('Utfordringer')).toBe(false)
  expect(themeKey({ altKey: true, ctrlKey: true, metaKey: false, code: 'Digit1' })).toBeNull()
  expect(themeKey({ altKey: true, ctrlKey: false, metaKey: false, code: 'KeyA' })).toBeNull()
})

test('[OB3] a note is about what was on as it was begun, though it is saved after', async () => {
  const { room } = open()
  expect(screen.getByText('Presenterer nå')).toBeTruthy()
  type('Vikarer faller utenfor')
  room.setNow(room.now() + 60_000)
  room.perform(began('sund', 'vefsn'), { role: 'leader' })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Vefsn')
  expect(screen.getByText(/Du begynte mens Vefsn var på/)).toBeTruthy()
  fireEvent.submit(field().closest('form') as HTMLFormElement)
  await settled()
  expect([...room.state().notes.notes.values()][0]?.about.municipality).toBe('vefsn')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Sund')
})

test('[OB3] one tap moves it to what is on now, and one on the list to any other', async () => {
  const { room } = open()
  type('Vikarer')
  room.setNow(room.now() + 60_000)
  room.perform(began('sund', 'vefsn'), { role: 'leader' })
  fireEvent.click(screen.getByRole('button', { name: 'Knytt til Sund' }))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Sund')
  fireEvent.click(screen.getByRole('button', { name: 'Bytt hva notatet gjelder' }))
  fireEvent.click(screen.getByRole('button', { name: 'Bømlo' }))
  expect(screen.getByText('Notatet gjelder')).toBeTruthy()
  fireEvent.keyDown(field(), { key: 'Enter', metaKey: true })
  await settled()
  expect([...room.state().notes.notes.values()][0]?.about).toMatchObject({
    municipality: 'bomlo',
    item: 'welcome',
  })
})

test('[OB23] while nothing is on, one tap says which municipality a note is about, and the same again none', async () => {
  const named = play(stateAfter(quiet), [
    {
      type: 'NameMunicipalities',
      municipalities: [
        { id: 'bomlo', name: 'Bømlo' },
        { id: 'sund', name: 'Sund' },
      ],
    },
  ])
  const { room } = open(named)
  const heading = () => screen.getByRole('heading', { level: 1 }).textContent
  type('Sagt i gangen')
  expect(heading()).toBe('Ingenting er på')
  fireEvent.click(screen.getByRole('button', { name: 'Sund' }))
  expect([heading(), pressed('Sund')]).toEqual(['Sund', true])
  expect(document.activeElement).toBe(field())
  fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true })
  await settled()
  expect([...room.state().notes.notes.values()][0]?.about).toEqual({ ...aboutNothing, municipality: 'sund' })
  // The next one is not about what the one before was.
  expect(heading()).toBe('Ingenting er på')
  fireEvent.click(screen.getByRole('button', { name: 'Bømlo' }))
  fireEvent.click(screen.getByRole('button', { name: 'Bømlo' }))
  expect(heading()).toBe('Ingenting er på')
  room.setNow(room.now() + 60_000)
  room.perform({ type: 'StartItem', item: 'welcome', from: null }, { role: 'leader' })
  expect(screen.queryByRole('button', { name: 'Bømlo' })).toBeNull()
})

test('[OB24] the keys stand below once one is pressed that a keyboard has; one on the glass does not say which it was', () => {
  const { container } = open()
  const shown = () => container.querySelector('.writekeys')?.classList.contains('used')
  fireEvent.keyDown(field(), { key: 'Unidentified', code: '' })
  expect(shown()).toBe(false)
  fireEvent.keyDown(field(), { key: 'a', code: 'KeyA' })
  expect(shown()).toBe(true)
})

test('[OB4] a quote is of whom the note is about; where nobody is known, of whom is chosen', async () => {
  const { room } = open()
  type('Ingen følte seg kontrollert')
  fireEvent.click(screen.getByRole('button', { name: 'Sitat fra Vefsn' }))
  fireEvent.click(screen.getByRole('button', { name: 'Bytt hva notatet gjelder' }))
  fireEvent.click(screen.getByRole('button', { name: 'Sund' }))
  expect(pressed('Sitat fra Sund')).toBe(true)
  fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true })
  await settled()
  expect([...room.state().notes.notes.values()][0]?.quote).toBe('sund')
  cleanup()
  open(stateAfter(quiet))
  fireEvent.change(screen.getByRole('combobox', { name: 'Sitat fra' }), { target: { value: 'bomlo' } })
  expect(pressed('Sitat fra Bømlo')).toBe(true)
})

test('[OB5] text and marks survive a reload; written without a net they wait, and are sent once it is back', async () => {
  const { room, page, show, unmount } = open()
  page.setStatus('offline')
  type('Først')
  fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true })
  type('Så')
  fireEvent.click(screen.getByRole('button', { name: 'Kultur' }))
  expect(screen.getByText('1 notat venter på nett')).toBeTruthy()
  expect(screen.getByText('Venter på nett')).toBeTruthy()
  unmount()
  show()
  expect(field().value).toBe('Så')
  expect(pressed('Kultur')).toBe(true)
  fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true })
  expect(screen.getByText('2 notater venter på nett')).toBeTruthy()
  expect(room.state().notes.standing).toBe(0)
  // Hours later: what was on then stands, not what is on now.
  room.setNow(room.now() + 3 * 3_600_000)
  room.perform(began('sund', 'vefsn'), { role: 'leader' })
  page.setStatus('online')
  await vi.waitFor(() => expect(room.state().notes.standing).toBe(2))
  expect([...room.state().notes.notes.values()].map(({ text, about }) => [text, about.municipality])).toEqual(
    [
      ['Først', 'vefsn'],
      ['Så', 'vefsn'],
    ],
  )
  await vi.waitFor(() => expect(screen.queryByText('Venter på nett')).toBeNull())
  expect(page.sent).toHaveLength(2)
})

test('[OB6] an empty note and one that is too long are refused in words, and what was typed stands', () => {
  const { page } = open()
  fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true })
  expect(screen.getByRole('alert').textContent).toBe('Skriv noe før du lagrer.')
  type('x'.repeat(NOTE_LIMITS.note + 1))
  fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true })
  expect(screen.getByRole('alert').textContent).toMatch(/5001 tegn, og 5000 er det meste/)
  expect(field().value).toHaveLength(NOTE_LIMITS.note + 1)
  expect(page.sent).toEqual([])
})

test('[OB6] a note that the server refuses stands in words, with why, and can be sent again', async () => {
  const { room, page } = open()
  page.refuse.next = { ok: false, code: 'not-observing' }
  type('Uten oppgave')
  fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true })
  await settled()
  expect(screen.getByText(/Dette er det bare observatørene som gjør/)).toBeTruthy()
  expect(screen.getByText('Uten oppgave')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Send igjen' }))
  await settled()
  expect(room.state().notes.standing).toBe(1)
  expect(screen.queryByText(/bare observatørene/)).toBeNull()
})

test('[OB6] a page that is shown no notes says who does this', () => {
  const { page, room } = open()
  cleanup()
  render(() => (
    <Observer
      connection={page.connection}
      gathering={{ ...page.gathering, hall: page.gathering.hall, notes: null }}
      now={room.now}
      page="write"
    />
  ))
  expect(screen.getByText(/bare observatørene som gjør/)).toBeTruthy()
})

test('[OB21] on the phone of somebody who takes part the page is theirs, as long as they observe; what they have not got away stands', async () => {
  const ane: Actor = { role: 'participant', person: 'ane' }
  const observing = play(presenting, [
    {
      ...{ type: 'EditPerson', person: 'ane', name: 'Ane', municipality: 'bomlo', title: '' },
      ...{ duties: ['observer'], stands: 1 },
    },
  ])
  const room = makeRoom(observing)
  const page = room.page(ane)
  const [duties, setDuties] = createSignal(['observer'])
  const gathering = {
    get hall() {
      return page.gathering.hall
    },
    get notes() {
      return page.gathering.notes
    },
    get own() {
      return { person: { id: 'ane', duties: duties() } }
    },
  } as unknown as typeof page.gathering
  render(() => (
    <Observer phone="ABC234" connection={page.connection} gathering={gathering} now={room.now} page="write" />
  ))
  type('De ringte alle')
  fireEvent.click(screen.getByRole('button', { name: 'Lagre og skriv neste' }))
  await settled()
  expect([...room.state().notes.notes.values()][0]).toMatchObject({ by: 'ane', text: 'De ringte alle' })
  expect(screen.getByRole('link', { name: 'Telefonen min' }).getAttribute('href')).toBe('/ABC234')
  expect(screen.queryByRole('button', { name: 'Si hvem du er' })).toBeNull()
  // Written on another device of theirs, it is theirs here too.
  const elsewhere = { note: 'other', text: 'Fra en annen telefon', theme: null, quote: null, about: null }
  room.perform({ type: 'WriteNote', writtenAt: 1, ...elsewhere }, ane)
  await vi.waitFor(() => expect(screen.getByText('Fra en annen telefon')).toBeTruthy())
  type('Halvferdig')
  setDuties([])
  expect(screen.getByText('Halvferdig')).toBeTruthy()
  expect(screen.getByText(/ikke observatør lenger/)).toBeTruthy()
  expect(screen.queryByText('De ringte alle')).toBeNull()
  setDuties(['observer'])
  expect(field().value).toBe('Halvferdig')
  // Refused for want of the duty, the note and what it was to become go on with it.
  page.refuse.next = { ok: false, code: 'not-observing' }
  fireEvent.click(screen.getByRole('button', { name: 'Lagre og skriv neste' }))
  await settled()
  expect(screen.getByRole('button', { name: 'Send igjen' })).toBeTruthy()
  setDuties([])
  setDuties(['observer'])
  await settled()
  expect([...room.state().notes.notes.values()].map(({ text }) => text)).toContain('Halvferdig')
  expect(screen.queryByRole('button', { name: 'Send igjen' })).toBeNull()
})

test('[OB21] a phone that has not joined is shown the way to its own page', () => {
  const { page, room } = open()
  cleanup()
  const connection = {
    ...page.connection,
    welcome: () => ({ gathering: 'g', role: 'visitor' }),
  } as unknown as typeof page.connection
  render(() => (
    <Observer
      phone="ABC234"
      connection={connection}
      gathering={{ ...page.gathering, hall: null, notes: null }}
      now={room.now}
    />
  ))
  expect(screen.getByRole('link', { name: 'Telefonen min' }).getAttribute('href')).toBe('/ABC234')
})

test('[OB22] a device says whose it is, from the list or with a role, and is refused in words', async () => {
  const { room, page } = open()
  fireEvent.click(screen.getByRole('button', { name: 'Si hvem du er' }))
  fireEvent.input(screen.getByRole('textbox', { name: 'Fornavn eller rolle' }), {
    target: { value: 'Vernepleier' },
  })
  page.refuse.next = { ok: false, code: 'text-too-long', detail: '60' }
  fireEvent.click(screen.getByRole('button', { name: 'Lagre' }))
  await settled()
  expect(screen.getByText(/plass til 60 tegn/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Lagre' }))
  await settled()
  expect(room.state().notes.observers).toEqual([{ id: 'ob-me', person: null, name: 'Vernepleier' }])
})

test('[OB12] a page that comes back as another device is told of what somebody did just before itself', async () => {
  const { room } = open()
  type('Ring')
  fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true })
  await settled()
  cleanup()
  const again: Actor = { role: 'observer', device: 'ob-again' }
  const page = room.page(again)
  const card = [...room.state().notes.notes.keys()][0] ?? ''
  const tag = (theme: string, by: Actor) => room.perform({ type: 'TagCard', activity: null, card, theme }, by)
  room.setNow(room.now() + 60_000)
  tag('culture', { role: 'observer', device: 'ob-other' })
  tag('measures', again)
  render(() => (
    <Observer connection={page.connection} gathering={page.gathering} now={room.now} page="board" />
  ))
  expect(screen.getByText(/satte tema like før deg$/)).toBeTruthy()
  expect(screen.queryByText(/satte tema nå$/)).toBeNull()
})

test('[OB7] an own note is put right, taken away and brought back', async () => {
  const { room } = open()
  type('Ring')
  fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true })
  await settled()
  const note = () => [...room.state().notes.notes.values()][0]
  fireEvent.click(screen.getByRole('button', { name: /Uten tema.*Ring/ }))
  const edit = () => screen.getAllByRole<HTMLTextAreaElement>('textbox', { name: 'Notat' })[1]
  fireEvent.input(edit() as HTMLTextAreaElement, { target: { value: 'Ring alle' } })
  fireEvent.click(screen.getByRole('button', { name: 'Lagre' }))
  await settled()
  expect(note()).toMatchObject({ text: 'Ring alle', revised: true })
  fireEvent.click(screen.getByRole('button', { name: /Uten tema.*Ring alle/ }))
  fireEvent.click(screen.getByRole('button', { name: 'Ta bort' }))
  await settled()
  expect(note()?.removed).toBe(true)
  fireEvent.click(screen.getByRole('button', { name: 'Hent tilbake' }))
  await settled()
  expect(note()).toMatchObject({
    removed: false,
    about: { ...aboutNothing, municipality: 'vefsn', item: 'welcome', activity: 'r' },
  })
})

test('[OB27] what somebody else has left on this device waits for them, and is told by how many notes', async () => {
  const left = (nth: number, more: object = {}) =>
    localStorage.setItem(
      `samling/notes/g/outbox/e${nth}`,
      JSON.stringify({
        id: `e${nth}`,
        command: {
          type: 'WriteNote',
          ...{ note: `left-${nth}`, text: `Noe ${nth}`, theme: null, quote: null },
          ...{ writtenAt: TEN, about: null },
        },
        ...{ writtenAt: TEN, order: nth, refusal: null },
        ...more,
      }),
    )
  // One of an earlier version, which kept no writer, is whoever's is here.
  left(1)
  left(2, { writer: 'dina' })
  left(3, { writer: 'dina' })
  const { room, page } = open()
  await settled()
  expect([...room.state().notes.notes.keys()]).toEqual(['left-1'])
  expect(screen.queryByText('Noe 2')).toBeNull()
  expect(screen.getByText(/^2 notater som en annen skrev på denne enheten/)).toBeTruthy()
  type('Mitt eget')
  fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true })
  await settled()
  expect(room.state().notes.notes.size).toBe(2)
  fireEvent.click(screen.getByRole('button', { name: 'Send som mine' }))
  await vi.waitFor(() => expect(room.state().notes.notes.get('left-3')?.by).toBe('ob-me'))
  expect(screen.queryByRole('button', { name: 'Send som mine' })).toBeNull()
  expect(page.sent).toHaveLength(4)
  expect(Object.keys(localStorage).filter((key) => key.startsWith('samling/notes/g/outbox/'))).toEqual([])
})

test('[TA15] words for a note that somebody else has worded since are not written over theirs unseen', async () => {
  const { room } = open()
  type('De ringte alle')
  fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true })
  await settled()
  const [id = ''] = [...room.state().notes.notes.keys()]
  fireEvent.click(screen.getByRole('button', { name: /De ringte alle/ }))
  const [, edit] = screen.getAllByRole<HTMLTextAreaElement>('textbox', { name: 'Notat' })
  fireEvent.input(edit as HTMLElement, { target: { value: 'Mine ord' } })
  room.perform({ type: 'ReviseNote', note: id, text: 'Andres ord' }, { role: 'observer', device: 'ob-2' })
  fireEvent.submit((edit as HTMLTextAreaElement).form as HTMLFormElement)
  await settled()
  expect(room.state().notes.notes.get(id)?.text).toBe('Andres ord')
  expect(screen.getByText('Mine ord')).toBeTruthy()
  expect(screen.getByText(/Nå står det: «Andres ord»/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Send igjen' }))
  await settled()
  expect(room.state().notes.notes.get(id)?.text).toBe('Mine ord')
})
