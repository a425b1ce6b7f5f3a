import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '#server/app.ts'
import type { Log } from '#server/log.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import { makeTestClock, type TestApp } from '#tests/support/start-app.ts'

/** Every byte of a folder as it is on the disk, names of files and folders too: where `bytes` stands in it. */
export async function placesOf(bytes: string, folder: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.name.includes(bytes)) found.push(path)
    const content = entry.isFile() ? await readFile(path).catch(() => null) : Buffer.alloc(0)
    // A file was put in another's place meanwhile: what it says stands there now.
    if (content === null) return await placesOf(bytes, folder)
    if (content.includes(bytes)) found.push(path)
  }
  return found
}

/** A server on a real folder, which can be started again on it. */
export async function startOnDisk(log: Log) {
  const dir = await mkdtemp(join(tmpdir(), 'samling-privacy-'))
  const clock = makeTestClock()
  const open = () => openJournalStore({ dir, now: clock.now })
  const start = async (): Promise<TestApp> => {
    const store = await open()
    const app = createApp({ store, clock, log, site: (_request, response) => response.end() })
    const port = await app.listen(0, '127.0.0.1')
    return { app, url: `http://127.0.0.1:${port}`, clock }
  }
  return { dir, clock, open, start, remove: () => rm(dir, { recursive: true }) }
}
