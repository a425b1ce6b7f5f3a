import { hash, randomBytes, timingSafeEqual } from 'node:crypto'
import { customAlphabet, nanoid } from 'nanoid'

/** 128 bits and more from the system's generator, in letters that survive an address bar. */
export function makeSecret(): string {
  return randomBytes(24).toString('base64url')
}

/** What is stored instead of a token: enough to recognise it, not enough to use it. */
export function hashOf(token: string): string {
  return hash('sha256', token, 'base64url')
}

export function sameSecret(given: string, known: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(hashOf(known)))
}

/** Without 0 O 1 I L, which cannot be told apart on a wall or over a phone. */
const READABLE = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
/**
 * Signs of a join code, of 31 each (trust.md S-01): six, about 30 bits, are enough for a gathering on a network of its own; on a server
 * that all the world reaches it takes eight.
 */
export const CODE_LENGTH = { local: 6, shared: 8 } as const
const drawCode = customAlphabet(READABLE, CODE_LENGTH.shared)

export function makeCode(length: number = CODE_LENGTH.local): string {
  return drawCode(length)
}

/** Never with a hyphen first: `samling export` would take it for an option. */
export function makeGatheringId(): string {
  return nanoid(12).replace(/^-/, '_')
}

/** People type codes in lower case, with spaces and hyphens. */
export function tidyCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}
