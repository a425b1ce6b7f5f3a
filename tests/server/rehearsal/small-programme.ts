import { decide } from '#shared/gathering/decide.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import { toProgrammeFile } from '#shared/gathering/file-of.ts'
import { emptyGathering, type Gathering, type RoomCommand } from '#shared/gathering/gathering.ts'

const item = { end: null, pinned: false, kind: 'other' } as const
const step = { who: 'municipality', capture: 'points' } as const

/** A morning with one question of each kind: what takes a moment to rehearse. */
export const SMALL: readonly RoomCommand[] = [
  { type: 'NameGathering', title: 'En formiddag', place: '' },
  {
    type: 'NameMunicipalities',
    municipalities: ['Vefsn', 'Sund'].map((name) => ({ id: name.toLowerCase(), name })),
  },
  {
    type: 'ReviseAgenda',
    base: 0,
    title: 'En formiddag',
    source: '',
    days: [
      {
        id: 'd1',
        date: null,
        label: 'Formiddag',
        items: [
          { ...item, id: 'i1', start: 540, title: 'Velkommen', speakers: [], details: [] },
          { ...item, id: 'i2', start: 600, title: 'Oppsummering', speakers: [], details: [] },
        ],
      },
    ],
  },
  {
    type: 'PreparePoll',
    activity: 'named',
    item: 'i1',
    question: { type: 'scale', text: 'Hvor langt er dere kommet?', steps: 5, low: '', high: '' },
    anonymous: false,
  },
  {
    type: 'PrepareConversation',
    activity: 'talk',
    item: 'i1',
    steps: [{ ...step, id: 'st', prompt: 'Hva vil dere prøve?' }],
  },
  {
    type: 'PreparePoll',
    activity: 'anonymous',
    item: 'i2',
    question: { type: 'text', text: 'Hva bør vi gjøre annerledes?' },
    anonymous: true,
  },
]

/** The same as a programme file. */
export function smallFile(): string {
  const gathering = SMALL.reduce((state: Gathering, command) => {
    const decision = decide(state, command, {
      by: { role: 'server' },
      now: 0,
      newId: () => 'new',
      device: '',
      tag: () => '',
    })
    if (!decision.ok) throw new Error(`${command.type}: ${decision.code}`)
    return decision.events.reduce(evolve, state)
  }, emptyGathering('g'))
  return JSON.stringify(toProgrammeFile(gathering))
}
