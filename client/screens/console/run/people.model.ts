import type { LeaderPerson, LeaderView } from '#shared/views/leader.ts'

export type Dot = 'here' | 'offline' | 'missing'
export type PersonLine = LeaderPerson & { readonly dot: Dot }
export type GroupLine = {
  /** Empty for those without a municipality. */
  readonly id: string
  readonly name: string
  readonly people: readonly PersonLine[]
  readonly here: number
  readonly offline: number
  /** Not come yet. */
  readonly missing: number
  readonly gone: number
}

/** More than this many dots are no longer counted at a glance; figures take over. */
export const MOST_DOTS = 12

const ORDER: readonly Dot[] = ['here', 'offline', 'missing']

function dotOf(person: LeaderPerson, online: ReadonlySet<string>): Dot {
  if (!person.arrived) return 'missing'
  return online.has(person.id) ? 'here' : 'offline'
}

export function presence(view: Pick<LeaderView, 'people' | 'online' | 'arrivals'>): readonly GroupLine[] {
  const online = new Set(view.online)
  const groups = new Map<string, PersonLine[]>()
  for (const person of view.people) {
    const key = person.municipality ?? ''
    const line = { ...person, dot: dotOf(person, online) }
    const there = groups.get(key)
    if (there) there.push(line)
    else groups.set(key, [line])
  }
  return view.arrivals.municipalities.map(({ id, name }) => {
    const people = (groups.get(id) ?? []).sort((a, b) => ORDER.indexOf(a.dot) - ORDER.indexOf(b.dot))
    const count = (dot: Dot) => people.filter((person) => person.dot === dot).length
    const gone = people.filter((person) => person.gone).length
    return {
      id,
      name,
      people,
      here: count('here'),
      offline: count('offline'),
      missing: count('missing') - gone,
      gone,
    }
  })
}

export type Incoming = {
  readonly id: string
  readonly activity: string
  readonly group: string | null
  readonly text: string
  readonly at: number
  readonly late: boolean
  /** Marks of support. */
  readonly support: number
}

/** The latest points of all conversations, newest first. */
export function incoming(view: Pick<LeaderView, 'activities'>, most: number): readonly Incoming[] {
  return view.activities
    .flatMap((each) =>
      each.kind === 'conversation' ? each.points.map((point) => ({ ...point, activity: each.id })) : [],
    )
    .sort((a, b) => b.at - a.at)
    .slice(0, most)
    .map(({ id, activity, group, text, at, late, support }) => {
      return { id, activity, group, text, at, late, support }
    })
}
