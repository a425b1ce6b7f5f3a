import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import { nanoid } from 'nanoid'

// A sealed ballot: base64url of nonce (12) · ciphertext · tag (16), AES-256-GCM under a key of its own derived from the box's.
// The plaintext is its length in four bytes, the JSON, and zeros up to a multiple of 64, so that the length tells little.

const NONCE = 12
const TAG = 16
const BUCKET = 64
const LENGTH = 4

type Derived = { readonly seal: Buffer; readonly tag: Buffer }

/** Derived once for each box instead of for each ballot; goes with the key. */
const derived = new WeakMap<Uint8Array, Derived>()

function derive(key: Uint8Array): Derived {
  const known = derived.get(key)
  if (known) return known
  const of = (purpose: keyof Derived) =>
    createHmac('sha256', key).update(`samling ballot ${purpose} v1`).digest()
  const made = { seal: of('seal'), tag: of('tag') }
  derived.set(key, made)
  return made
}

/** 96 random bits. nanoid asks the system for many at a time, which costs a tenth of asking for each. */
function newNonce(): Buffer {
  return Buffer.from(nanoid(Math.ceil((NONCE * 8) / 6)), 'base64url')
}

/** `size`: pad to at least this many bytes, so that all the answers a question can get look alike. */
export function seal(key: Uint8Array, json: unknown, size = 0): string {
  const text = Buffer.from(JSON.stringify(json ?? null))
  const needed = Math.max(LENGTH + text.length, size)
  const plain = Buffer.alloc(Math.ceil(needed / BUCKET) * BUCKET)
  plain.writeUInt32BE(text.length)
  text.copy(plain, LENGTH)
  const nonce = newNonce()
  const cipher = createCipheriv('aes-256-gcm', derive(key).seal, nonce)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  )
}

/** Undefined where this key did not seal it, or it has been changed. */
export function open(key: Uint8Array, sealed: string): unknown | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < NONCE + BUCKET + TAG) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', derive(key).seal, bytes.subarray(0, NONCE))
    decipher.setAuthTag(bytes.subarray(-TAG))
    const plain = Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()])
    return JSON.parse(plain.toString('utf8', LENGTH, LENGTH + plain.readUInt32BE()))
  } catch {
    return undefined
  }
}

/** The same for the same person in the same box, so that an answer can be changed; meaningless once the key is gone. */
export function ballotTag(key: Uint8Array, personId: string): string {
  return createHmac('sha256', derive(key).tag).update(personId).digest('base64url').slice(0, 22)
}
