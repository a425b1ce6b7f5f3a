import { toDays } from '#shared/agenda/programme-output.ts'
import type { ReadProgramme } from '#shared/agenda/programme-reading.ts'
import { FORMAT, fileDays, PROGRAMME_FILE_VERSION } from '#shared/gathering/file-days.ts'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'

const PLACE =
  /^[ \t]*(?:(?:møte)?sted|(?:møte)?stad|hvor|kvar|lokale|place|venue|where|location)[ \t]*[:–-][ \t]*(\S.{1,200})$/imu

/** Where it is, if the text says so on a line of its own. */
export function placeIn(text: string): string {
  return (PLACE.exec(text)?.[1] ?? '').trim().slice(0, TEXT_LIMITS.heading)
}

export type NewGathering = {
  readonly title: string
  readonly place: string
  readonly text: string
  readonly reading: ReadProgramme
}

/** What is being made, in the one shape that the server takes. */
export function fileOf({ title, place, text, reading }: NewGathering, newId: () => string) {
  return {
    format: FORMAT,
    version: PROGRAMME_FILE_VERSION,
    title: title.trim(),
    place: place.trim(),
    programme: {
      title: reading.title.slice(0, TEXT_LIMITS.heading),
      source: text,
      days: fileDays(toDays(reading, newId)),
    },
  }
}
