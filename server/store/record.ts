import { hash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { nanoid } from 'nanoid'
import type { Instant } from '#shared/kernel/instant.ts'
import type { NewRecord, StoredRecord } from './event-store.ts'

// A line: <envelope JSON> TAB <crc32 of the envelope, 8 hex digits> TAB <private JSON or nothing> NEWLINE.
// docs/decisions/0003 says why the private part stands outside the checksum and what the envelope's letters mean.

/** `epoch`: another one for every restore, so that nobody goes on from what is no longer so; none in a journal that never was. */
export type Header = { samling: 'journal'; v: 1; stream: string; created: Instant; epoch?: string }

/** Where a record stands: its number, the first number of the flush it was written in, and how many of its append follow. */
export type Place = { readonly seq: number; readonly flush: number; readonly more: number }

type Envelope = {
  s: number
  t: string
  at: Instant | null
  by: string | null
  c: string | null
  d: Record<string, unknown>
  f?: number
  m?: number
  p: string | null
}

/** What is wrong with one line. */
export type LineFault = 'cut-short' | 'not-a-record' | 'checksum' | 'digest'

const TAB = 9
const QUOTE = 34
const DIGEST = 22
/** Characters of six random bits each. */
const SALT = 16

function hex(crc: number): string {
  return crc.toString(16).padStart(8, '0')
}

function digestOf(privateJson: string | Uint8Array): string {
  return hash('sha256', privateJson, 'base64url').slice(0, DIGEST)
}

function line(envelope: string, privateJson: string): string {
  return `${envelope}\t${hex(crc32(envelope))}\t${privateJson}\n`
}

export function encodeHeader(stream: string, created: Instant, epoch = ''): string {
  const header: Header = { samling: 'journal', v: 1, stream, created, ...(epoch === '' ? {} : { epoch }) }
  return line(JSON.stringify(header), '')
}

/** The salt keeps the digest, which outlives erasure, from confirming a guess at a short name. */
export function encodeRecord(record: NewRecord, { seq, flush, more }: Place): string {
  const privateJson = record.private === null ? '' : JSON.stringify([nanoid(SALT), record.private])
  const envelope: Envelope = {
    s: seq,
    t: record.type,
    at: record.at,
    by: record.by,
    c: record.command,
    d: record.public,
    ...(flush < seq ? { f: flush } : {}),
    ...(more > 0 ? { m: more } : {}),
    p: privateJson === '' ? null : digestOf(privateJson),
  }
  return line(JSON.stringify(envelope), privateJson)
}

type Columns = { readonly envelopeEnd: number; readonly privateStart: number }

/** Byte for byte, which on lines this short is much quicker than making a string of them. */
function standsAt(bytes: Buffer, at: number, ascii: string): boolean {
  for (let offset = 0; offset < ascii.length; offset++) {
    if (bytes[at + offset] !== ascii.charCodeAt(offset)) return false
  }
  return true
}

/** The columns of the line in `bytes[start, end)`, its checksum verified. `end` is where its newline stands. */
function columns(bytes: Buffer, start: number, end: number): Columns | LineFault {
  const envelopeEnd = bytes.indexOf(TAB, start)
  const privateStart = envelopeEnd + 10
  if (envelopeEnd === -1 || privateStart > end || bytes[privateStart - 1] !== TAB) return 'not-a-record'
  const crc = crc32(bytes.subarray(start, envelopeEnd))
  return crc === hexAt(bytes, envelopeEnd + 1) ? { envelopeEnd, privateStart } : 'checksum'
}

/** The number that eight small hex digits say, or -1. Writing down what they should be would be most of reading a journal. */
function hexAt(bytes: Buffer, at: number): number {
  let value = 0
  for (let offset = 0; offset < 8; offset++) {
    const code = bytes[at + offset] ?? 0
    const digit = code >= 97 ? code - 87 : code - 48
    if (digit < 0 || digit > 15 || (code > 57 && code < 97)) return -1
    value = value * 16 + digit
  }
  return value
}

/** `{"s":` opens the envelope; 0 where it does not. */
function seqIn(bytes: Buffer, start: number): number {
  if (!standsAt(bytes, start, '{"s":')) return 0
  let seq = 0
  for (let at = start + 5; ; at++) {
    const digit = (bytes[at] ?? 0) - 48
    if (digit < 0 || digit > 9) return seq
    seq = seq * 10 + digit
  }
}

export type Checked = { readonly seq: number; readonly erased: boolean }

/** Verifies a line without parsing it, which is what makes starting on 200,000 records quick. */
export function checkRecord(bytes: Buffer, start: number, end: number): Checked | LineFault {
  const found = columns(bytes, start, end)
  if (typeof found === 'string') return found
  const seq = seqIn(bytes, start)
  if (seq === 0) return 'not-a-record'
  // The digest closes the envelope, so it can be read without parsing: `"p":null}` or `"p":"<22 characters>"}`.
  const digestEnd = found.envelopeEnd - 2
  const hasPrivate = bytes[digestEnd] === QUOTE
  if (found.privateStart === end) return { seq, erased: hasPrivate }
  const digest = digestOf(bytes.subarray(found.privateStart, end))
  return hasPrivate && standsAt(bytes, digestEnd - DIGEST, digest) ? { seq, erased: false } : 'digest'
}

export function readHeader(bytes: Buffer, end: number): Header | LineFault {
  const found = columns(bytes, 0, end)
  if (typeof found === 'string') return found
  if (!standsAt(bytes, 0, '{"samling":')) return 'not-a-record'
  const header: unknown = JSON.parse(bytes.toString('utf8', 0, found.envelopeEnd))
  return isHeader(header) && found.privateStart === end ? header : 'not-a-record'
}

function isHeader(value: unknown): value is Header {
  return typeof value === 'object' && value !== null && 'samling' in value && value.samling === 'journal'
}

/** The parts of a checked line below only make sense after `checkRecord` has passed it. */
function envelopeIn(bytes: Buffer, start: number): { envelope: Envelope; privateStart: number } {
  const end = bytes.indexOf(TAB, start)
  return { envelope: JSON.parse(bytes.toString('utf8', start, end)), privateStart: end + 10 }
}

export function placeOf(bytes: Buffer, start: number): Place {
  const { s, f, m } = envelopeIn(bytes, start).envelope
  return { seq: s, flush: f ?? s, more: m ?? 0 }
}

export function decodeRecord(bytes: Buffer, start: number, end: number): StoredRecord {
  const { envelope, privateStart } = envelopeIn(bytes, start)
  const { s, t, at, by, c, d, p } = envelope
  const there = privateStart < end
  const personal = there
    ? JSON.parse(bytes.toString('utf8', privateStart, end))[1]
    : p === null
      ? null
      : 'erased'
  return { seq: s, type: t, at, by, command: c, public: d, private: personal }
}

/** What nobody may change: the envelope and its checksum. */
export function sealedPart(bytes: Buffer, start: number): Buffer {
  return bytes.subarray(start, bytes.indexOf(TAB, start) + 9)
}

/** The same line without its private part: envelope and checksum stay as they are, byte for byte. */
export function erasedLine(bytes: Buffer, start: number): readonly Buffer[] {
  return [bytes.subarray(start, bytes.indexOf(TAB, start) + 10), Buffer.from('\n')]
}
