import { type FileReading, type ProgrammeFile, readProgrammeFile } from '#shared/gathering/programme-file.ts'
import { dayAfter } from '#shared/library/templates.ts'
import type { Planned } from '#shared/programme/planned.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { askedTo, daysOf, OPENS_WITH } from './prepared.ts'

/** What prepares a gathering as a file says, on the days and for those that its programme has planned it for. */
export function preparingFrom(programme: Programme, planned: Planned, text: string): FileReading {
  const read = readProgrammeFile(text)
  return read.ok ? readProgrammeFile(JSON.stringify(fitted(JSON.parse(text), programme, planned))) : read
}

function fitted(file: ProgrammeFile, programme: Programme, planned: Planned): ProgrammeFile {
  const { title, place, from } = planned
  const { days } = file.programme
  // Days that are planned and that the file has none for begin as any other day does.
  const more = daysOf(planned)
    .slice(days.length)
    .map(({ items, ...day }) => ({
      ...day,
      items: items.map(({ id, title: name, speakers, details, kind, pinned }) => ({
        ...{ id, title: name, speakers: [...speakers], details: [...details], kind, pinned },
        ...{ start: '09:00', end: null },
      })),
    }))
  return {
    ...file,
    ...{ title, place, zone: programme.zone },
    municipalities: [...askedTo(programme, planned)],
    programme: {
      ...file.programme,
      // It was written of other days.
      source: '',
      days: [
        ...days.map((day, at) => ({ ...day, date: from === null ? null : dayAfter(from, at) })),
        ...more,
      ],
    },
    activities: (file.activities ?? []).flatMap((each) =>
      // Whose turn it is was settled for others, and what was promised is brought along anew.
      each.id === OPENS_WITH ? [] : [each.kind === 'presentations' ? { ...each, order: [] } : each],
    ),
  }
}
