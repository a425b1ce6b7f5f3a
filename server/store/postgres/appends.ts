import { StoreError } from '#server/store/event-store.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import type { Ask } from './database.ts'
import { isTaken, isUnanswered } from './database-errors.ts'
import { type Append, append, isStored, versionOf, withdraw } from './streams.ts'

/** How long whoever has appended may wait to be told that it is not known: the console says so within three seconds. */
const PATIENCE: Millis = 1_500
const PAUSE: Millis = 100

/**
 * An answer that does not come leaves it open whether the rows are there, so the very same are sent again until one comes: they are
 * stored then, or they were the first time, or somebody else's are. A number is given once, so they are never there twice; and where
 * the first is still being committed, the second waits for it.
 */
export class Appends {
  readonly #ask: Ask
  readonly #mayGoOn: () => boolean
  /** Given up before it was known. */
  readonly #unanswered = new Map<string, Append>()

  constructor(ask: Ask, mayGoOn: () => boolean) {
    this.#ask = ask
    this.#mayGoOn = mayGoOn
  }

  isUnanswered(stream: string): boolean {
    return this.#unanswered.has(stream)
  }

  /** Resolves once the rows are committed. */
  async append(due: Append): Promise<void> {
    const end = performance.now() + PATIENCE
    for (;;) {
      try {
        return await this.#send(due)
      } catch (error) {
        if (!isUnanswered(error)) throw error
        // From here on it is not known, whatever comes next.
        this.#unanswered.set(due.stream, due)
        if (performance.now() > end || !this.#mayGoOn()) throw error
        await new Promise((resolve) => setTimeout(resolve, PAUSE))
      }
    }
  }

  /** What was given up is taken back where it has been stored, or still would be. */
  async withdraw(stream: string): Promise<void> {
    const due = this.#unanswered.get(stream)
    if (due === undefined) return
    // It is stored first: what may still be on its way is waited for, and cannot come later.
    await this.#send(due).catch((error) => {
      if (!(error instanceof StoreError)) throw error
    })
    await withdraw(this.#ask, due)
    this.#unanswered.delete(stream)
  }

  async #send(due: Append): Promise<void> {
    const isAppended = await append(this.#ask, due).catch((error) => {
      if (isTaken(error)) return false
      throw error
    })
    if (!isAppended && !(await isStored(this.#ask, due))) throw await this.#conflict(due)
    if (this.#unanswered.get(due.stream) === due) this.#unanswered.delete(due.stream)
  }

  async #conflict({ stream, version }: Append): Promise<StoreError> {
    const now = await versionOf(this.#ask, stream)
    return new StoreError('conflict', `${stream} is at ${now}, not at ${version}, or has the command already`)
  }
}
