import { type ListAsked, type ListTold, readList } from './list-reading.ts'

/** Reads long lists beside the page, so that it goes on answering meanwhile. */
self.addEventListener('message', ({ data: { id, source, options } }: MessageEvent<ListAsked>) => {
  const tell = (told: ListTold) => self.postMessage(told)
  tell({ id, read: readList(source, options, (rows) => tell({ id, rows })) })
})
