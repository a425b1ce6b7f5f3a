import { isBinary } from '#shared/kernel/read-binary.ts'
import { readBlocks } from './programme-blocks.ts'
import type { ProgrammeWarning, ReadProgramme } from './programme-reading.ts'
import { programmeTitle } from './programme-title.ts'
import { dateReader, loneDate } from './read-day-date.ts'
import { readDays } from './read-days.ts'
import { splitLines } from './read-lines.ts'
import { type Mark, readMarks } from './read-marks.ts'
import { timesFirst } from './read-trailing-time.ts'

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

/** The lines before the first item, and what stands before it on its own line. */
function beforeProgramme(marks: readonly Mark[]): readonly [lines: readonly string[], until: string] {
  const first = marks.findIndex(({ type }) => type === 'item')
  const mark = marks[first]
  if (mark?.type !== 'item') return [[], '']
  const { text } = mark.source
  const until =
    mark.source.cells === null ? text.slice(0, Math.max(0, text.indexOf(mark.part.time.written))) : ''
  return [marks.slice(0, first).map(({ source }) => source.text), until]
}

function readText(text: string, options: ReadOptions): ReadProgramme {
  const marks = readMarks(text)
  const { blocks, outside } = readBlocks(marks)
  const title = programmeTitle(marks, blocks)
  const dates = dateReader(text, options.year)
  const named = blocks.some(({ heading }) => heading !== null)
  const lone = named ? null : loneDate(...beforeProgramme(marks))
  const { days, warnings, strays } = readDays(blocks, (heading) => dates(heading ?? lone))
  if (days.length === 0) return unread(text, 'no-times', title)
  return {
    title,
    days,
    warnings: [...warnings].sort((a, b) => a.line - b.line),
    lineCount: splitLines(text).length,
    outside: outside.length + strays,
  }
}

/** Reads a programme as people write them; whatever it cannot place is told in `warnings`. Never throws. */
export function readProgrammeText(text: string, options: ReadOptions = {}): ReadProgramme {
  if (text.trim() === '') return unread(text, 'empty')
  if (isBinary(text)) return unread(text, 'binary')
  const read = readText(text, options)
  if (read.days.length > 0) return read
  const rewritten = timesFirst(splitLines(text))
  return rewritten === null ? read : readText(rewritten.join('\n'), options)
}
