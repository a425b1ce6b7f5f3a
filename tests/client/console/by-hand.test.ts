import { createRoot } from 'solid-js'
import { createStore } from 'solid-js/store'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Desk } from '#client/screens/console/desk.tsx'
import { createProgramme } from '#client/screens/console/programme/create-programme.ts'
import { resultText } from '#client/screens/console/programme/hand-text.model.ts'
import { forgetDraft } from '#client/screens/console/programme/kept-draft.ts'
import { pastDays } from '#client/screens/console/programme/programme.model.ts'
import { readInYear } from '#client/screens/console/programme/read-in-year.ts'
import { words } from '#client/words/nb/console.ts'
import type { Day } from '#shared/agenda/agenda.ts'
import type { HandChange } from '#shared/agenda/by-hand.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { LeaderView } from '#shared/views/leader.ts'
import { leaderView } from './leader-view.ts'

beforeEach(() => forgetDraft('g'))

const source = `Dag 1
09.00 Velkommen
09.30 Samtale
10.20 Pause
10.40 Panel
12.00 Lunsj
13.00 Slutt

Dag 2
09.00 Sang
10.00 Duo
11.00 Hjem`
const rest = () => new Promise((resolve) => setTimeout(resolve, 450))

/** Two days in use, the first with its second item on. */
function setUp(more: Partial<LeaderView> = {}) {
  const days = readInYear(source, 2026).days.map(
    ({ items }, index): Day => ({
      id: `d${index}`,
      date: null,
      label: `Dag ${index + 1}`,
      items: items.map(({ line: _, endLine: __, ...item }) => ({ ...item, id: item.title })),
    }),
  )
  const run = {
    now: { phase: 'running', day: 'd0', item: 'Samtale', startedAt: 1, allotted: 60_000, pausedFor: 0 },
    actuals: [{ item: 'Velkommen', startedAt: 0, endedAt: 1, allotted: null }],
    dates: { d0: '2026-03-04' },
  } as const
  const agenda = { revision: 2, title: '', days }
  const [held, hold] = createStore<{ view: LeaderView }>({
    view: leaderView({ agenda, source, run, ...more }),
  })
  const sent: GatheringCommand[] = []
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
  const open = () => createRoot(() => createProgramme(desk))
  return { programme: open(), open, sent, view: () => held.view }
}

type Programme = ReturnType<typeof setUp>['programme']
const written = (programme: Programme, day = 0) =>
  programme.days()[day]?.items.map(({ start, title }) => `${start} ${title}`)
const ids = (view: LeaderView) =>
  view.agenda.days.map(({ items }) => items.map(({ id, title }) => `${id}: ${title}`))
/** `0/2` is the break, `0/3` the panel. */
const toSecondDay: HandChange = { type: 'move', key: '0/3', to: { day: 1, index: 1 } }

describe('before it is done', () => {
  test('[KO84] what it comes to is told, and nothing has happened', () => {
    const { programme } = setUp()
    expect(resultText(programme.hand.preview(toSecondDay), words)).toBe(
      'Panel flyttes til dag 2, 10:00 · Duo fra 10:00 til 11:20 · Hjem fra 11:00 til 12:20',
    )
    expect(resultText(programme.hand.preview(programme.hand.insertAfter('0/2', 'Ny post')), words)).toBe(
      'Ny: 10:40 Ny post · Panel fra 10:40 til 10:55',
    )
    expect(resultText(programme.hand.preview(programme.hand.split('0/3', 30, 'Panel (del 2)')), words)).toBe(
      'Panel varer 30 min, ikke 80 · Ny: 11:10 Panel (del 2)',
    )
    expect(programme.isInUse()).toBe(true)
  })

  test('[KO84] so is why it cannot be done', () => {
    const { programme } = setUp()
    const text = (change: HandChange) => resultText(programme.hand.preview(change), words)
    expect(text(programme.hand.merge('0/1', 'x'))).toContain('«Samtale» er i gang eller over')
    expect(text({ type: 'move', key: '0/4', to: { day: 1, index: 0 } })).toContain('«Lunsj» står fast')
    expect(text(programme.hand.step('1/2', 1))).toBe('Der er det ikke noe sted å flytte til.')
  })
})

