import type { Millis } from '#shared/kernel/instant.ts'
import type { ToServer } from '#shared/protocol/messages.ts'

export type AskEvent = Exclude<keyof ToServer, 'resync' | 'door' | 'ping'>
export type Emit = (event: AskEvent, message: unknown, acknowledge: (reply: unknown) => void) => void
type Reply<Event extends AskEvent> = Parameters<Parameters<ToServer[Event]>[1]>[0]

type Open = {
  readonly event: AskEvent
  readonly message: unknown
  readonly settle: (reply: unknown) => void
  timer?: ReturnType<typeof setTimeout>
}

export type Asks = {
  readonly ask: <Event extends AskEvent>(event: Event, message: unknown) => Promise<Reply<Event>>
  /** Asks everything that is unanswered once more, in order; for when the line is back. */
  readonly repeat: () => void
  readonly close: () => void
}

/** No answer for this long, on a line that seems to be whole, and the same is asked again. */
const PATIENCE: Millis = 6_000

/**
 * Questions that are kept until the server has answered. A missing answer is neither yes nor no, so the same message is sent
 * again under the same id, which the server answers with the first outcome. `doubt`: the line may be dead.
 */
export function makeAsks(emit: Emit, isOnline: () => boolean, doubt: () => void): Asks {
  const open = new Set<Open>()

  function post(question: Open) {
    clearTimeout(question.timer)
    if (!isOnline()) return
    question.timer = setTimeout(() => {
      doubt()
      post(question)
    }, PATIENCE)
    emit(question.event, question.message, (reply) => {
      if (!open.delete(question)) return
      clearTimeout(question.timer)
      question.settle(reply)
    })
  }

  return {
    ask<Event extends AskEvent>(event: Event, message: unknown) {
      return new Promise<Reply<Event>>((resolve) => {
        const question: Open = { event, message, settle: (reply) => resolve(reply as Reply<Event>) }
        open.add(question)
        post(question)
      })
    },
    repeat() {
      for (const question of open) post(question)
    },
    close() {
      for (const question of open) clearTimeout(question.timer)
      open.clear()
    },
  }
}
