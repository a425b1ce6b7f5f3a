import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { createStore } from 'solid-js/store'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { Join } from '#client/screens/phone/parts/Join.tsx'
import { ready, words } from '#client/screens/phone/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { WelcomeMessage } from '#shared/protocol/messages.ts'
import type { DoorView } from '#shared/views/door.ts'
import { WELCOME } from '#tests/page/connection/fake-socket.ts'
import { door, lobby } from './fixtures.ts'

beforeAll(async () => {
  setLanguage('nb')
  await ready()
  await vi.waitFor(() => expect(words().common.now).toBe('Nå'))
})
beforeEach(() => localStorage.clear())
afterEach(cleanup)

const say = (title: string) => ({ title, text: 'Spør den som leder.' })
const LOCKED = { nb: say('Døra er låst'), nn: say('Døra er låst'), en: say('The door is locked') }

/** A phone at the door, and the server's end of its line. */
function atTheDoor() {
  const said: (string | null)[] = []
  const [status, setStatus] = createSignal('online')
  const [welcome, setWelcome] = createSignal<WelcomeMessage>({ ...WELCOME, role: 'visitor' })
  const [views, setViews] = createStore<{ door: DoorView | null }>({ door: null })
  const [seen, setSeen] = createSignal(lobby(['Vefsn', 'Rana'], ['vefsn']))
  const phone = {
    code: 'K7M4PX',
    views,
    connection: { status, welcome, door: (municipality: string | null) => said.push(municipality) },
  } as unknown as Phone
  const { container } = render(() => (
    <Join phone={phone} lobby={seen()} typed={false} goTo={() => undefined} />
  ))
  const radios = (name: string) => [...container.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)]
  return {
    container,
    said,
    choose: (name: string, id: string) => {
      const radio = radios(name).find(({ value }) => value === id)
      if (radio) fireEvent.click(radio)
    },
    names: () => radios('person').map((radio) => radio.closest('label')?.textContent),
    chosen: () => radios('person').find(({ checked }) => checked)?.value,
    text: () => container.querySelector('.act')?.textContent ?? '',
    /** What stands where names will come, and under them, cannot be seen or pressed. */
    waits: () => container.querySelectorAll('.waits :is(.foot, [data-asks="person"])').length === 2,
    show: (view: DoorView | null) => setViews('door', view),
    lose: () => setStatus('offline'),
    comeBack: () => {
      setStatus('online')
      setWelcome({ ...WELCOME, role: 'visitor' })
    },
    lobby: setSeen,
    lock: () => setWelcome({ ...WELCOME, role: 'visitor', door: { is: 'locked', words: LOCKED } }),
  }
}

test('[PH40] the names of a municipality are asked for when it is chosen, and again when the line is back', () => {
  const { said, choose, names, chosen, text, show, lose, comeBack } = atTheDoor()
  expect(said).toEqual([])
  choose('municipality', 'vefsn')
  expect(said).toEqual(['vefsn'])
  const { notListed, joining } = words().join
  expect(text()).toContain(joining)
  show(door('vefsn', 'HR-leder', 'Rådgiver'))
  expect(names()).toEqual(['HR-leder', 'Rådgiver', notListed])
  expect(text()).not.toContain(joining)
  choose('person', 'p2')
  lose()
  // What was chosen and what is known outlive the line.
  expect(names()).toHaveLength(3)
  comeBack()
  expect(said).toEqual(['vefsn', 'vefsn'])
  expect(chosen()).toBe('p2')
})

test('[PH44] nothing stands where names will come, or under them, until they have come', () => {
  const { choose, show, waits, lose, comeBack } = atTheDoor()
  expect(waits()).toBe(false)
  choose('municipality', 'vefsn')
  expect(waits()).toBe(true)
  show(door('vefsn', 'HR-leder'))
  expect(waits()).toBe(false)
  show(null)
  lose()
  expect(waits()).toBe(false)
  comeBack()
  expect(waits()).toBe(true)
  // Whoever began to write without a line goes on.
  choose('person', 'not-listed')
  expect(waits()).toBe(false)
})

test('[PH40] without a line it says so, and a name can be written meanwhile', () => {
  const { choose, names, text, lose, waits } = atTheDoor()
  lose()
  choose('municipality', 'vefsn')
  expect(text()).toContain(words().gate.noAnswer)
  expect(names()).toEqual([words().join.notListed])
  expect(waits()).toBe(false)
  choose('person', 'not-listed')
  expect(document.querySelector('#name')).not.toBeNull()
})

test('[PH40] a list that is read anew while somebody chooses takes away who is gone, and shows who has come', () => {
  const { choose, names, chosen, show, lobby: see } = atTheDoor()
  choose('municipality', 'vefsn')
  show(door('vefsn', 'HR-leder', 'Rådgiver'))
  choose('person', 'p2')
  show({ group: 'vefsn', expected: [{ id: 'q1', name: 'Rådgiver', title: 'Helse' }] })
  expect(names()).toEqual(['RådgiverHelse', words().join.notListed])
  expect(chosen()).toBeUndefined()
  // Nobody is left to come: a name is written.
  see(lobby(['Vefsn', 'Rana']))
  expect(names()).toEqual([])
  expect(document.querySelector('#name')).not.toBeNull()
})

test('[P-13] the notice stands on the page that joins, in full and above all that is asked, in the language of the page', () => {
  const { container } = atTheDoor()
  const { notice } = lobby(['Vefsn', 'Rana'], ['vefsn'])
  const said = [...container.querySelectorAll('form p')].find(({ textContent }) => textContent === notice.nb)
  if (!said) throw new Error('no notice')
  expect(said.closest('details, [hidden], .sr')).toBeNull()
  const asked = container.querySelectorAll('form input, form button')
  expect(asked.length).toBeGreaterThan(3)
  for (const each of asked)
    expect(said.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  // There is no other way in from this page than its one button.
  expect(container.querySelectorAll('[type=submit]')).toHaveLength(1)
})

test('[PE50] at a locked door whoever is in already can still go over to this phone', () => {
  const { container, lock, lobby: see } = atTheDoor()
  lock()
  expect(container.querySelector('h1')?.textContent).toBe('Døra er låst')
  expect(container.querySelector('form')).toBeNull()
  const other = [...container.querySelectorAll('button')].find(
    ({ textContent }) => textContent === words().join.otherPhone,
  )
  if (!other) throw new Error('there is no way in by another phone')
  fireEvent.click(other)
  // What the code is written in is fetched later, as it is for everybody.
  expect(container.textContent).not.toContain('Døra er låst')
  // When the gathering ends meanwhile there is nothing to go over to.
  see({ ...lobby(['Vefsn'], []), phase: 'closed' })
  expect(container.querySelector('h1')?.textContent).toBe('Døra er låst')
})
