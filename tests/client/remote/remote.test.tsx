import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { createStore } from 'solid-js/store'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Connection } from '#client/connection/make-connection.ts'
import { ECHO } from '#client/screens/console/keys.model.ts'
import { whole } from '#client/screens/console/run/run.model.ts'
import { ready as consoleReady, words as consoleWords } from '#client/screens/console/words.ts'
import { Remote } from '#client/screens/remote/Remote.tsx'
import { gatheringAt, isBusy, REST, standing, stepsOf } from '#client/screens/remote/remote.model.ts'
import { isUnderWay, roundInHand } from '#client/screens/remote/round.model.ts'
import { ready, words } from '#client/screens/remote/words.ts'
import { setLanguage } from '#client/words/words.ts'
import { notStarted } from '#shared/agenda/agenda.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import { noExtras } from '#shared/showing/showing.ts'
import type { LeaderConversation, LeaderView } from '#shared/views/leader.ts'
import { remoteView } from '#shared/views/remote.ts'
import { leaderView } from '#tests/client/console/leader-view.ts'
import { clock, T } from '#tests/client/conversation/cards.ts'
import { begin, running, step } from '#tests/domain/presentation-round/given-round.ts'
import { type Act, TEN } from '#tests/support/given.ts'
import { live } from '#tests/support/samples.ts'
import { plainStep } from '#tests/support/step-samples.ts'

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

function open(view: LeaderView, status = 'online', outcome: CommandOutcome | null = null, at = 30_000) {
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
  render(() => <Remote connection={connection} gathering={views as never} now={() => at} />)
  return { sent, set }
}
const talkStep = (id: string) => ({ ...plainStep(id, ''), who: 'table' as const, minutes: 8 })
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
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toContain('det er fullt der'))
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

test('[FK14] [R-04] a disk that takes nothing is told on the remote control for as long as it lasts', () => {
  const { set } = open(base)
  const told = () => document.querySelector<HTMLElement>('.look > [role=status].banner')
  expect([told()?.hidden, told()?.textContent]).toEqual([true, ''])
  for (const storage of ['full', 'failed'] as const) {
    set({ leader: { ...base, storage } })
    expect([told()?.hidden, told()?.textContent]).toEqual([false, words().disk[storage]])
  }
  set({ leader: base })
  expect(told()?.hidden).toBe(true)
})

test('[FK5] after the last day next is off, and says that closing is not its business', () => {
  open(leaderView({ run: { ...base.run, now: { phase: 'between', after: 'd1' } } }))
  expect(next().hasAttribute('disabled')).toBe(true)
  expect(screen.getByText(consoleWords().keys.why.closeByHand)).toBeTruthy()
})

