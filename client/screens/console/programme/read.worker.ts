import { readInYear } from './read-in-year.ts'

/** Reads long programmes beside the page, so that typing goes on meanwhile. */
self.addEventListener('message', ({ data }: MessageEvent<{ id: number; text: string; year: number }>) => {
  self.postMessage({ id: data.id, reading: readInYear(data.text, data.year) })
})
