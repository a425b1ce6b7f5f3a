import type { Clock } from '#server/clock.ts'
import type { Log } from '#server/log.ts'
import type { RefusalCode } from '#shared/protocol/refusals.ts'
import { type Budget, makeBudget } from './budget.ts'
import type { LiveSocket } from './hall.ts'
import { acknowledgeWritten } from './written.ts'

/** Messages beyond the budget that a connection may send before it is closed. */
const MOST_REFUSED = 1_000

/** What may be said on a line, to what stands behind it: `At`. */
export type Hearing<At> = {
  readonly clock: Clock
  readonly log: Log
  /** Each is answered. */
  readonly questions: Readonly<
    Record<string, (socket: LiveSocket, at: At, message: unknown) => Promise<unknown>>
  >
  /** Each answer is counted here: what was asked, `ok` or why not, and how long it took. */
  readonly answered?: ((question: string, outcome: string, seconds: number) => void) | undefined
  /** Nobody waits for an answer. */
  readonly remarks: Readonly<Record<string, (socket: LiveSocket, at: At, message: unknown) => void>>
}
/** As it came in: nothing of it is believed yet. */
type Heard = { readonly event: string; readonly message: unknown; readonly acknowledge: unknown }

/** Hears whatever comes on the line, within what a person could send. */
export function listenTo<At>(socket: LiveSocket, at: At, hearing: Hearing<At>): void {
  const budget = makeBudget()
  acknowledgeWritten(socket)
  // One listener instead of seven: what is held for a phone is held two thousand times.
  socket.onAny((event: string, message: unknown, acknowledge: unknown) =>
    hear(hearing, { socket, at, budget }, { event, message, acknowledge }),
  )
}

type Line<At> = { readonly socket: LiveSocket; readonly at: At; readonly budget: Budget }

function hear<At>(
  hearing: Hearing<At>,
  { socket, at, budget }: Line<At>,
  { event, message, acknowledge }: Heard,
): void {
  const question = Object.hasOwn(hearing.questions, event) ? hearing.questions[event] : undefined
  // What nobody knows costs its sender as much as what somebody does.
  const isWithin = within(socket, budget)
  if (question)
    return void guarded(hearing, event, isWithin, () => question(socket, at, message), acknowledge)
  if (!isWithin) return
  if (event === 'ping') {
    // It says nothing but whom to answer.
    if (typeof message === 'function') message({ at: hearing.clock.now() })
  } else if (Object.hasOwn(hearing.remarks, event)) hearing.remarks[event]?.(socket, at, message)
}

/** Every question gets an answer: within the budget the handler's, else a refusal; never silence, never a crash. */
function guarded<At>(
  { log, answered }: Hearing<At>,
  question: string,
  isWithin: boolean,
  handle: () => Promise<unknown>,
  acknowledge: unknown,
): void {
  if (typeof acknowledge !== 'function') return
  const began = answered ? performance.now() : 0
  const answer = (outcome: unknown) => {
    acknowledge(outcome)
    answered?.(question, outcomeOf(outcome), (performance.now() - began) / 1000)
  }
  const refuse = (code: RefusalCode) => answer({ ok: false, code })
  if (!isWithin) return void refuse('too-many')
  handle().then(answer, (error) => {
    log('unexpected', { message: String(error) })
    refuse('server-error')
  })
}

function outcomeOf(outcome: unknown): string {
  const isRefusal = typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === false
  return isRefusal && 'code' in outcome ? String(outcome.code) : 'ok'
}

/** Within what a person could send; whoever goes on regardless is shown out. */
function within(socket: LiveSocket, budget: Budget): boolean {
  if (budget.spend(performance.now())) return true
  if (budget.refused() > MOST_REFUSED) {
    socket.emit('farewell', { code: 'too-many' })
    socket.disconnect(true)
  }
  return false
}
