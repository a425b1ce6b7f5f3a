import type { Log } from '#server/log.ts'
import type { Leases } from '#server/store/leases.ts'
import type { Bus } from './bus.ts'

/** What one node asks another. */
export type Question =
  | { readonly to: 'submit'; readonly stream: string; readonly command: unknown; readonly asking: unknown }
  | { readonly to: 'end'; readonly stream: string }
export type Reply<Outcome> =
  /** `version`: it is done by then. */
  | { readonly is: 'done'; readonly outcome: Outcome; readonly version: number }
  /** It is not led here; nothing has been done. */
  | { readonly is: 'elsewhere' }
type Serving = {
  readonly leads: () => boolean
  readonly answer: (command: unknown, asking: unknown) => Promise<Reply<unknown>>
  /** What has been stored is said now, and not when there is time. */
  readonly flush: () => void
}

/** What all streams of a node stand on. */
export type Hub = {
  readonly bus: Bus
  readonly leases: Leases
  readonly log: Log
  /** What others pass on for this stream is answered by this; returns how to stop. */
  readonly serve: (stream: string, serving: Serving) => () => void
  readonly leads: (stream: string) => boolean
}
export type HubOptions = Pick<Hub, 'bus' | 'leases' | 'log'> & {
  /** The stream is being erased, by another node: nothing of it is to be held or written here. */
  readonly end: (stream: string) => Promise<void>
}

export function makeHub({ end, ...rest }: HubOptions): Hub {
  const served = new Map<string, Serving>()
  rest.bus.answer(async (message) => {
    const question = message as Question
    if (question.to === 'end') return await end(question.stream).then(() => ({ is: 'ended' }))
    const serving = served.get(question.stream)
    if (!serving) return { is: 'elsewhere' }
    const reply = await serving.answer(question.command, question.asking)
    // What was stored for it goes ahead of it, and has not to be read by whoever asked.
    serving.flush()
    return reply
  })
  return {
    ...rest,
    serve(stream, serving) {
      served.set(stream, serving)
      return () => {
        if (served.get(stream) === serving) served.delete(stream)
      }
    },
    leads: (stream) => served.get(stream)?.leads() === true,
  }
}
