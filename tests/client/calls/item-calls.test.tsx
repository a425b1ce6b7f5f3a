import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { createDesk, DeskProvider } from '#client/screens/console/desk.tsx'
import { addCall, callingsIn, emptyDraft } from '#client/screens/console/run/item-calls.model.ts'
import { ItemCalls } from '#client/screens/console/run/parts/ItemCalls.tsx'
import { RowCalls } from '#client/screens/console/run/parts/RowCalls.tsx'
import { ready, words } from '#client/screens/console/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Gathering, GatheringCommand } from '#shared/gathering/gathering.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { Call } from '#shared/showing/call-times.ts'
import { readCall } from '#shared/showing/read-calls.ts'
import { leaderView } from '#shared/views/leader.ts'
import { type Act, play, stateAfter, TEN } from '#tests/support/given.ts'
import { day, hall, live, planned } from '#tests/support/samples.ts'

beforeAll(async () => {
  setLanguage('nb')
  await ready()
  await vi.waitFor(() => expect(words().head.run).toBe('Kjør'))
})
afterEach(cleanup)

const base = stateAfter([...hall, planned])
const panel: Call = { role: 'panel', when: { of: 'clock', at: 765 }, place: 'ved scenen' }
const observers: Call = { role: 'observer', when: { of: 'end', minutes: 15 }, place: '' }
const withCalls = (...calls: Call[]) => play(base, [{ type: 'SetCalls', item: 'lunch', calls }])
const shorter: Act = [
  {
    type: 'ReviseAgenda',
    base: 1,
    title: '',
    source: '',
    days: [
      {
        ...day,
        items: day.items.map((item) => {
          const whole = { ...item, speakers: [], details: [] }
          return item.id === 'lunch' ? { ...whole, end: 730 } : whole
        }),
      },
    ],
  },
]

function open(state: Gathering, answers: readonly CommandOutcome[] = []) {
  const [held, hold] = createStore({ leader: structuredClone(leaderView(state, live)) })
  const [now] = createSignal(TEN)
  const sent: GatheringCommand[] = []
  const send = async (command: GatheringCommand): Promise<CommandOutcome> => {
    sent.push(command)
    return answers[sent.length - 1] ?? { ok: true, at: 1 }
  }
  const line = { send, status: () => 'online', handover: {}, ask: async () => null, welcome: () => null }
  const desk = createDesk(line as unknown as Parameters<typeof createDesk>[0], () => held.leader, now)
  const { container } = render(() => (
    <DeskProvider desk={desk}>
      <div class="of-row">
        <RowCalls item="lunch" />
      </div>
      <ItemCalls item="lunch" />
    </DeskProvider>
  ))
  const text = (selector: string) =>
    container.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim()
  const show = (next: Gathering) => hold('leader', reconcile(structuredClone(leaderView(next, live))))
  return { sent, text, show }
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name)
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('[CT40] at an item', () => {
  test('calls stand with their times, and what they are counted from; one is taken out', async () => {
    const { sent, text, show } = open(withCalls(panel, observers))
    expect(text('.itemcalls ul')).toContain('Observatørene møtes 12:45 · 15 min før slutt')
    press(words().calls.removeOf('Panelet møtes 12:45, ved scenen'))
    expect(sent).toEqual([{ type: 'SetCalls', item: 'lunch', calls: [observers] }])
    show(withCalls(observers))
    expect(text('.itemcalls ul')).not.toContain('Panelet')
    show(base)
    expect(text('.itemcalls ul')).toBeUndefined()
    await settled()
  })
  test('one is added; what is refused stands in the form still, with the reason', async () => {
    const detail = '12:00–13:00'
    const { sent } = open(withCalls(observers), [{ ok: false, code: 'call-outside-item', detail }])
    press(words().calls.add)
    fireEvent.input(field(words().calls.at), { target: { value: '13.30' } })
    fireEvent.input(field(words().calls.place), { target: { value: 'ved scenen' } })
    press(words().calls.save)
    await settled()
    expect(screen.getByText(`Oppmøtetiden må ligge innenfor posten: ${detail}.`)).toBeTruthy()
    expect([field(words().calls.at).value, field(words().calls.place).value]).toEqual(['13.30', 'ved scenen'])
    fireEvent.input(field(words().calls.at), { target: { value: '12:45' } })
    press(words().calls.save)
    await settled()
    expect(sent.at(-1)).toEqual({ type: 'SetCalls', item: 'lunch', calls: [observers, panel] })
    expect(screen.queryByLabelText(words().calls.at)).toBeNull()
    expect(document.activeElement?.textContent).toBe(words().calls.add)
  })
})

