import type { Gathering } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import type { RehearsedBoards, RehearsedPanel } from '#shared/protocol/rehearsal.ts'
import type { BoardAct } from './board-tools.ts'
import type { BoardCount } from './journal-boards.ts'
import type { JournalCount } from './journal-count.ts'
import type { CountedPrompt } from './judge.ts'
import type { RehearsalPlan } from './rehearsal-plan.ts'

/** A note that came so long after it was written has waited for a net. */
const WAITED = 10 * MINUTE

/** What observers and panels did, by the journal. */
export function boardsIn(
  { people }: Gathering,
  { prompts, notes }: RehearsalPlan,
  acts: readonly BoardAct[],
  counted: readonly (CountedPrompt | null)[],
  count: JournalCount,
  boards: BoardCount,
): RehearsedBoards | null {
  if (notes === null) return null
  const presented = prompts.flatMap((prompt) => (prompt.kind === 'plenary' ? [prompt] : []))
  const answers = [...boards.readBacks.values()].flatMap((each) => [...each.answers.values()])
  return {
    observers: observersIn(acts, boards),
    panels: prompts.flatMap((prompt): readonly RehearsedPanel[] => {
      if (prompt.kind !== 'boards' || prompt.assignments === null) return []
      const seats = boards.seats.get(prompt.activity)
      const points = [...count.points.values()].filter(({ activity }) => activity === prompt.activity)
      return [
        {
          members: [...(seats?.values() ?? [])].filter((person) => person !== null).length,
          empty: people.municipalities.flatMap(({ id, name }) => (seats?.get(id) ? [] : [name])),
          assignments: prompt.assignments.map(({ title, questions }) => ({
            title,
            points: points.filter(({ step }) => questions.some(({ id }) => id === step)).length,
          })),
        },
      ]
    }),
    readBacks: {
      asked: boards.readBacks.size,
      answers: answers.length,
      notQuite: answers.filter((said) => said.at(-1)?.includes('not-quite')).length,
    },
    plenaries: presented.map(({ of, activity }) => ({
      of,
      chosen: [...boards.deeds.keys()].filter((key) => key.startsWith(`choose ${activity} `)).length,
      shown: new Set(boards.shown.get(activity)).size,
    })),
    wonderings: prompts.flatMap((prompt, number) => {
      const answered = counted[number]
      if (prompt.kind !== 'points' || !prompt.wonders || !answered) return []
      return [{ of: prompt.wonders, expected: answered.expected, came: answered.came }]
    }),
  }
}

function observersIn(acts: readonly BoardAct[], { notes }: BoardCount): RehearsedBoards['observers'] {
  const names = [...new Set(acts.flatMap(({ who, command }) => (command.type === 'WriteNote' ? [who] : [])))]
  return names.sort().map((name) => {
    const written = acts.flatMap(({ who, command }) =>
      who === name && command.type === 'WriteNote' ? (notes.get(command.note) ?? []) : [],
    )
    const waits = written.map(({ at, writtenAt }) => at - writtenAt).filter((wait) => wait > WAITED)
    return {
      name,
      notes: written.length,
      waited: waits.length,
      longest: Math.round(Math.max(0, ...waits) / MINUTE),
    }
  })
}
