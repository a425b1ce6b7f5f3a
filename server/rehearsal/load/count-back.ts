import type { LeaderView } from '#shared/views/leader.ts'
import type { Count } from './load-report.ts'

/** What phones were told is stored, and what may be: sent, and never answered. */
export type Promised = {
  readonly people: Sum
  /** By activity and choice. */
  readonly choices: ReadonlyMap<string, ReadonlyMap<string, Sum>>
  /** By id, with its text. */
  readonly points: ReadonlyMap<string, { readonly text: string; readonly isSafe: boolean }>
}
export type Sum = { readonly safe: number; readonly maybe: number }
export type ReadBack = {
  readonly people: Pick<LeaderView, 'people'>['people']
  readonly activities: Pick<LeaderView, 'activities'>['activities']
}

/** What a leader is shown, held against what was promised. */
export function countBack(promised: Promised, { people, activities }: ReadBack): Count {
  const counts = [
    compare(promised.people, people.length),
    ...[...promised.choices].flatMap(([activity, choices]) => {
      const poll = activities.find((each) => each.kind === 'poll' && each.id === activity)
      return poll?.kind === 'poll' ? pollCounts(poll, choices) : [...choices.values()].map(allLost)
    }),
    ...pointCounts(promised.points, activities),
  ]
  const sum = (of: (count: Count) => number) => counts.reduce((total, count) => total + of(count), 0)
  return {
    acknowledged: sum(({ acknowledged }) => acknowledged),
    lost: sum(({ lost }) => lost),
    twice: sum(({ twice }) => twice),
    changed: sum(({ changed }) => changed),
  }
}

type Poll = Extract<ReadBack['activities'][number], { kind: 'poll' }>

function pollCounts({ tally, answered }: Poll, choices: ReadonlyMap<string, Sum>): readonly Count[] {
  const all = [...choices.values()].reduce((one, other) => ({
    safe: one.safe + other.safe,
    maybe: one.maybe + other.maybe,
  }))
  // Of very few anonymous answers nobody is shown more than how many there are.
  if (tally === null) return [compare(all, answered)]
  return [...choices].map(([choice, sum]) =>
    compare(sum, tally.rows.find(({ id }) => id === choice)?.count ?? 0),
  )
}

function pointCounts(points: Promised['points'], activities: ReadBack['activities']): readonly Count[] {
  const found = new Map<string, string[]>()
  for (const activity of activities)
    if (activity.kind === 'conversation')
      for (const { id, text } of activity.points) found.set(id, [...(found.get(id) ?? []), text])
  const known = [...points].map(([id, { text, isSafe }]): Count => {
    const [first, ...more] = found.get(id) ?? []
    return {
      acknowledged: isSafe ? 1 : 0,
      lost: isSafe && first === undefined ? 1 : 0,
      twice: more.length,
      changed: first !== undefined && first !== text ? 1 : 0,
    }
  })
  const strays = [...found.keys()].filter((id) => !points.has(id)).length
  return strays === 0 ? known : [...known, { acknowledged: 0, lost: 0, twice: strays, changed: 0 }]
}

function compare({ safe, maybe }: Sum, found: number): Count {
  return {
    acknowledged: safe,
    lost: Math.max(0, safe - found),
    twice: Math.max(0, found - safe - maybe),
    changed: 0,
  }
}

function allLost({ safe }: Sum): Count {
  return { acknowledged: safe, lost: safe, twice: 0, changed: 0 }
}
