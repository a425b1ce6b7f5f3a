import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { createStore } from 'solid-js/store'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { GatheringStore } from '#client/connection/create-gathering.ts'
import type { Connection } from '#client/connection/make-connection.ts'
import { Console } from '#client/screens/console/Console.tsx'
import { GatePage } from '#client/screens/console/parts/GatePage.tsx'
import { ready, words } from '#client/screens/console/words.ts'
import { notStarted } from '#shared/agenda/agenda.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { LeaderPoll, LeaderView } from '#shared/views/leader.ts'
import { leaderView } from './leader-view.ts'

// The preview is the hall screen's own page in a frame, which this DOM cannot load.
vi.mock('#client/screens/console/run/parts/Stage.tsx', () => ({ Stage: () => null }))

beforeEach(async () => {
  localStorage.clear()
  history.replaceState(null, '', '/console/g')
  await ready()
})
afterEach(cleanup)

let arrives: (activities: LeaderView['activities']) => void = () => undefined

function open(view: LeaderView | null, outcome: CommandOutcome = { ok: true, at: 1 }, status = 'online') {
  const [held, setHeld] = createStore<GatheringStore>({
    lobby: null,
    door: null,
    hall: null,
    group: null,
    own: null,
    screen: null,
    notes: null,
    form: null,
    leader: view,
  })
  arrives = (activities) => view && setHeld({ leader: { ...view, activities } })
  const sent: GatheringCommand[] = []
  const connection = {
    status: () => status,
    offlineSince: () => null,
    refusal: () => (status === 'refused' ? { code: 'unknown-link' } : null),
    welcome: () => ({ links: { screen: '/screen/g#s', observer: '/observer/g#o', remote: '/remote/g#l' } }),
    handover: { offer: async () => ({ ok: true, code: 'ABC123', until: 1 }) },
    ask: () => new Promise(() => undefined),
    send: async (command: GatheringCommand) => {
      sent.push(command)
      return outcome
    },
  } as unknown as Connection
  render(() => <Console connection={connection} gathering={held} now={() => 30_000} />)
  return sent
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
const press = (key: string, more: object = {}) => fireEvent.keyDown(document.body, { key, ...more })

const poll: LeaderPoll = {
  kind: 'poll',
  id: 'q',
  item: 'samtale',
  phase: 'draft',
  question: { type: 'text', text: 'Hva nå?' },
  anonymous: false,
  results: 'hidden',
  answered: 0,
  tally: { answered: 0, rows: [], texts: [] },
  breakdown: null,
}

test('[KO12] the focus starts on Next, and the right arrow goes on', () => {
  const sent = open(leaderView())
  expect(document.activeElement?.textContent).toContain(words().transport.next('Pause'))
  press('ArrowRight')
  expect(sent).toEqual([{ type: 'StartItem', item: 'pause', from: 'samtale' }])
})

test('[KO20] one press is one step, however long the key is held', () => {
  const sent = open(leaderView())
  press('+')
  press('+', { repeat: true })
  expect(sent).toEqual([{ type: 'AdjustTime', item: 'samtale', minutes: 1 }])
})

test('[KO10] a row opens what can be done with it, with the focus on starting it', () => {
  const sent = open(leaderView())
  fireEvent.click(screen.getByRole('button', { name: 'Velkommen' }))
  expect(document.activeElement?.textContent).toContain(words().run.startThis)
  fireEvent.click(screen.getByText(words().run.startThis))
  expect(sent).toEqual([{ type: 'StartItem', item: 'velkommen', from: 'samtale' }])
})

test('[KO52] a refusal stands beside what was pressed until it is closed', async () => {
  open(leaderView({ undo: { step: 7, command: 'StartItem' } }), { ok: false, code: 'moved-already' })
  press('z', { ctrlKey: true })
  await settle()
  expect(screen.getByText(words().said.movedAlready('Samtale'))).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: words().said.close }))
  expect(screen.queryByText(words().said.movedAlready('Samtale'))).toBeNull()
})

test('[KO16] Undo names the step that it takes back', () => {
  open(leaderView({ undo: { step: 7, command: 'PauseClock' } }))
  expect(screen.getByText(words().steps.PauseClock)).toBeTruthy()
})

