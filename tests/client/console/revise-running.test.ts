import { createRoot } from 'solid-js'
import { createStore } from 'solid-js/store'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Desk } from '#client/screens/console/desk.tsx'
import { changeText } from '#client/screens/console/programme/changes.model.ts'
import { createProgramme } from '#client/screens/console/programme/create-programme.ts'
import { forgetDraft } from '#client/screens/console/programme/kept-draft.ts'
import { readInYear } from '#client/screens/console/programme/read-in-year.ts'
import { words } from '#client/words/nb/console.ts'
import type { Day, Item } from '#shared/agenda/agenda.ts'
import { type Overtaking, overtaken } from '#shared/agenda/overtake.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { LeaderView } from '#shared/views/leader.ts'
import { leaderView } from './leader-view.ts'

beforeEach(() => forgetDraft('g'))

const source = '09.00 Velkommen\n09.45 Samtale\n10.20 Pause\n10.40 Panel\n12.00 Lunsj\n13.00 Duo\n13.30 Slutt'
const rest = () => new Promise((resolve) => setTimeout(resolve, 450))

/** A gathering whose programme was pasted as `source`, in its second item, and then overtaken. */
function setUp(overtaking: Overtaking = { times: [], dropped: [] }) {
  const read = readInYear(source, 2026).days
  const base = leaderView().agenda.days[0]
  const days = read.map(({ items }): Day => {
    const named = items.map(({ line: _, endLine: __, ...item }): Item => ({ ...item, id: item.title }))
    return { id: 'd1', date: base?.date ?? null, label: '', items: named }
  })
  const day = days[0]
  if (day === undefined) throw new Error('nothing was read')
  const run = {
    now: { phase: 'running', day: 'd1', item: 'Samtale', startedAt: 1, allotted: 60_000, pausedFor: 0 },
    actuals: [{ item: 'Velkommen', startedAt: 0, endedAt: 1, allotted: null }],
    dates: { d1: '2026-03-04' },
  } as const
  const agenda = { revision: 2, title: '', days: [overtaken(day, overtaking)] }
  const [held, hold] = createStore<{ view: LeaderView }>({ view: leaderView({ agenda, source, run }) })
  const sent: Extract<GatheringCommand, { type: 'ReviseAgenda' }>[] = []
  const desk = {
    get view() {
      return held.view
    },
    ask: async (_: string, command: GatheringCommand): Promise<CommandOutcome> => {
      if (command.type !== 'ReviseAgenda') return { ok: false, code: 'malformed' }
      sent.push(command)
      const revision = held.view.agenda.revision + 1
      hold('view', { ...held.view, source: command.source, agenda: { ...command, revision } })
      return { ok: true, at: 1 }
    },
    now: () => 1_772_600_000_000,
  } as unknown as Desk
  const programme = createRoot(() => createProgramme(desk))
  return { programme, sent, view: () => held.view, days: agenda.days }
}

/** As saving a late day leaves it: the break cut to five minutes, the duo left out. */
const saved: Overtaking = { times: [{ item: 'Pause', start: 625, end: 630 }], dropped: ['Duo'] }
const plain = (days: readonly Day[]) =>
  days.flatMap(({ items }) => items.map(({ id, start, end, title }) => ({ id, start, end, title })))

describe('after a late day was saved', () => {
  test('[KO5] the programme page shows it as in use, and a later change brings nothing back', async () => {
    const { programme, sent, view, days } = setUp(saved)
    expect(programme.isInUse()).toBe(true)
    expect(programme.changes()).toEqual([])
    expect(programme.days()[0]?.leftOut.map(({ title }) => title)).toEqual(['Duo'])
    programme.correct('0/3', 'title', 'Panel på tvers')
    await programme.use()
    expect(sent.length).toBe(1)
    expect(plain(view().agenda.days)).toEqual(
      plain(days).map((item) => (item.id === 'Panel' ? { ...item, title: 'Panel på tvers' } : item)),
    )
  })

  test('[KO47] what was left out can be taken in again', async () => {
    const { programme, view } = setUp(saved)
    programme.takeIn('0/5')
    expect(programme.changes()).toEqual([{ type: 'added', item: expect.any(String), title: 'Duo', at: 780 }])
    await programme.use()
    expect(view().agenda.days[0]?.items.map(({ title }) => title)).toContain('Duo')
  })
})

