import type { StoredRecord } from '#server/store/event-store.ts'
import { fieldsOf } from './record-fields.ts'

/** A point as the journal has it, or a word, whose step is whom it is for. `added`: how often it came. */
export type CountedPoint = {
  readonly kind: 'point' | 'word'
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
  /** How often each has come since they last went; whoever was only expected has not. */
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

  for (const record of records) {
    const { type } = record
    const fields = fieldsOf(record)
    const text = (key: string) => String(fields[key] ?? '')
    const activity = text('activity')
    const person = text('person')
    if (type === 'v1.PersonJoined' || type === 'v1.PersonArrived') {
      came.set(person, (came.get(person) ?? 0) + 1)
      if (text('device') !== '') inList(devices, text('device')).push(person)
    } else if (type === 'v1.PersonLeft') {
      // Whoever has gone may come again.
      came.set(person, 0)
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
          kind: 'point',
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
        points.set(id, {
          kind: 'word',
          id: text('word'),
          activity,
          step: text('to'),
          person,
          text: text('text'),
          added: 1,
        })
    } else if (type === 'v1.PointEdited') {
      const there = points.get(`${activity}/${text('point')}`)
      if (there) there.text = text('text')
    } else if (type === 'v1.PointRemoved') points.delete(`${activity}/${text('point')}`)
  }
  return { devices, came, ballots, answered, sealed, emptied, points }
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
