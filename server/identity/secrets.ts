import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { customAlphabet, nanoid } from 'nanoid'

/** 128 bits and more from the system's generator, in letters that survive an address bar. */
export function makeSecret(): string {
  return randomBytes(24).toString('base64url')
}

/** What is stored instead of a token: enough to recognise it, not enough to use it. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

export function sameSecret(given: string, known: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(hashOf(known)))
}

/** Without 0 O 1 I L, which cannot be told apart on a wall or over a phone. */
const READABLE = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const CODE_LENGTH = 6
/** A join code: six of 31 signs, about 30 bits; enough for one gathering on one network (trust.md S-01). */
export const makeCode = customAlphabet(READABLE, CODE_LENGTH)

/** Never with a hyphen first: `samling export` would take it for an option. */
export function makeGatheringId(): string {
  return nanoid(12).replace(/^-/, '_')
}

/** People type codes in lower case, with spaces and hyphens. */
export function tidyCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}
