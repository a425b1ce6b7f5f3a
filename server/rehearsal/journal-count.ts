import type { StoredRecord } from '#server/store/event-store.ts'

/** A point as the journal has it, or a word, whose step is whom it is for. `added`: how often it came. */
export type CountedPoint = {
  readonly id: string
  readonly activity: string
  readonly step: string
  readonly person: string
  text: string
  added: number
}
export type JournalCount = {
  /** The phone's hash → everybody that it was ever made to speak for. */
  readonly devices: ReadonlyMap<string, readonly string[]>
  /** How often each has come; whoever was only expected has not. */
  readonly came: ReadonlyMap<string, number>
  /** Named ballots: activity → person → the answers in the order in which they came, as JSON. */
  readonly ballots: Grouped<readonly string[]>
  /** Anonymous polls: who has answered, how often. */
  readonly answered: Grouped<number>
  /** Sealed ballots of an anonymous poll, changes among them. */
  readonly sealed: ReadonlyMap<string, number>
  /** What the boxes of an anonymous poll held as they were emptied, as JSON. */
  readonly emptied: ReadonlyMap<string, readonly string[]>
  readonly points: ReadonlyMap<string, CountedPoint>
  /** Each time tables were shown: who had come before they were shown anew, and was at none. */
  readonly unseated: readonly (readonly string[])[]
  /** Each time a step was begun for which people were put together: who had come before it was over, and was with nobody. */
  readonly alone: readonly { readonly step: string; readonly people: readonly string[] }[]
}
type Grouped<Value> = ReadonlyMap<string, ReadonlyMap<string, Value>>

/**
 * Counts what a journal holds, record by record, and shares nothing with the program that it checks: neither `evolve` nor the
 * tables of a gathering, so that a mistake there does not hide itself here.
 */
export function countJournal(records: readonly StoredRecord[]): JournalCount {
  const devices = new Map<string, string[]>()
  const came = new Map<string, number>()
  const ballots = new Map<string, Map<string, string[]>>()
  const answered = new Map<string, Map<string, number>>()
  const sealed = new Map<string, number>()
  const emptied = new Map<string, string[]>()
  const points = new Map<string, CountedPoint>()
  const drafts = new Map<string, Set<string>>()
  const talks = new Map<string, { readonly step: string; readonly circles: Map<string, readonly string[]> }>()
  const alone: { readonly step: string; readonly people: readonly string[] }[] = []
  const rounds: { readonly seated: Set<string>; readonly here: Set<string> }[] = []

  function endStep(activity: string): void {
    const talk = talks.get(activity)
    talks.delete(activity)
    if (!talk) return
    const together = new Set([...talk.circles.values()].flat())
    alone.push({ step: talk.step, people: [...came.keys()].filter((person) => !together.has(person)) })
  }

  for (const { type, public: open, private: hidden } of records) {
    const fields: Readonly<Record<string, unknown>> = { ...open, ...(hidden === 'erased' ? {} : hidden) }
    const text = (key: string) => String(fields[key] ?? '')
    const activity = text('activity')
    const person = text('person')
    if (type === 'v1.PersonJoined' || type === 'v1.PersonArrived') {
      came.set(person, (came.get(person) ?? 0) + 1)
      rounds.at(-1)?.here.add(person)
      if (text('device') !== '') inList(devices, text('device')).push(person)
    } else if (type === 'v1.BallotCast') {
      inList(inMap(ballots, activity), person).push(JSON.stringify(fields.answer))
    } else if (type === 'v1.PersonAnswered') {
      const people = inMap(answered, activity)
      people.set(person, (people.get(person) ?? 0) + 1)
    } else if (type === 'v1.AnonymousBallotCast') {
      sealed.set(activity, (sealed.get(activity) ?? 0) + 1)
    } else if (type === 'v1.BallotBoxEmptied') {
      const answers = Array.isArray(fields.answers) ? fields.answers : []
      inList(emptied, activity).push(...answers.map((answer) => JSON.stringify(answer)))
    } else if (type === 'v1.PointAdded') {
      const id = `${activity}/${text('point')}`
      const there = points.get(id)
      if (there) there.added++
      else
        points.set(id, {
          id: text('point'),
          activity,
          step: text('step'),
          person,
          text: text('text'),
          added: 1,
        })
    } else if (type === 'v1.WordSent') {
      const id = `${activity}/${text('word')}`
      const there = points.get(id)
      if (there) there.added++
      else
        points.set(id, { id: text('word'), activity, step: text('to'), person, text: text('text'), added: 1 })
    } else if (type === 'v1.PointEdited') {
      const there = points.get(`${activity}/${text('point')}`)
      if (there) there.text = text('text')
    } else if (type === 'v1.StepBegun') {
      endStep(activity)
      talks.set(activity, { step: text('step'), circles: new Map(circlesIn(fields.circles)) })
    } else if (type === 'v1.CirclesMended') {
      const circles = talks.get(activity)?.circles
      for (const gone of Array.isArray(fields.gone) ? fields.gone : []) circles?.delete(String(gone))
      for (const [id, people] of circlesIn(fields.circles)) circles?.set(id, people)
    } else if (type === 'v1.ConversationClosed') {
      endStep(activity)
    } else if (type === 'v1.SeatingFound') {
      drafts.set(text('asked'), new Set(seatedIn(fields.tables)))
    } else if (type === 'v1.LateSeated') {
      drafts.get(text('round'))?.add(person)
    } else if (type === 'v1.SeatingShown') {
      rounds.push({ seated: drafts.get(text('round')) ?? new Set(), here: new Set(came.keys()) })
    } else if (type === 'v1.PointRemoved') points.delete(`${activity}/${text('point')}`)
  }
  const unseated = rounds.map(({ seated, here }) => [...here].filter((person) => !seated.has(person)))
  return { devices, came, ballots, answered, sealed, emptied, points, unseated, alone }
}

function circlesIn(circles: unknown): readonly (readonly [string, readonly string[]])[] {
  if (!Array.isArray(circles)) return []
  return circles.map(({ id, people }: { readonly id?: unknown; readonly people?: unknown }) => [
    String(id),
    Array.isArray(people) ? people.map(String) : [],
  ])
}

function seatedIn(tables: unknown): readonly string[] {
  if (!Array.isArray(tables)) return []
  return tables.flatMap(({ people }: { readonly people?: unknown }) =>
    Array.isArray(people) ? people.map(String) : [],
  )
}

function inList<Value>(map: Map<string, Value[]>, key: string): Value[] {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}

function inMap<Value>(map: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const inner = map.get(key) ?? new Map<string, Value>()
  map.set(key, inner)
  return inner
}
