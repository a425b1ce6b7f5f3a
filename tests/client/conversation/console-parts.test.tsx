import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TalkEditor } from '#client/activities/conversation/parts/TalkEditor.tsx'
import { TalkConsole } from '#client/activities/conversation/TalkConsole.tsx'
import type { StepDraft } from '#client/activities/conversation/talk-draft.model.ts'
import { createDesk, DeskProvider } from '#client/screens/console/desk.tsx'
import { setSingleKeys } from '#client/screens/console/make-keys.ts'
import { ready, words } from '#client/screens/console/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { LeaderConversation } from '#shared/views/leader.ts'
import { leaderView } from '#tests/client/console/leader-view.ts'
import { plainStep } from '#tests/support/step-samples.ts'
import { clock, MINUTE, T } from './cards.ts'

beforeEach(async () => {
  setLanguage('nb')
  await ready()
  await vi.waitFor(() => expect(words().talk.now).toBe('Nå'))
  setSingleKeys(true)
})
afterEach(cleanup)

const step = (id: string, more: object = {}) => ({
  ...plainStep(id, `Om ${id}`),
  who: 'table' as const,
  minutes: 8,
  ...more,
})
const circle = (id: string, name: string, called: number | null = null) => ({
  id,
  of: null,
  name,
  people: [],
  order: [],
  roles: [],
  turn: { place: 0, since: T },
  called,
  points: 0,
})
const TALK: LeaderConversation = {
  kind: 'conversation',
  id: 'talk',
  item: null,
  phase: 'open',
  steps: [step('one'), step('two'), step('three', { skipped: true })],
  talk: {
    step: 'one',
    run: 4,
    clock: clock(8),
    circles: [circle('c1', '1'), circle('c2', 'Fjorden', T)],
    walk: null,
    shared: null,
  },
  points: [],
}

function atDesk(talk: LeaderConversation = TALK) {
  const sent: GatheringCommand[] = []
  const connection = {
    status: () => 'online',
    welcome: () => null,
    handover: {},
    ask: () => new Promise(() => undefined),
    send: async (command: GatheringCommand) => {
      sent.push(command)
      return { ok: true, at: T }
    },
  } as unknown as Parameters<typeof createDesk>[0]
  const view = leaderView({ activities: [talk] })
  const desk = createDesk(
    connection,
    () => view,
    () => T + 2.5 * MINUTE,
  )
  const page = render(() => (
    <DeskProvider desk={desk}>
      <input aria-label="felt" />
      <TalkConsole talk={talk} />
    </DeskProvider>
  ))
  return { ...page, sent }
}
const key = (name: string, on: Element = document.body) => fireEvent.keyDown(on, { key: name })

test('[SF33] N, L and T do what they say, and nothing in a field or where single keys are off', () => {
  const { sent, getByLabelText } = atDesk()
  for (const name of ['n', 'l', 't', 'x']) key(name)
  expect(sent).toEqual([
    { type: 'BeginStep', activity: 'talk', step: 'two' },
    { type: 'LengthenStep', activity: 'talk', step: 'one', minutes: 1 },
    { type: 'WalkTables', activity: 'talk', circle: 'c1' },
  ])
  key('n', getByLabelText('felt'))
  setSingleKeys(false)
  key('n')
  expect(sent).toHaveLength(3)
})

test('[CT52] a role’s points are shown and hidden with one press, also once it has closed; others have no such button', () => {
  const meeting = (shared: boolean | null, more: Partial<LeaderConversation> = {}) => {
    const run = TALK.talk
    return { ...TALK, ...more, talk: run && { ...run, shared } }
  }
  const { sent, getByRole, getByText, unmount } = atDesk(meeting(false))
  expect(getByText(words().talk.notShared)).toBeTruthy()
  fireEvent.click(getByRole('button', { name: words().talk.shareAll }))
  unmount()
  const closed = atDesk(meeting(true, { phase: 'closed' }))
  expect(closed.getByText(words().talk.isShared)).toBeTruthy()
  fireEvent.click(closed.getByRole('button', { name: words().talk.unshare }))
  const of = { type: 'ShareStep', activity: 'talk', step: 'one' }
  expect([sent, closed.sent]).toEqual([[{ ...of, shared: true }], [{ ...of, shared: false }]])
  closed.unmount()
  expect(atDesk(meeting(null)).queryByRole('button', { name: words().talk.shareAll })).toBeNull()
})

