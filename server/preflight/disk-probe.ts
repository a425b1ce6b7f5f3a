import { join } from 'node:path'
import { type Files, nodeFiles, writeAll } from '#server/store/files.ts'
import { type Found, type Probe, type Stopwatch, seldom, timed, WORDS } from './probe.ts'

/** How much room there is where gatherings are kept, and how long it takes there until what is written would outlast a power cut. */
export function makeDiskProbe(
  folder: string,
  { files = nodeFiles, now = () => performance.now() }: { files?: Files; now?: Stopwatch } = {},
): Probe {
  let tried = 0

  async function write(): Promise<Found['write']> {
    const path = join(folder, `.probe-${process.pid}-${++tried}`)
    try {
      const file = await files.create(path)
      try {
        const words = new Uint8Array(WORDS)
        return await timed(async (nth) => {
          await writeAll(file, words, nth * WORDS)
          await file.datasync()
        }, now)
      } finally {
        await file.close()
        await files.remove(path)
      }
    } catch {
      return null
    }
  }

  return seldom(async () => {
    const { free } = await files.space(folder)
    return { free: Number.isFinite(free) ? free : null, write: await write() }
  }, now)
}
