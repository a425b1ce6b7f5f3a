import { createRoot } from 'solid-js'
import { createStore } from 'solid-js/store'
import { beforeEach, expect, test } from 'vitest'
import type { Desk } from '#client/screens/console/desk.tsx'
import { createProgramme } from '#client/screens/console/programme/create-programme.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { LeaderView } from '#shared/views/leader.ts'
import { leaderView } from './leader-view.ts'

beforeEach(() => localStorage.clear())

type Revise = Extract<GatheringCommand, { type: 'ReviseAgenda' }>
const rest = () => new Promise((resolve) => setTimeout(resolve, 150))

/** A server of one leader: takes the programme into use, tells the view first and the asker afterwards. */
function setUp(start = leaderView()) {
  const [held, hold] = createStore<{ view: LeaderView }>({ view: start })
  const sent: Revise[] = []
  const revise = ({ title, source, days }: Pick<Revise, 'title' | 'source' | 'days'>) => {
    const revision = held.view.agenda.revision + 1
    hold('view', { ...held.view, source, agenda: { revision, title, days } })
  }
  const ask = async (_: string, command: GatheringCommand): Promise<CommandOutcome> => {
    if (command.type !== 'ReviseAgenda') return { ok: false, code: 'malformed' }
    sent.push(command)
    if (command.base !== held.view.agenda.revision) return { ok: false, code: 'agenda-changed' }
    revise(command)
    return { ok: true, at: 1 }
  }
  const desk = {
    get view() {
      return held.view
    },
    ask,
    now: () => 1_772_600_000_000,
  } as unknown as Desk
  const open = () => createRoot(() => createProgramme(desk))
  return { open, sent, revise, programme: open() }
}

test('[KO5] a programme that is in use is opened as in use', () => {
  expect(setUp().programme.isInUse()).toBe(true)
})

test('[KO3] what was written and put right is still there after a reload, before it is used', async () => {
  const { programme, open } = setUp()
  programme.type('09.00 Velkommen\n10.00 Pause\n10.30 Slutt')
  await rest()
  programme.correct('0/1', 'kind', 'energiser')
  const again = open()
  expect(again.text()).toContain('10.00 Pause')
  expect(again.days()[0]?.items[1]?.kind).toBe('energiser')
  expect(again.isInUse()).toBe(false)
})

test('[KO1] what is used keeps the ids, and can be used again and again', async () => {
  const { programme, sent } = setUp()
  programme.type('09.05 Velkommen\n09.45 Samtale\n10.20 Pause\n10.40 Panel')
  await programme.use()
  programme.correct('0/3', 'pinned', true)
  await programme.use()
  expect(sent.map(({ base }) => base)).toEqual([1, 2])
  expect(sent[1]?.days[0]?.items.map(({ id }) => id).slice(0, 3)).toEqual(['velkommen', 'samtale', 'pause'])
  expect(sent[1]?.days[0]?.items[3]?.id).toBe(sent[0]?.days[0]?.items[3]?.id)
  expect(programme.isInUse()).toBe(true)
})

test('[KO44] where nothing is being written, the page follows what another leader takes into use', () => {
  const { programme, revise, sent } = setUp()
  revise({ title: '', source: '09.00 Ny', days: [] })
  expect(programme.text()).toBe('09.00 Ny')
  expect(programme.hasNewer()).toBe(false)
  expect(sent).toEqual([])
})

test('[KO44] two leaders, two texts: both stay, and the one who was slower chooses', async () => {
  const { programme, revise, sent } = setUp()
  programme.type('09.00 Min')
  await rest()
  revise({ title: '', source: '09.00 Deres', days: [] })
  expect(programme.hasNewer()).toBe(true)
  await programme.use()
  expect(programme.text()).toBe('09.00 Min')
  await programme.useAnyway()
  expect(sent.map(({ base }) => base)).toEqual([1, 2])
  expect(programme.hasNewer()).toBe(false)
  programme.type('09.00 Enda en')
  await rest()
  revise({ title: '', source: '09.00 Deres igjen', days: [] })
  programme.takeTheirs()
  expect(programme.text()).toBe('09.00 Deres igjen')
})

test('[KO45] a paste is taken back with one press, corrections and all', async () => {
  const { programme } = setUp()
  programme.correct('0/0', 'title', 'Åpning')
  programme.remember('paste')
  programme.type('noe helt annet')
  await rest()
  expect(programme.lastChange()).toBe('paste')
  programme.goBack()
  expect(programme.days()[0]?.items[0]?.title).toBe('Åpning')
  expect(programme.lastChange()).toBe('change')
  programme.goBack()
  expect(programme.days()[0]?.items[0]?.title).toBe('Velkommen')
  expect(programme.lastChange()).toBeNull()
})

test('[KO44] what this page itself takes into use is never told as another leader’s, whichever answer comes first', async () => {
  const { programme, sent } = setUp()
  for (const title of ['Åpning', 'Innledning', 'Start']) {
    programme.type(`09.00 ${title}\n10.00 Pause\n10.30 Slutt`)
    await rest()
    await programme.use()
    expect(programme.hasNewer()).toBe(false)
    expect(programme.isInUse()).toBe(true)
  }
  expect(sent.map(({ base }) => base)).toEqual([1, 2, 3])
})

test('[KO44] what is written on while the programme is being taken into use is no conflict either', async () => {
  const { programme, sent } = setUp()
  programme.type('09.00 Åpning')
  await rest()
  const used = programme.use()
  programme.type('09.00 Åpning\n10.00 Pause')
  await used
  await rest()
  expect(programme.hasNewer()).toBe(false)
  await programme.use()
  expect(sent.map(({ base }) => base)).toEqual([1, 2])
})
