import { withWords } from '#client/ui/with-words.ts'

const deskWords = () => import('./desk-words.ts')

export const About = withWords(() => import('./about/About.tsx').then((part) => part.About), deskWords)
const researchWords = () => import('./research/words.ts')
export const Research = withWords(
  () => import('./research/Research.tsx').then((part) => part.Research),
  deskWords,
  researchWords,
)
export const UndoBar = withWords(() => import('./undo/UndoBar.tsx').then((part) => part.UndoBar), deskWords)
export const Gatherings = withWords(
  () => import('./gatherings/Gatherings.tsx').then((part) => part.Gatherings),
  deskWords,
)
export const Municipalities = withWords(
  () => import('./municipalities/Municipalities.tsx').then((part) => part.Municipalities),
  deskWords,
  () => import('./municipalities/plan-words.ts'),
)
export const Matrix = withWords(
  () => import('./matrix/Matrix.tsx').then((part) => part.Matrix),
  () => import('./told-words.ts'),
)
export const Figures = withWords(
  () => import('./figures/Figures.tsx').then((part) => part.Figures),
  deskWords,
  () => import('#client/figures/console-words.ts'),
  () => import('./over-time/over-time-words.ts'),
  () => import('./told-words.ts'),
)
