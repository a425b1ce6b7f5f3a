import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'
import { type Instant, SECOND } from '#shared/kernel/instant.ts'
import type { Connection } from './make-connection.ts'
import { onWake } from './wake.ts'

/**
 * The time, told anew at every whole second of the server's clock, so that all screens in the room turn at once. Browsers
 * put timers to sleep, so nothing is ever counted: each tick reads the clock, and waking up is a tick.
 */
export function createNow(
  connection: Pick<Connection, 'now' | 'offset'>,
  _options?: { readonly every?: 'second' },
): Accessor<Instant> {
  const [now, setNow] = createSignal(connection.now())
  let timer: ReturnType<typeof setTimeout> | undefined
  function tick() {
    clearTimeout(timer)
    const at = connection.now()
    setNow(at)
    // A timer may fire a hair early, which must not show the second that is about to end once more.
    timer = setTimeout(tick, SECOND - (at % SECOND) + 2)
  }
  // A better estimate of the server's clock counts at once.
  createEffect(on(connection.offset, tick))
  onCleanup(onWake(tick))
  onCleanup(() => clearTimeout(timer))
  return now
}
