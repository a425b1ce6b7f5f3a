import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { RoundPhone } from '#client/activities/presentation-round/RoundPhone.tsx'
import {
  leftOf,
  lineRows,
  ownTurn,
  sentWords,
  toWhom,
} from '#client/activities/presentation-round/round-phone.model.ts'
import { put, type Sendable } from '#client/connection/outbox.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { fetchLater, findLater } from '#client/screens/phone/later.tsx'
import { ready, words } from '#client/screens/phone/words.ts'
import { roundPhone } from '#client/words/nb/round-phone.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Gathering, GatheringCommand } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { groupView } from '#shared/views/group.ts'
import { hallView } from '#shared/views/hall.ts'
import { ownView } from '#shared/views/own.ts'
import type { PresentationsCard } from '#shared/views/round-part.ts'
import { entry, sent, stored } from '#tests/client/phone/fixtures.ts'
import { begin, running, step } from '#tests/domain/presentation-round/given-round.ts'
import { type Act, play, TEN, tagIn } from '#tests/support/given.ts'
import { as } from '#tests/support/samples.ts'

const vibrate = vi.fn()
beforeAll(async () => {
  setLanguage('nb')
  findLater(() => import('#client/screens/phone/later/parts.ts'))
  await ready()
  await fetchLater()
  await vi.waitFor(() => expect(words().common.now).toBe('Nå'))
})
beforeEach(() => {
  localStorage.clear()
  vibrate.mockClear()
  Object.assign(navigator, { vibrate })
})
afterEach(cleanup)

const viewsOf = (state: Gathering, person: string) => {
  const municipality = state.people.roster.get(person)?.municipality ?? null
  return {
    hall: hallView(state),
    own: ownView(state, person, tagIn),
    group: groupView(state, municipality),
  }
}
const cardIn = (state: Gathering): PresentationsCard => {
  const card = hallView(state).activities.find(({ kind }) => kind === 'presentations')
  if (card?.kind !== 'presentations') throw new Error('no round')
  return card
}

/** Somebody's phone, and what it puts in its outbox. */
function inHand(state: Gathering, person: string, minute = 0) {
  const [views, set] = createStore(structuredClone(viewsOf(state, person)))
  const [card, setCard] = createSignal(cardIn(state))
  const [now, setNow] = createSignal(TEN + minute * MINUTE)
  const out: Sendable[] = []
  const asked: GatheringCommand[] = []
  const unfinished: (PresentationsCard | null)[] = []
  const { entries, saved, sending, savedAt, trouble } = sent()
  const phone = {
    code: 'K7M4PX',
    connection: {
      status: () => 'online',
      send: async (command: GatheringCommand) => {
        asked.push(command)
        return { ok: true, at: 1 }
      },
    },
    now,
    views,
    outbox: {
      ...{ entries: () => entries, saved: () => saved, sending: () => sending, savedAt },
      ...{ trouble: () => trouble, slow: () => false, durable: () => true },
      put: (command: Sendable) => out.push(command),
    },
  } as unknown as Phone
  render(() => (
    <RoundPhone
      phone={phone}
      hall={views.hall}
      own={views.own}
      card={card()}
      unfinished={(is) => unfinished.push(is)}
    />
  ))
  return {
    ...{ out, asked, unfinished },
    setMinute: (to: number) => setNow(TEN + to * MINUTE),
    show(next: Gathering) {
      set(reconcile(structuredClone(viewsOf(next, person))))
      setCard(cardIn(next))
    },
  }
}
const heading = () => screen.getByRole('heading', { level: 1 }).textContent
const field = (name: string) => screen.getByLabelText<HTMLTextAreaElement>(name, { selector: 'textarea' })
const lineField = (part: 'short' | 'long' | 'project') => field(roundPhone.add(roundPhone.parts[part]))
const type = (into: HTMLTextAreaElement, value: string) => fireEvent.input(into, { target: { value } })
const activity = 'round'

