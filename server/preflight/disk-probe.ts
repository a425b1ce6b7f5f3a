import { join } from 'node:path'
import { type Files, nodeFiles, writeAll } from '#server/store/files.ts'

export type DiskFound = {
  readonly free: number | null
  readonly write: { readonly usual: number; readonly slowest: number } | null
}
export type DiskProbe = () => Promise<DiskFound>

/** As much as a usual record. */
const WORDS = 300
const TIMES = 15
/** Somebody who looks every few seconds is no reason to wear a disk. */
const GOOD_FOR = 30_000

/** How much room there is where gatherings are kept, and how long it takes there until what is written would outlast a power cut. */
export function makeDiskProbe(
  folder: string,
  { files = nodeFiles, now = () => performance.now() }: { files?: Files; now?: () => number } = {},
): DiskProbe {
  let kept: { readonly at: number; readonly found: Promise<DiskFound> } | null = null
  let tried = 0

  async function write(): Promise<DiskFound['write']> {
    const path = join(folder, `.probe-${process.pid}-${++tried}`)
    const took: number[] = []
    try {
      const file = await files.create(path)
      try {
        const words = new Uint8Array(WORDS)
        for (let nth = 0; nth < TIMES; nth++) {
          const from = now()
          await writeAll(file, words, nth * WORDS)
          await file.datasync()
          took.push(now() - from)
        }
      } finally {
        await file.close()
        await files.remove(path)
      }
    } catch {
      return null
    }
    took.sort((a, b) => a - b)
    return { usual: took[Math.floor(TIMES / 2)] ?? 0, slowest: took.at(-1) ?? 0 }
  }

  async function look(): Promise<DiskFound> {
    const { free } = await files.space(folder)
    return { free: Number.isFinite(free) ? free : null, write: await write() }
  }

  return () => {
    if (kept === null || now() - kept.at > GOOD_FOR) kept = { at: now(), found: look() }
    return kept.found
  }
}