describe('a revision while running', () => {
  test('[KO48] what it would change is told before it is used, in words', async () => {
    const { programme } = setUp()
    programme.type(
      '09.00 Velkommen\n09.45 Samtale\n10.30 Pause\n10.40 Panel på tvers\n11.30 Sang\n12.00 Lunsj\n13.30 Slutt',
    )
    await rest()
    expect(programme.changes().map((each) => changeText(each, words))).toEqual([
      'Borte: 13:00 Duo',
      'Samtale varer 45 min, ikke 35',
      'Pause fra 10:20 til 10:30',
      '«Panel» heter nå «Panel på tvers»',
      'Panel på tvers varer 50 min, ikke 80',
      'Ny: 11:30 Sang',
      'Lunsj varer 90 min, ikke 60',
    ])
  })

  test('[KO48] a revision that drops the item that is on says so and loses nothing: its clock goes on', async () => {
    const { programme, view } = setUp()
    programme.type('09.00 Velkommen\n10.20 Pause\n10.40 Panel\n12.00 Lunsj\n13.00 Duo\n13.30 Slutt')
    await rest()
    expect(programme.liveGone()?.title).toBe('Samtale')
    expect(words.changes.liveGone('Samtale')).toContain('Samtale')
    const { run } = view()
    await programme.use()
    expect(view().run).toEqual(run)
    expect(programme.liveGone()).toBe(null)
  })
})

describe('rows in another order', () => {
  /** As the arrow keys do it. */
  const step = (programme: ReturnType<typeof setUp>['programme'], key: string, by: 1 | -1) =>
    programme.hand.change(programme.hand.step(key, by))
  const rows = (programme: ReturnType<typeof setUp>['programme']) =>
    programme.days()[0]?.items.map(({ title, start }) => `${start} ${title}`) ?? []

  test('[KO49] a row that is moved changes place with its neighbour, and each keeps its length', async () => {
    const { programme, view } = setUp()
    expect(step(programme, '0/2', 1).ok).toBe(true)
    await programme.use()
    expect(plain(view().agenda.days).slice(1, 4)).toEqual([
      { id: 'Samtale', start: 585, end: null, title: 'Samtale' },
      { id: 'Panel', start: 620, end: null, title: 'Panel' },
      { id: 'Pause', start: 700, end: null, title: 'Pause' },
    ])
  })

  test('[KO49] dragged further, all between move up; taken back with one press', () => {
    const { programme } = setUp()
    expect(programme.hand.change(programme.hand.onto('0/6', '0/5')).ok).toBe(true)
    expect(rows(programme).slice(4)).toEqual(['720 Lunsj', '780 Slutt', '795 Duo'])
    programme.goBack()
    expect(rows(programme).slice(4)).toEqual(['720 Lunsj', '780 Duo', '810 Slutt'])
  })

  test('[KO49] what stands fast is not moved; what is moved past it stands after it', () => {
    const { programme } = setUp()
    expect(step(programme, '0/4', -1)).toEqual({ ok: false, code: 'stands-fast', title: 'Lunsj' })
    expect(step(programme, '0/3', 1).ok).toBe(true)
    expect(rows(programme).slice(3)).toEqual(['720 Lunsj', '780 Panel', '860 Duo', '890 Slutt'])
  })

  test('[KO49] an item that is given another time keeps its length', () => {
    const { programme } = setUp(saved)
    programme.correct('0/2', 'start', 626)
    expect(programme.days()[0]?.items[2]).toMatchObject({ start: 626, end: 631 })
  })

  test('[KO82] what is over or on has no handle, and cannot be moved or given another time; its name can', async () => {
    const { programme, view } = setUp()
    expect(['0/0', '0/1', '0/2'].map((key) => programme.hand.isBegun(key))).toEqual([true, true, false])
    expect(step(programme, '0/0', 1)).toMatchObject({ code: 'has-begun', title: 'Velkommen' })
    expect(step(programme, '0/2', -1)).toMatchObject({ code: 'before-begun', title: 'Samtale' })
    programme.correct('0/1', 'start', 600)
    programme.correct('0/1', 'pinned', true)
    expect(programme.isInUse()).toBe(true)
    programme.correct('0/1', 'title', 'Samtale ved bordene')
    await programme.use()
    expect(plain(view().agenda.days)[1]).toMatchObject({
      id: 'Samtale',
      title: 'Samtale ved bordene',
      start: 585,
    })
  })
})
