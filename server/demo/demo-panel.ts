import type { Assignment, PanelQuestion } from '#shared/activities/panel/panel.ts'
import type { Theme } from '#shared/notes/themes.ts'
import type { Call } from '#shared/showing/call-times.ts'

/** An assignment that has no ids yet; `questions` are their texts. */
export type DemoAssignment = Omit<Assignment, 'id' | 'questions'> & {
  readonly questions: readonly PanelQuestion['text'][]
}

/** What one from each municipality listens for all morning, and talks over in the last quarter of lunch. */
export const DEMO_ASSIGNMENTS: readonly DemoAssignment[] = [
  {
    title: 'Hva så dere på tvers av presentasjonene?',
    minutes: 8,
    questions: [
      'Hvilke utfordringer går igjen?',
      'Hvilke tiltak har flere av kommunene?',
      'Hva gjør kulturen med nærværet?',
      'Hva annet la dere merke til?',
    ],
  },
  {
    title: 'Hvordan kan kommunene arbeide videre sammen?',
    minutes: 4,
    questions: ['Hva egner seg best å gjøre i lag?', 'Hva trenger dere av hverandre til neste gang?'],
  },
  {
    title: 'Hva er nytt, og hva er modig?',
    minutes: 3,
    questions: ['Hvilket grep hadde dere ikke hørt om før?', 'Hva skulle dere ønske at noen torde?'],
  },
]

/** What observers gather their notes under, whatever the panel is asked. */
export const DEMO_THEMES: readonly Theme[] = [
  { id: 'challenges', name: 'Utfordringer' },
  { id: 'measures', name: 'Tiltak' },
  { id: 'culture', name: 'Kultur' },
  { id: 'other', name: 'Annet' },
]

/** Who is to be where during lunch; `on` is the start of the item's title. */
export const DEMO_CALLS: readonly { readonly on: string; readonly calls: readonly Call[] }[] = [
  {
    on: 'Lunsj',
    calls: [
      { role: 'panel', when: { of: 'clock', at: 12 * 60 + 45 }, place: 'Peisestua' },
      { role: 'observer', when: { of: 'end', minutes: 15 }, place: 'Sofaen ved resepsjonen' },
      { role: 'project-leader', when: { of: 'end', minutes: 15 }, place: 'Bord 2' },
    ],
  },
]
