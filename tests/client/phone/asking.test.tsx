import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { createStore } from 'solid-js/store'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Sendable } from '#client/connection/outbox.ts'
import { forget } from '#client/connection/storage.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { parts } from '#client/screens/phone/later/parts.ts'
import { fetchLater, findLater } from '#client/screens/phone/later.tsx'
import { Inside } from '#client/screens/phone/parts/Inside.tsx'
import { Join } from '#client/screens/phone/parts/Join.tsx'
import { ready, words } from '#client/screens/phone/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { GroupPoint } from '#shared/views/group.ts'
import type { HallView } from '#shared/views/hall.ts'
import { at, runAt } from '#tests/client/projector/fixtures.ts'
import { groupPoint, hallView, lobby, ownView, pollCard, sent, talkCard } from './fixtures.ts'

beforeAll(async () => {
  setLanguage('nb')
  await ready()
  findLater(() => import('#client/screens/phone/later/parts.ts'))
  await fetchLater()
  const asRead = () => [words().common.now, parts.words().seat.you]
  await vi.waitFor(() => expect(asRead()).toEqual(['Nå', 'Du']), { timeout: 20_000 })
})
beforeEach(() => {
  localStorage.clear()
  for (const id of ['talk', 'poll', 'wonder']) forget(`samling/draft/K7M4PX/${id}`)
})
afterEach(cleanup)

const OWN = ownView({
  person: { id: 'ane', name: 'Deltaker 3', municipality: 'vefsn', title: '', duties: [], stands: 1 },
})

