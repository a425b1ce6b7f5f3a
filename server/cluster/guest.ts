import { type AskedBy, Fenced, type Outcome } from '#server/rooms/writer.ts'
import { Turns } from '#server/store/turns.ts'
import type { LedRoom, Term } from './led-room.ts'
import type { Replica } from './replica.ts'

/** Writes without the lease, for as long as nobody can be asked who has it. */
export type Guest<Command, Asking, Refusal extends string> = {
  /** Null: it has to be asked again. Rejects with the store's error. */
  readonly submit: (command: Command, asking: Asking) => Promise<Outcome<Refusal> | null>
  readonly leave: () => void
}

/**
 * While the bus is down a node cannot pass on what its own clients say, and whoever leads the gathering is well and keeps the lease. So it
 * writes itself, and the store sees to it that there is one history: who is late is refused, reads, and asks again. What is done by
 * itself stays with the holder.
 */
export function makeGuest<
  State,
  Command,
  Asking extends AskedBy<unknown>,
  Refusal extends string,
  Room extends LedRoom<State, Command, Asking, Refusal>,
>(
  replica: Replica<State>,
  visit: (loaded: ReturnType<Replica<State>['loaded']>, term: Term) => Promise<Room>,
): Guest<Command, Asking, Refusal> {
  const turns = new Turns()
  let room: Room | null = null

  /** As far as the store, so that nothing is refused by what is no longer so. */
  async function current(): Promise<Room> {
    await replica.catchUp()
    if (room && room.version() >= replica.version()) return room
    leave()
    const opened = await visit(replica.loaded(), {
      isOver: () => true,
      nodes: { appended: () => undefined, fenced: leave, rewritten: () => undefined, outdated: leave },
      storageIs: () => undefined,
    })
    room = opened
    return opened
  }

  function leave(): void {
    const left = room
    room = null
    void left?.leaveNothing().catch(() => undefined)
  }

  async function submit(command: Command, asking: Asking): Promise<Outcome<Refusal> | null> {
    const own = await turns.run(current)
    try {
      const outcome = await own.submit(command, asking)
      await replica.catchUp()
      // A no may rest on what had changed by then.
      return outcome.ok || own.version() >= replica.version() ? outcome : null
    } catch (error) {
      if (error instanceof Fenced) return null
      throw error
    }
  }

  return { submit, leave }
}
