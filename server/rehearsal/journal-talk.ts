import type { StoredRecord } from '#server/store/event-store.ts'
import { fieldsOf, idsIn, listIn } from './record-fields.ts'

/** Where a point stands: in the step it was written in, or one that it was taken along to. */
export type CountedPlace = {
  readonly step: string
  readonly circle: string | null
  readonly group: string | null
}
export type CountedCall = {
  readonly activity: string
  readonly step: string
  readonly circle: string
  readonly at: number
  /** Null: nobody came before the step was over. */
  answeredAt: number | null
}
/** How one group's round the table has gone: what was due, and the places the turn has come to, in order. */
export type CountedTurns = {
  readonly activity: string
  readonly step: string
  due: number
  readonly places: number[]
}

/** What a journal holds of how people talked. Shares nothing with the program that it checks, as in `countJournal`. */
export type TalkCount = {
  /** Everybody who was ever in the group, by activity and circle. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>
  /** By activity and point. */
  readonly places: ReadonlyMap<string, readonly CountedPlace[]>
  /** How often each came, by activity, step, point (and person). */
  readonly tops: ReadonlyMap<string, number>
  readonly supports: ReadonlyMap<string, number>
  /** By person and whom they say they know. */
  readonly known: ReadonlyMap<string, number>
  /** By activity, run and circle. */
  readonly turns: ReadonlyMap<string, CountedTurns>
  readonly calls: readonly CountedCall[]
  /** By activity: when each run began. */
  readonly runs: ReadonlyMap<string, readonly { readonly run: number; readonly at: number }[]>
  /** Of municipalities: where each person belongs. */
  readonly homes: ReadonlyMap<string, string | null>
}

type Circle = { readonly id: string; readonly people: readonly string[]; readonly order: readonly string[] }

export function countTalk(records: readonly StoredRecord[]): TalkCount {
  const members = new Map<string, Set<string>>()
  const places = new Map<string, CountedPlace[]>()
  const tops = new Map<string, number>()
  const supports = new Map<string, number>()
  const known = new Map<string, number>()
  const turns = new Map<string, CountedTurns>()
  const calls: CountedCall[] = []
  const homes = new Map<string, string | null>()
  const runs = new Map<string, { readonly run: number; readonly at: number }[]>()
  const on = new Map<string, { readonly step: string; readonly run: string }>()

  function takeCircles(activity: string, circles: readonly Circle[]): void {
    const { step, run } = on.get(activity) ?? { step: '', run: '' }
    for (const { id, people, order } of circles) {
      const key = `${activity} ${id}`
      members.set(key, new Set([...(members.get(key) ?? []), ...people]))
      const turn = turns.get(`${activity} ${run} ${id}`)
      if (turn) turn.due = order.length
      else turns.set(`${activity} ${run} ${id}`, { activity, step, due: order.length, places: [] })
    }
  }

  for (const record of records) {
    const { type, at } = record
    const fields = fieldsOf(record)
    const text = (key: string) => String(fields[key] ?? '')
    const orNull = (key: string) => (fields[key] == null ? null : text(key))
    const activity = text('activity')
    const point = `${activity} ${text('point')}`
    const place = (): CountedPlace => ({
      step: text('step'),
      circle: orNull('circle'),
      group: orNull('group'),
    })
    switch (type) {
      case 'v1.PersonExpected':
      case 'v1.PersonJoined':
      case 'v1.PersonEdited':
        homes.set(text('person'), orNull('municipality'))
        break
      case 'v1.PointAdded':
        if (!places.has(point)) places.set(point, [place()])
        break
      case 'v1.PointCarried':
        // Once there, its text has been seen; being taken out again does not change that.
        if (fields.carry === true) places.get(point)?.push(place())
        break
      case 'v1.StepBegun': {
        const step = text('step')
        on.set(activity, { step, run: text('run') })
        runs.set(activity, [...(runs.get(activity) ?? []), { run: Number(fields.run), at: at ?? 0 }])
        takeCircles(activity, circlesIn(fields.circles))
        for (const brought of listIn(fields.brought))
          places.get(`${activity} ${brought.point}`)?.push({
            step,
            circle: brought.circle == null ? null : String(brought.circle),
            group: brought.group == null ? null : String(brought.group),
          })
        break
      }
      case 'v1.CirclesMended':
        takeCircles(activity, circlesIn(fields.circles))
        break
      case 'v1.TurnTaken':
        turns.get(`${activity} ${on.get(activity)?.run} ${text('circle')}`)?.places.push(Number(fields.place))
        break
      case 'v1.TopMarked':
        add(tops, `${activity} ${text('step')} ${text('point')}`)
        break
      case 'v1.PointSupported':
        add(supports, `${activity} ${text('step')} ${text('point')} ${text('person')}`)
        break
      case 'v1.KnownWell':
        add(known, `${text('person')} ${text('other')}`)
        break
      case 'v1.LeaderCalled': {
        const step = on.get(activity)?.step ?? ''
        calls.push({ activity, step, circle: text('circle'), at: at ?? 0, answeredAt: null })
        break
      }
      case 'v1.CallAnswered': {
        const waiting = calls.findLast(
          (each) => each.activity === activity && each.circle === text('circle') && each.answeredAt === null,
        )
        if (waiting) waiting.answeredAt = at ?? 0
      }
    }
  }
  return { members, places, tops, supports, known, turns, calls, homes, runs }
}

function circlesIn(circles: unknown): readonly Circle[] {
  return listIn(circles).map(({ id, people, order }) => ({
    id: String(id),
    people: idsIn(people),
    order: idsIn(order),
  }))
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
