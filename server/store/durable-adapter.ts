import type { Adapter } from 'lowdb'
import { durableReplace } from './durable-replace.ts'
import type { Files } from './files.ts'

/** How a document stands in its file. `decode` throws where the bytes are not one. */
export type Format<T> = { encode(data: T): string; decode(bytes: Buffer): T }

/** lowdb's own file adapter renames without syncing; this one resolves when the document survives a power cut. */
export function durableAdapter<T>(files: Files, path: string, format: Format<T>): Adapter<T> {
  return {
    async read() {
      const bytes = await files.read(path)
      return bytes === null ? null : format.decode(bytes)
    },
    write: (data) => durableReplace(files, path, Buffer.from(format.encode(data))),
  }
}
