import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { createStore, reconcile } from 'solid-js/store'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Connection } from '#client/connection/make-connection.ts'
import { Console } from '#client/screens/console/Console.tsx'
import { ECHO } from '#client/screens/console/keys.model.ts'
import { underWay, underWayText } from '#client/screens/console/run/under-way.model.ts'
import { createSecondPress, LASTS } from '#client/screens/console/second-press.ts'
import { ready, words } from '#client/screens/console/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Gathering, GatheringCommand } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import type { LeaderConversation, LeaderView } from '#shared/views/leader.ts'
import { leaderView as viewOf } from '#shared/views/leader.ts'
import type { SpeakerPart } from '#shared/views/plenary-part.ts'
import { clock, T } from '#tests/client/conversation/cards.ts'
import { begin, running, step } from '#tests/domain/presentation-round/given-round.ts'
import { type Act, play, TEN } from '#tests/support/given.ts'
import { live } from '#tests/support/samples.ts'
import { plainStep } from '#tests/support/step-samples.ts'
import { leaderView } from './leader-view.ts'

// The preview is the hall screen's own page in a frame, which this DOM cannot load.
vi.mock('#client/screens/console/run/parts/Stage.tsx', () => ({ Stage: () => null }))

beforeEach(async () => {
  localStorage.clear()
  history.replaceState(null, '', '/console/g')
  setLanguage('nb')
  await ready()
  await vi.waitFor(() => expect(words().head.run).toBe('Kjør'))
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const next = { act: 'next', to: 'lunch' } as const

test('[KO25] with nothing to end one press is enough; else the second of the same does it', () => {
  const { goes, note } = createSecondPress()
  expect(goes(next, null, 0)).toBe(true)
  expect([goes(next, 'ends', 0), note()]).toEqual([false, 'ends'])
  expect([goes(next, 'ends', ECHO), note()]).toEqual([true, null])
})

test('[KO25] a double press is one, and the time for the second counts from the first', () => {
  const { goes } = createSecondPress()
  goes(next, 'ends', 0)
  expect([goes(next, 'ends', ECHO - 1), goes(next, 'ends', ECHO + 1)]).toEqual([false, true])
})

test('[KO25] what leads elsewhere is another step, and after five seconds it is asked anew', () => {
  vi.useFakeTimers()
  const { goes, note, waits } = createSecondPress()
  goes(next, 'ends', 0)
  expect(goes({ act: 'next', to: 'break' }, 'ends', 1_000)).toBe(false)
  expect(goes({ act: 'back', to: 'break' }, 'ends', 2_000)).toBe(false)
  expect([waits('back'), waits('back', 'lunch'), waits('next')]).toEqual([true, false, false])
  vi.advanceTimersByTime(LASTS)
  expect(note()).toBeNull()
  expect(goes({ act: 'back', to: 'break' }, 'ends', 2_000 + LASTS)).toBe(false)
})

test('[KO25] what has come to its end meanwhile is not asked about again', () => {
  const { goes } = createSecondPress()
  goes(next, 'ends', 0)
  expect(goes(next, null, 1_000)).toBe(true)
})

const inRound = (...acts: readonly Act[]) => viewOf(running(false, ...acts), live)
const ends = (view: LeaderView, now = TEN + MINUTE) => {
  const is = underWay(view, now)
  return is && underWayText(is, words())
}

test('[KO25] a round is under way from the first turn to the last, and says who is not heard', () => {
  const { twice } = words()
  expect(ends(inRound())).toBeNull()
  expect(ends(inRound(begin(0, 'bomlo', null)))).toBe(twice.round('Bømlo', 3))
  expect(ends(inRound(begin(0, 'bomlo', null), begin(1, null, 'bomlo')))).toBe(twice.round('', 3))
  const all = [begin(0, 'bomlo', null), begin(1, 'sund', 'bomlo'), begin(2, 'vefsn', 'sund')] as const
  expect(ends(inRound(...all, begin(3, 'rana', 'vefsn')))).toBe(twice.round('Rana', 0))
  expect(ends(inRound(...all, begin(3, 'rana', 'vefsn'), begin(4, null, 'rana')))).toBeNull()
  expect(ends(inRound(all[0], step(1, { type: 'ClosePresentations' })))).toBeNull()
})

test('[KO25] what goes on under another item, and not in the picture, is not what the step would end', () => {
  const elsewhere = play(running(false, begin(0, 'bomlo', null)), [
    { type: 'ShowScene', scene: 'now', activity: null },
  ])
  expect(ends(viewOf(elsewhere, live))).toBeNull()
})

const talkStep = (id: string, more: object = {}) => ({
  ...plainStep(id, `Om ${id}`),
  who: 'table' as const,
  minutes: 8,
  ...more,
})
function talking(more: Partial<LeaderConversation> = {}, on = 'one'): LeaderView {
  const talk: LeaderConversation = {
    ...{ kind: 'conversation', id: 'talk', item: 'samtale', phase: 'open', points: [] },
    steps: [talkStep('one'), talkStep('two'), talkStep('three', { skipped: true })],
    talk: { step: on, run: 4, clock: clock(8), circles: [], walk: null, shared: null },
    ...more,
  }
  return leaderView({ activities: [talk] })
}

test('[KO25] a conversation is under way while time or steps are left, one without steps is not', () => {
  const { twice } = words()
  expect(ends(talking(), T + 2.5 * MINUTE)).toBe(twice.talk(6, 1))
  expect(ends(talking(), T + 9 * MINUTE)).toBe(twice.talk(null, 1))
  expect(ends(talking({}, 'two'), T + 2.5 * MINUTE)).toBe(twice.talk(6, 0))
  expect(ends(talking({}, 'two'), T + 9 * MINUTE)).toBeNull()
  expect(ends(talking({ phase: 'closed' }), T + MINUTE)).toBeNull()
  const plain = { ...plainStep('one', 'Om noe'), skipped: false }
  expect(ends(talking({ steps: [plain] }), T + MINUTE)).toBeNull()
})

test('[KO25] a plenary presentation in the picture is under way until its last point is done', () => {
  const slide = (key: string) => ({ key, title: '', cards: [] })
  const plenary: SpeakerPart = {
    ...{ activity: null, by: 'point', slides: [slide('a'), slide('b')], presenter: null },
    ...{ on: slide('a'), next: 'b', before: null, clock: { since: T, used: 0, allowance: 10 * MINUTE } },
  }
  const shown = (more: Partial<SpeakerPart>, scene: 'plenary' | 'now' = 'plenary') =>
    ends(
      leaderView({ plenary: { ...plenary, ...more }, stage: { scene, activity: null, theme: 'light' } }),
      T + MINUTE,
    )
  expect(shown({})).toBe(words().twice.plenary(1))
  expect(shown({ on: null, next: null })).toBeNull()
  expect(shown({}, 'now')).toBeNull()
})

function open(state: Gathering) {
  const [held, hold] = createStore({
    ...{ lobby: null, door: null, hall: null, group: null, own: null, notes: null, form: null, screen: null },
    leader: structuredClone(viewOf(state, live)),
  })
  const sent: GatheringCommand[] = []
  const connection = {
    status: () => 'online',
    offlineSince: () => null,
    refusal: () => null,
    welcome: () => ({ links: { screen: '/screen/g#s', observer: '/observer/g#o', remote: '/remote/g#l' } }),
    handover: { offer: async () => ({ ok: true, code: 'ABC123', until: 1 }) },
    ask: () => new Promise(() => undefined),
    send: async (command: GatheringCommand) => {
      sent.push(command)
      return { ok: true, at: 1 }
    },
  } as unknown as Connection
  render(() => <Console connection={connection} gathering={held} now={() => TEN + MINUTE} />)
  return { sent, show: (to: Gathering) => hold('leader', reconcile(structuredClone(viewOf(to, live)))) }
}
const press = (key: string) => fireEvent.keyDown(document.body, { key })
const pause = () => new Promise((resolve) => setTimeout(resolve, ECHO + 20))
const said = () => document.querySelector('.keynote')?.textContent
const button = (name: string) => screen.getByRole('button', { name: new RegExp(name) })
const types = (sent: readonly GatheringCommand[]) => sent.map(({ type }) => type)

test('[KO25] a clicker’s first press in a round says what it would end; another key takes it back, and two go on', async () => {
  const { sent } = open(running(false, begin(0, 'bomlo', null)))
  const { twice } = words()
  press('PageDown')
  expect(said()).toBe(`${twice.round('Bømlo', 3)} ${twice.toGoOn}`)
  await pause()
  press('d')
  expect(said()).toBe('')
  await pause()
  press('PageDown')
  await pause()
  expect(types(sent)).toEqual(['SetTheme'])
  press('ArrowRight')
  expect(types(sent)).toEqual(['SetTheme', 'StartItem'])
  expect(said()).toBe('')
})

test('[KO25] the button asks as the key does, says that it waits, and a double click is one press', async () => {
  const { sent } = open(running(false, begin(0, 'bomlo', null)))
  const big = () => document.querySelector<HTMLButtonElement>('[data-next]') as HTMLButtonElement
  fireEvent.click(big())
  fireEvent.click(big())
  expect([sent, big().textContent]).toEqual([[], expect.stringContaining(words().twice.again)])
  await pause()
  fireEvent.click(big())
  expect(types(sent)).toEqual(['StartItem'])
})

test('[KO26] a round with some who are not heard is closed by the second press, of key or button', async () => {
  const { sent, show } = open(running(false, begin(0, 'bomlo', null)))
  const { twice, round } = words()
  press('s')
  expect(said()).toBe(`${twice.round('Bømlo', 3)} ${twice.toClose}`)
  await pause()
  fireEvent.click(button(twice.again))
  expect(sent).toEqual([{ type: 'ClosePresentations', activity: 'round' }])
  // Before the first turn there is nothing to end.
  show(running(false))
  fireEvent.click(button(round.closeIt))
  expect(sent).toHaveLength(2)
})
