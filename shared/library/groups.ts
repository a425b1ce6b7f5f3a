import type { Who } from '#shared/activities/conversation/steps.ts'
import type { Setup } from './library.ts'

/** How many are together at a time. */
export const GROUP_SIZES = ['alone', 'duo', 'four', 'table', 'municipality', 'hall'] as const
export type GroupSize = (typeof GROUP_SIZES)[number]

const OF_STEP: Readonly<Record<Who, GroupSize>> = {
  ...{ alone: 'alone', duo: 'duo', four: 'four', table: 'table', municipality: 'municipality' },
  ...{ role: 'table', plenary: 'hall' },
}

const OF_KIND: Readonly<Record<Exclude<Setup['kind'], 'conversation'>, readonly GroupSize[]>> = {
  ...{ panel: ['hall'], presentations: ['municipality', 'hall'], commitments: ['municipality'] },
  ...{ poll: ['alone'], evaluation: ['alone'] },
}

/** Who is together in it, the fewest first. */
export function groupsOf(setup: Setup): readonly GroupSize[] {
  if (setup.kind !== 'conversation') return OF_KIND[setup.kind]
  const groups = new Set(setup.steps.map(({ who }) => OF_STEP[who]))
  return GROUP_SIZES.filter((each) => groups.has(each))
}

/** What people are asked in it, in order. */
export function asksOf(setup: Setup): readonly string[] {
  switch (setup.kind) {
    case 'conversation':
      return setup.steps.map(({ prompt }) => prompt)
    case 'panel':
      return setup.assignments.map(({ title }) => title)
    case 'poll':
      return [setup.question.text]
    case 'evaluation':
      return setup.questions.map(({ question }) => question.text)
    default:
      return []
  }
}
