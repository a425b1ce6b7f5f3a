import { readBlocks } from './programme-blocks.ts'
import type { ProgrammeWarning, ReadProgramme } from './programme-reading.ts'
import { programmeTitle } from './programme-title.ts'
import { isBinary } from './read-binary.ts'
import { dateReader } from './read-day-date.ts'
import { readDays } from './read-days.ts'
import { splitLines } from './read-lines.ts'
import { readMarks } from './read-marks.ts'

export type ReadOptions = {
  /** For dates without a year, where the text itself gives none. */
  readonly year?: number
}

function unread(text: string, code: 'empty' | 'binary' | 'no-times', title = ''): ReadProgramme {
  const lineCount = splitLines(text).length
  const warning: ProgrammeWarning =
    code === 'no-times'
      ? { line: 1, code, params: { lines: lineCount }, proposal: null }
      : { line: 1, code, params: {}, proposal: null }
  return { title, days: [], warnings: [warning], lineCount, outside: 0 }
}

/** Reads a programme as people write them; whatever it cannot place is told in `warnings`. Never throws. */
export function readProgrammeText(text: string, options: ReadOptions = {}): ReadProgramme {
  if (text.trim() === '') return unread(text, 'empty')
  if (isBinary(text)) return unread(text, 'binary')
  const marks = readMarks(text)
  const { blocks, outside } = readBlocks(marks)
  const title = programmeTitle(marks, blocks)
  const { days, warnings, strays } = readDays(blocks, dateReader(text, options.year))
  if (days.length === 0) return unread(text, 'no-times', title)
  return {
    title,
    days,
    warnings: [...warnings].sort((a, b) => a.line - b.line),
    lineCount: splitLines(text).length,
    outside: outside.length + strays,
  }
}
