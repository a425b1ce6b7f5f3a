import type { Answer, Question } from '#shared/activities/poll/question.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { Guest } from '#tests/support/crew.ts'
import type { Stage } from './stage.ts'

// What a gathering asks, promises and is told besides its talks, made without a page for each: walks and pictures look at it.

export type Written = Extract<GatheringCommand, { type: 'SetFigure' }>
type Promised = { readonly what: string; readonly who: string; readonly by: string; readonly how: string }
/** As many as one leader can hand in for in one go without being held back. */
const MANY = 12
const FORM = 'form'
const PROMISES = 'promises'

async function byName({ crew }: Stage): Promise<(name: string) => string> {
  const { municipalities } = (await crew.view()).arrivals
  return (name) => municipalities.find((each) => each.name === name)?.id ?? ''
}

/** A question, what each of them answers to it, and what is written let through; on the wall with its result. */
export async function asks(
  { crew }: Stage,
  question: Question,
  guests: readonly Guest[],
  answers: readonly Answer[],
): Promise<string> {
  const poll = await crew.poll(question)
  await Promise.all(
    guests.map(async (guest, nth) => {
      const answer = answers[nth % answers.length]
      if (answer) await crew.answer(guest, poll, answer)
    }),
  )
  await crew.act({ type: 'SetResults', activity: poll, results: 'live' })
  const card = (await crew.view()).activities.find(({ id }) => id === poll)
  const { texts = [], words = [] } = (card?.kind === 'poll' && card.tally) || {}
  const waiting = [...texts, ...words].map(({ id }) => id)
  if (waiting.length > 0) await crew.act({ type: 'LetThrough', activity: poll, texts: waiting })
  await crew.show('question', poll)
  return poll
}

/** One anonymous form with a question of each of these, open until then. */
export async function opensForm(
  { crew }: Stage,
  title: string,
  questions: readonly Question[],
  until: number | null,
) {
  await crew.act(
    {
      ...{ type: 'PrepareEvaluation', activity: FORM, item: null, title },
      questions: questions.map((question, nth) => ({ id: `q${nth}`, question })),
    },
    { type: 'OpenEvaluation', activity: FORM, until },
  )
  await crew.show('evaluation', FORM)
}

export async function sendsForm(guest: Guest, answers: readonly Answer[]) {
  const sent = await guest.send({
    ...{ type: 'SendForm', activity: FORM },
    answers: answers.map((answer, nth) => ({ question: `q${nth}`, answer })),
  })
  if (!sent.ok) throw new Error(`the form was refused: ${sent.code}`)
}

export async function showsForm({ crew }: Stage) {
  await crew.act(
    { type: 'CloseEvaluation', activity: FORM },
    { type: 'SetEvaluationResults', activity: FORM, results: 'shown' },
  )
}

/** Promises are asked for; `last`: what each promised the time before. */
export async function asksForPromises(
  stage: Stage,
  last: Readonly<Record<string, Promised>> = {},
  most = 2,
  plan = true,
) {
  const idOf = await byName(stage)
  const activity = PROMISES
  const carried = Object.entries(last).map(([name, promised]) => ({
    ...promised,
    id: `last-${idOf(name)}`,
    municipality: idOf(name),
  }))
  await stage.crew.act(
    { type: 'PrepareCommitments', activity, item: null, title: '', most, plan },
    { type: 'CarryCommitments', activity, from: { gathering: 'before', title: 'Samling 1' }, carried },
    { type: 'OpenCommitments', activity },
  )
  await stage.crew.show('commitments', activity)
}

/** Each has written its first promise, and confirmed it. */
export async function promise(stage: Stage, promises: Readonly<Record<string, Promised>>) {
  const idOf = await byName(stage)
  for (const [name, promised] of Object.entries(promises)) {
    const place = { activity: PROMISES, municipality: idOf(name) }
    for (const field of ['what', 'who', 'by', 'how'] as const)
      await stage.crew.act({
        type: 'WriteCommitment',
        ...place,
        place: 1,
        field,
        base: '',
        text: promised[field],
      })
    await stage.crew.act({ type: 'ConfirmCommitments', ...place })
  }
}

/** The form from before the gathering with these measures more, and a report from each who has handed in none. */
export async function tells({ crew }: Stage, more: readonly string[], note: string) {
  const { reporting, arrivals } = await crew.view()
  const { intro, profiles, measures } = reporting.form
  const all = [...measures, ...more.map((text, nth) => ({ id: `more${nth}`, text }))]
  const sent = reporting.reports
    .filter(({ sentAt }) => sentAt !== null)
    .map(({ municipality }) => municipality)
  await crew.act(
    { type: 'WriteReportForm', intro, profiles: [...profiles], measures: all },
    { type: 'OpenReporting' },
    ...arrivals.municipalities
      .filter(({ id }) => !sent.includes(id))
      .slice(0, MANY)
      .flatMap(({ id: municipality }, nth): readonly GatheringCommand[] => [
        { type: 'PickProfile', municipality, profile: profiles[nth % profiles.length]?.id ?? null },
        ...[...new Set([0, 1 + nth, 3 * nth].map((each) => each % all.length))].map(
          (each): GatheringCommand => {
            const measure = all.at(-1 - each)?.id ?? ''
            return { type: 'TickMeasure', municipality, measure, note: each % 2 === 0 ? note : '' }
          },
        ),
        { type: 'SendReport', municipality },
      ]),
  )
}
