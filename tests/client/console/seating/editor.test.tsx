import { cleanup, fireEvent, render, screen, within } from '@solidjs/testing-library'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Connection } from '#client/connection/make-connection.ts'
import { createDesk, DeskProvider } from '#client/screens/console/desk.tsx'
import { Seating } from '#client/screens/console/seating/Seating.tsx'
import { ready as seatingReady, seatingWords } from '#client/screens/console/seating/words.ts'
import { ready } from '#client/screens/console/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import { SEAT_LIMITS } from '#shared/seating/seats.ts'
import type { LeaderView } from '#shared/views/leader.ts'
import { hallView, roundOf, tablePart } from './hall-view.ts'

beforeEach(async () => {
  localStorage.clear()
  await Promise.all([ready(), seatingReady()])
  setLanguage('nb')
  await vi.waitFor(() => expect(seatingWords().guest).toBe('Uten kommune'))
})
afterEach(cleanup)

const TABLES = [
  ['vefsn1', 'rana1', 'alta1'],
  ['vefsn2', 'rana2', 'alta2'],
  ['vefsn3', 'rana3', 'alta3'],
]

type Given = {
  readonly outcome?: CommandOutcome
  readonly status?: string
  /** What the server makes of a command, before it answers. */
  readonly after?: (view: LeaderView, command: GatheringCommand) => LeaderView
}

function open(view: LeaderView, given: Given = {}) {
  const [held, set] = createStore({ view, status: given.status ?? 'online' })
  const sent: GatheringCommand[] = []
  const connection = {
    status: () => held.status,
    welcome: () => null,
    handover: {},
    ask: () => new Promise(() => undefined),
    send: async (command: GatheringCommand) => {
      sent.push(command)
      const { outcome = { ok: true, at: 1 } as const, after } = given
      if (outcome.ok && after !== undefined) change(after(structuredClone(unwrap(held.view)), command))
      return outcome
    },
  } as unknown as Connection
  const change = (now: LeaderView) => set('view', reconcile(structuredClone(unwrap(now))))
  const desk = createDesk(
    connection,
    () => held.view,
    () => 30_000,
  )
  render(() => (
    <DeskProvider desk={desk}>
      <Seating isOff={false} />
    </DeskProvider>
  ))
  return { sent, change, goOffline: () => set('status', 'offline') }
}

const words = () => seatingWords()
const seat = (person: string) => {
  const found = document.querySelector<HTMLElement>(`[data-seat="${person}"]`)
  if (found === null) throw new Error(`no seat of ${person}`)
  return found
}
const tableAt = (person: string) => seat(person).closest<HTMLElement>('[data-table]')?.dataset.table
/** As a mouse does: what is pressed has the focus. */
function press(element: HTMLElement) {
  element.focus()
  fireEvent.click(element)
}
const key = (name: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more })
const settle = () => new Promise((resolve) => setTimeout(resolve, 5))
const said = () => document.querySelector('[aria-live="assertive"]')?.textContent?.trim()

/** What a server would make of a move in the draft. */
function moved(view: LeaderView, command: GatheringCommand): LeaderView {
  if (command.type !== 'MoveSeat' || view.seating.draft === null) return view
  const from = view.seating.draft.tables.find(({ people }) => people.includes(command.person))?.table
  const tables = view.seating.draft.tables.map(({ table, people }) => {
    const rest = people.filter((each) => each !== command.person && each !== command.swap)
    const extra = [
      ...(table === command.table ? [command.person] : []),
      ...(table === from && command.swap !== null ? [command.swap] : []),
    ]
    return { table, people: [...rest, ...extra] }
  })
  return { ...view, seating: { ...view.seating, draft: { ...view.seating.draft, tables } } }
}

test('[KB5] every table is a column with name, chairs and people; colleagues and those met before are marked', () => {
  open(
    hallView(9, [['vefsn1', 'vefsn2', 'rana1'], ['rana2', 'alta1', 'alta2', 'alta3', 'vefsn3'], ['rana3']], {
      past: [],
      round: roundOf([['vefsn1', 'rana1'], ['rana2']], { id: 'r1' }),
      pins: [{ person: 'rana3', table: 't3' }],
    }),
  )
  const table = screen.getByRole('region', { name: 'Bord 1' })
  expect(within(table).getByLabelText(words().tables.name('1'))).toHaveProperty('value', '1')
  expect(table.textContent).toContain('3 av 4 plasser, 2 fra Vefsn')
  expect(screen.getByRole('region', { name: 'Bord 2' }).textContent).toContain('5 på 4 stoler')
  expect(within(seat('vefsn1')).getByRole('img', { name: 'flere fra Vefsn' })).toBeTruthy()
  expect(
    within(seat('vefsn1')).getByRole('img', { name: /har sittet med HR-leder 1 \(Rana\) før/ }),
  ).toBeTruthy()
  expect(within(seat('rana2')).queryAllByRole('img')).toEqual([])
  expect(within(seat('rana3')).getByRole('img', { name: words().seat.pinned })).toBeTruthy()
})

