import { StoreError } from './event-store.ts'
import { errorCode } from './files.ts'

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** What the disk said, as an error the rest of the server understands; a `StoreError` passes through. */
export function asStoreError(error: unknown, file: string): StoreError {
  if (error instanceof StoreError) return error
  const code = errorCode(error)
  const what = error instanceof Error ? error.message : String(error)
  const wrapped = FULL.includes(code)
    ? new StoreError('full', `no space left to write ${file} (${code}); free some and try again`, { file })
    : new StoreError('failed', `${file}: ${what}`, { file })
  wrapped.cause = error
  return wrapped
}
