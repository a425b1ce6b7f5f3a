import type { IsoDate } from '#shared/kernel/instant.ts'

/** Something of whole days, as calendars take it. `id`: the same each time, so that it stands in nobody’s twice. */
export type DayEvent = {
  readonly id: string
  readonly title: string
  readonly from: IsoDate
  readonly to: IsoDate
  readonly place: string
  readonly text: string
  /** Days before that it reminds. */
  readonly reminds: readonly number[]
}

const DAY = 86_400_000
const compact = (date: IsoDate) => date.replaceAll('-', '')

/** The day after: in calendars the end is the first day that is not part of it. */
function after(date: IsoDate): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + DAY).toISOString().slice(0, 10)
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (letter) => `\\${letter}`).replace(/\r?\n/g, '\\n')
}

/** No line is longer than 75 octets; what is over goes on behind a space. */
function folded(line: string): string {
  const lines: string[] = []
  let held = ''
  for (const letter of line) {
    if (new TextEncoder().encode(held + letter).length > 74) {
      lines.push(held)
      held = ''
    }
    held += letter
  }
  return [...lines, held].join('\r\n ')
}

/** A calendar file (RFC 5545). `stamp`: when it was made. */
export function calendarOf(events: readonly DayEvent[], stamp: number): string {
  const made = new Date(stamp).toISOString().replace(/[-:]|\.\d+/g, '')
  const lines = events.flatMap(({ id, title, from, to, place, text, reminds }) => [
    'BEGIN:VEVENT',
    `UID:${id}@samling`,
    `DTSTAMP:${made}`,
    // Goes up each time: what is fetched later takes the place of what is there.
    `SEQUENCE:${Math.floor(stamp / 1_000)}`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    `DTEND;VALUE=DATE:${compact(after(to))}`,
    `SUMMARY:${escaped(title)}`,
    ...(place === '' ? [] : [`LOCATION:${escaped(place)}`]),
    ...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]),
    'TRANSP:TRANSPARENT',
    ...reminds.flatMap((days) => [
      ...['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`],
      ...[`TRIGGER:-P${days}D`, 'END:VALARM'],
    ]),
    'END:VEVENT',
  ])
  const whole = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Samling//Samling//NO',
    ...lines,
    'END:VCALENDAR',
  ]
  return `${whole.map(folded).join('\r\n')}\r\n`
}