test('[KB4] [KB1] Space lifts, arrows tell what each place comes to, Space drops, and the focus goes along', async () => {
  const { sent } = open(hallView(9, TABLES), { after: moved })
  seat('vefsn1').focus()
  key(' ')
  expect(seat('vefsn1').getAttribute('aria-pressed')).toBe('true')
  expect(said()).toBe(words().say.lifted('HR-leder 1 (Vefsn)', '1'))
  key('ArrowRight')
  expect(said()).toContain('Bord 2, ledig plass. Samme kommune 0 blir 1, møtt før 0 blir 0.')
  expect(document.querySelector('.drop')?.closest<HTMLElement>('[data-table]')?.dataset.table).toBe('t2')
  expect(screen.getByRole('region', { name: words().effect.label }).textContent).toContain(
    words().effect.uneven(2, 4),
  )
  key('ArrowUp')
  expect(said()).toContain('bytte med HR-leder 2 (Alta)')
  key(' ')
  expect(tableAt('vefsn1')).toBe('t2')
  expect(tableAt('alta2')).toBe('t1')
  await settle()
  expect(sent).toEqual([{ type: 'MoveSeat', round: 'draft1', person: 'vefsn1', table: 't2', swap: 'alta2' }])
  expect(document.activeElement).toBe(seat('vefsn1'))
  expect(said()).toBe(words().say.swapped('HR-leder 1 (Vefsn)', 'HR-leder 2 (Alta)', '2'))
})

test('[KB4] Esc puts back, sends nothing, and the focus stays', () => {
  const { sent } = open(hallView(9, TABLES))
  seat('rana1').focus()
  key('Enter')
  key('ArrowRight')
  key('Escape')
  expect(sent).toEqual([])
  expect(said()).toBe(words().say.putBack('HR-leder 1 (Rana)'))
  expect(document.activeElement).toBe(seat('rana1'))
  expect(document.querySelector('.drop')).toBeNull()
})

test('[KB4] Tab stops once at each table, and arrows go between seats', () => {
  open(hallView(9, TABLES))
  const stops = [...document.querySelectorAll<HTMLElement>('[data-seat]')].filter(
    (each) => each.tabIndex === 0,
  )
  expect(stops.map((each) => each.dataset.seat)).toEqual(['vefsn1', 'vefsn2', 'vefsn3'])
  seat('vefsn1').focus()
  key('ArrowDown')
  expect(document.activeElement).toBe(seat('rana1'))
  expect(seat('rana1').tabIndex).toBe(0)
  key('ArrowRight')
  expect(document.activeElement).toBe(seat('rana2'))
  key('ArrowUp')
  key('ArrowUp')
  expect(document.activeElement).toBe(seat('vefsn2'))
})

test('[KB4] a refused move goes back to where it was, with the reason', async () => {
  open(hallView(9, TABLES), { outcome: { ok: false, code: 'unknown-round' } })
  seat('vefsn1').focus()
  key(' ')
  key('ArrowRight')
  key(' ')
  expect(tableAt('vefsn1')).toBe('t2')
  await settle()
  expect(tableAt('vefsn1')).toBe('t1')
  expect(document.querySelector('.said .err')).not.toBeNull()
  expect(document.activeElement).toBe(seat('vefsn1'))
})

test('[KB5] without dragging: a press chooses, a button lifts, a press aims and tells, a second press drops', async () => {
  const { sent } = open(hallView(9, TABLES), { after: moved })
  press(seat('alta1'))
  press(screen.getByRole('button', { name: words().chosen.lift }))
  press(seat('alta3'))
  const effect = screen.getByRole('region', { name: words().effect.label })
  expect(effect.textContent).toContain(words().effect.swap('HR-leder 1 (Alta)', 'HR-leder 3 (Alta)', '3'))
  expect(sent).toEqual([])
  press(seat('alta3'))
  await settle()
  expect(sent).toEqual([{ type: 'MoveSeat', round: 'draft1', person: 'alta1', table: 't3', swap: 'alta3' }])
  expect(document.activeElement).toBe(seat('alta1'))
})

