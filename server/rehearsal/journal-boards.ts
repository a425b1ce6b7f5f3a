import type { StoredRecord } from '#server/store/event-store.ts'
import { fieldsOf, idsIn, listIn } from './record-fields.ts'

/** A note as the journal has it. */
export type CountedNote = {
  readonly text: string
  readonly by: string
  readonly theme: string | null
  readonly quote: string | null
  readonly writtenAt: number
  readonly at: number
  readonly item: string | null
  added: number
}
export type CountedReadBack = {
  /** The municipalities that were asked. */
  readonly of: Set<string>
  /** By person: what they answered, in order, as JSON. */
  readonly answers: Map<string, string[]>
}
/** What a journal holds of notes, boards, panels and presentations. Shares nothing with the program that it checks, as in `countJournal`. */
export type BoardCount = {
  readonly notes: ReadonlyMap<string, CountedNote>
  /** What was done with cards, each as its kind, board and card (and person, and what else tells two apart); how often. */
  readonly deeds: ReadonlyMap<string, number>
  /** By panel and municipality: who sits there; null: nobody. */
  readonly seats: ReadonlyMap<string, ReadonlyMap<string, string | null>>
  /** Everybody who has ever sat in a panel. */
  readonly members: ReadonlySet<string>
  readonly readBacks: ReadonlyMap<string, CountedReadBack>
  /** By board (empty: the observers'): the cards that were shown, in order. */
  readonly shown: ReadonlyMap<string, readonly string[]>
  /** Which item was on from when; null: none. */
  readonly course: readonly { readonly at: number; readonly item: string | null }[]
}

export function countBoards(records: readonly StoredRecord[]): BoardCount {
  const notes = new Map<string, CountedNote>()
  const deeds = new Map<string, number>()
  const seats = new Map<string, Map<string, string | null>>()
  const members = new Set<string>()
  const readBacks = new Map<string, CountedReadBack>()
  const shown = new Map<string, string[]>()
  const course: { at: number; item: string | null }[] = []
  let presented = ''

  function sit(activity: string, municipality: string, person: string | null): void {
    const there = seats.get(activity) ?? new Map<string, string | null>()
    seats.set(activity, there.set(municipality, person))
    if (person !== null) members.add(person)
  }

  function did(...parts: readonly string[]): void {
    const key = parts.join(' ')
    deeds.set(key, (deeds.get(key) ?? 0) + 1)
  }

  for (const record of records) {
    const { type } = record
    const fields = fieldsOf(record)
    const text = (key: string) => String(fields[key] ?? '')
    const orNull = (key: string) => (fields[key] == null ? null : text(key))
    const [activity, card, by] = [text('activity'), text('card'), text('by')]
    switch (type) {
      case 'v1.ItemStarted':
      case 'v1.DayEnded':
        course.push({ at: Number(fields.at), item: orNull('item') })
        break
      case 'v1.NoteWritten': {
        const there = notes.get(text('note'))
        if (there) there.added++
        else notes.set(text('note'), noteIn(fields))
        break
      }
      case 'v1.PanelProposed':
        for (const seat of listIn(fields.seats))
          sit(activity, String(seat.municipality), seat.person == null ? null : String(seat.person))
        break
      case 'v1.PanelMemberSet':
        sit(activity, text('municipality'), orNull('person'))
        break
      case 'v1.CardTagged':
        did('tag', activity, card, by, text('theme'))
        break
      case 'v1.CardSupported':
        did('support', activity, card, by)
        break
      case 'v1.CardsMerged':
        for (const part of idsIn(fields.parts)) did('merge', activity, card, part)
        break
      case 'v1.CardSplit':
        for (const part of idsIn(fields.parts)) did('split', activity, card, part)
        break
      case 'v1.CardChosen':
        did('choose', activity, card)
        break
      case 'v1.CardMoved':
        did('move', activity, card)
        break
      case 'v1.ReadBackAsked':
        readBacks.set(card, { of: new Set(idsIn(fields.of)), answers: new Map() })
        break
      case 'v1.ReadBackAnswered': {
        const { answers } = readBacks.get(card) ?? { answers: new Map<string, string[]>() }
        const said = JSON.stringify([text('answer'), text('word')])
        answers.set(text('person'), [...(answers.get(text('person')) ?? []), said])
        break
      }
      case 'v1.PlenaryOpened':
        presented = activity
        break
      case 'v1.PlenaryStepped': {
        const slide = fields.slide as { readonly cards?: unknown } | null | undefined
        shown.set(presented, [...(shown.get(presented) ?? []), ...idsIn(slide?.cards)])
      }
    }
  }
  return { notes, deeds, seats, members, readBacks, shown, course }
}

function noteIn(fields: ReturnType<typeof fieldsOf>): CountedNote {
  const about = (fields.about ?? {}) as Readonly<Record<string, unknown>>
  const orNull = (value: unknown) => (value == null ? null : String(value))
  return {
    text: String(fields.text ?? ''),
    by: String(fields.by ?? ''),
    theme: orNull(fields.theme),
    quote: orNull(fields.quote),
    writtenAt: Number(fields.writtenAt),
    at: Number(fields.at),
    item: orNull(about.item),
    added: 1,
  }
}
