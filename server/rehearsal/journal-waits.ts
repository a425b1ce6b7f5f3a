import type { StoredRecord } from '#server/store/event-store.ts'
import { fieldsOf, idsIn, listIn } from './record-fields.ts'

/** How long each was left without, in milliseconds of the gathering; who never was is not in it. */
export type Waits = ReadonlyMap<string, number>
export type WaitCount = {
  /** New seatings that were shown, seatings that were mended, and how many changed places for that. */
  readonly rounds: number
  readonly mends: number
  readonly moves: number
  readonly homes: number
  /** Who was here and at no table while tables held. */
  readonly unseated: Waits
  /** Who was here and in no group while a step was on that puts everybody in one. */
  readonly alone: Waits
}

/**
 * Goes through a journal as time went, and counts who was here without a table or without anybody to talk with, and for how long. `grouped`:
 * the steps in which nobody is to be left alone.
 */
export function countWaits(records: readonly StoredRecord[], grouped: ReadonlySet<string>): WaitCount {
  const here = new Set<string>()
  const arrangements = new Map<string, Set<string>>()
  const drafts = new Map<string, { readonly mends: boolean; readonly moves: number }>()
  const talks = new Map<string, { readonly step: string; readonly circles: Map<string, readonly string[]> }>()
  const unseated = new Map<string, number>()
  const alone = new Map<string, number>()
  let seated: Set<string> | null = null
  let round: Set<string> | null = null
  let since: number | null = null
  const counted = { rounds: 0, mends: 0, moves: 0, homes: 0 }

  /** What has been so until now is counted before it changes. */
  function count(until: number): void {
    const passed = since === null ? 0 : until - since
    since = until
    if (passed <= 0) return
    const table = seated
    if (table) for (const person of here) if (!table.has(person)) more(unseated, person, passed)
    for (const { step, circles } of talks.values()) {
      if (!grouped.has(step)) continue
      const together = new Set([...circles.values()].flat())
      for (const person of here) if (!together.has(person)) more(alone, person, passed)
    }
  }

  for (const record of records) {
    if (record.at !== null) count(record.at)
    const fields = fieldsOf(record)
    const text = (key: string) => String(fields[key] ?? '')
    const [activity, person] = [text('activity'), text('person')]
    switch (record.type) {
      case 'v1.PersonJoined':
      case 'v1.PersonArrived':
        here.add(person)
        break
      case 'v1.PersonLeft':
        here.delete(person)
        break
      case 'v1.SeatingAsked':
        drafts.set(text('asked'), { mends: fields.mends !== null, moves: 0 })
        break
      case 'v1.SeatingFound': {
        const { mends = false } = drafts.get(text('asked')) ?? {}
        arrangements.set(text('asked'), new Set(listIn(fields.tables).flatMap(({ people }) => idsIn(people))))
        drafts.set(text('asked'), { mends, moves: listIn(fields.moves).length })
        break
      }
      case 'v1.LateSeated':
        arrangements.get(text('round'))?.add(person)
        seated?.add(person)
        break
      case 'v1.SeatingShown': {
        round = arrangements.get(text('round')) ?? new Set()
        seated = round
        const draft = drafts.get(text('round'))
        if (draft?.mends) counted.mends++
        else counted.rounds++
        counted.moves += draft?.mends ? draft.moves : 0
        break
      }
      case 'v1.HomeTablesShown':
        // Shown once more they are as they were, with those who have come since.
        seated =
          arrangements.get(text('round')) ??
          new Set(listIn(fields.tables).flatMap(({ people }) => idsIn(people)))
        arrangements.set(text('round'), seated)
        counted.homes++
        break
      case 'v1.LastRoundShown':
        seated = round
        break
      case 'v1.TablesCleared':
        seated = null
        break
      case 'v1.StepBegun':
        talks.set(activity, { step: text('step'), circles: new Map(circlesIn(fields.circles)) })
        break
      case 'v1.CirclesMended': {
        const circles = talks.get(activity)?.circles
        for (const gone of idsIn(fields.gone)) circles?.delete(gone)
        for (const [id, people] of circlesIn(fields.circles)) circles?.set(id, people)
        break
      }
      case 'v1.ConversationClosed':
        talks.delete(activity)
    }
  }
  return { ...counted, unseated, alone }
}

function more(waits: Map<string, number>, person: string, passed: number): void {
  waits.set(person, (waits.get(person) ?? 0) + passed)
}

function circlesIn(circles: unknown): readonly (readonly [string, readonly string[]])[] {
  return listIn(circles).map(({ id, people }) => [String(id), idsIn(people)])
}