test('[KB5] the table is chosen from a list, too, and put back by a button', () => {
  const { sent } = open(hallView(9, TABLES))
  press(seat('alta1'))
  press(screen.getByRole('button', { name: words().chosen.lift }))
  fireEvent.change(screen.getByLabelText(words().chosen.to), { target: { value: 't2' } })
  expect(screen.getByText(words().effect.drop('HR-leder 1 (Alta)', '2'))).toBeTruthy()
  press(screen.getByRole('button', { name: words().chosen.putBack }))
  expect(screen.queryByRole('region', { name: words().effect.label })).toBeNull()
  expect(sent).toEqual([])
})

test('[KB6] another leader’s move leaves a lift alone, unless it is of that very person: then it is let go with words', () => {
  const view = hallView(9, TABLES)
  const { change, sent } = open(view)
  seat('vefsn1').focus()
  key(' ')
  key('ArrowRight')
  change(moved(view, { type: 'MoveSeat', round: 'draft1', person: 'rana3', table: 't2', swap: 'rana2' }))
  expect(seat('vefsn1').getAttribute('aria-pressed')).toBe('true')
  expect(document.querySelector('.drop')).not.toBeNull()
  change(moved(view, { type: 'MoveSeat', round: 'draft1', person: 'vefsn1', table: 't3', swap: null }))
  expect(document.querySelector('[aria-pressed="true"]')).toBeNull()
  expect(said()).toBe(words().say.movedByOther('HR-leder 1 (Vefsn)'))
  expect(sent).toEqual([])
})

test('[KB6] the focus goes along when another leader moves the one who has it', async () => {
  const view = hallView(9, TABLES)
  const { change } = open(view)
  seat('vefsn1').focus()
  await settle()
  change(moved(view, { type: 'MoveSeat', round: 'draft1', person: 'vefsn1', table: 't3', swap: null }))
  await settle()
  expect(tableAt('vefsn1')).toBe('t3')
  expect(document.activeElement).toBe(seat('vefsn1'))
})

test('[KB18] without a net everything stays in sight and nothing can be changed; what is lifted is put back with words', () => {
  const { goOffline, sent } = open(hallView(9, TABLES))
  seat('vefsn1').focus()
  key(' ')
  goOffline()
  expect(said()).toBe(words().say.offline('HR-leder 1 (Vefsn)'))
  expect(screen.getByText(words().state.readOnly)).toBeTruthy()
  seat('vefsn1').focus()
  key(' ')
  key('l')
  key('r')
  key('z', { ctrlKey: true })
  expect(document.querySelector('[data-seat][aria-pressed="true"]')).toBeNull()
  for (const button of screen.getAllByRole('button', { name: /Stokk om|Vis på lerretet|Angre/ }))
    expect(button).toHaveProperty('disabled', true)
  expect(sent).toEqual([])
})

test('[KB8] L pins and unpins, R draws again, Ctrl+Z takes back; a pinned one is not lifted', async () => {
  const view = hallView(9, TABLES, {
    pins: [{ person: 'rana1', table: 't1' }],
    done: [{ step: 7, command: 'PinPerson', at: 1, person: 'rana1', table: 't1' }],
  })
  const { sent } = open(view)
  seat('vefsn1').focus()
  key('l')
  expect(sent.at(-1)).toEqual({ type: 'PinPerson', person: 'vefsn1', table: 't1' })
  seat('rana1').focus()
  key(' ')
  expect(said()).toBe(words().effect.pinned('HR-leder 1 (Rana)', '1'))
  expect(seat('rana1').getAttribute('aria-pressed')).toBe('false')
  key('L')
  expect(sent.at(-1)).toEqual({ type: 'UnpinPerson', person: 'rana1' })
  key('r')
  expect(sent.at(-1)).toMatchObject({ type: 'DrawSeating' })
  key('z', { ctrlKey: true })
  await settle()
  expect(sent.at(-1)).toEqual({ type: 'Undo', step: 7 })
})

test('[KB8] keys are the field’s while one is written in, and off while a dialog is open', () => {
  const { sent } = open(hallView(9, TABLES))
  screen.getByLabelText(words().tables.name('1')).focus()
  key('r')
  key('l')
  key(' ')
  expect(sent).toEqual([])
})

