import { StoreError } from '#server/store/event-store.ts'

/** Null where there is no room for it: whoever has the link gets in all the same, and keeps the link. */
export async function sessionOrNone(open: () => Promise<string>): Promise<string | null> {
  try {
    return await open()
  } catch (error) {
    if (error instanceof StoreError) return null
    throw error
  }
}