test('[CT41] a call that its item no longer holds is told in its row, and at the item', () => {
  const { text, show } = open(withCalls(panel, observers))
  expect(text('.of-row')).toBe(
    'Panelet møtes 12:45, ved scenen Observatørene møtes 12:45'.replace('scenen O', 'scenenO'),
  )
  show(play(withCalls(panel, observers), shorter))
  expect(text('.of-row')).toContain(words().calls.away)
  expect(text('.of-row')).toContain(words().calls.short)
  expect(text('.itemcalls ul')).toContain(words().calls.awayHelp)
  expect(text('.itemcalls ul')).toContain(words().calls.shortHelp)
})

describe('[CT42] what is no time', () => {
  const view = leaderView(base, live)
  const added = (more: Partial<typeof emptyDraft>) => addCall(view, 'lunch', { ...emptyDraft, ...more })
  test.each(['', 'tolv', '25:00', '12:60', '1245', '12'])('“%s” is told before anything is sent', (at) => {
    expect(added({ at })).toBe('noTime')
  })
  test.each(['', 'x', '-5', '1.5', '12345'])('“%s” minutes are told', (minutes) => {
    expect(added({ of: 'end', minutes })).toBe('noMinutes')
  })
  test('the form says it beside the field', () => {
    const { sent } = open(base)
    press(words().calls.add)
    press(words().calls.save)
    expect(screen.getByRole('alert').textContent).toContain(words().calls.noTime)
    expect(sent).toEqual([])
  })
  test('half past midnight belongs to the evening that it ends', () => {
    const late = play(base, [
      {
        type: 'ReviseAgenda',
        base: 1,
        title: '',
        source: '',
        days: [
          {
            ...day,
            items: [
              {
                id: 'lunch',
                start: 1_380,
                end: 1_500,
                title: 'Fest',
                kind: 'meal',
                pinned: false,
                speakers: [],
                details: [],
              },
            ],
          },
        ],
      },
    ])
    const command = addCall(leaderView(late, live), 'lunch', { ...emptyDraft, at: '00:30' })
    expect(command).toMatchObject({ calls: [{ when: { of: 'clock', at: 1_470 } }] })
    if (typeof command === 'string') throw new Error(command)
    expect(callingsIn(leaderView(play(late, [command]), live), 'lunch', TEN)[0]?.fits).toBe(true)
  })
})

describe('[CT43] what the programme says of it', () => {
  const with15 = { of: 'end', minutes: 15 } as const
  test.each([
    ['Panelet møter 12:45', { role: 'panel', when: { of: 'clock', at: 765 }, place: '' }],
    [
      'Panelet møtes kl. 12.45 ved scenen.',
      { role: 'panel', when: { of: 'clock', at: 765 }, place: 'ved scenen' },
    ],
    ['Panelet møter 12.10 i foajeen', { role: 'panel', when: { of: 'clock', at: 730 }, place: 'i foajeen' }],
    ['Observatørene samles siste 15 min', { role: 'observer', when: with15, place: '' }],
    ['observers, last 15 minutes', { role: 'observer', when: with15, place: '' }],
    [
      'Observatørane: siste kvarteret, på biblioteket',
      { role: 'observer', when: with15, place: 'på biblioteket' },
    ],
    [
      'Prosjektlederne ved bord 2',
      { role: 'project-leader', when: { of: 'start', minutes: 0 }, place: 'ved bord 2' },
    ],
    [
      'project leaders at table 2',
      { role: 'project-leader', when: { of: 'start', minutes: 0 }, place: 'at table 2' },
    ],
  ])('%s', (line, call) => {
    expect(readCall(line)).toEqual(call)
  })
  test.each([
    '',
    'Grupper etter kommune',
    'Panel',
    'Panelet og observatørene møtes 12:45',
    'Maten er klar 12:45',
    'Panelering av veggene 12:45',
    'Observatørene noterer',
  ])('“%s” is no call', (line) => {
    expect(readCall(line)).toBeNull()
  })
  test('it is proposed at its item until it is set, and taken with one press', async () => {
    const details = ['Panelet møter 12:45 ved scenen', 'Observatørene 15:00']
    const state = play(base, [
      {
        type: 'ReviseAgenda',
        base: 1,
        title: '',
        source: '',
        days: [
          {
            ...day,
            items: day.items.map((item) => ({
              ...item,
              speakers: [],
              details: item.id === 'lunch' ? details : [],
            })),
          },
        ],
      },
    ])
    const { sent, text, show } = open(state)
    expect(text('.itemcalls')).toContain('Står i programmet: Panelet møtes 12:45, ved scenen')
    expect(text('.itemcalls')).not.toContain('15:00')
    press(words().calls.takeOf('Panelet møtes 12:45, ved scenen'))
    expect(sent).toEqual([{ type: 'SetCalls', item: 'lunch', calls: [panel] }])
    show(play(state, [{ type: 'SetCalls', item: 'lunch', calls: [panel] }]))
    expect(text('.itemcalls')).not.toContain('Står i programmet')
    await settled()
  })
})