test('[KB8] a table is locked and named where it stands', async () => {
  const { sent } = open(hallView(9, TABLES))
  fireEvent.click(screen.getByRole('button', { name: words().tables.lock('2') }))
  const name = screen.getByLabelText(words().tables.name('3'))
  fireEvent.input(name, { target: { value: ' Vinduet ' } })
  fireEvent.change(name)
  expect(sent).toEqual([
    { type: 'LockTable', table: 't2', locked: true },
    { type: 'SetTables', tables: [tablePart(1), tablePart(2), { ...tablePart(3), name: 'Vinduet' }] },
  ])
})

/** A draft of two tables after a round in which Vefsn1 and Rana1 have sat together. */
function openAfterRound(first: readonly string[], least: { colleagues: number; again: number | null }) {
  const quality = { ...roundOf([]).quality, pairs: 105, fewestNew: 3 }
  const round = roundOf([['vefsn1', 'rana1']], { id: 'r1', quality: { ...quality, repeats: 11 } })
  const own = { sameMunicipalityLeast: least.colleagues, repeatsLeast: least.again }
  const draft = {
    ...roundOf([first, ['rana2']], { quality: { ...quality, ...own } }),
    mends: null,
    moves: [],
    problems: [],
  }
  open(hallView(9, [first, ['rana2']], { draft, round, shown: 'round' }))
  return screen.getByRole('region', { name: words().quality.heading }).textContent ?? ''
}

test('[KB7] how good it is stands in whole numbers and sentences, with the best there can be', () => {
  const text = openAfterRound(['vefsn1', 'vefsn2', 'rana1'], { colleagues: 1, again: 0 })
  expect(text).toContain('1par fra samme kommuneVefsn ved bord 1. Færre er umulig.')
  expect(text).toContain('1har sittet sammen førAv 105 par. Minste mulige er 0. Forrige blanding hadde 11.')
  expect(text).toContain(words().quality.fewestNew(3))
  expect(text).not.toContain(words().quality.best)
})

test('[KB7] a bound that says nothing of this seating is not told: with more colleagues together, or after somebody has come', () => {
  expect(openAfterRound(['vefsn1', 'vefsn2', 'rana1'], { colleagues: 0, again: 3 })).not.toContain('er 3')
  cleanup()
  expect(openAfterRound(['vefsn1', 'rana1'], { colleagues: 0, again: null })).toContain(
    words().quality.leastUnknown,
  )
  cleanup()
  expect(openAfterRound(['vefsn1', 'rana1'], { colleagues: 0, again: 1 })).toContain(words().quality.best)
})

test('[KB7] “cannot be better” is said when both figures are proven to be the least, and not after a move that is worse', () => {
  open(hallView(9, TABLES), { after: moved })
  expect(screen.getByText(words().quality.best)).toBeTruthy()
  seat('vefsn1').focus()
  key(' ')
  key('ArrowRight')
  key(' ')
  expect(screen.queryByText(words().quality.best)).toBeNull()
  expect(screen.getByRole('region', { name: words().quality.heading }).textContent).toContain(
    words().quality.least(0),
  )
})

test('[KB10] while it is being found that is said, and the tables are still there to work with', () => {
  const { sent } = open(hallView(9, TABLES, { asked: { id: 'x', mends: null, at: 1 } }))
  expect(screen.getByText(new RegExp(words().finding))).toBeTruthy()
  expect(screen.getByRole('button', { name: /Stokk om/ })).toHaveProperty('disabled', true)
  seat('vefsn1').focus()
  key('l')
  expect(sent).toHaveLength(1)
})

test('[KB9] what could not be is told with people and tables by name', () => {
  const problems = [
    {
      problem: { type: 'too-many-held' as const, table: 0, people: [0, 1], chairs: 1 },
      people: ['vefsn1', 'rana1'],
      tables: ['t2'],
    },
  ]
  const draft = { ...roundOf(TABLES), mends: null, moves: [], problems }
  open(hallView(9, TABLES, { draft }))
  expect(screen.getByRole('region', { name: words().problems }).textContent).toContain(
    'Bord 2 har 1 stol. Det er ikke plass til HR-leder 1 (Vefsn) og HR-leder 1 (Rana), som sitter fritt.',
  )
})

test('[KB9] what cannot be found at all says why, and the search that broke off says to try again', () => {
  open(hallView(9, TABLES, { unfound: { id: 'x', why: 'solver', problems: [], at: 1 } }))
  expect(screen.getByRole('region', { name: words().unfound.solver })).toBeTruthy()
})

