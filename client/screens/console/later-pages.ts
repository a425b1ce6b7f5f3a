import { withWords } from '#client/ui/with-words.ts'

/** Pages of the console that are loaded when somebody looks there, or is led there by the address. */
export const Seating = withWords(
  async () => (await import('./seating/Seating.tsx')).Seating,
  () => import('./seating/words.ts'),
)

/** Of the hall and the phones it shows what they read, and says of an order how it is moved. */
export const Polls = withWords(
  async () => (await import('./polls/Polls.tsx')).Polls,
  () => import('./polls/words.ts'),
  () => import('#client/screens/projector/words.ts'),
  () => import('#client/notes/words.ts'),
)

/** Shows what a municipality reads. */
export const Reporting = withWords(
  async () => (await import('./reporting/Reporting.tsx')).Reporting,
  () => import('./reporting/words.ts'),
  () => import('#client/screens/form/words.ts'),
  () => import('#client/notes/words.ts'),
)

export const Figures = withWords(
  async () => (await import('#client/figures/FiguresDesk.tsx')).FiguresDesk,
  () => import('#client/figures/words.ts'),
  () => import('#client/figures/console-words.ts'),
)

/** Shows what the hall reads. */
export const Summary = withWords(
  async () => (await import('#client/summary/SummaryDesk.tsx')).SummaryDesk,
  () => import('#client/summary/words.ts'),
  () => import('#client/screens/projector/words.ts'),
  () => import('#client/notes/words.ts'),
)
