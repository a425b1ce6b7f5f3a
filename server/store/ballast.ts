import { durableReplace } from './durable-replace.ts'
import { errorCode, type Files } from './files.ts'
import { asStoreError } from './store-errors.ts'
import { Turns } from './turns.ts'

/** Enough for everything that closing a gathering writes. */
export const BALLAST = 16 * 1024 * 1024

/** On a small disk a part of it: a card of 64 MB is not to be filled by what shall save it. */
const LARGEST_PART = 1 / 16
const BLOCK = 4_096
/** So much must be left beside it, or the disk would be full again with the next answer. */
const BESIDE = 1 / 4

export function ballastPath(dir: string): string {
  return `${dir}/ballast`
}

/** Where a start finds the disk full: true when there was something to give up. */
export async function dropBallast(files: Files, dir: string): Promise<boolean> {
  const there = (await files.list(dir)).includes('ballast')
  if (there) await files.remove(ballastPath(dir))
  return there
}

/**
 * A file that only takes up room, so that there is room for the last words on a disk that has run full: given up then, and made
 * again before anything else may be written once there is space for both.
 */
export class Ballast {
  readonly #files: Files
  readonly #dir: string
  readonly #most: number
  readonly #turns = new Turns()
  #held = false
  #given = false
  #owed = false

  /** `most`: its size where the disk is large enough; 0 for none. */
  constructor(files: Files, dir: string, most: number) {
    this.#files = files
    this.#dir = dir
    this.#most = most
  }

  /** It has been given up, or there never was room for it: what is left is for the last words. */
  get owed(): boolean {
    return this.#owed
  }

  /** Whether it is there, or there is room for it. Never throws. */
  look(): Promise<void> {
    return this.#turns.run(async () => {
      await this.#missing().catch(() => 0)
    })
  }

  /** Makes it where it is missing. False while there is no room for it. Never throws. */
  fill(): Promise<boolean> {
    return this.#turns.run(async () => {
      try {
        const size = await this.#missing()
        if (size > 0 && !this.#owed) await this.#make(size)
      } catch (error) {
        // A quota or a limit for files, which the free space says nothing of: it is not waited for unless it has been there.
        this.#owed = this.#given && asStoreError(error, this.#dir).code === 'full'
      }
      return !this.#owed
    })
  }

  /** How much is to be made: 0 where it is there, or none is wanted. Owed is what there is no room for. */
  async #missing(): Promise<number> {
    if (this.#most === 0 || this.#held) return 0
    const { free, total } = await this.#files.space(this.#dir)
    const size = Math.floor(Math.min(this.#most, total * LARGEST_PART) / BLOCK) * BLOCK
    this.#held = await this.#isThere(size)
    this.#owed = !this.#held && free < size * (1 + BESIDE)
    return this.#held ? 0 : size
  }

  /** Of noise, since some disks make room by packing. */
  async #make(size: number): Promise<void> {
    await durableReplace(this.#files, ballastPath(this.#dir), noise(size))
    this.#held = true
    this.#given = false
  }

  async #isThere(size: number): Promise<boolean> {
    try {
      const file = await this.#files.open(ballastPath(this.#dir))
      const found = await file.size()
      await file.close()
      return found >= size
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return false
      throw error
    }
  }

  /** The disk is full. True when there was something to give up. */
  give(): Promise<boolean> {
    return this.#turns.run(async () => {
      if (!this.#held) return false
      await this.#files.remove(ballastPath(this.#dir))
      this.#held = false
      this.#given = true
      this.#owed = true
      return true
    })
  }

  /** Waits for what is under way. */
  idle(): Promise<void> {
    return this.#turns.run(async () => undefined)
  }
}

/** As much as is given at once. */
const PIECE = 65_536

function noise(size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  for (let at = 0; at < size; at += PIECE) crypto.getRandomValues(bytes.subarray(at, at + PIECE))
  return bytes
}
