import { StoreError, type StoreErrorCode } from '#server/store/event-store.ts'

/** Why a database cannot be used at all, told to whoever starts the program. */
export type DatabaseTroubleCode =
  | 'bad-url'
  | 'no-client'
  | 'unreachable'
  | 'not-let-in'
  | 'no-database'
  | 'not-utf8'
  | 'no-schema'
  | 'old-schema'
  | 'newer-schema'
  | 'changed-schema'
  | 'no-right'
  | 'read-only'
  | 'no-room'
  | 'no-line'
  | 'pooled'
  | 'in-use'
  | 'another-cluster'

export class DatabaseTrouble extends Error {
  readonly code: DatabaseTroubleCode
  /** What the database said, or which version it is at; never with a password. */
  readonly detail: string

  constructor(code: DatabaseTroubleCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`)
    this.name = 'DatabaseTrouble'
    this.code = code
    this.detail = detail
  }
}

/** What PostgreSQL gave as the reason (five signs), or what the line did; empty where neither is known. */
export function reasonOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}

function messageOf(error: unknown): string {
  // Of several addresses that all refused there is no message, only what each did.
  return error instanceof Error ? error.message || reasonOf(error) : String(error)
}

const SQLSTATE = /^[0-9A-Z]{5}$/
/** The line is gone or going, the server is starting or stopping, or has no room for one more: another try may do. */
const PASSING = /^(?:08...|57P0[1-5]|53300|40001|40P01)$/
const UNIQUE = '23505'
const FULL = ['53100', '53200']

/**
 * True where what was asked may have been done or may not: the answer never came. False where PostgreSQL itself has said that this
 * statement did nothing.
 */
export function isUnanswered(error: unknown): boolean {
  if (error instanceof StoreError || error instanceof DatabaseTrouble) return false
  const reason = reasonOf(error)
  return !SQLSTATE.test(reason) || PASSING.test(reason)
}

export function isTaken(error: unknown): boolean {
  return reasonOf(error) === UNIQUE
}

function codeOf(error: unknown): StoreErrorCode {
  const reason = reasonOf(error)
  if (reason === UNIQUE) return 'conflict'
  return FULL.includes(reason) ? 'full' : 'failed'
}

/** What the database said, as an error the rest of the server understands; a `StoreError` passes through. */
export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const reason = reasonOf(error)
  const wrapped = new StoreError(
    codeOf(error),
    `PostgreSQL: ${messageOf(error)}${reason === '' ? '' : ` (${reason})`}`,
  )
  wrapped.cause = error
  return wrapped
}

const NOT_LET_IN = ['28000', '28P01']
const NO_LINE = '53300'
const READ_ONLY = '25006'
const NO_DATABASE = '3D000'
const NO_RIGHT = '42501'
const NO_TABLE = ['42P01', '3F000', '42703']

const STARTING = '57P03'

/** True where somebody is at the address and may answer soon: PostgreSQL says that it is starting, or has not got round to it. */
export function isComing(error: unknown): boolean {
  const reason = reasonOf(error)
  return reason === STARTING || (reason === '' && /\btimeout\b/.test(messageOf(error)))
}

/** The same at the start, when somebody is there to read it. */
export function asTrouble(error: unknown): Error {
  if (error instanceof DatabaseTrouble || error instanceof StoreError) return error
  // Of a file, not of the database.
  if (error instanceof Error && 'path' in error) return error
  const reason = reasonOf(error)
  const detail = messageOf(error)
  // Where a password is asked for and there is none, the client says so itself.
  if (NOT_LET_IN.includes(reason) || /^SASL: .*password/.test(detail))
    return new DatabaseTrouble('not-let-in', detail)
  if (reason === NO_LINE) return new DatabaseTrouble('no-line', detail)
  if (reason === READ_ONLY) return new DatabaseTrouble('read-only', detail)
  if (FULL.includes(reason)) return new DatabaseTrouble('no-room', detail)
  if (reason === NO_DATABASE) return new DatabaseTrouble('no-database', detail)
  if (reason === NO_RIGHT) return new DatabaseTrouble('no-right', detail)
  if (NO_TABLE.includes(reason)) return new DatabaseTrouble('no-schema', detail)
  return isUnanswered(error) ? new DatabaseTrouble('unreachable', detail) : asStoreError(error)
}
