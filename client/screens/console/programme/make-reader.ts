import { allowOwnWorkers } from '#client/own-workers.ts'
import type { ReadProgramme } from '#shared/agenda/programme-reading.ts'
import { readInYear } from './read-in-year.ts'

export type Reader = {
  readonly read: (text: string, year: number, use: (reading: ReadProgramme) => void) => void
  readonly close: () => void
}

/** Up to here a reading takes less time than a key press shows. */
const SHORT = 8_000

/** Reads short texts at once and long ones in a worker; only the latest text asked for is answered. */
export function makeReader(): Reader {
  let worker: Worker | null = null
  let latest = 0

  function start(): Worker | null {
    if (typeof Worker === 'undefined') return null
    allowOwnWorkers()
    return new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' })
  }

  return {
    read(text, year, use) {
      const id = ++latest
      if (text.length > SHORT) worker ??= start()
      if (text.length <= SHORT || worker === null) return use(readInYear(text, year))
      worker.onmessage = ({ data }: MessageEvent<{ id: number; reading: ReadProgramme }>) => {
        if (data.id === latest) use(data.reading)
      }
      // Without its worker (an old page after an update) the page reads for itself, slower.
      worker.onerror = () => {
        worker = null
        if (id === latest) use(readInYear(text, year))
      }
      worker.postMessage({ id, text, year })
    },
    close: () => worker?.terminate(),
  }
}
