import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { createStore, reconcile } from 'solid-js/store'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Connection } from '#client/connection/make-connection.ts'
import { Console } from '#client/screens/console/Console.tsx'
import { ECHO } from '#client/screens/console/keys.model.ts'
import { ready, words } from '#client/screens/console/words.ts'
import { takeWheel } from '#client/screens/projector/steer/wheel.ts'
import { Remote } from '#client/screens/remote/Remote.tsx'
import { REST } from '#client/screens/remote/remote.model.ts'
import { ready as remoteReady, words as remoteWords } from '#client/screens/remote/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Gathering, GatheringCommand } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { type LeaderView, leaderView } from '#shared/views/leader.ts'
import { remoteView } from '#shared/views/remote.ts'
import { add, house, onCard, prepare, seat } from '#tests/domain/panel/panels.ts'
import { type Act, play, stateAfter, TEN } from '#tests/support/given.ts'
import { live, planned } from '#tests/support/samples.ts'

// The preview is the hall screen's own page in a frame, which this DOM cannot load.
vi.mock('#client/screens/console/run/parts/Stage.tsx', () => ({ Stage: () => null }))

const wired = vi.hoisted(() => ({ connection: null as unknown, leader: null as unknown }))
vi.mock('#client/connection/link-secret.ts', async (actual) => ({
  ...(await actual<object>()),
  connectByLink: () => wired.connection,
}))
vi.mock('#client/connection/create-now.ts', () => ({ createNow: () => () => 0 }))
vi.mock('#client/connection/create-gathering.ts', async (actual) => ({
  ...(await actual<object>()),
  createGathering: () => ({
    get leader() {
      return wired.leader
    },
  }),
}))

beforeEach(async () => {
  localStorage.clear()
  history.replaceState(null, '', '/console/g')
  setLanguage('nb')
  await Promise.all([ready(), remoteReady()])
  await vi.waitFor(() => expect([words().head.run, remoteWords().next]).toEqual(['Kjør', 'Neste']))
})
afterEach(cleanup)

const panel = { activity: 'panel' } as const
/** The panel has chosen three points and presents them over lunch, after which come the talks. */
const presenting = (...acts: readonly Act[]): Gathering =>
  play(
    stateAfter([planned, ...house]),
    [{ type: 'StartItem', item: 'welcome', from: null }],
    [{ type: 'StartItem', item: 'lunch', from: 'welcome' }],
    prepare,
    seat('bomlo', 'ane'),
    [{ type: 'OpenPanel', ...panel }],
    [{ type: 'BeginAssignment', ...panel, assignment: 'a1', from: null }],
    ...['p1', 'p2', 'p3'].flatMap((id) => [add(id, 'ane'), onCard('ChooseCard', id, 'ane')]),
    [{ type: 'OpenPlenary', ...panel, by: 'point', minutes: 15, presenter: null }],
    ...acts,
  )
const step = (from: string | null, to: string | null): Act => [{ type: 'StepPlenary', from, to }]
const first = () => presenting(step(null, 'p1'))
const last = () => presenting(step(null, 'p1'), step('p1', 'p2'), step('p2', 'p3'))

/** The server's answer to each command is what a gathering makes of it. */
function wire(state: Gathering, viewOf: (state: Gathering) => LeaderView) {
  const [held, hold] = createStore({
    ...{ lobby: null, door: null, hall: null, group: null, own: null, notes: null, form: null, screen: null },
    leader: structuredClone(viewOf(state)),
  })
  const sent: GatheringCommand[] = []
  let is = state
  const connection = {
    status: () => 'online',
    offlineSince: () => null,
    refusal: () => null,
    welcome: () => null,
    close: () => undefined,
    ask: () => new Promise(() => undefined),
    send: async (command: GatheringCommand) => {
      sent.push(command)
      await null
      is = play(is, [command as never])
      hold('leader', reconcile(structuredClone(viewOf(is))))
      return { ok: true, at: 1 }
    },
  } as unknown as Connection
  return { held, sent, connection, now: () => TEN + MINUTE }
}
const desk = (state: Gathering) => leaderView(state, live)
function onConsole(state: Gathering) {
  const { held, sent, connection, now } = wire(state, desk)
  render(() => <Console connection={connection} gathering={held} now={now} />)
  return sent
}
function onRemote(state: Gathering) {
  const { held, sent, connection, now } = wire(state, (each) => remoteView(each, live))
  render(() => <Remote connection={connection} gathering={held} now={now} />)
  return sent
}

const press = (key: string) => fireEvent.keyDown(document.body, { key })
const rest = (ms = ECHO + 20) => new Promise((resolve) => setTimeout(resolve, ms))
const said = () => document.querySelector('.keynote')?.textContent
const big = () => document.querySelector<HTMLButtonElement>('[data-next]') as HTMLButtonElement