test('[KB11] who has no seat is lifted to a table, or all are seated with the fewest moves', async () => {
  const { sent } = open(hallView(10, TABLES))
  expect(screen.getByRole('region', { name: words().people.unseatedCount(1) })).toBeTruthy()
  seat('vefsn4').focus()
  key(' ')
  key('ArrowRight')
  expect(said()).toContain('Bord 1, ledig plass')
  key(' ')
  await settle()
  expect(sent).toEqual([{ type: 'MoveSeat', round: 'draft1', person: 'vefsn4', table: 't1', swap: null }])
})

test('[KB11] the fewest moves come as a proposal that names them, and who came later is named with the table', () => {
  const draft = {
    ...roundOf(TABLES, { late: ['alta3'] }),
    mends: 'r1',
    moves: [
      { person: 'vefsn1', from: 't2', to: 't1' },
      { person: 'alta3', from: null, to: 't3' },
    ],
    problems: [],
  }
  const { sent } = open(hallView(10, TABLES, { draft, round: roundOf(TABLES, { id: 'r1' }), shown: 'round' }))
  const moves = screen.getByRole('region', { name: words().people.moves })
  expect(moves.textContent).toContain('HR-leder 1 (Vefsn): fra bord 2 til bord 1')
  expect(moves.textContent).toContain('HR-leder 3 (Alta): inn ved bord 3')
  expect(screen.getByText(words().state.mends)).toBeTruthy()
  expect(screen.getByRole('region', { name: words().people.late }).textContent).toContain(
    'HR-leder 3 (Alta), bord 3',
  )
  fireEvent.click(screen.getByRole('button', { name: words().people.mend }))
  expect(sent.at(-1)).toMatchObject({ type: 'SeatLateComers', round: 'draft1' })
})

test('[KB11] who is not on a phone is listed with the table', () => {
  open(
    hallView(9, TABLES, {}, { online: ['vefsn1', 'vefsn2', 'vefsn3', 'rana1', 'rana2', 'rana3', 'alta1'] }),
  )
  const list = screen.getByRole('region', { name: words().people.offline })
  expect(
    within(list)
      .getAllByRole('listitem')
      .map((each) => each.textContent),
  ).toEqual(['HR-leder 2 (Alta), bord 2', 'HR-leder 3 (Alta), bord 3'])
})

test('[KB15] a draft is shown or discarded; what is shown goes home and back, and ends', () => {
  const view = hallView(9, TABLES)
  const { sent, change } = open(view)
  fireEvent.click(screen.getByRole('button', { name: words().do.show }))
  fireEvent.click(screen.getByRole('button', { name: words().do.drop }))
  expect(sent).toEqual([{ type: 'ShowSeating', draft: 'draft1' }, { type: 'DropDraft' }])
  const round = roundOf(TABLES, { id: 'r1' })
  change({ ...view, seating: { ...view.seating, draft: null, shown: 'round', round } })
  fireEvent.click(screen.getByRole('button', { name: words().do.home }))
  expect(sent.at(-1)).toEqual({ type: 'ShowHomeTables' })
  const home = roundOf([['vefsn1', 'vefsn2'], ['rana1'], []], { id: 'h' })
  change({ ...view, seating: { ...view.seating, draft: null, shown: 'home', round, home } })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(words().heading.home)
  expect(within(seat('vefsn1')).queryAllByRole('img')).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: words().do.back }))
  fireEvent.click(screen.getByRole('button', { name: words().do.clear }))
  expect(sent.slice(-2)).toEqual([{ type: 'ShowLastRound' }, { type: 'ClearTables' }])
})

test('[KB15] of home tables it is said that municipalities sit by themselves only when each has one table of its own', () => {
  const view = hallView(9, TABLES)
  const at = (tables: readonly (readonly string[])[]): LeaderView => ({
    ...view,
    seating: { ...view.seating, draft: null, shown: 'home', home: roundOf(tables, { id: 'h' }) },
  })
  const { change } = open(at([['vefsn1', 'vefsn2'], ['rana1'], ['alta1']]))
  const status = () => document.querySelector('.statusline p')?.textContent
  expect(status()).toContain('Kommunene sitter for seg selv.')
  change(at([['vefsn1', 'rana1'], ['alta1'], []]))
  expect(status()).toContain('Kommunene sitter samlet så langt bordene rekker.')
  change(at([['vefsn1'], ['vefsn2'], ['alta1']]))
  expect(status()).toContain('Kommunene sitter samlet så langt bordene rekker.')
})

