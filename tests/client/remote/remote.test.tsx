import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { createStore } from 'solid-js/store'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Connection } from '#client/connection/make-connection.ts'
import { whole } from '#client/screens/console/run/run.model.ts'
import { ready as consoleReady, words as consoleWords } from '#client/screens/console/words.ts'
import { Remote } from '#client/screens/remote/Remote.tsx'
import { gatheringAt, isBusy, REST, standing, stepsOf } from '#client/screens/remote/remote.model.ts'
import { ready, words } from '#client/screens/remote/words.ts'
import { setLanguage } from '#client/words/words.ts'
import { notStarted } from '#shared/agenda/agenda.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import { noExtras } from '#shared/showing/showing.ts'
import type { LeaderView } from '#shared/views/leader.ts'
import { leaderView } from '#tests/client/console/leader-view.ts'

beforeAll(async () => {
  setLanguage('nb')
  await Promise.all([ready(), consoleReady()])
  await vi.waitFor(() => expect([words().next, consoleWords().head.run]).toEqual(['Neste', 'Kjør']))
})
afterEach(cleanup)

const base = leaderView()
const moment = (view: LeaderView) => ({
  agenda: whole(view.agenda),
  run: view.run,
  phase: view.gathering.phase,
  now: 30_000,
  zone: view.gathering.zone,
})
const noted = {
  samtale: { ...noExtras, note: 'Om samtalen' },
  velkommen: { ...noExtras, note: 'Om starten' },
}

test('[FK1] what is on, what comes, and the note of what is on', () => {
  expect(stepsOf(moment(base), noted)).toEqual({ title: 'Samtale', note: 'Om samtalen', next: 'Pause' })
})

test('[FK1] before it begins, the note of what comes', () => {
  const steps = stepsOf(moment(leaderView({ run: notStarted })), noted)
  expect(steps).toEqual({ title: null, note: 'Om starten', next: 'Velkommen' })
})

test('[FK1] no note, and an id that every object has, is no note', () => {
  expect(stepsOf(moment(base), {}).note).toBe('')
})

test('[FK2] a press is on its way until it is answered, and for a moment after', () => {
  expect(isBusy(null, 0)).toBe(false)
  expect(isBusy({ from: 'a', at: 0, answered: false }, 60_000)).toBe(true)
  expect(isBusy({ from: 'a', at: 0, answered: true }, REST - 1)).toBe(true)
  expect(isBusy({ from: 'a', at: 0, answered: true }, REST)).toBe(false)
})

test('[FK2] another item, the end of a day and going back are each another standing', () => {
  const { run } = base
  const seen = [run, notStarted, { ...run, now: { phase: 'between', after: 'd1' } as const }].map(standing)
  expect(new Set(seen).size).toBe(3)
})

test('[FK4] the page knows its gathering from the address', () => {
  expect(gatheringAt('/remote/demo-12')).toBe('demo-12')
  expect(gatheringAt('/console/demo-12')).toBe('')
})

function open(view: LeaderView, status = 'online', outcome: CommandOutcome | null = null) {
  const [held, set] = createStore<{ leader: LeaderView }>({ leader: view })
  const sent: GatheringCommand[] = []
  const connection = {
    status: () => status,
    offlineSince: () => (status === 'offline' ? 0 : null),
    refusal: () => null,
    welcome: () => null,
    close: () => undefined,
    send: (command: GatheringCommand) => {
      sent.push(command)
      return outcome ? Promise.resolve(outcome) : new Promise(() => undefined)
    },
  } as unknown as Connection
  const views = { lobby: null, hall: null, group: null, own: null, screen: null }
  Object.defineProperty(views, 'leader', { get: () => held.leader })
  render(() => <Remote connection={connection} gathering={views as never} now={() => 30_000} />)
  return { sent, set }
}
const next = () => screen.getByRole('button', { name: new RegExp(`^${words().next}`) })

test('[FK2] two taps are one step, and the server’s answer is what says that it is done', async () => {
  const { sent, set } = open(base)
  fireEvent.click(next())
  fireEvent.click(next())
  expect(sent).toEqual([{ type: 'StartItem', item: 'pause', from: 'samtale' }])
  expect(screen.getByText(words().sending)).toBeTruthy()
  const { now } = base.run
  if (now.phase !== 'running') throw new Error(now.phase)
  set({ leader: leaderView({ run: { ...base.run, now: { ...now, item: 'pause' } } }) })
  await vi.waitFor(() => expect(screen.getByText(words().done)).toBeTruthy())
})

test('[FK2] a refusal is told, and the next press counts', async () => {
  const { sent } = open(base, 'online', { ok: false, code: 'storage-full' })
  fireEvent.click(next())
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toContain('disken'))
  await new Promise((resolve) => setTimeout(resolve, REST + 50))
  fireEvent.click(next())
  expect(sent).toHaveLength(2)
})

test('[FK3] without a net nothing can be pressed, and it says since when', () => {
  open(base, 'offline')
  for (const button of screen.getAllByRole('button')) expect(button.hasAttribute('disabled')).toBe(true)
  expect(screen.getByText(/Uten nett siden/)).toBeTruthy()
  expect(screen.getByRole('timer').textContent).toBe('0:31')
})

test('[FK5] after the last day next is off, and says that closing is not its business', () => {
  open(leaderView({ run: { ...base.run, now: { phase: 'between', after: 'd1' } } }))
  expect(next().hasAttribute('disabled')).toBe(true)
  expect(screen.getByText(consoleWords().keys.why.closeByHand)).toBeTruthy()
})
