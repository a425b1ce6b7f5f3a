import { createComputed, createRoot, createSignal } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import type { GatheringStore } from '#client/connection/create-gathering.ts'
import type { Connection, Status } from '#client/connection/make-connection.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import { decide } from '#shared/gathering/decide.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { Gathering, GatheringCommand } from '#shared/gathering/gathering.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import { hallView } from '#shared/views/hall.ts'
import { notesView } from '#shared/views/notes.ts'
import { contextOf, TEN } from '#tests/support/given.ts'

/** A gathering by its own rules, with pages on lines that can be cut. */
export function makeRoom(first: Gathering) {
  const [state, setState] = createSignal(first)
  const [now, setNow] = createSignal(TEN)

  function perform(command: GatheringCommand, by: Actor): CommandOutcome {
    const decision = decide(state(), command, contextOf({ by, now: now() }))
    if (!decision.ok) return decision as CommandOutcome
    setState(decision.events.reduce(evolve, state()))
    return { ok: true, at: now() }
  }

  function page(by: Actor) {
    const [status, setStatus] = createSignal<Status>('online')
    const seen = () => structuredClone({ hall: hallView(state()), notes: notesView(state()) })
    const [views, setViews] = createStore(seen())
    createRoot(() =>
      createComputed(() => {
        if (status() !== 'online') return
        setViews(reconcile(seen()))
      }),
    )
    const sent: GatheringCommand[] = []
    const refuse: { next: CommandOutcome | null } = { next: null }
    async function send(command: GatheringCommand): Promise<CommandOutcome> {
      sent.push(command)
      await Promise.resolve()
      const answer = refuse.next ?? perform(command, by)
      refuse.next = null
      return answer
    }
    const connection = {
      status,
      offlineSince: () => (status() === 'online' ? null : now()),
      welcome: () => ({ gathering: 'g', role: by.role, person: by.role === 'observer' ? by.device : null }),
      refusal: () => null,
      now,
      send,
      post: ({ command }: { command: GatheringCommand }) => send(command),
    } as unknown as Connection
    return {
      connection,
      gathering: views as unknown as GatheringStore,
      notes: () => views.notes,
      setStatus,
      sent,
      refuse,
    }
  }
  return { state, now, setNow, perform, page }
}

export const settled = () => new Promise<void>((resolve) => setTimeout(resolve))
