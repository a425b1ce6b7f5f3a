import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { createStore } from 'solid-js/store'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Connection } from '#client/connection/make-connection.ts'
import { Console } from '#client/screens/console/Console.tsx'
import { ready as peopleReady, peopleWords } from '#client/screens/console/people/words.ts'
import { ready, words } from '#client/screens/console/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { leaderView } from './leader-view.ts'

vi.mock('#client/screens/console/run/parts/Stage.tsx', () => ({ Stage: () => null }))

beforeEach(async () => {
  localStorage.clear()
  history.replaceState(null, '', '/console/g?part=about')
  await import('#client/screens/console/about/About.tsx')
  await import('#client/screens/console/people/People.tsx')
  setLanguage('nb')
  await Promise.all([ready(), peopleReady()])
  await vi.waitFor(() => expect(words().head.run).toBe('Kjør'))
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const someone = (id: string, municipality: string | null, title: string) => ({
  ...{ id, name: 'Enhetsleder', municipality, title, duties: [], stands: 1 },
  ...{ arrived: true, gone: false },
})

test('[P-11] whom a leader erases is told by municipality and title, also before the last press, and a double click erases nobody', async () => {
  const municipality = { newest: null, arrived: 1, expected: 1 }
  const view = leaderView({
    people: [someone('a', 'bomlo', 'Barnehage'), someone('b', 'sund', ''), someone('c', null, '')],
    arrivals: {
      ...{ arrived: 3, expected: 3, newest: null },
      municipalities: [
        { ...municipality, id: 'bomlo', name: 'Bømlo' },
        { ...municipality, id: 'sund', name: 'Sund' },
      ],
    },
  } as unknown as Parameters<typeof leaderView>[0])
  const none = { lobby: null, door: null, hall: null, group: null, own: null, screen: null, notes: null }
  const [held] = createStore({ ...none, form: null, leader: view })
  const sent: GatheringCommand[] = []
  const connection = {
    status: () => 'online',
    offlineSince: () => null,
    refusal: () => null,
    welcome: () => ({ links: { screen: '/screen/g#s', observer: '/observer/g#o' } }),
    ask: () => new Promise(() => undefined),
    async send(command: GatheringCommand) {
      sent.push(command)
      return { ok: true, at: 1 }
    },
  } as unknown as Connection
  let now = 1_000
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  render(() => <Console connection={connection} gathering={held} now={() => 30_000} />)

  const text = peopleWords().privacy
  const choice = await screen.findByLabelText(text.person)
  expect([...choice.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    text.nobody,
    'Enhetsleder · Bømlo · Barnehage',
    'Enhetsleder · Sund',
    `Enhetsleder · ${peopleWords().guests}`,
  ])
  fireEvent.change(choice, { target: { value: 'b' } })
  fireEvent.click(screen.getByRole('button', { name: text.personErase }))
  expect(screen.getByText(text.personGoes, { exact: false }).textContent).toContain('Enhetsleder · Sund')
  fireEvent.click(screen.getByRole('button', { name: text.personSure }))
  expect(sent).toEqual([])
  now += 2_000
  fireEvent.click(screen.getByRole('button', { name: text.personSure }))
  expect(sent).toEqual([{ type: 'ErasePerson', person: 'b' }])
})