test('[KB10] that new tables have been found is said until they are shown, dropped or taken back', () => {
  const view = hallView(9, TABLES)
  const waiting: LeaderView = {
    ...view,
    seating: { ...view.seating, draft: null, asked: { id: 'draft1', mends: null, at: 1 } },
  }
  const round = roundOf(TABLES, { id: 'draft1' })
  const shown: LeaderView = { ...view, seating: { ...view.seating, draft: null, shown: 'round', round } }
  const none: LeaderView = { ...view, seating: { ...view.seating, draft: null } }
  for (const after of [shown, none]) {
    const { change } = open(structuredClone(waiting))
    change(view)
    expect(said()).toBe(words().found)
    change(after)
    expect(said()).toBe('')
    change(view)
    expect(said()).toBe('')
    cleanup()
  }
})

test('[KB16] the latest steps stand with time and words, and each is taken back with all after it', async () => {
  const view = hallView(9, TABLES, {
    done: [
      { step: 4, command: 'SetTables', at: 0, person: null, table: null },
      { step: 5, command: 'DrawSeating', at: 60_000, person: null, table: null },
      { step: 6, command: 'MoveSeat', at: 120_000, person: 'rana1', table: 't2' },
    ],
  })
  const { sent } = open(view)
  const rows = within(screen.getByRole('region', { name: words().steps.heading })).getAllByRole('listitem')
  expect(rows.map((row) => row.textContent)).toEqual([
    '01:02Flyttet HR-leder 1 (Rana) til bord 2',
    '01:01Fant bord',
    '01:00Endret bordene',
  ])
  fireEvent.click(screen.getByRole('button', { name: words().steps.undoTo('Fant bord', 2) }))
  await settle()
  expect(sent).toEqual([
    { type: 'Undo', step: 6 },
    { type: 'Undo', step: 5 },
  ])
})

test('[KB16] taking back stops where it is refused', async () => {
  const view = hallView(9, TABLES, {
    done: [5, 6].map((step) => ({ step, command: 'DrawSeating', at: 0, person: null, table: null })),
  })
  const { sent } = open(view, { outcome: { ok: false, code: 'nothing-to-undo' } })
  fireEvent.click(screen.getByRole('button', { name: words().steps.undoTo('Fant bord', 2) }))
  await settle()
  expect(sent).toEqual([{ type: 'Undo', step: 6 }])
})

test('[KB14] rounds to come are chosen, or not known', () => {
  const { sent } = open(hallView(9, TABLES, { ahead: 3 }))
  const pick = screen.getByLabelText<HTMLSelectElement>(new RegExp(words().setup.ahead))
  expect(pick.value).toBe('3')
  fireEvent.change(pick, { target: { value: '5' } })
  fireEvent.change(pick, { target: { value: '' } })
  expect(sent).toEqual([
    { type: 'SetRoundsAhead', rounds: 5 },
    { type: 'SetRoundsAhead', rounds: null },
  ])
})

test('[KB13] tables are proposed for all on the list, and for those who are here one tap away; both are told', () => {
  const view = hallView(25, [])
  const people = view.people.map((person, at) => ({
    ...person,
    arrived: at < 6,
    ...(at === 24 ? { gone: true } : {}),
    stands: at === 0 ? 3 : 1,
  }))
  open({ ...view, people })
  const count = () => screen.getByLabelText<HTMLInputElement>(words().layout.count).value
  expect(count()).toBe('5')
  expect(screen.getByText(words().nothing.proposal(26, 8, 5)).textContent).toContain('26 på lista, 8 her nå.')
  fireEvent.click(screen.getByRole('button', { name: words().nothing.here(8) }))
  expect(count()).toBe('2')
  expect(screen.getByText(words().nothing.proposal(8, 8, 2))).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: words().nothing.listed(26) }))
  expect(count()).toBe('5')
})

test('[KB13] before there are tables their number is asked, with a proposal for those who are here', () => {
  const { sent } = open(hallView(25, []))
  expect(screen.getByLabelText<HTMLInputElement>(words().layout.count).value).toBe('5')
  fireEvent.input(screen.getByLabelText(words().layout.count), { target: { value: '2' } })
  fireEvent.click(screen.getByRole('button', { name: words().nothing.make }))
  expect(sent).toEqual([
    {
      type: 'SetTables',
      tables: [
        { id: expect.any(String), name: '1', chairs: 6, note: '', place: null },
        { id: expect.any(String), name: '2', chairs: 6, note: '', place: null },
      ],
    },
  ])
})

