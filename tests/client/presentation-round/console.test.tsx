import { cleanup, fireEvent, render, screen, within } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { OrderList } from '#client/activities/presentation-round/parts/OrderList.tsx'
import {
  itemMinutes,
  movedBefore,
  roundModel,
} from '#client/activities/presentation-round/round-console.model.ts'
import type { Connection } from '#client/connection/make-connection.ts'
import { Console } from '#client/screens/console/Console.tsx'
import { ready, words } from '#client/screens/console/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Gathering, GatheringCommand } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import { leaderView } from '#shared/views/leader.ts'
import type { LeaderPresentations } from '#shared/views/round-part.ts'
import {
  ALL,
  begin,
  house,
  NAMES,
  prepared,
  running,
  step,
} from '#tests/domain/presentation-round/given-round.ts'
import { type Act, play, stateAfter, TEN } from '#tests/support/given.ts'
import { as, live } from '#tests/support/samples.ts'

// The preview is the hall screen's own page in a frame, which this DOM cannot load.
vi.mock('#client/screens/console/run/parts/Stage.tsx', () => ({ Stage: () => null }))

beforeEach(async () => {
  localStorage.clear()
  history.replaceState(null, '', '/console/g')
  setLanguage('nb')
  await ready()
  await vi.waitFor(() => expect(words().head.run).toBe('Kjør'))
})
afterEach(cleanup)

/** The console over a gathering, at so many minutes after ten. */
function open(state: Gathering, minute: number, outcome: CommandOutcome = { ok: true, at: 1 }) {
  const [held, hold] = createStore({
    ...{ lobby: null, door: null, hall: null, group: null, own: null, notes: null, form: null, screen: null },
    leader: structuredClone(leaderView(state, live)),
  })
  const [now, setNow] = createSignal(TEN + minute * MINUTE)
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
      return outcome
    },
  } as unknown as Connection
  render(() => <Console connection={connection} gathering={held} now={now} />)
  return {
    sent,
    setMinute: (to: number) => setNow(TEN + to * MINUTE),
    show: (next: Gathering) => hold('leader', reconcile(structuredClone(leaderView(next, live)))),
  }
}
const { round } = (await import('#client/words/nb/console.ts')).words
const button = (name: string) => screen.getByRole('button', { name })
const floor = () => within(document.querySelector<HTMLElement>('.floor') ?? document.body)
const text = (selector: string) => document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim()
const activity = 'round'
const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

test('[PX32] one big step: the first, the next, and done when none is left', async () => {
  const { sent, show } = open(running(false), 0)
  fireEvent.click(button(round.start('Bømlo')))
  show(running(false, begin(0, 'bomlo', null)))
  fireEvent.click(button(round.next('Sund')))
  const last = ALL.flatMap((to, nth): Act[] => [begin(nth, to, ALL[nth - 1] ?? null)])
  show(running(false, ...last))
  fireEvent.click(button(round.finish))
  expect(sent).toEqual([
    { type: 'BeginPresentation', municipality: 'bomlo', from: null, activity },
    { type: 'BeginPresentation', municipality: 'sund', from: 'bomlo', activity },
    { type: 'BeginPresentation', municipality: null, from: 'rana', activity },
  ])
})

test('[PX32] time left, used and given are told, and what each who remains will get', () => {
  const { setMinute } = open(running(true, begin(0, 'bomlo', null), begin(2, 'sund', 'bomlo')), 4)
  expect(text('.floor .name')).toBe('Sund')
  expect(text('.floor .left b')).toBe('4:00')
  expect(text('.roundsum')).toBe('Brukt 4:00 av 20:00. 2 står igjen, 6:00 på hver.')
  expect(text('[data-row=bomlo] .time')).toBe('2:00 / 5:00')
  expect(text('[data-row=vefsn] .time')).toBe('får 6:00')
  setMinute(9)
  expect(text('.floor .left')).toBe('+01:00 Over tiden')
  expect(text('[data-row=sund] .time')).toBe('7:00 / 6:00')
  expect(text('[data-row=vefsn] .time')).toBe('får 5:30')
})

test('[PX35] a turn that is soon up says so in words, as the wall does, and so does one that is over', () => {
  const { setMinute } = open(running(false, begin(0, 'bomlo', null)), 3)
  expect(text('.floor .timemark')).toBe('')
  setMinute(4)
  expect(text('.floor .timemark')).toBe(round.soonUp)
  setMinute(6)
  expect(text('.floor .timemark')).toBe(round.overTime)
})

