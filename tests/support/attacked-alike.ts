import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { type Chance, shuffled } from '#shared/kernel/chance.ts'

/** What somebody has answered where others may have answered the same. */
export type Alike<Known> = { readonly activity: string; readonly person: Known; readonly answer: Answer }
type Asking<Known> = {
  readonly people: readonly Known[]
  readonly chance: Chance
  readonly lead: (command: RoomCommand) => Promise<void>
  readonly give: (person: Known, command: RoomCommand) => Promise<void>
  readonly closed: (activity: string) => Promise<void>
  readonly alike: Alike<Known>[]
}

/** So many of each that a guess over all of them is not right by luck. */
const OF_EACH = 6

/** One choice, a scale and a ranking. Choices have ids of different lengths, so that the size of what is stored could tell. */
export async function askAlike<Known>(asking: Asking<Known>): Promise<void> {
  for (let nth = 0; nth < OF_EACH; nth++) for (const kind of KINDS) await ask(asking, kind, nth)
}

const KINDS = ['choice', 'scale', 'ranking'] as const
const OPTIONS = Array.from({ length: 30 }, (_, nth) => {
  const id = `o${nth}${'x'.repeat(nth)}`
  return { id, text: id }
})
const QUESTIONS: Readonly<Record<(typeof KINDS)[number], Question>> = {
  choice: { type: 'choice', text: 'choice', choices: OPTIONS },
  scale: { type: 'scale', text: 'scale', steps: 10, low: '', high: '', notRelevant: true },
  ranking: { type: 'ranking', text: 'ranking', choices: OPTIONS, top: 3 },
}

async function ask<Known>(
  { people, chance, lead, give, closed, alike }: Asking<Known>,
  kind: (typeof KINDS)[number],
  nth: number,
): Promise<void> {
  const activity = `${kind}${nth}`
  const question = QUESTIONS[kind]
  await lead({ type: 'PreparePoll', activity, item: null, anonymous: true, question })
  await lead({ type: 'OpenPoll', activity })
  for (const person of shuffled(people, chance)) {
    const answer = answerTo(kind, chance)
    alike.push({ activity, person, answer })
    await give(person, { type: 'CastBallot', activity, answer })
  }
  await closed(activity)
  await lead({ type: 'SetResults', activity, results: 'shown' })
}

function answerTo(kind: (typeof KINDS)[number], chance: Chance): Answer {
  const mixed = () => shuffled(OPTIONS, chance).map(({ id }) => id)
  if (kind === 'choice') return { type: 'choice', choice: mixed()[0] ?? '' }
  if (kind === 'ranking') return { type: 'ranking', order: mixed().slice(0, 3) }
  const value = chance.below(11)
  return { type: 'scale', value: value === 0 ? null : value }
}