test('[PX50] whose turn it is stands in the heading, from the view alone', () => {
  const { show } = inHand(running(false), 'dina')
  expect(heading()).toBe('Presentasjonsrunde')
  show(running(false, begin(0, 'bomlo', null)))
  expect(heading()).toBe('Dere er neste')
  show(running(false, begin(0, 'bomlo', null), begin(1, 'sund', 'bomlo')))
  expect(heading()).toBe('Dere presenterer nå')
  show(running(false, begin(0, 'bomlo', null), begin(1, 'sund', 'bomlo'), begin(2, 'vefsn', 'sund')))
  expect(heading()).toBe('Vefsn presenterer')
})

test('[PX51] one’s turn is felt and told, now and when one is next; nobody else’s', () => {
  const { show } = inHand(running(false), 'dina')
  expect(vibrate).not.toHaveBeenCalled()
  show(running(false, begin(0, 'bomlo', null)))
  expect(vibrate.mock.calls).toEqual([[200]])
  expect(screen.getByText(roundPhone.heardNext, { selector: '[role=status]' })).toBeTruthy()
  show(running(false, begin(0, 'bomlo', null), begin(1, 'sund', 'bomlo')))
  expect(vibrate.mock.calls).toEqual([[200], [[200, 100, 200]]])
  expect(screen.getByText(roundPhone.heardYou)).toBeTruthy()
  show(running(false, begin(0, 'bomlo', null), begin(1, 'sund', 'bomlo'), begin(2, 'vefsn', 'sund')))
  expect(vibrate).toHaveBeenCalledTimes(2)
})

test('[PX51] the time of whoever has the floor counts down, and says that it is over or stands', () => {
  const { setMinute, show } = inHand(running(false, begin(0, 'bomlo', null)), 'ane', 2)
  const timer = () => screen.getByRole('timer').textContent
  expect(timer()).toBe('3:00')
  setMinute(6)
  expect(timer()).toBe('+01:00')
  expect(screen.getByText(roundPhone.overHelp, { selector: '.plate span' })).toBeTruthy()
  show(running(false, begin(0, 'bomlo', null), step(1, { type: 'PausePresentation' })))
  expect(timer()).toBe('4:00')
  expect(screen.getByText(roundPhone.stopped)).toBeTruthy()
})

test('[PX51] one’s place and the time one will get are told', () => {
  inHand(running(true, begin(0, 'bomlo', null)), 'fia')
  expect(screen.getByText('Dere er nummer 3 av 4. Dere får 5 minutter. Neste: Sund')).toBeTruthy()
})

test('[PX56] whoever has the floor is told and feels that the time is soon up, and up; nothing is taken from them', () => {
  const { setMinute } = inHand(running(false, begin(0, 'bomlo', null)), 'ane', 3)
  const told = () => document.querySelector('p.sr[role=status]')?.textContent
  expect([told(), vibrate.mock.calls.length]).toEqual(['', 0])
  setMinute(3.5)
  setMinute(3.6)
  expect([told(), vibrate.mock.calls.length]).toEqual(['100 sekunder igjen', 1])
  expect(screen.getByText(roundPhone.soonUp, { selector: '.plate span' })).toBeTruthy()
  setMinute(5)
  expect([told(), vibrate.mock.calls.length]).toEqual([roundPhone.overHelp, 2])
  expect(heading()).toBe('Dere presenterer nå')
})

test('[PX56] whoever is next is asked to make ready, also as minutes are given; others hear nothing of it', () => {
  const state = running(false, begin(0, 'bomlo', null))
  const { setMinute, show } = inHand(state, 'dina', 3)
  const told = () => document.querySelector('p.sr[role=status]')?.textContent
  setMinute(3.5)
  expect([told(), vibrate.mock.calls.length]).toEqual([roundPhone.ready('Bømlo'), 1])
  show(play(state, step(3.5, { type: 'LengthenPresentation', municipality: 'bomlo', minutes: 3 })))
  expect(screen.queryByText(roundPhone.ready('Bømlo'), { selector: '.plate span' })).toBeNull()
  setMinute(8)
  expect([told(), vibrate.mock.calls.length]).toEqual([roundPhone.readyNow('Bømlo'), 1])
  cleanup()
  vibrate.mockClear()
  const other = inHand(state, 'fia', 3)
  other.setMinute(3.5)
  other.setMinute(5)
  expect([told(), vibrate.mock.calls.length]).toEqual(['', 0])
})

