import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { createStore } from 'solid-js/store'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Sendable } from '#client/connection/outbox.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { Inside } from '#client/screens/phone/parts/Inside.tsx'
import { ready, words } from '#client/screens/phone/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { GroupPoint } from '#shared/views/group.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { OwnView } from '#shared/views/own.ts'
import { at, runAt } from '#tests/client/projector/fixtures.ts'
import { groupPoint, hallView, pollCard, sent, talkCard } from './fixtures.ts'

beforeAll(async () => {
  setLanguage('nb')
  await ready()
  await vi.waitFor(() => expect(words().common.now).toBe('Nå'))
})
beforeEach(() => localStorage.clear())
afterEach(cleanup)

const OWN: OwnView = {
  person: { id: 'ane', name: 'Deltaker 3', municipality: 'vefsn', title: '', duties: [] },
  ballots: [],
}

/** A phone whose server is a few signals. */
function inHand(activities: HallView['activities']) {
  const [hall, setHall] = createSignal(hallView(runAt('i3', '09:45', 35), { activities }))
  const [points, setPoints] = createSignal<readonly GroupPoint[]>([])
  const [own, setOwn] = createSignal(OWN)
  const [now, setNow] = createSignal(at('10:07:24'))
  const [line, setLine] = createStore({ status: 'online', slow: false })
  const put: Sendable[] = []
  const { entries, saved, sending, savedAt, trouble } = sent()
  const phone = {
    code: 'K7M4PX',
    connection: { status: () => line.status, offlineSince: () => null, retry: () => undefined },
    views: {
      get hall() {
        return hall()
      },
      get group() {
        return { group: 'vefsn', points: points() }
      },
    },
    now,
    outbox: {
      entries: () => entries,
      sending: () => sending,
      slow: () => line.slow,
      saved: () => saved,
      savedAt,
      trouble: () => trouble,
      durable: () => true,
      put: (command: Sendable) => put.push(command),
    },
  } as unknown as Phone
  const { container } = render(() => <Inside phone={phone} hall={hall()} own={own()} />)
  const find = <E extends Element>(selector: string) => {
    const found = container.querySelector<E>(selector)
    if (!found) throw new Error(`no ${selector}`)
    return found
  }
  const ask = (next: HallView['activities']) => setHall((view) => ({ ...view, activities: next }))
  const type = (field: HTMLTextAreaElement, value: string) => fireEvent.input(field, { target: { value } })
  return { container, find, ask, type, put, setPoints, setOwn, setNow, setLine }
}

test('[PH21] the field is the same with its text and its focus while points stream in', () => {
  const { find, type, setPoints, setNow, setLine, container } = inHand([talkCard()])
  const field = find<HTMLTextAreaElement>('textarea')
  field.focus()
  type(field, 'Vi ringer for')
  for (let at = 0; at < 30; at++) {
    setPoints((all) => [...all, groupPoint(`p${at}`, 'bo', at)])
    setNow((now) => now + 1_000)
  }
  setLine('status', 'offline')
  setLine('status', 'online')
  expect(container.querySelectorAll('.rows li')).toHaveLength(30)
  expect(find('textarea')).toBe(field)
  expect(field.value).toBe('Vi ringer for')
  expect(document.activeElement).toBe(field)
})

test('[PH21] rows are not made anew for what comes beside them', () => {
  const { container, setPoints } = inHand([talkCard()])
  setPoints([groupPoint('a', 'bo', 1)])
  const row = container.querySelector('.rows li')
  setPoints((all) => [...all, groupPoint('b', 'bo', 2)])
  expect([...container.querySelectorAll('.rows li')].at(-1)).toBe(row)
})

test('[PH21] the leader closes, and goes on, while somebody writes: the field stays until the point is sent', () => {
  const { find, type, ask, put, container } = inHand([talkCard()])
  const field = find<HTMLTextAreaElement>('textarea')
  type(field, 'Vikarene får aldri opplæring')
  ask([talkCard({ phase: 'closed' })])
  ask([])
  expect(find('textarea')).toBe(field)
  expect(container.textContent).toContain(words().talk.finish)
  fireEvent.submit(find('form.act'))
  expect(put).toMatchObject([
    { type: 'AddPoint', activity: 'talk', step: 's', text: 'Vikarene får aldri opplæring' },
  ])
  expect(container.querySelector('textarea')).toBeNull()
  expect(find('h1').textContent).toBe('Refleksjon i kommunegrupper')
})

test('[PH20] words for a question that closes before they are delivered are sent even so, to be told apart', async () => {
  const poll = pollCard({ question: { type: 'text', text: 'Hva kjennetegner en leder som er nær?' } })
  const { find, type, ask, put } = inHand([poll])
  type(find<HTMLTextAreaElement>('textarea'), 'Raus')
  ask([])
  await Promise.resolve()
  expect(put).toEqual([{ type: 'CastBallot', activity: 'poll', answer: { type: 'text', text: 'Raus' } }])
})

test('[PH14] one tap gives an answer; what the server then shows is marked', () => {
  const { container, put, setOwn } = inHand([pollCard()])
  const [, second] = container.querySelectorAll<HTMLInputElement>('.pick input')
  if (second) fireEvent.click(second)
  expect(put).toEqual([{ type: 'CastBallot', activity: 'poll', answer: { type: 'choice', choice: 'b' } }])
  setOwn({ ...OWN, ballots: [{ id: 'poll', answer: { type: 'choice', choice: 'c' } }] })
  const checked = [...container.querySelectorAll<HTMLInputElement>('.pick input')].map((each) => each.checked)
  expect(checked).toEqual([false, false, true])
})

test('[PH5] [PH6] the page says what is on, and over time what to do', () => {
  const { container, find, setNow } = inHand([])
  expect(find('.count').textContent).toBe('12:36')
  expect(find('.nowt').textContent).toBe('Nå, til 10:20')
  expect(container.querySelector('.plate')).toBeNull()
  setNow(at('10:23:20'))
  expect(find('.count').textContent).toBe('+03:20')
  expect(find('.plate').textContent).toBe('Over tiden. Rund av samtalen. Pausen begynner 10:24.')
  expect(find('.prog .live').textContent).toContain('09:45')
})
