import { allowOwnWorkers } from '#client/own-workers.ts'
import type { RosterOptions } from '#shared/people/roster.ts'
import type { RosterFile } from '#shared/people/roster-file.ts'
import { type ListSource, type ListTold, readList } from './list-reading.ts'

export type ListReading = {
  readonly source: ListSource
  readonly options: RosterOptions
  /** Told how many rows there are once that is known. */
  readonly onRows: (rows: number) => void
  readonly use: (read: RosterFile) => void
}
export type ListReader = {
  /** Only the latest that was asked for is answered. */
  readonly read: (reading: ListReading) => void
  readonly cancel: () => void
}
/** The part of a worker that is needed here. */
export type ListWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

/** Up to here a reading takes less time than a key press shows. */
const SHORT = 8_000

function startWorker(): ListWorker | null {
  if (typeof Worker === 'undefined') return null
  allowOwnWorkers()
  return new Worker(new URL('./read-list.worker.ts', import.meta.url), { type: 'module' })
}

/**
 * Reads short texts at once, and everything else in a worker. Where there is none (an old page after an update, a browser
 * that forbids it) the page reads for itself, slower, once it has shown that it is reading.
 */
export function makeListReader(start: () => ListWorker | null = startWorker): ListReader {
  let worker: ListWorker | null = null
  let mayWork = true
  let latest = 0
  let busy = false

  function open(): ListWorker | null {
    try {
      return mayWork ? start() : null
    } catch {
      return null
    }
  }

  function readHere(id: number, { source, options, onRows, use }: ListReading): void {
    setTimeout(() => {
      if (id === latest) use(readList(source, options, onRows))
    }, 30)
  }

  function cancel(): void {
    latest++
    // What is being read cannot be interrupted; whoever reads it can.
    if (busy) worker?.terminate()
    if (busy) worker = null
    busy = false
  }

  function read(reading: ListReading): void {
    cancel()
    const { source, options, onRows, use } = reading
    if (source.kind === 'text' && source.text.length <= SHORT) {
      use(readList(source, options, onRows))
      return
    }
    worker ??= open()
    if (worker === null) readHere(latest, reading)
    else readThere(worker, latest, reading)
  }

  function readThere(there: ListWorker, id: number, reading: ListReading): void {
    busy = true
    there.onmessage = ({ data }: MessageEvent<ListTold>) => {
      if (data.id !== latest) return
      if ('rows' in data) {
        reading.onRows(data.rows)
        return
      }
      busy = false
      reading.use(data.read)
    }
    there.onerror = () => {
      there.terminate()
      worker = null
      mayWork = false
      busy = false
      if (id === latest) readHere(id, reading)
    }
    there.postMessage({ id, source: reading.source, options: reading.options })
  }

  return { read, cancel }
}