/** 320 people at 40 tables. */
function openLarge(given: Given = {}) {
  const people = hallView(320, []).people.map(({ id }) => id)
  const tables = Array.from({ length: 40 }, (_, at) => people.slice(at * 8, at * 8 + 8))
  return { people, ...open(hallView(320, tables), given) }
}

/** The seats and tables in which anything at all was changed on the page by this. */
async function touchedBy(act: () => unknown): Promise<ReadonlySet<string>> {
  const changes: MutationRecord[] = []
  const observer = new MutationObserver((records) => void changes.push(...records))
  const hall = document.querySelector('.tbls')
  if (hall === null) throw new Error('no hall')
  observer.observe(hall, { subtree: true, childList: true, attributes: true, characterData: true })
  await act()
  await settle()
  changes.push(...observer.takeRecords())
  observer.disconnect()
  const places = changes.flatMap(({ target, addedNodes, removedNodes }) => {
    const element = target instanceof Element ? target : target.parentElement
    const own = element?.closest<HTMLElement>('[data-seat], [data-table]')
    return [own, ...addedNodes, ...removedNodes].flatMap((node) =>
      node instanceof HTMLElement ? [node.querySelector('[data-seat]') ?? node] : [],
    )
  })
  return new Set(
    places.map(
      (place) => (place as HTMLElement).dataset.seat ?? (place as HTMLElement).dataset.table ?? 'inside',
    ),
  )
}

test('[KB19] in a hall of 320 a step of a lift changes the places it leaves and comes to, and a drop the two tables', async () => {
  const { people } = openLarge({ after: moved })
  const one = people[0] ?? ''
  seat(one).focus()
  await settle()
  expect([...(await touchedBy(() => key(' ')))].filter((place) => place !== 'inside')).toEqual([one])
  const steps = await touchedBy(() => {
    key('ArrowRight')
    key('ArrowDown')
    key('ArrowDown')
  })
  expect(steps.size).toBeLessThanOrEqual(5)
  expect(
    [...steps].every((place) => people.slice(8, 16).includes(place) || place === 't2' || place === 'inside'),
  ).toBe(true)
  const dropped = await touchedBy(() => key(' '))
  expect(tableAt(one)).toBe('t2')
  const concerned = new Set([...people.slice(0, 16), 't1', 't2', 'inside'])
  expect([...dropped].filter((place) => !concerned.has(place))).toEqual([])
})

test('[KB19] what another leader moves redraws nothing but the tables it touches', async () => {
  const { people, change } = openLarge()
  const view = hallView(
    320,
    Array.from({ length: 40 }, (_, at) => people.slice(at * 8, at * 8 + 8)),
  )
  const last = people.at(-1) ?? ''
  const after = moved(view, { type: 'MoveSeat', round: 'draft1', person: last, table: 't39', swap: null })
  const touched = await touchedBy(() => change(after))
  expect(tableAt(last)).toBe('t39')
  const concerned = new Set([...people.slice(-16), 't39', 't40', 'inside'])
  expect([...touched].filter((place) => !concerned.has(place))).toEqual([])
  expect(touched.size).toBeGreaterThan(0)
})

test('[KB13] tables are set up in a dialog, where keys do nothing else; what is wrong is told and cannot be saved', async () => {
  const { sent } = open(hallView(9, TABLES, { pins: [{ person: 'rana3', table: 't3' }] }))
  fireEvent.click(screen.getByRole('button', { name: words().do.layout }))
  const dialog = screen.getByRole('dialog', { name: words().layout.heading })
  const name = within(dialog).getByRole('textbox', { name: /Bord nummer 2: Navn/ })
  fireEvent.input(name, { target: { value: '1' } })
  expect(within(dialog).getByRole('alert').textContent).toBe(words().layout.sameName('1'))
  const save = within(dialog).getByRole('button', { name: words().layout.save })
  expect(save).toHaveProperty('disabled', true)
  fireEvent.input(name, { target: { value: 'Vinduet' } })
  fireEvent.click(within(dialog).getByRole('button', { name: words().layout.remove('3') }))
  expect(dialog.textContent).toContain(words().layout.pinnedThere('HR-leder 3 (Rana)', '3'))
  expect(dialog.textContent).toContain(words().layout.tooFew(1))
  fireEvent.click(within(dialog).getByRole('button', { name: words().layout.add }))
  fireEvent.keyDown(dialog, { key: 'r' })
  fireEvent.submit(save.closest('form') as HTMLFormElement)
  await settle()
  expect(sent).toEqual([
    {
      type: 'SetTables',
      tables: [
        tablePart(1),
        { ...tablePart(2), name: 'Vinduet' },
        { id: expect.any(String), name: '2', chairs: 4, note: '', place: null },
      ],
    },
  ])
  expect(screen.queryByRole('dialog', { name: words().layout.heading })).toBeNull()
})