/** What a thumb holds of a round in which these steps were taken, so many minutes after ten. */
const inHand = (...acts: readonly Act[]) => remoteView(running(false, ...acts), live)
const button = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`) })

test('[FK9] who has the floor, the time left, and who is next; next gives the floor on, from where it was pressed', async () => {
  const { sent, set } = open(inHand(begin(0, 'bomlo', null)), 'online', null, TEN + 2 * MINUTE)
  expect(screen.getByRole('timer').textContent).toBe('3:00')
  expect(document.querySelector('.what')?.textContent).toBe('Bømlo1 av 4 · Neste: Sund')
  fireEvent.click(next())
  fireEvent.click(next())
  expect(sent).toEqual([
    { type: 'BeginPresentation', activity: 'round', municipality: 'sund', from: 'bomlo' },
  ])
  set({ leader: inHand(begin(0, 'bomlo', null), begin(2, 'sund', 'bomlo')) })
  await vi.waitFor(() => expect(screen.getByText(words().done)).toBeTruthy())
  expect(document.querySelector('.what b')?.textContent).toBe('Sund')
})

test('[FK9] a minute is given and taken, and the time stopped and let go on', async () => {
  const { sent, set } = open(inHand(begin(0, 'bomlo', null)), 'online', { ok: true, at: 1 }, TEN + MINUTE)
  fireEvent.click(button('\\+1'))
  fireEvent.click(button('−1'))
  fireEvent.click(button(consoleWords().round.pause))
  const lengthened = { type: 'LengthenPresentation', activity: 'round', municipality: 'bomlo' }
  expect(sent).toEqual([
    { ...lengthened, minutes: 1 },
    { ...lengthened, minutes: -1 },
    { type: 'PausePresentation', activity: 'round' },
  ])
  set({ leader: inHand(begin(0, 'bomlo', null), step(1, { type: 'PausePresentation' })) })
  await new Promise((resolve) => setTimeout(resolve, REST + 50))
  expect(document.querySelector('.what span')?.textContent).toContain(consoleWords().round.stopped)
  fireEvent.click(button(consoleWords().round.resume))
  expect(sent.at(-1)).toEqual({ type: 'ResumePresentation', activity: 'round' })
})

test('[FK9] after the last of them next ends the turn, and then there is nothing to press', () => {
  const last = [begin(0, 'bomlo', null), begin(1, 'sund', 'bomlo'), begin(2, 'vefsn', 'sund')] as const
  const { sent, set } = open(inHand(...last, begin(3, 'rana', 'vefsn')))
  expect(next().textContent).toContain(consoleWords().round.finish)
  fireEvent.click(next())
  expect(sent).toEqual([{ type: 'BeginPresentation', activity: 'round', municipality: null, from: 'rana' }])
  set({ leader: inHand(...last, begin(3, 'rana', 'vefsn'), begin(4, null, 'rana')) })
  fireEvent.click(screen.getByRole('button', { name: words().round }))
  expect(next().hasAttribute('disabled')).toBe(true)
  expect(screen.getByText(consoleWords().round.allDone, { selector: '.count' })).toBeTruthy()
})

test('[FK9] a refusal is told; without a net nothing of it can be pressed', async () => {
  open(inHand(begin(0, 'bomlo', null)), 'online', { ok: false, code: 'moved-already' })
  fireEvent.click(next())
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).not.toBe(''))
  cleanup()
  open(inHand(begin(0, 'bomlo', null)), 'offline')
  const steps = [next(), button('\\+1'), button('−1'), button(consoleWords().round.pause)]
  expect(steps.map((each) => each.hasAttribute('disabled'))).toEqual([true, true, true, true])
})

test('[FK10] the buttons are the round’s while it is under way, and one touch gives the programme’s', () => {
  const { sent } = open(inHand(begin(0, 'bomlo', null)))
  expect(button(words().round).getAttribute('aria-pressed')).toBe('true')
  fireEvent.click(screen.getByRole('button', { name: words().programme }))
  expect(screen.queryByText('Bømlo')).toBeNull()
  expect(screen.getByRole('button', { name: consoleWords().screen.scenes.black })).toBeTruthy()
  // What it would end is said first.
  fireEvent.click(next())
  expect(sent).toEqual([])
  cleanup()
  open(inHand())
  expect(button(words().round).getAttribute('aria-pressed')).toBe('false')
  cleanup()
  open(base)
  expect(screen.queryByRole('button', { name: words().round })).toBeNull()
})

test('[FK10] between two turns a round is still under way; before the first and after the last it is not', () => {
  const all = [begin(0, 'bomlo', null), begin(1, 'sund', 'bomlo'), begin(2, 'vefsn', 'sund')] as const
  const is = (...acts: readonly Act[]) => {
    const round = roundInHand(inHand(...acts), TEN)
    return round && isUnderWay(round)
  }
  expect([
    is(),
    is(all[0]),
    is(all[0], begin(1, null, 'bomlo')),
    is(...all, begin(3, 'rana', 'vefsn'), begin(4, null, 'rana')),
    is(all[0], step(1, { type: 'ClosePresentations' })),
  ]).toEqual([false, true, true, false, null])
})

test('[KO25] in the middle of a round the programme’s next says what it would end, and the second press goes on', async () => {
  const { sent } = open(inHand(begin(0, 'bomlo', null)))
  fireEvent.click(screen.getByRole('button', { name: words().programme }))
  const ends = `${consoleWords().twice.round('Bømlo', 3)} ${consoleWords().twice.toGoOn}`
  fireEvent.click(next())
  fireEvent.click(next())
  expect(sent).toEqual([])
  expect(screen.getByRole('status').textContent).toBe(ends)
  expect(next().textContent).toContain(consoleWords().twice.again)
  await new Promise((resolve) => setTimeout(resolve, ECHO + 20))
  fireEvent.click(next())
  expect(sent.map(({ type }) => type)).toEqual(['StartItem'])
  expect(screen.getByRole('status').textContent).toBe(words().sending)
})

test('[PX35] a turn that is soon up, and one that is over, are said in words', () => {
  const at = (minutes: number) => {
    cleanup()
    open(inHand(begin(0, 'bomlo', null)), 'online', null, TEN + minutes * MINUTE)
    return document.querySelector('.timemark')?.textContent
  }
  expect([at(2), at(4), at(6)]).toEqual(['', consoleWords().round.soonUp, consoleWords().round.overTime])
})

test('[FK12] of a conversation it shows which step is on, the time left, and that it is soon up', () => {
  const talk = {
    ...{ kind: 'conversation', id: 'talk', item: 'samtale', phase: 'open', points: [] },
    steps: [talkStep('one'), { ...talkStep('two'), skipped: true }, talkStep('three')],
    talk: { step: 'one', run: 1, clock: clock(8), circles: [], walk: null, shared: null },
  } as LeaderConversation
  const at = (minutes: number) => {
    cleanup()
    open(leaderView({ activities: [talk] }), 'online', null, T + minutes * MINUTE)
    return document.querySelector('.step')?.textContent?.replace(/\s+/g, ' ').trim()
  }
  const name = `${consoleWords().talk.steps.table} ${words().step(1, 2)}`
  expect(at(2)).toBe(`${name} 6:00`)
  expect(at(6.5)).toBe(`${name} 1:30 ${consoleWords().round.soonUp}`)
  expect(at(9)).toBe(`${name} +01:00 ${consoleWords().round.overTime}`)
  cleanup()
  open(base)
  expect(document.querySelector('.step')).toBeNull()
})
