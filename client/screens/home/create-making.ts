import { type Accessor, createSignal } from 'solid-js'
import type { CreatedAnswer } from '#shared/protocol/home.ts'
import { askServer } from './ask-server.ts'
import { consoleOf } from './create-mine.ts'
import { whyText } from './home.model.ts'
import { words } from './words.ts'

export type Making = {
  readonly busy: Accessor<boolean>
  readonly why: Accessor<string | null>
  /** Leads to the console of what was made. A second press makes no second one. */
  readonly make: (path: string, body: unknown) => Promise<void>
}

export function createMaking(): Making {
  const [busy, setBusy] = createSignal(false)
  const [why, setWhy] = createSignal<string | null>(null)
  return {
    busy,
    why,
    async make(path, body) {
      if (busy()) return
      setBusy(true)
      setWhy(null)
      const reply = await askServer<CreatedAnswer>(path, body)
      if (reply.ok) return location.assign(consoleOf(reply.body))
      setBusy(false)
      setWhy(whyText(words(), reply))
    },
  }
}
