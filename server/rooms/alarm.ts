import type { Clock } from '#server/clock.ts'
import { dueNext } from '#shared/gathering/due.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'

export type AlarmOptions = {
  readonly gathering: () => Gathering
  readonly submit: (command: RoomCommand) => Promise<CommandOutcome>
  readonly clock: Clock
}
export type Alarm = {
  /** The gathering is not what it was: is something due at another time? */
  readonly look: () => void
  readonly close: () => void
}

/** The machine may sleep, and a timer holds 24 days at most: so often the clock is asked again. */
const LOOK_AGAIN = 60_000
/** The disk was full. */
const TRY_AGAIN = 5_000

/** Does what is due, when it is due. What is waited for stands in the gathering, so a restart forgets nothing. */
export function makeAlarm({ gathering, submit, clock }: AlarmOptions): Alarm {
  let timer: NodeJS.Timeout | undefined
  let ringing = false
  let closed = false

  function look(): void {
    if (ringing || closed) return
    clearTimeout(timer)
    const due = dueNext(gathering())
    if (due !== null) wait(Math.min(LOOK_AGAIN, Math.max(0, due.at - clock.now())))
  }

  function wait(milliseconds: number): void {
    timer = setTimeout(() => void ring(), milliseconds)
    timer.unref()
  }

  async function ring(): Promise<void> {
    const due = dueNext(gathering())
    if (closed || due === null || clock.now() < due.at) return look()
    ringing = true
    const { ok } = await submit(due.command).finally(() => {
      ringing = false
    })
    if (ok) look()
    else if (!closed) wait(TRY_AGAIN)
  }

  return {
    look,
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
