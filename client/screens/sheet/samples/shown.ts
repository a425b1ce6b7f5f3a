import { after, at, running } from './gathering.ts'
import { TITLE_OF_120 } from './texts.ts'

const GOALS = [
  'Flere dager på jobb. Fraværet ned til 6,5 prosent innen utgangen av 2013.',
  'Partene eier det. Leder, tillitsvalgt og verneombud i samme rom hver gang.',
  'Vi låner av hverandre. Hver kommune prøver ut ett grep fra en annen.',
]
const extras = { note: '', text: '', links: [], slides: false }

/** With goals, practical notes, and something laid by what is on. */
export const withNotes = after(
  running,
  [{ type: 'SetGoals', heading: '', goals: GOALS }],
  [
    {
      type: 'SetPractical',
      wifi: { name: 'Hotell; Fjorden', password: 'kaffe:te', hidden: false },
      contact: 'Nettverkslederen, 400 00 000',
      lines: [{ label: 'Lunsj', text: 'Restauranten, 1. etasje' }],
    },
  ],
  [
    {
      type: 'SetExtras',
      ...extras,
      item: 'talks',
      note: 'Hils på de nye.',
      text: 'Finn noen du ikke kjenner.',
      links: [{ label: 'Film om prosjektet', url: 'https://samling.example/film' }],
    },
  ],
)
export const guestSlides = after(running, [{ type: 'SetExtras', ...extras, item: 'talks', slides: true }])
/** Lunch is on, with calls for all three groups. */
export const eating = after(
  running,
  [{ type: 'StartItem', item: 'lunch', from: 'talks' }, at(11, 45)],
  [
    {
      type: 'SetCalls',
      item: 'lunch',
      calls: [
        { role: 'panel', when: { of: 'clock', at: 745 }, place: 'ved scenen' },
        { role: 'observer', when: { of: 'end', minutes: 15 }, place: '' },
        {
          role: 'project-leader',
          when: { of: 'start', minutes: 5 },
          place: `bord 2, ${TITLE_OF_120}`.slice(0, 80),
        },
      ],
    },
    at(11, 46),
  ],
)
export const manyGoals = after(running, [
  { type: 'SetGoals', heading: '', goals: Array.from({ length: 12 }, () => GOALS[0] ?? '') },
])
