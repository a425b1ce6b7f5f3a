import { decodeBytes } from '#shared/kernel/decode-text.ts'
import { type ReadFigures, type ReadProblem, unread } from './cube.ts'
import { readCsv, readPasted } from './read-csv.ts'
import { readJsonStat } from './read-json-stat.ts'
import { readWorkbook } from './read-xlsx.ts'

/** In bytes: many times what a chart is made of, and soon read. */
export const MOST_BYTES = 12_000_000

/** Told from the size alone, before any of a file is read. */
export function tooLarge(bytes: number): ReadProblem | null {
  return bytes > MOST_BYTES
    ? { code: 'too-large', megabytes: Math.ceil(bytes / 1e6), most: MOST_BYTES / 1e6 }
    : null
}

/** Numbers from a file of any kind, told apart by how it begins. What cannot be read says so. */
export function readFigureFile(bytes: Uint8Array, sheet: string | null, name = ''): ReadFigures {
  const read = readBytes(bytes, sheet)
  // What is called a workbook and is none was cut short on its way, or is something else under a workbook’s name.
  const isNone = !read.ok && NO_WORKBOOK.includes(read.problem.code) && /\.xls[xm]$/i.test(name)
  return isNone ? unread({ code: 'damaged' }) : read
}

const NO_WORKBOOK: readonly ReadProblem['code'][] = ['empty', 'binary', 'no-numbers', 'broken-json']

function readBytes(bytes: Uint8Array, sheet: string | null): ReadFigures {
  const large = tooLarge(bytes.length)
  if (large) return unread(large)
  const [first, second] = bytes
  if (first === 0x50 && second === 0x4b) return readWorkbook(bytes, sheet)
  // What Excel wrote before 2007, and what it writes today around a password.
  if (first === 0xd0 && second === 0xcf) return unread({ code: 'old-workbook' })
  return isJson(decodeBytes(bytes.subarray(0, 200)).text)
    ? readJsonStat(decodeBytes(bytes).text)
    : readCsv(bytes)
}

/** The same of what was pasted. */
export function readFigureText(text: string): ReadFigures {
  if (text.trim() === '') return unread({ code: 'empty' })
  const large = tooLarge(text.length)
  if (large) return unread(large)
  return isJson(text) ? readJsonStat(text) : readPasted(text)
}

function isJson(text: string): boolean {
  return /^\s*[{[]/.test(text)
}