test('[PX32] one can go back, stop the time, give and take a minute, and skip', () => {
  const { sent } = open(running(false, begin(0, 'bomlo', null), begin(2, 'sund', 'bomlo')), 4)
  fireEvent.click(button(round.back('Bømlo')))
  fireEvent.click(button(round.pause))
  fireEvent.click(floor().getByRole('button', { name: round.plus }))
  fireEvent.click(floor().getByRole('button', { name: round.minus }))
  fireEvent.click(floor().getByRole('button', { name: round.skip('Sund') }))
  expect(sent).toEqual([
    { type: 'BeginPresentation', municipality: 'bomlo', from: 'sund', activity },
    { type: 'PausePresentation', activity },
    { type: 'LengthenPresentation', municipality: 'sund', minutes: 1, activity },
    { type: 'LengthenPresentation', municipality: 'sund', minutes: -1, activity },
    { type: 'SkipPresentation', municipality: 'sund', activity },
  ])
})

test('[PX32] a time that stands is said in words, and goes on from there', () => {
  const { sent } = open(running(false, begin(0, 'bomlo', null), step(1, { type: 'PausePresentation' })), 9)
  expect(text('.floor .left')).toBe('4:00 Tiden står')
  fireEvent.click(button(round.resume))
  expect(sent).toEqual([{ type: 'ResumePresentation', activity }])
})

test('[PX32] a refusal stands by the round, in words that fit it', async () => {
  const state = running(false, begin(0, 'bomlo', null))
  open(state, 1, { ok: false, code: 'out-of-range', detail: '1–120' })
  fireEvent.click(floor().getByRole('button', { name: round.minus }))
  await settle()
  expect(text('.act.round .said')).toContain(words().transport.nothingLeft)
  cleanup()
  open(state, 1, { ok: false, code: 'moved-already' })
  fireEvent.click(button(round.next('Sund')))
  await settle()
  expect(text('.act.round .said')).toContain(words().refusals['moved-already'] as string)
})

test('[PX33] a municipality that nobody has come from is kept, and marked', () => {
  const state = play(running(false), [{ type: 'MarkArrived', person: 'ane' }])
  open(state, 0)
  expect(text('[data-row=bomlo] .what')).toBe('Bømloventer')
  expect(text('[data-row=rana] .what')).toBe('Ranaventer · Ingen her')
})

test('[PX33] a row can be given the floor, skipped, and taken in', () => {
  const some = play(
    stateAfter([...house, prepared({ order: ['bomlo', 'sund'] })]),
    [{ type: 'OpenPresentations', activity }],
    begin(0, 'bomlo', null),
  )
  const { sent } = open(some, 1)
  fireEvent.click(button(round.begin('Sund')))
  fireEvent.click(button(round.skip('Sund')))
  fireEvent.click(button(round.takeIn('Rana')))
  expect(sent).toEqual([
    { type: 'BeginPresentation', municipality: 'sund', from: 'bomlo', activity },
    { type: 'SkipPresentation', municipality: 'sund', activity },
    { type: 'MovePresentation', municipality: 'rana', before: null, activity },
  ])
})

test('[PX33] what is written stands below its row, words without their sender, and can be taken away', () => {
  const said = play(
    running(false),
    [{ type: 'AddPoint', activity, step: 'short', point: 'p', text: 'Ned til 8 %' }, as('ane')],
    [
      {
        type: 'SendWord',
        ...{ activity, word: 'w', to: 'bomlo', kind: 'advice', named: false, text: 'Ring tidlig' },
      },
      as('dina'),
    ],
  )
  const { sent } = open(said, 1)
  expect(text('[data-row=bomlo] [aria-expanded]')).toBe('1 linje, 1 hilsen')
  fireEvent.click(button(`1 linje, 1 hilsen: ${round.show('Bømlo')}`))
  expect(text('.points')).toBe('Mål på kort siktNed til 8 %EndreRåd · uten navnRing tidlig')
  fireEvent.click(button(round.remove('Ned til 8 %')))
  fireEvent.click(button(round.remove('Ring tidlig')))
  expect(sent).toEqual([
    { type: 'RemovePoint', activity, point: 'p' },
    { type: 'RemoveWord', activity, word: 'w' },
  ])
})

test('[PX31] a row is lifted, moved and dropped with keys; nothing is done before that', async () => {
  const { sent } = open(running(false), 0)
  const grip = () => button(round.grip('Rana'))
  grip().focus()
  for (const key of [' ', 'ArrowUp', 'ArrowUp']) fireEvent.keyDown(grip(), { key })
  await settle()
  const rows = () =>
    [...document.querySelectorAll<HTMLElement>('[data-row]')].map(({ dataset }) => dataset.row)
  expect(rows()).toEqual(['bomlo', 'rana', 'sund', 'vefsn'])
  expect(sent).toEqual([])
  expect(screen.getByText(round.at('Rana', 2, 4))).toBeTruthy()
  expect(document.activeElement).toBe(grip())
  fireEvent.keyDown(grip(), { key: ' ' })
  expect(sent).toEqual([{ type: 'MovePresentation', municipality: 'rana', before: 'sund', activity }])
})