test('[SF33] a conversation that is closed takes no keys', () => {
  const { sent } = atDesk({ ...TALK, phase: 'closed' })
  for (const name of ['n', 'l', 't']) key(name)
  expect(sent).toEqual([])
})

test('[SF32] each button asks for its own thing, of the step beside which it stands', () => {
  const { sent, getByRole } = atDesk()
  const press = (name: string | RegExp) => fireEvent.click(getByRole('button', { name }))
  press('−1 min')
  press('+2 min')
  press('Rund av')
  press('Stans steget')
  press('Ta om igjen')
  press('Hopp over Steg 2')
  press('Ta med igjen Steg 3')
  press('Ett minutt mer på Steg 2')
  press('Flytt Steg 2 opp')
  press('Begynn Steg 3')
  expect(sent).toEqual([
    { type: 'LengthenStep', activity: 'talk', step: 'one', minutes: -1 },
    { type: 'LengthenStep', activity: 'talk', step: 'one', minutes: 2 },
    { type: 'LengthenStep', activity: 'talk', step: 'one', minutes: -5 },
    { type: 'PauseStep', activity: 'talk' },
    { type: 'RepeatStep', activity: 'talk', run: 4 },
    { type: 'SkipStep', activity: 'talk', step: 'two', skip: true },
    { type: 'SkipStep', activity: 'talk', step: 'three', skip: false },
    { type: 'LengthenStep', activity: 'talk', step: 'two', minutes: 1 },
    { type: 'MoveStep', activity: 'talk', step: 'two', to: 0 },
    { type: 'BeginStep', activity: 'talk', step: 'three' },
  ])
})

test('[SF32] a clock that was stopped goes on', () => {
  const paused = { ...TALK, talk: TALK.talk && { ...TALK.talk, clock: clock(8, { pausedAt: T + MINUTE }) } }
  const { sent, getByRole } = atDesk(paused)
  fireEvent.click(getByRole('button', { name: 'Fortsett steget' }))
  expect(sent).toEqual([{ type: 'ResumeStep', activity: 'talk' }])
})

test('[SF34] who asks for the leader stands first, and is answered', () => {
  const { sent, getByText, getByRole, container } = atDesk()
  expect(getByText('Fjorden trenger deg')).toBeTruthy()
  expect(container.querySelector('.talk')?.firstElementChild?.classList).toContain('talkcalls')
  fireEvent.click(getByRole('button', { name: 'Jeg har vært der' }))
  expect(sent).toEqual([{ type: 'AnswerCall', activity: 'talk', circle: 'c2', run: 4 }])
})

test('[SF31] a ready one is picked, set and written on; its fields keep their focus', () => {
  const [steps, setSteps] = createSignal<readonly StepDraft[]>([])
  const { getByLabelText, getAllByLabelText, getByText, getByRole } = render(() => (
    <TalkEditor question="Hva nå?" steps={steps()} onChange={setSteps} />
  ))
  const plan = getByLabelText('Opplegg') as HTMLSelectElement
  fireEvent.change(plan, { target: { value: 'reflecting' } })
  expect(steps().map(({ who, minutes }) => [who, minutes])).toEqual([
    ['duo', 10],
    ['table', 10],
    ['plenary', 10],
  ])
  const [minutes] = getAllByLabelText('Minutter') as HTMLInputElement[]
  if (!minutes) throw new Error('no minutes')
  minutes.focus()
  fireEvent.change(minutes, { target: { value: '12' } })
  expect([steps()[0]?.minutes, document.activeElement]).toEqual([12, minutes])
  expect(plan.value).toBe('own')
  expect(getByText('32 min i alt')).toBeTruthy()
  fireEvent.change(minutes, { target: { value: '9999' } })
  expect([steps()[0]?.minutes, minutes.value]).toEqual([600, '600'])
  fireEvent.click(getByRole('button', { name: 'Fjern Steg 3' }))
  fireEvent.click(getByRole('button', { name: 'Flytt Steg 2 opp' }))
  expect(steps().map(({ who }) => who)).toEqual(['table', 'duo'])
  fireEvent.change(plan, { target: { value: 'single' } })
  expect(steps()).toEqual([])
})

test('[SA40] while groups are drawn the desk says so', () => {
  const run = TALK.talk
  if (run === null) throw new Error('no run')
  const { container } = atDesk({ ...TALK, talk: { ...run, drawing: 'two' } })
  expect(container.querySelector('.talknow [role="status"]')?.textContent).toBe('Gruppene trekkes …')
  cleanup()
  expect(atDesk().container.querySelector('.talknow [role="status"]')).toBeNull()
})
