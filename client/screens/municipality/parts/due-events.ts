import type { DayEvent } from '#client/screens/programme/calendar.ts'
import type { ProgrammeMunicipalityView } from '#shared/views/programme-municipality.ts'
import type { PromiseHistory } from '#shared/views/programme-plan.ts'

/** A week before, and the day before. */
const REMINDS = [7, 1] as const

export function dueEvent({ inCalendars: id, what, who, by, how }: PromiseHistory): DayEvent {
  const text = [who, how].filter((part) => part !== '').join('\n')
  return { id, title: what, from: by, to: by, place: '', text, reminds: REMINDS }
}

/** What is still to be done, in the order of time. */
export function dueEvents({ promises }: Pick<ProgrammeMunicipalityView, 'promises'>): readonly DayEvent[] {
  return promises
    .filter(({ status }) => status !== 'done' && status !== 'dropped')
    .toSorted((one, other) => (one.by < other.by ? -1 : 1))
    .map(dueEvent)
}
