import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { isHeard, setHeard } from '#client/activities/conversation/create-beats.ts'
import { TalkWriter } from '#client/activities/conversation/parts/TalkWriter.tsx'
import { TalkPhone } from '#client/activities/conversation/TalkPhone.tsx'
import type { Sendable } from '#client/connection/outbox.ts'
import { forget, keep } from '#client/connection/storage.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words as later, ready as laterReady } from '#client/screens/phone/later/words.ts'
import { fetchLater, findLater } from '#client/screens/phone/later.tsx'
import { ready } from '#client/screens/phone/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { ConversationCard } from '#shared/views/activity-part.ts'
import type { OwnView } from '#shared/views/own.ts'
import type { OwnTalk } from '#shared/views/talk-part.ts'
import { hallView, sent, talkCard } from '#tests/client/phone/fixtures.ts'
import { circle, duoCard, ME, MINUTE, mate, own, point, roundCard, T } from './cards.ts'

beforeAll(async () => {
  setLanguage('nb')
  await ready()
  await laterReady()
  findLater(() => import('#client/screens/phone/later/parts.ts'))
  await fetchLater()
  await vi.waitFor(() => expect(later().talk.partner).toBe('Partneren din'))
})
const vibrate = vi.fn()
beforeEach(() => {
  vi.stubGlobal('navigator', Object.create(navigator, { vibrate: { value: vibrate } }))
})
afterEach(() => {
  cleanup()
  vibrate.mockClear()
  vi.unstubAllGlobals()
  localStorage.clear()
  forget('samling/draft/K7M4PX/talk')
})

const PERSON = { id: 'ane', name: 'Deltaker 3', municipality: 'vefsn', title: '', duties: [], stands: 1 }
const ownView = (...talks: OwnTalk[]): OwnView => ({
  person: PERSON,
  ballots: [],
  calls: [],
  seat: null,
  talks,
  words: [],
  panels: [],
  speaker: null,
  wonderings: [],
  readBacks: [],
})

function inHand(first: ConversationCard, part: OwnTalk) {
  const [card, setCard] = createSignal(first)
  const [view, setView] = createSignal(ownView(part))
  const [now, setNow] = createSignal(T + MINUTE)
  const [status, setStatus] = createSignal('online')
  const [held, setHeld] = createSignal<ConversationCard | null>(null)
  const [answer, setAnswer] = createSignal<CommandOutcome>({ ok: true, at: T } as CommandOutcome)
  const commands: GatheringCommand[] = []
  const put: Sendable[] = []
  const { entries, saved, sending, savedAt, trouble } = sent() as never as Record<string, unknown>
  const phone = {
    code: 'K7M4PX',
    now,
    connection: {
      status,
      retry: () => undefined,
      send: (command: GatheringCommand) => {
        commands.push(command)
        return Promise.resolve(answer())
      },
    },
    views: { hall: null, group: null, own: null, lobby: null, door: null },
    outbox: {
      entries: () => entries ?? [],
      saved: () => saved ?? [],
      sending: () => sending ?? null,
      slow: () => false,
      savedAt: () => savedAt ?? null,
      trouble: () => trouble ?? null,
      durable: () => true,
      put: (command: Sendable) => put.push(command),
    },
  } as unknown as Phone
  const page = render(() => (
    <>
      <TalkPhone phone={phone} hall={hallView()} own={view()} card={card()} edit={() => undefined} />
      <TalkWriter
        phone={phone}
        own={view()}
        card={card()}
        held={held()}
        editing={null}
        stopEditing={() => undefined}
        unfinished={setHeld}
      />
    </>
  ))
  return { ...page, commands, put, setCard, setView, setNow, setStatus, setAnswer }
}

/** One thing at a time: the next press waits for the answer to the one before. */
const answered = () => new Promise<void>((resolve) => setTimeout(resolve))

const PARTNER = mate('Leder skole')
const atTable = (place: number, called: number | null = null) =>
  circle([ME, PARTNER, mate('HR-leder')], { name: '4', order: [0, 1, 2], turn: { place, since: T }, called })