test('[PX31] Escape puts it back, and whoever has been is not lifted', () => {
  const { sent } = open(running(false, begin(0, 'bomlo', null)), 0)
  const grip = button(round.grip('Rana'))
  for (const key of [' ', 'ArrowUp', 'Escape']) fireEvent.keyDown(grip, { key })
  expect(sent).toEqual([])
  expect(screen.getByText(round.stays('Rana'))).toBeTruthy()
  expect(screen.queryByRole('button', { name: round.grip('Bømlo') })).toBeNull()
  // It goes no further up than the first who waits.
  for (const key of [' ', 'ArrowUp', 'ArrowUp', 'ArrowUp', ' ']) fireEvent.keyDown(grip, { key })
  expect(sent).toEqual([{ type: 'MovePresentation', municipality: 'rana', before: 'sund', activity }])
})

test('[PX31] a row is dragged with a hand', () => {
  const moved: (readonly [string, string | null])[] = []
  const rows = ['a', 'b', 'c'].map((id) => ({ id, name: id, isFixed: false }))
  render(() => (
    <OrderList label="x" rows={rows} locked={false} onMove={(id, before) => moved.push([id, before])}>
      {(row) => <span>{row().name}</span>}
    </OrderList>
  ))
  // This DOM lays nothing out: every row is given its place.
  for (const [nth, row] of [...document.querySelectorAll('[data-row]')].entries())
    row.getBoundingClientRect = () => ({ top: nth * 40, height: 40 }) as DOMRect
  const drag = (name: string, y: number, end: string) => {
    fireEvent.pointerDown(button(round.grip(name)), { button: 0 })
    window.dispatchEvent(new MouseEvent('pointermove', { clientY: y }))
    window.dispatchEvent(new MouseEvent(end))
  }
  drag('c', 10, 'pointerup')
  drag('a', 500, 'pointerup')
  drag('b', 10, 'pointercancel')
  expect(moved).toEqual([
    ['c', 'a'],
    ['a', null],
  ])
})

const dialog = () => within(screen.getByRole('dialog', { name: round.prepare, hidden: true }))
function prepare(state: Gathering, item: string) {
  const desk = open(state, 0)
  fireEvent.click(button(item))
  fireEvent.click(button(words().ask.prepare))
  return desk
}
const roundItem = stateAfter([
  ...house,
  {
    type: 'v1.AgendaRevised',
    ...{ revision: 2, title: 'Samling', source: '', at: 1 },
    days: [
      {
        ...{ id: 'd1', date: null, label: 'Dag 1' },
        items: [
          {
            ...{ id: 'round-item', start: 600, end: 625, title: 'Kommunene presenterer' },
            ...{ speakers: [], details: [], kind: 'presentations', pinned: false },
          },
        ],
      },
    ],
  },
])

test('[PX30] an item that the programme calls a round is prepared as one, with what it comes to beside what it has', async () => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.setAttribute('open', '')
  }
  const { sent } = prepare(roundItem, 'Kommunene presenterer')
  const minutes = dialog().getByLabelText<HTMLInputElement>(round.minutes)
  // As long as the item allows: 25 minutes for four.
  expect(minutes.value).toBe('6')
  expect(text('#round-total')).toBe(
    '4 kommuner, 24 min til sammen. Kommunene presenterer er satt opp med 25 min. 1 min er til overs.',
  )
  fireEvent.input(minutes, { target: { value: '8' } })
  expect(text('#round-total')).toContain('Det er 7 min for lite.')
  fireEvent.input(minutes, { target: { value: '121' } })
  expect(text('#round-total')).toBe('Minuttene må være fra 1 til 120.')
  expect(dialog().getByRole<HTMLButtonElement>('button', { name: round.open, hidden: true }).disabled).toBe(
    true,
  )
  fireEvent.input(minutes, { target: { value: '5' } })
  fireEvent.click(dialog().getByRole('button', { name: round.takeOut('Sund'), hidden: true }))
  fireEvent.click(dialog().getByRole('checkbox', { hidden: true }))
  fireEvent.click(dialog().getByRole('button', { name: round.open, hidden: true }))
  await settle()
  expect(sent).toEqual([
    {
      type: 'PreparePresentations',
      activity: expect.any(String),
      ...{ item: 'round-item', minutes: 5, shared: false, order: ['bomlo', 'vefsn', 'rana'] },
    },
    { type: 'OpenPresentations', activity: expect.any(String) },
  ])
})

