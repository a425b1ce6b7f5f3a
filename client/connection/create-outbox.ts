import { nanoid } from 'nanoid'
import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { Instant, Millis } from '#shared/kernel/instant.ts'
import type { Refusal } from './lifecycle.ts'
import type { Connection } from './make-connection.ts'
import {
  again,
  backoff,
  type Entry,
  head,
  isPassing,
  merge,
  type Outbox,
  put,
  type Sendable,
  settle,
  without,
} from './outbox.ts'
import type { OutboxStorage } from './outbox-storage.ts'

/** An entry that the server has stored, shown until the server's own view of it is here. */
export type Saved = { readonly entry: Entry; readonly at: Instant }

export type Sender = {
  readonly entries: Accessor<Outbox>
  /** The id of the one on its way. */
  readonly sending: Accessor<string | null>
  /** The one on its way has been for so long that its writer must know: it waits for the net. */
  readonly slow: Accessor<boolean>
  readonly saved: Accessor<readonly Saved[]>
  /** When an answer to this poll was stored, if that was from this page. */
  readonly savedAt: (activity: string) => Instant | null
  /** Why the one at the head has to wait although the line is whole: the server's disk, or too much at once. */
  readonly trouble: Accessor<Refusal | null>
  /** False: this browser keeps nothing, so what waits lives as long as the page. */
  readonly durable: Accessor<boolean>
  readonly put: (command: Sendable) => void
  readonly discard: (id: string) => void
  readonly again: (id: string) => void
}

/** The server's view comes a moment after its word that something is stored. */
const SHOWN: Millis = 4_000
/** An answer that takes longer than this is no longer merely being sent. */
const SLOW: Millis = 2_500

/** Sends what a person writes, one at a time and in order, and forgets nothing before the server has it. */
export function createOutbox(
  connection: Pick<Connection, 'status' | 'welcome' | 'post' | 'now'>,
  storage: OutboxStorage,
): Sender {
  const [entries, setEntries] = createSignal<Outbox>(merge([], storage.load()))
  const [sending, setSending] = createSignal<string | null>(null)
  const [slow, setSlow] = createSignal(false)
  const [saved, setSaved] = createSignal<readonly Saved[]>([])
  const [times, setTimes] = createSignal<Readonly<Record<string, Instant>>>({})
  const [trouble, setTrouble] = createSignal<Refusal | null>(null)
  const [durable, setDurable] = createSignal(true)
  let attempt = 0
  let pause: ReturnType<typeof setTimeout> | undefined
  let patience: ReturnType<typeof setTimeout> | undefined
  let closed = false

  /** Keeps storage and page alike: the storage first, for the page may be gone the next moment. */
  function change(to: Outbox) {
    const before = new Map(entries().map((entry) => [entry.id, entry]))
    for (const entry of to) {
      if (before.get(entry.id) !== entry) setDurable(storage.save(entry))
      before.delete(entry.id)
    }
    for (const id of before.keys()) storage.remove(id)
    setEntries(to)
  }

  const isLetIn = () => connection.status() === 'online' && connection.welcome()?.role === 'participant'

  async function sendNext() {
    clearTimeout(pause)
    const entry = head(entries())
    if (closed || entry === null || sending() !== null || !isLetIn()) return
    setSending(entry.id)
    patience = setTimeout(() => setSlow(true), SLOW)
    const outcome = await connection.post({ id: entry.id, command: entry.command })
    if (closed) return
    clearTimeout(patience)
    setSlow(false)
    setSending(null)
    change(settle(entries(), entry.id, outcome))
    if (outcome.ok) stored(entry, outcome.at)
    if (!isPassing(outcome)) {
      attempt = 0
      setTrouble(null)
      return sendNext()
    }
    setTrouble(outcome)
    pause = setTimeout(sendNext, backoff(attempt++, Math.random()))
  }

  function stored(entry: Entry, at: Instant) {
    const kept = { entry, at }
    setSaved((all) => [...all, kept])
    setTimes((all) => ({ ...all, [entry.command.activity]: at }))
    setTimeout(() => setSaved((all) => all.filter((each) => each !== kept)), SHOWN)
  }

  createEffect(on([connection.status, connection.welcome], () => void sendNext()))
  // Put back from a copy: what was said to be saved may not be there any more, and the views say what is.
  createEffect(
    on(
      () => connection.welcome()?.epoch,
      (epoch, before) => {
        if (epoch === before) return
        setTimes({})
        setSaved([])
      },
    ),
  )
  onCleanup(
    storage.listen((id, entry) => {
      // On its way from here: the answer settles it, whatever the other tab has heard.
      if (id === sending()) return
      const rest = without(entries(), id)
      setEntries(entry ? merge(rest, [entry]) : rest)
      void sendNext()
    }),
  )
  onCleanup(() => {
    closed = true
    clearTimeout(pause)
    clearTimeout(patience)
  })

  return {
    entries,
    sending,
    slow,
    saved,
    savedAt: (activity) => times()[activity] ?? null,
    trouble,
    durable,
    put(command) {
      const writtenAt = connection.now()
      const last = entries().at(-1)?.order ?? 0
      const order = Math.max(writtenAt, last + 1)
      change(put(entries(), { id: nanoid(), command, writtenAt, order, refusal: null }, sending()))
      void sendNext()
    },
    discard: (id) => change(without(entries(), id)),
    again(id) {
      change(again(entries(), id, nanoid()))
      void sendNext()
    },
  }
}