/** A phone whose server is a few signals. */
function inHand(activities: HallView['activities']) {
  const [hall, setHall] = createSignal(hallView(runAt('i3', '09:45', 35), { activities }))
  const [points, setPoints] = createSignal<readonly GroupPoint[]>([])
  const [own, setOwn] = createSignal(OWN)
  const [now, setNow] = createSignal(at('10:07:24'))
  const [line, setLine] = createStore({ status: 'online', slow: false })
  const put: Sendable[] = []
  const commands: GatheringCommand[] = []
  const { entries, saved, sending, savedAt, trouble } = sent()
  const phone = {
    code: 'K7M4PX',
    connection: {
      status: () => line.status,
      offlineSince: () => null,
      retry: () => undefined,
      send: (command: GatheringCommand) => {
        commands.push(command)
        return Promise.resolve({ ok: true })
      },
    },
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
  const setRun = (run: HallView['run']) => setHall((view) => ({ ...view, run }))
  const ask = (next: HallView['activities']) => setHall((view) => ({ ...view, activities: next }))
  const type = (field: HTMLTextAreaElement, value: string) => fireEvent.input(field, { target: { value } })
  const lead = (links: HallView['links']) => setHall((view) => ({ ...view, links }))
  return {
    container,
    find,
    ask,
    setRun,
    type,
    put,
    setPoints,
    setOwn,
    setNow,
    setLine,
    lead,
    setHall,
    sent: commands,
  }
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

const WONDERING = talkCard({
  ...{ id: 'wonder', prompt: 'Hvem gjør dette allerede?', minutes: 3 },
  clock: { ...talkCard().clock, begunAt: 5, end: 180_005 },
})
const named = (container: Element) =>
  [...container.querySelectorAll('textarea')].map((each) => each.labels?.[0]?.textContent)

test('[PH42] a wondering beside an open conversation has a field of its own, and both name their question', () => {
  const { container, find, ask, type, put } = inHand([talkCard()])
  const old = find<HTMLTextAreaElement>('textarea')
  expect(named(container)).toEqual(['Ditt punkt'])
  old.focus()
  type(old, 'Vikarene')
  ask([talkCard(), WONDERING])
  expect(document.activeElement).toBe(old)
  expect(named(container)).toEqual([
    'Ditt punkt Hvem gjør dette allerede?',
    'Ditt punkt Hva gjør at folk blir borte?',
  ])
  expect([...container.querySelectorAll('main h1')].map((each) => each.textContent)).toEqual([
    'Hvem gjør dette allerede?',
    'Hva gjør at folk blir borte?',
  ])
  const [first, second] = container.querySelectorAll('textarea')
  if (!first) throw new Error('no field')
  expect(second).toBe(old)
  expect(first.value).toBe('')
  type(first, 'Vefsn ringer første dag')
  fireEvent.submit(first.form as HTMLFormElement)
  fireEvent.submit(old.form as HTMLFormElement)
  expect(put).toMatchObject([
    { type: 'AddPoint', activity: 'wonder', text: 'Vefsn ringer første dag' },
    { type: 'AddPoint', activity: 'talk', text: 'Vikarene' },
  ])
  ask([talkCard()])
  expect(named(container)).toEqual(['Ditt punkt'])
})

test('[PH42] two that are there from the start stand with the newest first', () => {
  expect(named(inHand([talkCard(), WONDERING]).container)[0]).toBe('Ditt punkt Hvem gjør dette allerede?')
  cleanup()
  expect(named(inHand([WONDERING, talkCard()]).container)[0]).toBe('Ditt punkt Hvem gjør dette allerede?')
})

test('[PH42] what is written to two questions stays, each with its own, when the leader closes both', () => {
  const { container, ask, type, put } = inHand([talkCard(), WONDERING])
  const [first, second] = container.querySelectorAll('textarea')
  if (!first || !second) throw new Error('no fields')
  type(second, 'Vikarene')
  type(first, 'Vefsn')
  ask([WONDERING])
  type(first, '')
  expect([...container.querySelectorAll('textarea')]).toEqual([first, second])
  type(first, 'Rana')
  ask([])
  expect([...container.querySelectorAll('textarea')]).toEqual([first, second])
  expect([first.value, second.value]).toEqual(['Rana', 'Vikarene'])
  fireEvent.submit(second.form as HTMLFormElement)
  expect(put).toMatchObject([{ type: 'AddPoint', activity: 'talk', text: 'Vikarene' }])
  expect([...container.querySelectorAll('textarea')]).toEqual([first])
})

test('[PH42] changing a point of one question leaves the field of the other alone', () => {
  const other = talkCard({ id: 'wonder', prompt: 'Hvem gjør dette allerede?' })
  const { container, setPoints, put } = inHand([talkCard(), other])
  setPoints([groupPoint('a', 'ane', 1)])
  const change = [...container.querySelectorAll('button')].find(
    (each) => each.textContent === words().common.edit,
  )
  fireEvent.click(change as HTMLElement)
  const fields = Object.fromEntries(
    [...container.querySelectorAll('textarea')].map((each) => [each.id, each] as const),
  )
  expect(fields['point-talk']?.value).toBe('tekst a')
  expect(fields['point-wonder']?.value).toBe('')
  fireEvent.input(fields['point-wonder'] as HTMLElement, { target: { value: 'Vefsn' } })
  fireEvent.keyDown(fields['point-wonder'] as HTMLElement, { key: 'Escape' })
  fireEvent.submit(fields['point-wonder']?.form as HTMLFormElement)
  expect(put).toMatchObject([{ type: 'AddPoint', activity: 'wonder', text: 'Vefsn' }])
  expect(fields['point-talk']?.value).toBe('tekst a')
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

test('[PH28] a new question folds the conversation, and the answer unfolds it', () => {
  const { container, find, ask, setOwn } = inHand([talkCard()])
  ask([talkCard(), pollCard()])
  expect(container.querySelector('form.act')).toBeNull()
  expect(find('main h1').textContent).toBe('Hva gir størst virkning?')
  expect(find('.act').textContent).toContain(words().poll.notYet)
  const line = find<HTMLButtonElement>('[aria-expanded=false].btn:not(.quiet)')
  expect(line.textContent).toBe(words().talk.folded('Hva gjør at folk blir borte?'))
  fireEvent.click(line)
  expect(find('form.act textarea')).not.toBeNull()
  setOwn({ ...OWN, ballots: [{ id: 'poll', answer: { type: 'choice', choice: 'a' } }] })
  expect(find('form.act textarea')).not.toBeNull()
  ask([talkCard(), pollCard(), pollCard({ id: 'poll2' })])
  expect(container.querySelector('form.act')).toBeNull()
  setOwn((own) => ({ ...own, ballots: [...own.ballots, { id: 'poll2', answer: null }] }))
  expect(find('form.act textarea')).not.toBeNull()
})

test('[PH28] a field with focus or a draft stays the same field, also after a reload', () => {
  const first = inHand([talkCard()])
  const field = first.find<HTMLTextAreaElement>('textarea')
  field.focus()
  first.ask([talkCard(), pollCard()])
  expect(first.find('form.act textarea')).toBe(field)
  expect(document.activeElement).toBe(field)
  first.ask([talkCard()])
  first.type(field, 'Vikarene')
  field.blur()
  first.ask([talkCard(), pollCard()])
  expect(first.find('form.act textarea')).toBe(field)
  window.dispatchEvent(new Event('pagehide'))
  cleanup()
  const second = inHand([talkCard(), pollCard()])
  expect(second.find<HTMLTextAreaElement>('form.act textarea').value).toBe('Vikarene')
})

test('[PH29] a closed question with results has no dead choices', async () => {
  const tally = { answered: 1, rows: [{ id: 'a', count: 1 }], texts: [] }
  const { container, ask } = inHand([pollCard({ phase: 'closed' })])
  expect(container.querySelectorAll('.pick input')).toHaveLength(3)
  ask([pollCard({ phase: 'closed', results: 'shown', tally } as never)])
  expect(container.querySelectorAll('.pick input')).toHaveLength(0)
  await vi.waitFor(() => expect(container.querySelectorAll('.bars li')).toHaveLength(1))
})

test('[PH26] the end stands in the planned minute, though the item began some seconds early', () => {
  const { find, setRun } = inHand([])
  setRun({ ...runAt('i3', '09:45', 35), now: { ...runAt('i3', '09:44:30', 35).now } } as never)
  expect(find('.nowt').textContent).toBe('Nå, til 10:20')
})

test('[PH27] what was said goes when the language changes', async () => {
  const { find, ask } = inHand([])
  ask([pollCard()])
  expect(find('p.sr[aria-live]').textContent).toBe(words().heard.question('Hva gir størst virkning?'))
  setLanguage('nn')
  expect(find('p.sr[aria-live]').textContent).toBe('')
  setLanguage('nb')
  await vi.waitFor(() => expect(words().common.language).toBe('Språk'))
})

test('[PH25] a gathering that closes says so on an open join page, and what is typed outlives it', () => {
  const [hall, setHall] = createSignal(lobby([]))
  const phone = {
    code: 'K7M4PX',
    views: {},
    connection: { status: () => 'online', welcome: () => null },
  } as unknown as Phone
  const { container } = render(() => (
    <Join phone={phone} lobby={hall()} typed={false} goTo={() => undefined} />
  ))
  const name = () => container.querySelector<HTMLInputElement>('#name')
  const field = name()
  if (field) fireEvent.input(field, { target: { value: 'Ane' } })
  setHall((known) => ({ ...known, phase: 'closed' }))
  expect(name()).toBeNull()
  expect(container.querySelector('h1')?.textContent).toBe(words().now.closed)
  setHall((known) => ({ ...known, phase: 'open' }))
  expect(name()?.value).toBe('Ane')
})

test('[PH24] without municipalities nobody is asked for one', () => {
  const phone = {
    code: 'K7M4PX',
    views: {},
    connection: { status: () => 'online', welcome: () => null },
  } as unknown as Phone
  const { container } = render(() => (
    <Join phone={phone} lobby={lobby([])} typed={false} goTo={() => undefined} />
  ))
  expect(container.querySelector('[data-asks=municipality]')).toBeNull()
  expect(container.textContent).not.toContain(words().join.noMatch)
  expect(container.querySelector('#name')).not.toBeNull()
})

test('[PH37] links of what is on are there to be tapped, also while something is asked; each says whose page it is', () => {
  const { container, ask, lead } = inHand([])
  const links = () => [...container.querySelectorAll<HTMLAnchorElement>('a[target=_blank]')]
  expect(links()).toEqual([])
  lead([
    { label: 'Sykefravær i kommunene', url: 'https://www.ssb.no/sykefratot?x=1' },
    { label: '', url: 'https://example.org:8443/a' },
  ])
  expect(links().map((link) => link.textContent?.trim())).toEqual([
    'Sykefravær i kommunene www.ssb.no',
    'example.org:8443',
  ])
  const [first] = links()
  expect(first?.getAttribute('href')).toBe('https://www.ssb.no/sykefratot?x=1')
  expect(first?.target).toBe('_blank')
  expect(first?.rel.split(' ')).toContain('noopener')
  ask([pollCard()])
  expect(links()).toHaveLength(2)
})

test('[PH38] one phone for many says how many they are, and what holds is what the server has', async () => {
  const { container, find, setOwn, sent } = inHand([])
  const button = (name: string) => {
    const found = [...container.querySelectorAll('button')].find(
      (each) =>
        each.textContent === name || each.ariaLabel === name || each.getAttribute('aria-label') === name,
    )
    if (!found) throw new Error(`no ${name}`)
    return found
  }
  const { stands } = parts.words()
  fireEvent.click(button(stands.open))
  const field = find<HTMLInputElement>('.how-many input')
  fireEvent.click(button(stands.more))
  expect(field.value).toBe('2')
  fireEvent.change(field, { target: { value: '6' } })
  fireEvent.click(button(words().common.save))
  expect(sent).toEqual([{ type: 'StandFor', stands: 6 }])
  if (OWN.person) setOwn({ ...OWN, person: { ...OWN.person, stands: 6 } })
  await vi.waitFor(() => expect(container.textContent).toContain(stands.saved))
  expect(container.textContent).toContain(stands.isFor(6))
  expect(find('.how-many input')).toBe(field)
  for (const [typed, holds] of [
    ['0', '1'],
    ['900', '400'],
    ['x', '1'],
    ['3.4', '3'],
  ] as const) {
    fireEvent.change(field, { target: { value: typed } })
    expect(field.value).toBe(holds)
  }
})

test('[PH39] after “ved” a role stands in small letters, and a name as it is', () => {
  const { container, setHall } = inHand([])
  setHall((view) => ({
    ...view,
    agenda: {
      ...view.agenda,
      days: view.agenda.days.map((day) => ({
        ...day,
        items: day.items.map((item) => ({ ...item, speakers: ['Nettverkslederen', 'Gjest fra Bodø'] })),
      })),
    },
  }))
  expect(container.querySelector('.by')?.textContent).toBe('Ved nettverkslederen, Gjest fra Bodø')
})
