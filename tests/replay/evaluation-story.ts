import type { Actor } from '#shared/gathering/authorise.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'

type Give = (command: RoomCommand, by: Actor) => void

/** A form written and put right, sent by five, one of them twice, and its results shown. */
export function evaluate(state: () => Gathering, give: Give, as: (person: string) => Actor): void {
  const lead = (command: RoomCommand) => give(command, { role: 'leader' })
  const on = { activity: 'form' } as const
  const other = { id: 'else', question: { type: 'text', text: 'Hva ville du endret? æøå' } } as const
  const useful = {
    id: 'useful',
    question: { type: 'scale', text: 'Nyttig', steps: 5, low: 'nei', high: 'ja' },
  } as const
  lead({ type: 'PrepareEvaluation', ...on, item: null, title: 'Hvordan var det?', questions: [other] })
  lead({ type: 'ReviseEvaluation', ...on, title: 'Hvordan var samlingen?', questions: [useful, other] })
  lead({ type: 'OpenEvaluation', ...on, until: null })
  const here = [...state().people.roster.values()]
    .filter(({ presence }) => presence === 'arrived')
    .slice(0, 5)
  const sent = [...here, ...here.slice(0, 1)]
  for (const [place, { id }] of sent.entries())
    give(
      {
        type: 'SendForm',
        ...on,
        answers: [
          { question: 'useful', answer: { type: 'scale', value: 1 + (place % 5) } },
          ...(place === 0
            ? [{ question: 'else', answer: { type: 'text', text: 'Mer tid til å snakke' } } as const]
            : []),
        ],
      },
      as(id),
    )
  lead({ type: 'CloseEvaluation', ...on })
  lead({ type: 'SetEvaluationResults', ...on, results: 'shown' })
  const before = { gathering: 'earlier', title: 'Samling 1 – på Voss', closedAt: 1_331_800_000_000 } as const
  const rows = [0, 1, 1, 3, 2].map((count, at) => ({ id: `${at + 1}`, counts: [count] }))
  const compare = (answered: number) => ({
    ...{ type: 'CompareEvaluation' as const, ...on },
    with: { ...before, results: [{ question: 'useful', answered, rows }] },
  })
  lead(compare(7))
  lead({ type: 'CompareEvaluation', ...on, with: null })
  lead(compare(7))
  lead({ type: 'ShowComparison', ...on, shown: true })
}
