import { decodeBytes } from '#shared/kernel/decode-text.ts'
import { tableFrom } from '#shared/kernel/delimited.ts'
import { isBinary } from '#shared/kernel/read-binary.ts'
import { type ReadFigures, unread } from './cube.ts'
import { readTable } from './read-table.ts'

/** Text with columns, in UTF-8, UTF-16 or Latin-1, however its columns are marked. */
export function readCsv(bytes: Uint8Array): ReadFigures {
  return readPasted(decodeBytes(bytes).text)
}

/** The same of text that was copied out of a spreadsheet. */
export function readPasted(text: string): ReadFigures {
  if (isBinary(text)) return unread({ code: 'binary' })
  return readTable(tableFrom(text))
}