test('[PX30] the lot draws an order of all who are in it', () => {
  prepare(roundItem, 'Kommunene presenterer')
  const order = () =>
    [...document.querySelectorAll<HTMLElement>('dialog [data-row]')].map((row) => row.dataset.row)
  fireEvent.click(dialog().getByRole('button', { name: round.draw, hidden: true }))
  expect(order().toSorted()).toEqual([...ALL].toSorted())
})

test('[PX30] what the programme gives an item is known from its end, or from what comes next', () => {
  const { days } = roundItem.agenda
  expect(itemMinutes({ days, revision: 1, title: '' }, 'round-item')?.minutes).toBe(25)
  expect(itemMinutes({ days, revision: 1, title: '' }, 'gone')).toBeNull()
})

test('[PX31] a list with one before another', () => {
  expect(movedBefore(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'a', 'b'])
  expect(movedBefore(['a', 'b', 'c'], 'a', null)).toEqual(['b', 'c', 'a'])
  expect(movedBefore(['a', 'b', 'c'], 'a', 'gone')).toEqual(['a', 'b', 'c'])
})

test('[PX32] the model counts what the server counts', () => {
  const state = running(true, begin(0, 'bomlo', null), begin(2, 'sund', 'bomlo'), begin(3, 'bomlo', 'sund'))
  const found = leaderView(state, live).activities.find(({ id }) => id === activity) as LeaderPresentations
  const places = Object.entries(NAMES).map(([id, name]) => ({ id, name, arrived: 1 }))
  const model = roundModel(found, places, TEN + 4 * MINUTE)
  expect(model).toMatchObject({ used: 4 * MINUTE, waiting: 2, whole: 20 * MINUTE })
  expect(model.on?.id).toBe('bomlo')
  expect(model.next?.id).toBe('sund')
  expect(model.before).toBeNull()
})

const writer = (name: string) => screen.getByLabelText<HTMLTextAreaElement>(`${round.line}: ${name}`)
const put = { type: 'WriteLine', activity, part: 'short' } as const

test('[PX34] the leader writes for a municipality that nobody has come from, under a head', async () => {
  const { sent, show } = open(running(false), 1)
  fireEvent.click(button(`0 linjer: ${round.show('Rana')}`))
  fireEvent.click(screen.getByRole('radio', { name: round.parts.project }))
  fireEvent.input(writer('Rana'), { target: { value: ' Samtalekort ' } })
  fireEvent.click(button(round.add))
  await settle()
  expect(sent).toEqual([
    { ...put, municipality: 'rana', part: 'project', point: expect.any(String), text: 'Samtalekort' },
  ])
  expect(writer('Rana').value).toBe('')
  show(
    play(running(false), [
      { ...put, municipality: 'rana', part: 'project', point: 'l1', text: 'Samtalekort' },
    ]),
  )
  expect(text('.points')).toBe(`Prosjekt nå · ${round.byLeader}SamtalekortEndre`)
})

test('[PX34] what a municipality wrote is put otherwise, with its own words beside it; what is refused stays in the field', async () => {
  const state = play(running(false), [
    { type: 'AddPoint', activity, step: 'short', point: 'p', text: 'Ned til 8 %' },
    as('ane'),
  ])
  const { sent, show } = open(state, 1, { ok: false, code: 'storage-full' })
  fireEvent.click(button(`1 linje: ${round.show('Bømlo')}`))
  fireEvent.click(button(round.change('Ned til 8 %')))
  expect(writer('Bømlo').value).toBe('Ned til 8 %')
  expect(screen.getByText(round.changing)).toBeTruthy()
  fireEvent.input(writer('Bømlo'), { target: { value: 'Ned til åtte' } })
  fireEvent.click(button(round.save))
  await settle()
  const changed = { ...put, municipality: 'bomlo', point: 'p', text: 'Ned til åtte' } as const
  expect(sent).toEqual([changed])
  expect(writer('Bømlo').value).toBe('Ned til åtte')
  show(play(state, [changed]))
  expect(text('.points')).toContain(round.theirs('Ned til 8 %'))
  fireEvent.click(button(round.cancel))
  expect(writer('Bømlo').value).toBe('')
})

test('[PX34] what is too long is not sent, and says by how much', () => {
  const { sent } = open(running(false), 1)
  fireEvent.click(button(`0 linjer: ${round.show('Rana')}`))
  fireEvent.input(writer('Rana'), { target: { value: 'å'.repeat(303) } })
  fireEvent.submit(writer('Rana').form as HTMLFormElement)
  expect(sent).toEqual([])
  expect(screen.getByText(round.tooLong(3))).toBeTruthy()
})
