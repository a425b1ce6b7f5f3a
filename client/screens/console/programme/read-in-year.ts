import type { ReadProgramme } from '#shared/agenda/programme-reading.ts'
import { readProgrammeText } from '#shared/agenda/read-programme-text.ts'

/**
 * A programme for people who are about to meet rarely says which year it is. It is this one, or the next, if the weekdays it
 * names agree; else nobody knows, and the days get their dates when they are begun.
 */
export function readInYear(text: string, year: number): ReadProgramme {
  const readings = [year, year + 1].map((each) => () => readProgrammeText(text, { year: each }))
  for (const read of readings) {
    const reading = read()
    if (reading.warnings.every(({ code }) => code !== 'weekday-mismatch')) return reading
  }
  return readProgrammeText(text)
}