test('[KB13] the number of tables counts as it is written; on the way to a larger one none is lost, and what is no number cannot be saved', async () => {
  const { sent } = open(hallView(9, TABLES))
  fireEvent.click(screen.getByRole('button', { name: words().do.layout }))
  const dialog = within(screen.getByRole('dialog', { name: words().layout.heading }))
  const count = dialog.getByLabelText<HTMLInputElement>(words().layout.count)
  const save = dialog.getByRole('button', { name: words().layout.save })
  const form = save.closest('form') as HTMLFormElement
  for (const wrong of ['0', '1000', '']) {
    fireEvent.input(count, { target: { value: wrong } })
    expect(dialog.getByRole('alert').textContent).toBe(words().layout.badCount(SEAT_LIMITS.tables))
    expect(save).toHaveProperty('disabled', true)
    fireEvent.submit(form)
  }
  await settle()
  expect(sent).toEqual([])
  fireEvent.input(count, { target: { value: '1' } })
  fireEvent.input(count, { target: { value: '12' } })
  expect(dialog.queryByRole('alert')).toBeNull()
  expect(dialog.getAllByRole('textbox', { name: /: Navn$/ })).toHaveLength(12)
  fireEvent.input(count, { target: { value: '2' } })
  fireEvent.submit(form)
  await settle()
  expect(sent).toEqual([{ type: 'SetTables', tables: [tablePart(1), tablePart(2)] }])
})

test('[KB13] another leader’s tables come into the dialog until something is written there; then that is told, with a way to take them', () => {
  const view = hallView(9, TABLES)
  const { change } = open(view)
  fireEvent.click(screen.getByRole('button', { name: words().do.layout }))
  const called = () =>
    screen.getAllByRole<HTMLInputElement>('textbox', { name: /: Navn$/ }).map(({ value }) => value)
  const named = (name: string): LeaderView => ({
    ...view,
    seating: {
      ...view.seating,
      tables: view.seating.tables.map((each) => (each.id === 't1' ? { ...each, name } : each)),
    },
  })
  change(named('Scenen'))
  expect(called()).toEqual(['Scenen', '2', '3'])
  fireEvent.input(screen.getByRole('textbox', { name: /Bord nummer 2: Navn/ }), {
    target: { value: 'Peisen' },
  })
  change(named('Hagen'))
  expect(called()).toEqual(['Scenen', 'Peisen', '3'])
  expect(screen.getByText(words().layout.overtaken)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: words().layout.takeTheirs }))
  expect(called()).toEqual(['Hagen', '2', '3'])
  expect(screen.queryByText(words().layout.overtaken)).toBeNull()
})

test('[KB12] two people are kept together or apart, and let go again', async () => {
  const { sent } = open(hallView(9, TABLES, { apart: [['vefsn1', 'rana1']] }))
  fireEvent.click(screen.getByRole('button', { name: words().do.pairs }))
  const dialog = screen.getByRole('dialog', { name: words().pairs.heading })
  const pick = (label: string, person: string) =>
    fireEvent.change(within(dialog).getByLabelText(label, { exact: true }), { target: { value: person } })
  const add = within(dialog).getByRole('button', { name: words().pairs.add })
  expect(add).toHaveProperty('disabled', true)
  pick(words().pairs.first, 'rana1')
  pick(words().pairs.second, 'vefsn1')
  expect(dialog.textContent).toContain(words().pairs.already)
  expect(add).toHaveProperty('disabled', true)
  pick(words().pairs.second, 'alta2')
  fireEvent.submit(add.closest('form') as HTMLFormElement)
  await settle()
  fireEvent.click(
    within(dialog).getByRole('button', {
      name: words().pairs.remove('HR-leder 1 (Vefsn)', 'HR-leder 1 (Rana)'),
    }),
  )
  expect(sent).toEqual([
    { type: 'KeepPairs', together: [['rana1', 'alta2']], apart: [['vefsn1', 'rana1']] },
    { type: 'KeepPairs', together: [], apart: [] },
  ])
})
