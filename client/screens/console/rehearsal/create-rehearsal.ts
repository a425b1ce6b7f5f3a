import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js'
import { recall } from '#client/connection/storage.ts'
import { askServer } from '#client/screens/home/ask-server.ts'
import { sessionPlace } from '#client/screens/home/mine.model.ts'
import type { RehearsalQuestion, RehearsalState } from '#shared/protocol/rehearsal.ts'

export type RehearsalDesk = {
  /** Null until the server has answered. */
  readonly state: Accessor<RehearsalState | null>
  /** So many phones are on, and the server wants to be told once more. */
  readonly here: Accessor<number | null>
  /** The code of the latest refusal. */
  readonly refusal: Accessor<string | null>
  readonly begin: (people: number, anyway: boolean) => Promise<void>
  readonly stop: () => Promise<void>
  /** Not now: what stood there stands there again. */
  readonly dismiss: () => void
}

/** How often is looked while it runs. */
const EVERY = 700

/** The rehearsal of this gathering, wherever it was begun: another page of the same leader sees it too. */
export function createRehearsal(gathering: string): RehearsalDesk {
  const [state, setState] = createSignal<RehearsalState | null>(null)
  const [here, setHere] = createSignal<number | null>(null)
  const [refusal, setRefusal] = createSignal<string | null>(null)
  let busy = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let gone = false

  async function ask(what: RehearsalQuestion['do']): Promise<void> {
    clearTimeout(timer)
    const session = recall(sessionPlace(gathering)) ?? ''
    const reply = await askServer<{ rehearsal: RehearsalState }>('rehearsal', {
      gathering,
      session,
      do: what,
    })
    if (gone) return
    if (reply.ok) {
      setState(reply.body.rehearsal)
      setRefusal(null)
    } else if (reply.code === 'people-here') setHere(Number(reply.detail))
    else setRefusal(reply.code)
    clearTimeout(timer)
    // A look that got no answer is taken again: what runs goes on without anybody looking.
    if (state()?.state === 'running') timer = setTimeout(() => void ask({ type: 'look' }), EVERY)
  }

  /** One press at a time. */
  async function press(what: RehearsalQuestion['do']): Promise<void> {
    if (busy) return
    busy = true
    setHere(null)
    setRefusal(null)
    await ask(what)
    busy = false
  }

  // Without the leader's session there is nothing that the server would show.
  onMount(() => recall(sessionPlace(gathering)) !== null && void ask({ type: 'look' }))
  onCleanup(() => {
    gone = true
    clearTimeout(timer)
  })

  return {
    state,
    here,
    refusal,
    begin: (people, anyway) => press({ type: 'start', people, anyway }),
    stop: () => press({ type: 'stop' }),
    dismiss: () => setHere(null),
  }
}
