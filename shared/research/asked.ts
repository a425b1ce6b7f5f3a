import type { Evaluation } from '#shared/activities/evaluation/evaluation.ts'
import { summarise } from '#shared/activities/poll/numbers.ts'
import type { Answer, BegunPoll, Box, Question } from '#shared/activities/poll/poll.ts'
import { countedIn } from '#shared/activities/poll/twins.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Held } from './source.ts'
import { codeOf, stretchOf } from './value.ts'

/** One question in one round, with its answers as they may be told apart: by person, or by nobody. */
export type Asked = {
  readonly held: Held
  readonly activity: string
  readonly item: string | null
  /** The number of the question in an evaluation; 1 elsewhere. */
  readonly prompt: number
  readonly round: 1 | 2
  readonly question: Question
  readonly answers:
    | { readonly level: 'named'; readonly by: readonly (readonly [PersonId, Answer])[] }
    | { readonly level: 'anonymous'; readonly all: readonly Answer[] }
}

/** Every question that is over: while people answer nothing of it is told, as one more answer would be the latest one's. */
export function* askedIn(held: Held): Generator<Asked> {
  for (const id of held.state.order) {
    const activity = held.state.activities.get(id)
    if (activity?.kind === 'poll' && activity.phase === 'closed') yield* roundsOf(held, activity)
    if (activity?.kind === 'evaluation' && activity.phase === 'closed') yield* promptsOf(held, activity)
  }
}

function* roundsOf(held: Held, poll: Extract<BegunPoll, { phase: 'closed' }>): Generator<Asked> {
  const { id: activity, item, question, box, first } = poll
  const told = { held, activity, item, question, prompt: 1 }
  if (first) yield { ...told, round: 1, answers: answersIn(first) }
  yield { ...told, round: first ? 2 : 1, answers: answersIn(box) }
}

function answersIn(box: Box): Asked['answers'] {
  return box.kind === 'named'
    ? { level: 'named', by: [...countedIn(box).entries()] }
    : { level: 'anonymous', all: box.settled }
}

function* promptsOf(held: Held, form: Extract<Evaluation, { phase: 'closed' }>): Generator<Asked> {
  for (const [at, { id, question }] of form.questions.entries())
    yield {
      ...{ held, activity: form.id, item: form.item, question },
      ...{ prompt: at + 1, round: 1 },
      answers: {
        level: 'anonymous',
        all: form.box.settled.find((each) => each.id === id)?.counted ?? [],
      },
    }
}

/** Codes of answers that nobody's name stands beside: figures as the stretch they lie in, and in an order of their own. */
export function codesWithoutNames(question: Question, all: readonly Answer[]): readonly string[] {
  if (question.type !== 'number') return all.map((answer) => codeOf(question, answer)).sort()
  const figures = all.flatMap((answer) => (answer.type === 'number' ? [answer.value] : []))
  figures.sort((a, b) => a - b)
  const { bins } = summarise(figures, question.decimals)
  return figures.map((figure) => stretchOf(bins, figure))
}

/** The texts of answers in people's own words, by the alphabet, which knows nothing of who wrote them. */
export function textsOf(answers: readonly Answer[]): readonly string[] {
  return answers
    .flatMap((answer) =>
      answer.type === 'text' ? [answer.text] : answer.type === 'words' ? answer.words : [],
    )
    .filter((text) => text !== '')
    .sort()
}
