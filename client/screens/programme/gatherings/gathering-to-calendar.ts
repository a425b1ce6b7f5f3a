import { saveFile } from '#client/screens/home/save-as.ts'
import { calendarOf } from '#client/screens/programme/calendar.ts'
import type { OwnerPlanned } from '#shared/views/programme-owner.ts'

/** A file to send along with an invitation; nothing where it has no day yet. */
export function gatheringToCalendar(
  { id, title, from, to, place }: OwnerPlanned,
  programme: { readonly title: string },
): void {
  if (from === null) return
  const event = { id, title, from, to: to ?? from, place, text: programme.title, reminds: [] }
  saveFile(`${title}.ics`, new Blob([calendarOf([event], Date.now())], { type: 'text/calendar' }))
}
