import { type Checked, checkRecord, type Header, type LineFault, placeOf, readHeader } from './record.ts'

/** `sequence`: a number that is missing or comes twice. `header`: the first line. `incomplete`: an append of which a part is missing. */
export type FaultKind = LineFault | 'sequence' | 'header' | 'incomplete'

export type Fault = {
  readonly what: FaultKind
  readonly offset: number
  /** Counted from 1; the header is line 1. */
  readonly line: number
  /** The number the record there has or would have had; 0 for the header. */
  readonly seq: number
}

export type Scan = {
  readonly header: Header | null
  /** Where record 1, 2, 3 … starts. */
  readonly starts: readonly number[]
  /** Where the good records end. */
  readonly end: number
  readonly erased: number
  /** What an interrupted write left behind `end`; cutting it loses nothing that was acknowledged. */
  readonly torn: (Fault & { readonly bytes: number }) | null
  /** Damage in the middle. With any of these nothing may be cut. */
  readonly faults: readonly Fault[]
}

type Reading = {
  starts: number[]
  erased: number
  bad: (Fault & { holes: boolean })[]
  wrong: Fault[]
  /** The last good line behind a bad one. */
  beyond: number | null
  /** The number of the last good line, and whether nothing bad has come after it. */
  last: number
  sound: boolean
}

const NEWLINE = 10
const OPENING = Buffer.from('{"s":')

/** Reads a whole journal and judges it (trust.md 2.2); touches nothing and never throws. */
export function scanJournal(bytes: Buffer): Scan {
  const headerEnd = bytes.indexOf(NEWLINE)
  const header = headerEnd === -1 ? 'cut-short' : readHeader(bytes, headerEnd)
  const reading = readLines(bytes, headerEnd === -1 ? bytes.length : headerEnd + 1)
  if (typeof header === 'string') return judgeHeaderless(bytes, headerEnd === -1)
  return judge(bytes, header, reading)
}

function readLines(bytes: Buffer, from: number): Reading {
  const reading: Reading = { starts: [], erased: 0, bad: [], wrong: [], beyond: null, last: 0, sound: true }
  for (let start = from, line = 2; start < bytes.length; line++) {
    const newline = bytes.indexOf(NEWLINE, start)
    const end = newline === -1 ? bytes.length : newline
    const checked = newline === -1 ? 'cut-short' : checkRecord(bytes, start, end)
    if (typeof checked === 'string') {
      const holes = newline === -1 || bytes.subarray(start, end).includes(0)
      reading.bad.push({ what: checked, offset: start, line, seq: reading.last + 1, holes })
      reading.sound = false
      if (newline !== -1) noteHidden(bytes, start, end, line, reading)
    } else note(reading, checked, start, line)
    start = end + 1
  }
  return reading
}

function note(reading: Reading, { seq, erased }: Checked, start: number, line: number): void {
  const fits = reading.sound ? seq === reading.last + 1 : seq > reading.last
  if (!fits) reading.wrong.push({ what: 'sequence', offset: start, line, seq })
  if (reading.bad.length > 0) reading.beyond = start
  else reading.starts.push(start)
  if (erased) reading.erased++
  reading.last = seq
  reading.sound = true
}

/** A good record may end a bad line, where the newline before it is what was damaged. No text can look like its start. */
function noteHidden(bytes: Buffer, from: number, end: number, line: number, reading: Reading): void {
  for (
    let at = bytes.indexOf(OPENING, from + 1);
    at !== -1 && at < end;
    at = bytes.indexOf(OPENING, at + 1)
  ) {
    const checked = checkRecord(bytes, at, end)
    if (typeof checked === 'string') continue
    note(reading, checked, at, line)
    return
  }
}

/** The header is synced before anything else is written, so only a file cut short inside it can be an interrupted write. */
function judgeHeaderless(bytes: Buffer, cutShort: boolean): Scan {
  const fault = { what: 'header', offset: 0, line: 1, seq: 0 } as const
  const nothing = { header: null, starts: [], end: 0, erased: 0 }
  if (bytes.length === 0) return { ...nothing, torn: null, faults: [] }
  if (cutShort && !bytes.includes(0))
    return { ...nothing, torn: { ...fault, bytes: bytes.length }, faults: [] }
  return { ...nothing, torn: null, faults: [fault] }
}

function judge(bytes: Buffer, header: Header, reading: Reading): Scan {
  const { starts, bad, wrong, erased, beyond } = reading
  const firstBad = bad[0]
  const end = firstBad?.offset ?? bytes.length
  const middle = beyond !== null && !isUnsyncedHole(bytes, reading, beyond)
  if (wrong.length > 0 || middle) {
    const faults = [...(middle ? bad.filter((fault) => fault.offset < beyond) : []), ...wrong]
    return { header, starts, end, erased, torn: null, faults: faults.sort((a, b) => a.offset - b.offset) }
  }
  const whole = dropIncomplete(bytes, starts, end)
  if (whole === bytes.length) return { header, starts, end, erased, torn: null, faults: [] }
  const seq = starts.length + 1
  const fault: Fault =
    firstBad !== undefined && whole === end
      ? firstBad
      : { what: 'incomplete', offset: whole, line: seq + 1, seq }
  const { what, offset, line } = fault
  const torn = { what, offset, line, seq, bytes: bytes.length - whole }
  return { header, starts, end: whole, erased, torn, faults: [] }
}

/**
 * A power cut may keep a later page of a flush and lose an earlier one, which then reads as zeros. Good records behind such
 * a hole were written in the same flush, hence never synced, hence never acknowledged: a torn tail after all.
 */
function isUnsyncedHole(bytes: Buffer, { bad }: Reading, beyond: number): boolean {
  const hole = bad[0]
  return hole !== undefined && bad.every((fault) => fault.holes) && placeOf(bytes, beyond).flush <= hole.seq
}

/** An append is all or nothing: records at the end that announce more of their append than there is do not count. */
function dropIncomplete(bytes: Buffer, starts: number[], end: number): number {
  let whole = end
  for (let last = starts.at(-1); last !== undefined && placeOf(bytes, last).more > 0; last = starts.at(-1)) {
    whole = last
    starts.pop()
  }
  return whole
}
