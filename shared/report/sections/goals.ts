import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Built, Context, ReportSection } from '#shared/report/section.ts'
import type { Goals } from '#shared/showing/showing.ts'
import { goalsPart } from '#shared/views/showing-part.ts'

/** What the network is together about; the hall sees it whenever the leader calls it up. */
function* take({ goals }: Gathering): Generator<Goals> {
  if (goals.goals.length > 0) yield goalsPart(goals)
}

function build([goals]: readonly Goals[], { words }: Context): Built | null {
  if (!goals) return null
  const heading = goals.heading === '' ? [] : [{ type: 'text', text: goals.heading } as const]
  return {
    blocks: [...heading, { type: 'list', items: goals.goals.map((text) => ({ text, meta: '' })) }],
    sheets: [
      {
        id: 'mal',
        name: words.sections.goals,
        columns: [
          {
            id: 'mal',
            label: words.goals.column,
            kind: 'text',
            meaning: words.goals.meaning,
          },
        ],
        rows: goals.goals.map((text) => [text]),
      },
    ],
  }
}

export const goalsSection: ReportSection<Goals> = { id: 'goals', take, build }