test('[PX52] lines are put in the outbox under their head; the draft is kept until then', () => {
  const { out, unfinished } = inHand(running(false), 'ane')
  type(lineField('long'), '  6,5 prosent ')
  expect(unfinished.at(-1)?.id).toBe('round')
  cleanup()
  const again = inHand(running(false), 'ane')
  expect(lineField('long').value).toBe('  6,5 prosent ')
  fireEvent.submit(lineField('long').form as HTMLFormElement)
  expect(out).toEqual([])
  expect(again.out).toEqual([
    { type: 'AddPoint', activity, step: 'long', point: expect.any(String), text: '6,5 prosent' },
  ])
  expect(lineField('long').value).toBe('')
  expect(again.unfinished.at(-1)).toBeNull()
})

test('[PX52] what is too long is not sent, and says by how much', () => {
  const { out } = inHand(running(false), 'ane')
  type(lineField('short'), 'å'.repeat(302))
  fireEvent.submit(lineField('short').form as HTMLFormElement)
  expect(out).toEqual([])
  expect(screen.getByText(roundPhone.tooLong(2))).toBeTruthy()
})

test('[PX52] one’s own line is changed and taken away; a colleague’s stands with the name', () => {
  const state = play(
    running(false),
    [{ type: 'AddPoint', activity, step: 'short', point: 'p1', text: 'Ned til 8 %' }, as('ane')],
    [{ type: 'AddPoint', activity, step: 'short', point: 'p2', text: 'Alle enheter' }, as('bo')],
  )
  const { out } = inHand(state, 'ane')
  expect(screen.getByText('Name of bo')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: words().common.edit }))
  type(lineField('short'), 'Ned til 7 %')
  fireEvent.submit(lineField('short').form as HTMLFormElement)
  fireEvent.click(screen.getByRole('button', { name: words().common.edit }))
  fireEvent.click(screen.getByRole('button', { name: words().common.delete }))
  expect(out).toEqual([
    { type: 'EditPoint', activity, point: 'p1', text: 'Ned til 7 %' },
    { type: 'RemovePoint', activity, point: 'p1' },
  ])
})

test('[PX52] whoever is not in the round writes no lines', () => {
  inHand(running(false), 'even')
  expect(screen.queryByText(roundPhone.write)).toBeNull()
})

test('[PX53] before a word is sent it says who will see it, and with what name', () => {
  const { out } = inHand(running(false, begin(0, 'bomlo', null)), 'dina')
  expect(screen.getByText(roundPhone.seenUnnamed('Bømlo'))).toBeTruthy()
  const box = field(roundPhone.text('Bømlo'))
  expect(document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    roundPhone.seenUnnamed('Bømlo'),
  )
  type(box, 'Ring tidlig')
  fireEvent.click(screen.getByRole('radio', { name: roundPhone.kinds.advice }))
  fireEvent.click(screen.getByRole('checkbox', { name: roundPhone.withName('Name of dina') }))
  expect(screen.getByText(roundPhone.seenNamed('Bømlo'))).toBeTruthy()
  fireEvent.submit(box.form as HTMLFormElement)
  const word = { type: 'SendWord', activity, word: expect.any(String), to: 'bomlo' }
  expect(out).toEqual([{ ...word, kind: 'advice', named: true, text: 'Ring tidlig' }])
  // The next one is without name again, until that is chosen.
  type(box, 'Godt')
  fireEvent.submit(box.form as HTMLFormElement)
  expect(out[1]).toEqual({ ...word, kind: 'advice', named: false, text: 'Godt' })
})