test('[KO34] S opens what is prepared for the item that is on', () => {
  const sent = open(leaderView({ activities: [poll] }))
  press('s')
  expect(sent).toEqual([{ type: 'OpenPoll', activity: 'q' }])
})

test('[KO51] without a net the buttons are off, and a banner says so', () => {
  const sent = open(leaderView(), { ok: true, at: 1 }, 'offline')
  press('ArrowRight')
  expect(sent).toEqual([])
  expect(document.querySelector<HTMLButtonElement>('[data-next]')?.disabled).toBe(true)
  expect(document.querySelector('.banner.offline')).not.toBeNull()
})

test('[KO50] a link that is not valid is said, with what to do', () => {
  open(null, { ok: true, at: 1 }, 'refused')
  expect(screen.getByRole('heading', { name: words().gate.unknownLink })).toBeTruthy()
})

test('[KO54] the observer’s link has the address that phones use, the projector’s is of this machine', () => {
  open(leaderView())
  fireEvent.click(screen.getByRole('button', { name: words().head.links }))
  const links = screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value)
  expect(links).toEqual([`${location.origin}/screen/g#s`, 'http://x/observer/g#o'])
})

test('[KO12] where there is no programme, the big button leads to one', () => {
  const { agenda } = leaderView()
  open(leaderView({ agenda: { ...agenda, days: [] }, source: '', run: notStarted }))
  const next = document.querySelector<HTMLButtonElement>('[data-next]')
  expect(next?.textContent).toContain(words().programme.paste)
  expect(next?.querySelector('kbd')).toBeNull()
  if (next) fireEvent.click(next)
  expect(location.search).toContain('program')
})

test('[KO13] [KO55] the last button asks once, and gives the focus back when the answer is no', async () => {
  const run = { ...leaderView().run, now: { phase: 'between', after: 'd1' } } as const
  const done = ['samtale', 'pause'].map((item) => ({ item, startedAt: 1, endedAt: 2, allotted: null }))
  const sent = open(leaderView({ run: { ...run, actuals: [...run.actuals, ...done] } }))
  const next = document.querySelector<HTMLButtonElement>('[data-next]')
  expect(next?.textContent).toBe(`${words().transport.closeGathering} `)
  if (next) fireEvent.click(next)
  if (next) fireEvent.click(next)
  expect(sent).toEqual([])
  fireEvent.click(screen.getByText(words().transport.notYet))
  await settle()
  await settle()
  expect(document.activeElement).toBe(next)
})

test('[KO46] what is to be looked at is counted by the heading', () => {
  history.replaceState(null, '', '/console/g?part=programme')
  const source = '09.00 Velkommen\n25.70 Pause\n10.00 Slutt'
  open(leaderView({ source }))
  fireEvent.click(screen.getByText(words().head.programme))
  const look = screen.getByText(words().programme.lookAt(1))
  fireEvent.click(look)
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: words().programme.text })
  expect(document.activeElement).toBe(field)
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('25.70 Pause')
})

test('[KO23] a clicker that sends twice goes one step, and so does a key held down', () => {
  const sent = open(leaderView())
  press('PageDown')
  press('PageDown')
  press('PageDown', { repeat: true })
  expect(sent).toHaveLength(1)
})

test('[KO24] a key that can do nothing says why, and sends nothing', () => {
  const sent = open(leaderView({ run: notStarted }))
  press('+')
  expect(screen.getByText(words().keys.why.nothingOn)).toBeTruthy()
  press('3')
  expect(screen.getByText(words().screen.noPoints)).toBeTruthy()
  expect(sent).toEqual([])
})

test('[KO50] a console that waits for a full disk says so, not only that it is on its way', () => {
  render(() => <GatePage gate={{ show: 'loading', slow: true }} text="Disken er full." />)
  expect(screen.getByText('Disken er full.')).toBeTruthy()
  cleanup()
  render(() => <GatePage gate={{ show: 'loading', slow: true }} text={null} />)
  expect(screen.getByText(words().gate.slow)).toBeTruthy()
})

