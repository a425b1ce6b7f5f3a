import { createEffect, onCleanup } from 'solid-js'
import type { ProgrammeOpenMessage } from '#shared/protocol/programme.ts'
import {
  type LookedOf,
  lookKey,
  type ProgrammeLook,
  type ProgrammeOpened,
} from '#shared/views/programme-looked.ts'
import type { Connection } from './make-connection.ts'

type Wanted = { readonly look: ProgrammeLook; readonly by: number }

/** What the parts of a programme's page look at, said to the server as one: it shows that and no more. */
export function createLooks(
  connection: Pick<Connection, 'ask' | 'listen'>,
  opened: () => ProgrammeOpened,
  /** What is left to be kept: what is looked at no more would be old when it is looked at again. */
  keep: (keys: ReadonlySet<string>) => void,
) {
  const wanted = new Map<string, Wanted>()
  let said = '[]'
  let isDue = false

  function want(look: ProgrammeLook, more: 1 | -1): void {
    const key = lookKey(look)
    const by = (wanted.get(key)?.by ?? 0) + more
    if (by === 0) wanted.delete(key)
    else wanted.set(key, { look, by })
    if (isDue) return
    isDue = true
    // One part closes as another opens: that is one change.
    queueMicrotask(() => {
      isDue = false
      say()
    })
  }

  function say(): void {
    const looks = [...wanted.values()].map(({ look }) => look)
    const saying = JSON.stringify([...wanted.keys()].sort())
    if (saying === said) return
    said = saying
    keep(new Set(wanted.keys()))
    void connection.ask('programme-open', { looks } as ProgrammeOpenMessage)
  }

  onCleanup(
    connection.listen({
      // A new line looks at nothing yet.
      welcome() {
        said = '[]'
        say()
      },
      view: () => undefined,
      patch: () => undefined,
    }),
  )

  return <Look extends ProgrammeLook>(asked: () => Look): (() => LookedOf<Look> | null | undefined) => {
    createEffect(() => {
      const look = asked()
      want(look, 1)
      onCleanup(() => want(look, -1))
    })
    return () => opened()[lookKey(asked())] as LookedOf<Look> | null | undefined
  }
}
