import type { Form, FormQuestion } from '#shared/activities/evaluation/evaluation.ts'
import type { Answer } from '#shared/activities/poll/question.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { after, at, overfull, person, running, withPoll } from './gathering.ts'
import { QUESTIONS as OF_KINDS, OVERFULL, SIX } from './questions.ts'
import { POINT, TITLE_OF_120 } from './texts.ts'

// Evaluations: prepared, filled in, counted. Whose phone is looked at is the first on the list.

const activity = 'form'
const agree = (id: string, text: string): FormQuestion => ({
  id,
  question: { type: 'scale', text, steps: 5, low: 'Helt uenig', high: 'Helt enig' },
})
const QUESTIONS: readonly FormQuestion[] = [
  agree('useful', 'Samlingen var nyttig for oss'),
  agree('heard', 'Jeg kom til orde'),
  { id: 'again', question: { type: 'yesno', text: 'Vil du komme igjen?' } },
  { id: 'other', question: { type: 'text', text: 'Hva bør vi gjøre annerledes?' } },
]
const answers = (nth: number): Form => [
  { question: 'useful', answer: { type: 'scale', value: 1 + ((nth * 2 + 3) % 5) } },
  { question: 'heard', answer: { type: 'scale', value: 4 + (nth % 2) } },
  ...(nth < 2 ? ([{ question: 'other', answer: { type: 'text', text: POINT } }] as const) : []),
]
/** What stands in the fields and in the outbox of the phone that is looked at. */
export const FILLED: Form = answers(1)
export const WRITTEN = {
  'form/useful': JSON.stringify({ type: 'picked', ids: ['5'] }),
  'form/other': JSON.stringify({ type: 'typed', texts: [POINT] }),
}

function lead(state: Gathering, ...commands: readonly RoomCommand[]): Gathering {
  return commands.reduce((before, command) => after(before, [command, at(11, 5)]), state)
}
function prepared(state: Gathering, title: string, questions: readonly FormQuestion[]): Gathering {
  return lead(state, {
    type: 'PrepareEvaluation',
    ...{ activity, item: null, title, questions: [...questions] },
  })
}
const open = (until: number | null = null): RoomCommand => ({ type: 'OpenEvaluation', activity, until })
const close: RoomCommand = { type: 'CloseEvaluation', activity }
const show: RoomCommand = { type: 'SetEvaluationResults', activity, results: 'shown' }
/** Forms of so many, the first on the list among them. */
function sentBy(state: Gathering, count: number, form = answers): Gathering {
  return Array.from({ length: count }, (_, nth) => nth).reduce(
    (before, nth) =>
      after(before, [
        { type: 'SendForm', activity, answers: [...form(nth)] },
        at(11, 7),
        { role: 'participant', person: person(state, nth) },
      ]),
    state,
  )
}

export const draft = prepared(running, 'Hvordan var samlingen?', QUESTIONS)
export const opened = lead(draft, open())
export const tonight = lead(draft, open(at(23, 59)))
/** Seven days from now, for those who fill it in at home. */
export const afterwards = sentBy(lead(draft, open(at(11 + 7 * 24))), 1)
export const untitled = lead(prepared(running, '', QUESTIONS.slice(0, 1)), open())
export const sent = sentBy(opened, 7)
export const beside = withPoll(opened, 'choice')
/** Few: what they said is sealed still. */
export const few = lead(sentBy(opened, 3), close, show)
export const closed = lead(sent, close)
export const shown = lead(closed, show)
const rows = [1, 2, 4, 7, 5].map((count, step) => ({ id: `${step + 1}`, counts: [count] }))
const compare = (title: string, ...questions: readonly string[]): RoomCommand => ({
  ...{ type: 'CompareEvaluation', activity },
  with: {
    ...{ gathering: 'earlier', title, closedAt: at(11 - 180 * 24) },
    results: questions.map((question) => ({ question, answered: 19, rows })),
  },
})
export const compared = lead(closed, compare('Samling 1', 'useful', 'heard'))
export const comparedShown = lead(compared, show, {
  type: 'ShowComparison',
  ...{ activity, shown: true },
})
/** Their answers have been counted, and can no longer be told apart. */
export const again = lead(closed, open())

/** One of each kind, as many as there can be, and texts as long as they come. */
const MANY: readonly FormQuestion[] = [
  { id: 'k0', question: OVERFULL.ranking },
  { id: 'k1', question: OVERFULL.dates },
  ...Object.values(OF_KINDS).map((question) => ({ id: `s-${question.type}`, question })),
  ...Array.from({ length: 18 }, (_, nth) => agree(`a${nth}`, `${nth + 1}. ${TITLE_OF_120}`)),
]

const fully = (nth: number): Form => [
  ...Object.entries(SIX).flatMap(([kind, all]) => {
    const answer: Answer | undefined = kind === 'dates' ? undefined : all[nth]
    return answer ? [{ question: `s-${kind}`, answer }] : []
  }),
  { question: 's-text', answer: { type: 'text', text: `${POINT} ${POINT}` } },
  ...Array.from({ length: 18 }, (_, place) => ({
    question: `a${place}`,
    answer: { type: 'scale' as const, value: 1 + ((nth + place) % 5) },
  })),
]
export const manyDraft = prepared(overfull, TITLE_OF_120, MANY)
export const many = sentBy(lead(manyDraft, open()), 6, fully)
export const manyUnanswered = lead(prepared(running, TITLE_OF_120, MANY), open())
export const manyShown = lead(many, close, show)
export const manyCompared = lead(
  manyShown,
  compare(TITLE_OF_120, ...Array.from({ length: 18 }, (_, nth) => `a${nth}`)),
  { type: 'ShowComparison', activity, shown: true },
)