test('[KO28] a clicker goes through the points of what is presented, forth and back, and the button says so', async () => {
  const sent = onConsole(presenting())
  expect(big().textContent).toContain(words().transport.nextPoint('text of p1'))
  press('PageDown')
  await rest()
  press('ArrowRight')
  await rest()
  press('PageUp')
  await rest()
  fireEvent.click(big())
  await rest(0)
  fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${words().transport.backPoint}`) }))
  expect(sent).toEqual([
    { type: 'StepPlenary', from: null, to: 'p1' },
    { type: 'StepPlenary', from: 'p1', to: 'p2' },
    { type: 'StepPlenary', from: 'p2', to: 'p1' },
    { type: 'StepPlenary', from: 'p1', to: 'p2' },
    { type: 'StepPlenary', from: 'p2', to: 'p1' },
  ])
})

test('[KO28] at the last point the first press says what comes, and the second goes on', async () => {
  const sent = onConsole(last())
  const { twice } = words()
  expect(big().textContent).toContain('Samtaler')
  press('PageDown')
  expect(said()).toBe(`${twice.plenary(0)} ${twice.comes('Samtaler')} ${twice.toGoOn}`)
  expect(sent).toEqual([])
  await rest()
  press('PageDown')
  expect(sent).toEqual([{ type: 'StartItem', item: 'talks', from: 'lunch' }])
})

test('[KO28] at the first point back says what it would leave; a step to another point takes that back', async () => {
  const sent = onConsole(first())
  const { twice } = words()
  press('PageUp')
  expect(said()).toBe(`${twice.plenary(2)} ${twice.toGoBack}`)
  await rest()
  press('PageDown')
  expect(said()).toBe('')
  expect(sent).toEqual([{ type: 'StepPlenary', from: 'p1', to: 'p2' }])
})

test('[KO28] while the hall looks at something else, or nothing more is to be shown, the programme moves', async () => {
  const elsewhere = play(first(), [{ type: 'ShowScene', scene: 'now', activity: null }])
  const done = play(last(), step('p3', null))
  for (const state of [elsewhere, done]) {
    const sent = onConsole(state)
    press('PageDown')
    expect(sent).toEqual([{ type: 'StartItem', item: 'talks', from: 'lunch' }])
    cleanup()
  }
})

test('[KO28] after the last item of the programme a point still comes, without asking', async () => {
  const ended = play(
    first(),
    [{ type: 'StartItem', item: 'talks', from: 'lunch' }],
    [{ type: 'EndDay', from: 'talks' }],
  )
  const sent = onConsole(play(ended, [{ type: 'ShowScene', scene: 'plenary', activity: null }]))
  press('PageDown')
  expect(sent).toEqual([{ type: 'StepPlenary', from: 'p1', to: 'p2' }])
})

test('[KO28] a hall screen that steers moves the points, and says at the last what comes', async () => {
  const { held, sent, connection } = wire(presenting(step(null, 'p1'), step('p1', 'p2')), desk)
  wired.connection = connection
  wired.leader = held.leader
  const { turn } = await takeWheel('g')
  expect(await turn({ type: 'next' })).toBeNull()
  expect(sent).toEqual([{ type: 'StepPlenary', from: 'p2', to: 'p3' }])
  const { twice } = words()
  expect(await turn({ type: 'next' })).toBe(`${twice.plenary(0)} ${twice.comes('Samtaler')} ${twice.toGoOn}`)
  expect(await turn({ type: 'back' })).toBeNull()
  expect(sent.at(-1)).toEqual({ type: 'StepPlenary', from: 'p3', to: 'p2' })
})

test('[FK13] the remote control shows which point is on and the time left, and its buttons go through them', async () => {
  const sent = onRemote(first())
  const look = () => document.querySelector('.step')?.textContent?.replace(/\s+/g, ' ').trim()
  expect(look()).toBe(`text of p1 ${remoteWords().point(1, 3)} 14:00`)
  const next = () => screen.getByRole('button', { name: new RegExp(`^${remoteWords().next}`) })
  expect(next().textContent).toContain(remoteWords().point(2, 3))
  fireEvent.click(next())
  fireEvent.click(next())
  await vi.waitFor(() => expect(screen.getByText(remoteWords().done)).toBeTruthy())
  expect(sent).toEqual([{ type: 'StepPlenary', from: 'p1', to: 'p2' }])
  expect(look()).toContain(remoteWords().point(2, 3))
  await rest(REST + 50)
  fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${words().transport.backPoint}`) }))
  expect(sent.at(-1)).toEqual({ type: 'StepPlenary', from: 'p2', to: 'p1' })
})

test('[FK13] at the last point the remote control’s next is the programme’s, and asks first', async () => {
  const sent = onRemote(last())
  const next = () => screen.getByRole('button', { name: new RegExp(`^${remoteWords().next}`) })
  expect(next().textContent).toContain('Samtaler')
  fireEvent.click(next())
  expect(sent).toEqual([])
  expect(screen.getByRole('status').textContent).toContain(words().twice.comes('Samtaler'))
})