test('[SF10] the partner is named with municipality, and what to do stands above the time', () => {
  const card = duoCard()
  const { getByText, getByRole } = inHand(card, own(card, circle([PARTNER, ME])))
  expect(getByText('Leder skole, Rana')).toBeTruthy()
  const what = getByRole('heading', { name: 'Din tur til å lytte' })
  const time = getByRole('timer')
  expect(time.textContent).toBe('4:00')
  expect(what.compareDocumentPosition(time) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  expect(getByText('Nå: reflekterende duo')).toBeTruthy()
})

test('[SF10] of three each knows who speaks and that the other two listen, and reads the phases one below the other', () => {
  const card = duoCard()
  const three = [ME, PARTNER, mate('Hovedtillitsvalgt')]
  const { container, getByText, getByRole } = inHand(card, own(card, circle(three)))
  expect(getByRole('heading', { name: 'Din tur til å snakke' })).toBeTruthy()
  expect(getByText('De andre to lytter og gir ikke råd.')).toBeTruthy()
  expect(container.querySelector('.phases.tall')).toBeTruthy()
  cleanup()
  const two = inHand(card, own(card, circle([ME, PARTNER])))
  expect(two.container.querySelector('.phases.tall')).toBeNull()
})

test('[SF10] in a conversation that is closed nobody is told what to do now', () => {
  const plenary = talkCard({ who: 'plenary', run: 3 })
  const { queryByText, setCard } = inHand(plenary, own(plenary, null))
  expect(queryByText('Hele salen sammen. Følg med på lerretet.')).toBeTruthy()
  setCard({ ...plenary, phase: 'closed' })
  expect(queryByText('Hele salen sammen. Følg med på lerretet.')).toBeNull()
})

test('[SF43] a new step stands at the top, also when the field is empty; a text that was begun is not left', async () => {
  const scrolled = vi.fn()
  vi.stubGlobal('scrollTo', scrolled)
  const card = talkCard({ who: 'alone', capture: 'own', run: 1 })
  const { container, setCard } = inHand(card, own(card, null))
  const field = container.querySelector('textarea')
  if (!field) throw new Error('no field')
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  field.focus()
  setCard({ ...card, step: 's2', run: 2, prompt: 'Hva er viktigst?' })
  await frame()
  expect(scrolled).toHaveBeenCalled()
  expect(document.activeElement?.textContent).toBe('Hva er viktigst?')
  scrolled.mockClear()
  const now = container.querySelector('textarea')
  if (!now) throw new Error('no field')
  now.focus()
  fireEvent.input(now, { target: { value: 'Vi spør' } })
  setCard({ ...card, step: 's3', run: 3, prompt: 'Det siste' })
  await frame()
  expect(scrolled).not.toHaveBeenCalled()
  expect(document.activeElement).toBe(container.querySelector('textarea'))
})

test('[SF20] the next step has the name on the phone that it has when it is on', () => {
  const card = duoCard()
  const { container } = inHand(card, own(card, circle([PARTNER, ME])))
  const rows = [...container.querySelectorAll('.phases li')].map((row) => row.textContent)
  expect(rows).toEqual(['Partneren din snakkernå', 'Du snakker5 min', 'Rundt bordet10 min'])
})

test('[SF11] a change of turn is felt once and told politely; seconds are not', () => {
  const card = duoCard()
  const { setNow, container, setView } = inHand(card, own(card, circle([PARTNER, ME])))
  const said = () => container.querySelector('[aria-live="polite"]')?.textContent
  setNow(T + 2 * MINUTE)
  setView(ownView(own(card, circle([PARTNER, ME]))))
  expect([vibrate.mock.calls.length, said()]).toEqual([0, ''])
  setNow(T + 5.1 * MINUTE)
  expect([vibrate.mock.calls.length, said()]).toEqual([1, 'Din tur til å snakke'])
  setNow(T + 6 * MINUTE)
  expect(vibrate).toHaveBeenCalledTimes(1)
})

test('[SF2] the last two minutes are said on the phone, and felt once', () => {
  const card = duoCard()
  const { setNow, getAllByText, queryByText } = inHand(card, own(card, circle([PARTNER, ME])))
  setNow(T + 7 * MINUTE)
  expect(queryByText('To minutter igjen')).toBe(null)
  vibrate.mockClear()
  setNow(T + 8.1 * MINUTE)
  setNow(T + 8.2 * MINUTE)
  expect(getAllByText('To minutter igjen').length).toBe(2)
  expect(vibrate).toHaveBeenCalledTimes(1)
})

test('[SF11] a phone is heard only when its owner has asked for it', () => {
  const card = duoCard()
  setHeard(false)
  const { getByRole } = inHand(card, own(card, circle([PARTNER, ME])))
  const sound = getByRole('button', { name: /Lyd når turen skifter/ })
  expect([sound.getAttribute('aria-pressed'), isHeard()]).toEqual(['false', false])
  fireEvent.click(sound)
  expect([sound.getAttribute('aria-pressed'), isHeard()]).toEqual(['true', true])
  setHeard(false)
})

test('[SF12] whoever speaks says that they have finished; the others may pass it on', async () => {
  const card = roundCard()
  const { getByRole, commands, setView } = inHand(card, own(card, atTable(0)))
  fireEvent.click(getByRole('button', { name: 'Jeg er ferdig' }))
  expect(commands.at(-1)).toEqual({
    type: 'TakeTurn',
    activity: 'talk',
    circle: 'c1',
    run: 2,
    from: 0,
    to: 1,
  })
  setView(ownView(own(card, atTable(1))))
  await answered()
  fireEvent.click(getByRole('button', { name: 'Leder skole, Rana er ferdig' }))
  expect(commands.at(-1)).toMatchObject({ from: 1, to: 2 })
})

test('[SF12] the turn that was passed too soon goes back', () => {
  const card = roundCard()
  const { getByRole, commands } = inHand(card, own(card, atTable(1)))
  fireEvent.click(getByRole('button', { name: 'Ett tilbake' }))
  expect(commands).toMatchObject([{ type: 'TakeTurn', from: 1, to: 0 }])
})

test('[SF13] the table calls the leader, sees since when, and takes it back; not without a net', () => {
  const card = roundCard()
  const { getByRole, getByText, commands, setView, setStatus } = inHand(card, own(card, atTable(0)))
  fireEvent.click(getByRole('button', { name: 'Tilkall nettverkslederen' }))
  expect(commands.at(-1)).toEqual({ type: 'CallLeader', activity: 'talk', circle: 'c1', run: 2 })
  setView(ownView(own(card, atTable(0, T))))
  expect(getByText(/Nettverkslederen er tilkalt \d\d:\d\d/)).toBeTruthy()
  setStatus('offline')
  expect((getByRole('button', { name: 'Trengs ikke lenger' }) as HTMLButtonElement).disabled).toBe(true)
  expect(getByText('Krever nett.')).toBeTruthy()
})

test('[SF13] a no is told where it was asked', async () => {
  const card = roundCard()
  const { getByRole, findByRole, setAnswer } = inHand(card, own(card, atTable(0)))
  setAnswer({ ok: false, code: 'unknown-group' } as CommandOutcome)
  fireEvent.click(getByRole('button', { name: 'Tilkall nettverkslederen' }))
  expect((await findByRole('alert')).textContent?.length).toBeGreaterThan(5)
})

test('[SF15] the group puts as many first as it may, and what was written before can be taken along', async () => {
  const card = roundCard()
  const points = [point('p1', { top: true }), point('p2', { mine: true, name: 'Deltaker 3' }), point('p3')]
  const { getByRole, getByText, commands, setView } = inHand(
    card,
    own(card, atTable(0), { points, earlier: [point('p0', { text: 'Fra før' })] }),
  )
  expect(getByText('Løft fram ett til')).toBeTruthy()
  fireEvent.click(getByRole('button', { name: /Løft fram.*Punkt p2/ }))
  expect(commands.at(-1)).toEqual({ type: 'MarkTop', activity: 'talk', point: 'p2', top: true })
  await answered()
  fireEvent.click(getByRole('button', { name: /Ta med hit.*Fra før/ }))
  expect(commands.at(-1)).toEqual({ type: 'CarryPoint', activity: 'talk', point: 'p0', carry: true })
  const full = points.map((each) => (each.id === 'p3' ? each : { ...each, top: true }))
  setView(ownView(own(card, atTable(0), { points: full })))
  expect(getByText('Dere har løftet fram alle')).toBeTruthy()
  expect((getByRole('button', { name: /Løft fram.*Punkt p3/ }) as HTMLButtonElement).disabled).toBe(true)
})

test('[SF15] in plenary each gives the support there is to give', () => {
  const ideas = ['a', 'b'].map((id) => ({ id, text: `Idé ${id}`, from: 'vefsn' }))
  const card = roundCard({ who: 'plenary', turns: 'none', top: 0, capture: 'points', support: 1 })
  const { getByRole, commands, getByText } = inHand(card, own(card, null, { marks: ['a'], ideas }))
  expect(getByText('Du har gitt all støtte')).toBeTruthy()
  expect((getByRole('button', { name: /Støtt.*Idé b/ }) as HTMLButtonElement).disabled).toBe(true)
  fireEvent.click(getByRole('button', { name: /Støttet.*Idé a/ }))
  expect(commands).toEqual([{ type: 'SupportPoint', activity: 'talk', point: 'a', support: false }])
})

test('[SF15] once the plenary is closed nobody has support left to give', () => {
  const ideas = [{ id: 'a', text: 'Idé a', from: 'vefsn' }]
  const open = roundCard({ who: 'plenary', turns: 'none', top: 0, capture: 'points', support: 3 })
  const first = inHand(open, own(open, null, { ideas }))
  expect(first.getByText('Du har 3 støttemerker igjen')).toBeTruthy()
  first.unmount()
  const card = { ...open, phase: 'closed' as const }
  const { queryByText, queryByRole, getByText } = inHand(card, own(card, null, { ideas }))
  expect(getByText('Idé a')).toBeTruthy()
  expect(queryByText(/støttemerke/)).toBe(null)
  expect(queryByRole('button', { name: /Støtt/ })).toBe(null)
})

test('[SF44] ideas that are dealt out: the phone says so, asks for more, and keeps them in the order it has seen them', async () => {
  const idea = (id: string) => ({ id, text: `Idé ${id}`, from: 'vefsn' })
  const card = roundCard({ who: 'plenary', turns: 'none', top: 0, capture: 'points', support: 3 })
  const part = (ids: readonly string[], hand: number | null) =>
    own(card, null, { ideas: ids.map(idea), hand })
  const { getByRole, queryByRole, getByText, queryByText, container, commands, setView } = inHand(
    card,
    part(['a', 'b'], 1),
  )
  const rows = () => [...container.querySelectorAll('.idea > span')].map((row) => row.textContent)
  expect(getByText(/De er delt ut på alle telefonene/)).toBeTruthy()
  setView(ownView(part(['n', 'b', 'a'], 1)))
  expect(rows()).toEqual(['Idé a', 'Idé b', 'Idé n'])
  fireEvent.click(getByRole('button', { name: 'Vis flere' }))
  expect(commands).toEqual([{ type: 'AskIdeas', activity: 'talk', hand: 1 }])
  await answered()
  setView(ownView(part(['b', 'c', 'a', 'd', 'n'], null)))
  expect(rows()).toEqual(['Idé a', 'Idé b', 'Idé n', 'Idé c', 'Idé d'])
  expect(document.activeElement?.textContent).toContain('Idé c')
  expect(queryByRole('button', { name: 'Vis flere' })).toBe(null)
  expect(queryByText(/delt ut/)).toBe(null)
})

test('[SF44] when it is closed there is nothing more to ask for, and an idea that is taken away goes', () => {
  const card = roundCard({
    who: 'plenary',
    turns: 'none',
    top: 0,
    capture: 'points',
    support: 3,
    phase: 'closed',
  })
  const ideas = ['a', 'b'].map((id) => ({ id, text: `Idé ${id}`, from: '' }))
  const { queryByRole, queryByText, setView } = inHand(card, own(card, null, { ideas, hand: 2 }))
  expect(queryByText('Idé a')).toBeTruthy()
  expect(queryByRole('button', { name: 'Vis flere' })).toBe(null)
  setView(ownView(own(card, null, { ideas: ideas.slice(1), hand: 2 })))
  expect(queryByText('Idé a')).toBe(null)
})

test('[SF14] who will see it stands at the field before anything is sent, and stays there', () => {
  const card = roundCard({ sees: 'group' })
  const { getByLabelText, setView } = inHand(card, own(card, atTable(0)))
  const seen = () => {
    const field = getByLabelText(/Ditt (neste )?punkt/)
    const text = document.getElementById(field.getAttribute('aria-describedby') ?? '')
    return [text?.textContent, text?.classList.contains('sr')]
  }
  const says = 'De du snakker med, og nettverkslederen ser hvem som skrev. Det kommer ikke på lerretet.'
  expect(seen()).toEqual([says, false])
  setView(ownView(own(card, atTable(0), { points: [point('p', { mine: true })] })))
  expect(seen()).toEqual([says, false])
})

test('[SF16] what was begun in a step is finished there, though the leader has gone on', () => {
  keep('samling/draft/K7M4PX/talk', '')
  const card = roundCard({ prompt: 'Én ting dere hørte' })
  const { getByLabelText, getByText, getByRole, put, setCard } = inHand(card, own(card, atTable(0)))
  const field = getByLabelText('Ditt punkt') as HTMLTextAreaElement
  fireEvent.input(field, { target: { value: 'Vi spør for sent' } })
  setCard({ ...card, step: 'next', run: 3, prompt: 'I plenum' })
  expect(
    getByText(/^Du begynte på dette i «Én ting dere hørte». Det havner der\. Alle ser teksten/),
  ).toBeTruthy()
  fireEvent.click(getByRole('button', { name: 'Legg til punkt' }))
  expect(put).toMatchObject([{ type: 'AddPoint', step: 's', text: 'Vi spør for sent' }])
  fireEvent.input(field, { target: { value: 'Nytt' } })
  fireEvent.click(getByRole('button', { name: 'Legg til punkt' }))
  expect(put.at(-1)).toMatchObject({ step: 'next', text: 'Nytt' })
})

test('[SA40] while groups are drawn the phone says so, and nothing of a partner to come later', () => {
  const card = { ...duoCard(), run: 0, drawing: true as const }
  const { setCard, ...page } = inHand(card, own(card, null))
  expect(page.getByText('Gruppene trekkes …').getAttribute('role')).toBe('status')
  expect(page.queryByText(/Du får vite hvem/)).toBeNull()
  setCard(duoCard())
  expect(page.queryByText('Gruppene trekkes …')).toBeNull()
})