test('[PX53] a word being written stays with those it is for, whoever is given the floor', () => {
  const { out, show } = inHand(running(false, begin(0, 'bomlo', null)), 'even')
  type(field(roundPhone.text('Bømlo')), 'Godt')
  show(running(false, begin(0, 'bomlo', null), begin(1, 'sund', 'bomlo')))
  expect(field(roundPhone.text('Bømlo')).value).toBe('Godt')
  fireEvent.click(screen.getByRole('button', { name: roundPhone.other('Sund') }))
  expect(field(roundPhone.text('Sund')).value).toBe('')
  type(field(roundPhone.text('Sund')), 'Også godt')
  fireEvent.submit(field(roundPhone.text('Sund')).form as HTMLFormElement)
  expect(out).toMatchObject([{ to: 'sund', text: 'Også godt' }])
})

test('[PX53] nobody writes to their own, and those who have the floor are left alone', () => {
  inHand(running(false, begin(0, 'bomlo', null)), 'ane')
  expect(screen.queryByText(roundPhone.send)).toBeNull()
})

test('[PX53] what one has sent stands there, and can be taken back', () => {
  const state = play(running(false, begin(0, 'bomlo', null)), [
    {
      type: 'SendWord',
      ...{ activity, word: 'w1', to: 'bomlo', kind: 'advice', named: false, text: 'Ring tidlig' },
    },
    as('dina'),
  ])
  const { asked } = inHand(state, 'dina')
  expect(screen.getByText(roundPhone.to(roundPhone.kinds.advice, 'Bømlo'))).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: roundPhone.withdraw }))
  expect(asked).toEqual([{ type: 'RemoveWord', activity, word: 'w1' }])
})

test('[PX54] words to one’s own municipality stand there, with a name only where it was chosen', () => {
  const word = (id: string, named: boolean): Act => [
    {
      type: 'SendWord',
      ...{ activity, word: id, to: 'bomlo', kind: 'appreciation', named, text: `Ord ${id}` },
    },
    as('dina'),
  ]
  inHand(play(running(false, begin(0, 'bomlo', null)), word('w1', false), word('w2', true)), 'ane')
  expect(screen.getByText(roundPhone.receivedHelp)).toBeTruthy()
  const rows = [...document.querySelectorAll('.rows li')].map((row) => row.textContent)
  expect(rows.slice(0, 2)).toEqual([
    'Ord w2Anerkjennelse · Name of dina, Sund',
    'Ord w1Anerkjennelse · Uten navn',
  ])
})

test('[PX55] a field that somebody writes in stays when the round closes, and what is in it can be sent', () => {
  const state = running(false, begin(0, 'bomlo', null))
  const { out, show } = inHand(state, 'dina')
  type(field(roundPhone.text('Bømlo')), 'Godt')
  type(lineField('short'), 'Ned til 8 %')
  show(
    play(
      state,
      [{ type: 'ClosePresentations', activity }],
      [{ type: 'ShowScene', scene: 'presentations', activity }],
    ),
  )
  expect(screen.getByText(roundPhone.late)).toBeTruthy()
  fireEvent.submit(lineField('short').form as HTMLFormElement)
  fireEvent.submit(field(roundPhone.text('Bømlo')).form as HTMLFormElement)
  expect(out.map((command) => command.type)).toEqual(['AddPoint', 'SendWord'])
})

test('[PX52] words and lines wait in the order they were written, and none takes the place of another', () => {
  const word = (id: string): Sendable => ({
    type: 'SendWord',
    ...{ activity, word: id, to: 'bomlo', kind: 'advice', named: false, text: id },
  })
  const line: Sendable = { type: 'AddPoint', activity, step: 'short', point: 'p', text: 'x' }
  const all = [word('w1'), line, word('w2'), word('w2')].map((command, nth) => entry(`c${nth}`, command))
  const box = all.reduce((held, each) => put(held, each, null), [] as ReturnType<typeof put>)
  expect(box.map(({ id }) => id)).toEqual(['c0', 'c1', 'c2', 'c3'])
  const gone = put(box, entry('c4', { type: 'RemovePoint', activity, point: 'p' }), null)
  expect(gone.map(({ id }) => id)).toEqual(['c0', 'c2', 'c3', 'c4'])
})