describe('done', () => {
  test('[KO84] one press takes each back, latest first; taken into use they are one command', async () => {
    const { programme, sent } = setUp()
    programme.hand.change(toSecondDay)
    programme.hand.change(programme.hand.split('0/2', 5, 'Pause (del 2)'))
    expect(written(programme)).toContain('625 Pause (del 2)')
    programme.goBack()
    expect(written(programme)).not.toContain('625 Pause (del 2)')
    expect(written(programme, 1)?.[1]).toBe('600 Panel')
    programme.hand.change(programme.hand.insertAfter('1/2', 'Buss'))
    await programme.use()
    expect(sent).toHaveLength(1)
  })

  test('[KO85] each item keeps its id, moved and then named anew', async () => {
    const { programme, view } = setUp()
    programme.hand.change(toSecondDay)
    programme.correct('0/3', 'title', 'Noe helt annet')
    programme.hand.change(programme.hand.merge('1/1', 'Duo og hjem'))
    await programme.use()
    expect(ids(view())).toEqual([
      ['Velkommen: Velkommen', 'Samtale: Samtale', 'Pause: Pause', 'Lunsj: Lunsj', 'Slutt: Slutt'],
      ['Sang: Sang', 'Panel: Noe helt annet', 'Duo: Duo og hjem'],
    ])
    expect(programme.isInUse()).toBe(true)
  })

  test('[KO85] opened again it stands as in use, and taken into use again it changes nothing', async () => {
    const { programme, open, view } = setUp()
    programme.hand.change(toSecondDay)
    programme.hand.change(programme.hand.insertAfter('0/2', 'Quiz'))
    programme.hand.change(programme.hand.merge('1/1', 'Duo og hjem'))
    await programme.use()
    const before = JSON.stringify(view().agenda.days)
    const again = open()
    expect(again.isInUse()).toBe(true)
    expect(again.changes()).toEqual([])
    again.correct('0/0', 'title', 'Åpning')
    await again.use()
    expect(JSON.stringify(view().agenda.days)).toBe(before.replace('"title":"Velkommen"', '"title":"Åpning"'))
  })

  test('[KO85] it is still there after a reload, before it is used', () => {
    const { programme, open } = setUp()
    programme.hand.change(programme.hand.insertAfter('0/2', 'Quiz'))
    programme.hand.change(toSecondDay)
    expect(written(open())).toEqual(written(programme))
    expect(written(open(), 1)).toEqual(written(programme, 1))
  })

  test('[KO85] it follows its day through changes of the text, and gives way when the text says it', async () => {
    const { programme } = setUp()
    programme.hand.change(programme.hand.insertAfter('1/0', 'Quiz'))
    programme.type(source.replace('09.00 Sang', '08.30 Kaffe\n09.00 Sang'))
    await rest()
    expect(written(programme, 1)).toContain('600 Quiz')
    programme.type(source.replace('09.00 Sang', '09.00 Sang\n09.45 Quiz'))
    await rest()
    expect(written(programme, 1)?.filter((line) => line.includes('Quiz'))).toEqual(['585 Quiz'])
  })

  test('[KO85] while its day is gone from the text it waits, and is back with the day', async () => {
    const { programme } = setUp()
    programme.hand.change(programme.hand.insertAfter('1/0', 'Quiz'))
    programme.type('09.00 Noe helt annet\n10.00 Slutt')
    await rest()
    expect(programme.days().flatMap(({ items }) => items.map(({ title }) => title))).not.toContain('Quiz')
    programme.type(source)
    await rest()
    expect(written(programme, 1)).toContain('600 Quiz')
  })

  test('[KO80] what was put in by hand can be named, moved, split and taken out again', () => {
    const { programme } = setUp()
    const put = programme.hand.insertAfter('0/2', 'Quiz')
    programme.hand.change(put)
    const { key } = put
    programme.correct(key, 'title', 'Prøve')
    programme.hand.change({ type: 'retime', key, minutes: 30 })
    programme.hand.change(programme.hand.split(key, 10, 'Prøve 2'))
    expect(written(programme)).toContain('640 Prøve')
    expect(written(programme)).toContain('650 Prøve 2')
    programme.hand.change({ type: 'remove', key })
    expect(written(programme)).not.toContain('640 Prøve')
    expect(programme.days()[0]?.leftOut).toEqual([])
  })
})

describe('what is to be looked at', () => {
  test('[KO86] an item that was put right and reaches into the next is marked, in the row', () => {
    const { programme } = setUp()
    programme.hand.change({ type: 'retime', key: '0/2', minutes: 60 })
    expect(programme.days()[0]?.items.map(({ into }) => into)).toEqual([
      null,
      null,
      null,
      'Lunsj',
      null,
      null,
    ])
  })

  test('[KO86] a day whose date has passed is told before the gathering runs, and not after', () => {
    const day = { line: 1, date: '2026-03-01', label: '', items: [{}], leftOut: [] } as never
    const before = { now: { phase: 'before' }, actuals: [], dates: {} } as const
    expect(pastDays([day], before, '2026-03-04')).toEqual([{ number: 1, date: '2026-03-01' }])
    expect(pastDays([day], before, '2026-03-01')).toEqual([])
    expect(pastDays([day], leaderView().run, '2026-03-04')).toEqual([])
  })

  test('[KO87] two that both carry something are not merged; where one does, the whole is that one', async () => {
    const note = { note: 'Husk mikrofon', text: '', links: [], slides: false }
    const both = setUp({ extras: { Pause: note, Panel: note } })
    const { hand } = both.programme
    expect(hand.change(hand.merge('0/2', 'x'))).toEqual({ ok: false, code: 'both-carry', title: 'Panel' })
    const one = setUp({ extras: { Panel: note } })
    one.programme.hand.change(one.programme.hand.merge('0/2', 'Pause og panel'))
    await one.programme.use()
    expect(ids(one.view())[0]).toContain('Panel: Pause og panel')
  })
})
