import ical from 'ical-generator'
import type { Report } from '#shared/report/report.ts'
import { addPromise } from './calendar.ts'
import { CALENDAR_WORDS } from './calendar-words.ts'

/** The programme for a calendar: a title, when, and who; and a day for each promise, with reminders. An item that is imported again takes the place of what it was. */
export function agendaIcs(report: Report, gathering: string): string {
  const stamp = new Date(report.madeAt)
  const calendar = ical({
    name: report.title,
    prodId: { company: 'Samling', product: 'report', language: report.lang.toUpperCase() },
  })
  for (const { id, title, details, start, end } of report.agenda)
    calendar.createEvent({
      id: `${id}@${gathering}.samling`,
      stamp,
      sequence: report.version,
      start: new Date(start),
      end: new Date(end),
      summary: title,
      ...(details === '' ? {} : { description: details }),
      ...(report.place === '' ? {} : { location: report.place }),
    })
  for (const entry of report.promises)
    addPromise(calendar, { gathering, title: report.title, words: CALENDAR_WORDS[report.lang], entry })
  return calendar.toString()
}