test('[PX52] what waits, what has arrived and what is stored are one list, each once', () => {
  const state = play(running(false), [
    { type: 'AddPoint', activity, step: 'short', point: 'p1', text: 'Lagret' },
    as('ane'),
  ])
  const add = (point: string, part = 'short'): Sendable => ({
    type: 'AddPoint',
    ...{ activity, step: part, point, text: point },
  })
  const rows = lineRows(
    { id: activity },
    'short',
    groupView(state, 'bomlo'),
    'ane',
    {
      ...sent({
        entries: [entry('c1', add('p3')), entry('c2', add('p1')), entry('c3', add('p4', 'long'))],
        saved: [stored(add('p2'), 5)],
        online: false,
      }),
    },
    'Nettverkslederen',
  )
  expect(rows.map(({ id, state: is }) => [id, is.is])).toEqual([
    ['p1', 'saved'],
    ['p2', 'saved'],
    ['p3', 'waiting'],
  ])
})

test('[PX53] a word that waits for a net is not shown as sent', () => {
  const own = ownView(running(false), 'dina', tagIn)
  const waiting = entry('c1', {
    type: 'SendWord',
    ...{ activity, word: 'w1', to: 'bomlo', kind: 'advice', named: false, text: 'x' },
  })
  const [word] = sentWords({ id: activity }, own, sent({ entries: [waiting], online: false }))
  expect(word?.row.state.is).toBe('waiting')
})

test('[PX51] where one stands, what is left, and whom a word goes to', () => {
  const card = cardIn(running(false, begin(0, 'bomlo', null), begin(2, 'sund', 'bomlo')))
  expect(ownTurn(card, 'sund')).toEqual({ state: 'on', place: 2, count: 4 })
  expect(ownTurn(card, 'vefsn')?.state).toBe('next')
  expect(ownTurn(card, null)).toBeNull()
  expect(leftOf(card, TEN + 3 * MINUTE)).toBe(4 * MINUTE)
  expect(toWhom(card, 'bomlo')).toBe('sund')
  expect(toWhom(card, 'sund')).toBeNull()
  const between = cardIn(running(false, begin(0, 'bomlo', null), begin(2, null, 'bomlo')))
  expect(toWhom(between, 'sund')).toBe('bomlo')
  expect(toWhom(cardIn(running(false)), 'sund')).toBeNull()
})

test('[PX57] a line that the leader has typed, or put otherwise, says so, with what one wrote oneself', () => {
  const put = { type: 'WriteLine', activity, municipality: 'bomlo', part: 'short' } as const
  const state = play(
    running(false),
    [{ type: 'AddPoint', activity, step: 'short', point: 'p1', text: 'Ned til 8 %' }, as('ane')],
    [{ ...put, point: 'p1', text: 'Ned til åtte prosent' }],
    [{ ...put, point: 'l1', text: 'Alle enheter er med' }],
  )
  const { out } = inHand(state, 'ane')
  const [mine, typed] = [...document.querySelectorAll('.rows > li')].map((row) => row.textContent)
  expect(mine).toContain('Ned til åtte prosent')
  expect(mine).toContain(roundPhone.putOtherwise('Ned til 8 %'))
  expect(typed).toContain(`Alle enheter er med${roundPhone.leader}`)
  fireEvent.click(screen.getByRole('button', { name: words().common.edit }))
  type(lineField('short'), 'Ned til 8 %')
  fireEvent.submit(lineField('short').form as HTMLFormElement)
  expect(out).toEqual([{ type: 'EditPoint', activity, point: 'p1', text: 'Ned til 8 %' }])
})
