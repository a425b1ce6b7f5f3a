import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'
import { isDisk } from '#client/activities/poll/poll-phone.model.ts'
import { timeText } from '#client/words/format.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import type { Phone } from './create-phone.ts'
import type { NetState } from './parts/NetBanner.tsx'

/** A line that is back before anybody noticed needs no banner. */
const UNNOTICED: Millis = 1_000
const SENT_SHOWN: Millis = 4_000

/** What the banner says of the net: away since when, back and everything sent, or the server's disk in trouble. */
export function createNet(phone: Phone, zone: Accessor<string>): Accessor<NetState> {
  const { connection, outbox } = phone
  const [noticed, setNoticed] = createSignal(false)
  const [sent, setSent] = createSignal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let waited = false

  const queued = () => outbox.entries().filter(({ refusal }) => refusal === null).length

  createEffect(
    on(connection.offlineSince, (since) => {
      clearTimeout(timer)
      if (since === null) setNoticed(false)
      else timer = setTimeout(() => setNoticed(true), navigator.onLine ? UNNOTICED : 0)
    }),
  )
  createEffect(() => {
    if (noticed() && queued() > 0) waited = true
    if (!waited || connection.status() !== 'online' || queued() > 0) return
    waited = false
    // What was refused did not arrive, and says so itself.
    setSent(outbox.entries().length === 0)
    setTimeout(() => setSent(false), SENT_SHOWN)
  })
  onCleanup(() => clearTimeout(timer))

  return () => {
    const since = connection.offlineSince()
    if (since !== null && noticed())
      return { type: 'offline', since: timeText(since, zone()), durable: outbox.durable() }
    if (isDisk(outbox.trouble())) return { type: 'storage' }
    return { type: sent() ? 'sent' : 'fine' }
  }
}