test('[KO73] a seat that the wrong person took is freed after a second question', async () => {
  const nina = {
    id: 'nina',
    name: 'HR-leder',
    municipality: 'm',
    title: '',
    duties: [],
    stands: 1,
    arrived: true,
  }
  const municipalities = [{ id: 'm', name: 'Bømlo', arrived: 1, expected: 1 }]
  const arrivals = { ...leaderView().arrivals, municipalities, arrived: 1, expected: 1 }
  const sent = open(leaderView({ people: [nina], arrivals }))
  fireEvent.click(screen.getByRole('button', { name: /^Bømlo/ }))
  fireEvent.click(screen.getByRole('button', { name: words().people.freeSeatOf('HR-leder') }))
  expect(sent).toEqual([])
  await settle()
  const sure = screen.getByRole('button', { name: words().people.freeSeatSure })
  expect(document.activeElement).toBe(sure)
  fireEvent.click(sure)
  expect(sent).toEqual([{ type: 'FreeSeat', person: 'nina' }])
})

test('[PE42] [PE43] who is here is marked as gone by name, and who has gone as here again', () => {
  const nina = {
    id: 'nina',
    name: 'HR-leder',
    municipality: 'm',
    title: '',
    duties: [],
    stands: 1,
    arrived: true,
  }
  const per = { ...nina, id: 'per', name: 'Rektor', arrived: false, gone: true }
  const ida = { ...nina, id: 'ida', name: 'Kommunalsjef', arrived: false }
  const municipalities = [{ id: 'm', name: 'Bømlo', arrived: 1, expected: 3 }]
  const arrivals = { ...leaderView().arrivals, municipalities, arrived: 1, expected: 3 }
  const sent = open(leaderView({ people: [nina, per, ida], arrivals }))
  const { people } = words()
  const group = screen.getByRole('button', { name: /^Bømlo/ })
  expect(group.textContent).toContain(people.gone(1))
  expect(group.textContent).toContain(people.missing(1))
  fireEvent.click(group)
  expect(screen.getAllByText(people.hasGone)).toHaveLength(1)
  fireEvent.click(screen.getByRole('button', { name: people.leftOf('HR-leder') }))
  fireEvent.click(screen.getByRole('button', { name: people.backOf('Rektor') }))
  expect(screen.queryByRole('button', { name: people.leftOf('Kommunalsjef') })).toBeNull()
  expect(sent).toEqual([
    { type: 'MarkLeft', person: 'nina' },
    { type: 'MarkArrived', person: 'per' },
  ])
})

const saveCommitments = async (sent: readonly GatheringCommand[]) => {
  press('p')
  fireEvent.click(await screen.findByRole('button', { name: words().promises.prepare }))
  fireEvent.click(await screen.findByRole('button', { name: words().promises.save }))
  await settle()
  const saved = sent.find(({ type }) => type === 'PrepareCommitments')
  const id = saved && 'activity' in saved ? (saved.activity ?? '') : ''
  return { ...poll, id, question: { type: 'text', text: 'Det nye' } } satisfies LeaderPoll
}
const asked = () => document.querySelector('.asked h2')?.textContent ?? ''

test('[KO102] what has been saved stands in full at once, ahead of drafts that were there', async () => {
  const sent = open(leaderView({ activities: [poll] }))
  expect(asked()).toBe('Hva nå?')
  const saved = await saveCommitments(sent)
  arrives([poll, saved])
  expect(asked()).toBe('Det nye')
  expect(document.querySelector<HTMLDetailsElement>('details.others')?.open).toBe(false)
})

test('[KO102] what is open keeps its place, and the list below it stands open with what was saved', async () => {
  const running = { ...poll, phase: 'open' } as const
  const sent = open(leaderView({ activities: [running, { ...poll, id: 'more' }] }))
  const others = () => document.querySelector<HTMLDetailsElement>('details.others')
  expect(others()?.open).toBe(false)
  const saved = await saveCommitments(sent)
  arrives([running, { ...poll, id: 'more' }, saved])
  expect(asked()).toBe('Hva nå?')
  expect(others()?.open).toBe(true)
  expect(others()?.textContent).toContain('Det nye')
})

test('[PF6] until the first item has begun the page leads to what is looked at before the doors open', async () => {
  await import('#client/screens/console/about/About.tsx')
  open(leaderView({}))
  expect(screen.queryByRole('button', { name: words().beforeStart.check })).toBeNull()
  cleanup()
  open(leaderView({ run: notStarted }))
  fireEvent.click(screen.getByRole('button', { name: words().beforeStart.check }))
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('preflight'))
  expect(location.search).toContain('part=about')
})
