import { expect, test } from 'vitest'
import {
  movedUp,
  problemWith,
  readAssignments,
  withIds,
  writeAssignments,
} from '#client/activities/panel/assignments-text.model.ts'

const TEXT = `1. Hva har virket hos oss? 15 min
- Hva gjorde vi?
    Hvordan vet vi det?
2) Hva gjør lederen de første 14 dagene? (10 min)
– Hvem ringer først?
• Når kobler vi på tillitsvalgt?

Hva tar vi med hjem?`
const [FIRST, SECOND, LAST] = [
  { title: 'Hva har virket hos oss?', minutes: 15, questions: ['Hva gjorde vi?', 'Hvordan vet vi det?'] },
  {
    title: 'Hva gjør lederen de første 14 dagene?',
    minutes: 10,
    questions: ['Hvem ringer først?', 'Når kobler vi på tillitsvalgt?'],
  },
  { title: 'Hva tar vi med hjem?', minutes: null, questions: [] },
] as const
const READ = [FIRST, SECOND, LAST]
let made = 0
const newId = () => `new${++made}`

test('[PS10] a line is an assignment, an indented or dashed one its sub-question, and minutes at the end its clock', () => {
  expect(readAssignments(TEXT)).toEqual(READ)
  expect(readAssignments('- først en strek')).toEqual([
    { title: 'først en strek', minutes: null, questions: [] },
  ])
  expect(readAssignments('De første 14 min')).toEqual([{ title: 'De første', minutes: 14, questions: [] }])
  expect(readAssignments('15 min')).toEqual([{ title: '15 min', minutes: null, questions: [] }])
})

test('[PS10] what was read is written the same way again, also when one is moved up', () => {
  expect(readAssignments(writeAssignments(READ))).toEqual(READ)
  expect(movedUp(READ, 1).map(({ title }) => title)).toEqual(
    [READ[1], READ[0], READ[2]].map((is) => is?.title),
  )
  expect(movedUp(READ, 0)).toEqual(READ)
})

test('[PS10] nothing at all, or too much, is told before it is sent', () => {
  expect(problemWith(readAssignments(' \n '))).toBe('none')
  expect(problemWith(readAssignments(TEXT))).toBeNull()
  expect(problemWith(Array.from({ length: 21 }, () => LAST))).toBe('many')
  expect(problemWith([{ ...LAST, questions: Array.from({ length: 21 }, () => 'Hva?') }])).toBe('questions')
})

test('[PS11] a reworded, moved or kept sub-question keeps its id; one without any gets one to write under', () => {
  const known = withIds(READ, [], 'Hva ser vi?', newId)
  expect(known.map(({ questions }) => questions.length)).toEqual([2, 2, 1])
  expect(known[2]?.questions[0]?.text).toBe('Hva ser vi?')
  const again = withIds(READ, known, 'Hva ser vi?', newId)
  expect(again).toEqual(known)
  const moved = withIds(movedUp(READ, 1), known, 'Hva ser vi?', newId)
  expect(moved.map(({ id }) => id)).toEqual([known[1], known[0], known[2]].map((is) => is?.id))
  const reworded = withIds(
    [
      { ...FIRST, title: 'Hva virket?', questions: ['Hva gjorde dere?', 'Hvordan vet vi det?'] },
      ...READ.slice(1),
    ],
    known,
    'Hva ser vi?',
    newId,
  )
  expect(reworded[0]?.id).toBe(known[0]?.id)
  expect(reworded[0]?.questions.map(({ id }) => id)).toEqual(known[0]?.questions.map(({ id }) => id))
  // A new line on top takes nothing from those below.
  const more = withIds(
    [{ title: 'Ny', minutes: null, questions: ['Hva?'] }, ...READ],
    known,
    'Hva ser vi?',
    newId,
  )
  expect(more.slice(1)).toEqual(known)
  expect(new Set(more.map(({ id }) => id)).size).toBe(4)
})
