import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { createStore } from 'solid-js/store'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Connection } from '#client/connection/make-connection.ts'
import { Console } from '#client/screens/console/Console.tsx'
import { bannersOf } from '#client/screens/console/console.model.ts'
import { ready as peopleReady } from '#client/screens/console/people/words.ts'
import { ready, words } from '#client/screens/console/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { DoorPart } from '#shared/views/door-part.ts'
import { leaderView } from './leader-view.ts'

vi.mock('#client/screens/console/run/parts/Stage.tsx', () => ({ Stage: () => null }))

beforeEach(async () => {
  localStorage.clear()
  history.replaceState(null, '', '/console/g?part=about')
  // The page is fetched when it is looked at, which takes a while in a test.
  await import('#client/screens/console/about/About.tsx')
  await import('#client/screens/console/people/People.tsx')
  setLanguage('en')
  await Promise.all([ready(), peopleReady()])
  await vi.waitFor(() => expect(words().head.run).toBe('Run'))
})
afterEach(cleanup)
// What comes after in this process reads Bokmål.
afterAll(async () => {
  setLanguage('nb')
  await vi.waitFor(() => expect(words().head.run).toBe('Kjør'))
})

const waits = (id: string, name: string, isTurnedAway = false) => ({
  ...{ id, name, municipality: null, title: 'Vikar', at: 1, isTurnedAway },
})

function open(door: DoorPart) {
  const none = { lobby: null, door: null, hall: null, group: null, own: null, screen: null, notes: null }
  const [held] = createStore({ ...none, form: null, leader: leaderView({ door }) })
  const sent: GatheringCommand[] = []
  const connection = {
    status: () => 'online',
    offlineSince: () => null,
    refusal: () => null,
    welcome: () => ({ links: { screen: '/screen/g#s', observer: '/observer/g#o' } }),
    ask: () => new Promise(() => undefined),
    send: async (command: GatheringCommand) => {
      sent.push(command)
      return { ok: true, at: 1 }
    },
  } as unknown as Connection
  render(() => <Console connection={connection} gathering={held} now={() => 30_000} />)
  return sent
}
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

test('[PE53] the door stands with the list of people: open, asking, locked', async () => {
  const sent = open({ is: 'open', waiting: [] })
  expect((await screen.findByRole('button', { name: 'Open' })).getAttribute('aria-pressed')).toBe('true')
  await press('Locked')
  await press('Ask first')
  expect(sent).toEqual([
    { type: 'SetDoor', door: 'locked' },
    { type: 'SetDoor', door: 'ask' },
  ])
})

test('[PE53] whoever waits is let in or turned away, one or all, and who was turned away can still be let in', async () => {
  const sent = open({ is: 'ask', waiting: [waits('a', 'Ane'), waits('b', 'Bo'), waits('c', 'Cato', true)] })
  await press('Let in Ane')
  await press('Turn away Bo')
  await press('Let in all 2')
  await press('Turn all away')
  await press('Let in Cato')
  expect(sent).toEqual([
    { type: 'LetIn', person: 'a' },
    { type: 'TurnAway', person: 'b' },
    { type: 'LetIn', person: null },
    { type: 'TurnAway', person: null },
    { type: 'LetIn', person: 'c' },
  ])
})

test('[PE53] wherever the leader is, a banner tells of who waits and of a locked door, with the button that helps', async () => {
  const asking: DoorPart = { is: 'ask', waiting: [waits('a', 'Ane'), waits('c', 'Cato', true)] }
  expect(bannersOf(true, leaderView({ door: asking }), 0)).toEqual(['waiting'])
  expect(bannersOf(true, leaderView({ door: { is: 'locked', waiting: [] } }), 0)).toEqual(['locked'])
  expect(
    bannersOf(true, leaderView({ door: { is: 'ask', waiting: [waits('c', 'Cato', true)] } }), 0),
  ).toEqual([])
  history.replaceState(null, '', '/console/g')
  const sent = open(asking)
  await screen.findByText('1 waiting at the door to be let in.')
  await press('Let in')
  expect(sent).toEqual([{ type: 'LetIn', person: null }])
  cleanup()
  const locked = open({ is: 'locked', waiting: [] })
  await press('Unlock')
  expect(locked).toEqual([{ type: 'SetDoor', door: 'open' }])
})
