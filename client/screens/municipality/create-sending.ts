import { nanoid } from 'nanoid'
import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { ProgrammeLine } from '#client/connection/create-programme-line.ts'
import {
  again,
  backoff,
  type Entry,
  head,
  isPassing,
  merge,
  type Outbox,
  settle,
  without,
} from '#client/connection/outbox.ts'
import type { OutboxStorage } from '#client/connection/outbox-storage.ts'
import type { Instant, Millis } from '#shared/kernel/instant.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import { keyOf, lastAbout, type Own, putOwn } from './sending.model.ts'

export type Sending = {
  /** What is not with the server yet. */
  readonly waiting: Accessor<number>
  /** What was last said about it here, until the server’s own view says it; null: nothing is under way. */
  readonly said: (key: string) => Own | null
  readonly isWaiting: (key: string) => boolean
  readonly refused: (key: string) => Entry<Own> | null
  /** Promises written here that the server’s own view may not have yet. */
  readonly written: Accessor<readonly Extract<Own, { type: 'WritePromise' }>[]>
  readonly savedAt: (key: string) => Instant | null
  /** False: this browser keeps nothing, so what waits lives as long as the page. */
  readonly durable: Accessor<boolean>
  readonly put: (command: Own) => void
  readonly again: (id: string) => void
  readonly discard: (id: string) => void
}

/** The view comes a moment after the word that something is stored. */
const SHOWN: Millis = 4_000

/** Sends what a municipality says, one at a time and in order, and forgets nothing before the server has it. */
export function createSending(
  line: Pick<ProgrammeLine, 'status' | 'post' | 'now'>,
  storage: OutboxStorage<Own>,
): Sending {
  const [entries, setEntries] = createSignal<Outbox<Own>>(merge([], storage.load()))
  const [sending, setSending] = createSignal<string | null>(null)
  const [landed, setLanded] = createSignal<readonly Entry<Own>[]>([])
  const [times, setTimes] = createSignal<Readonly<Record<string, Instant>>>({})
  const [durable, setDurable] = createSignal(true)
  let attempt = 0
  let pause: ReturnType<typeof setTimeout> | undefined
  let isClosed = false

  /** The storage first, for the page may be gone the next moment. */
  function change(to: Outbox<Own>) {
    const before = new Map(entries().map((entry) => [entry.id, entry]))
    for (const entry of to) {
      if (before.get(entry.id) !== entry) setDurable(storage.save(entry))
      before.delete(entry.id)
    }
    for (const id of before.keys()) storage.remove(id)
    setEntries(to)
  }

  async function sendNext(): Promise<void> {
    clearTimeout(pause)
    const entry = head(entries())
    if (isClosed || entry === null || sending() !== null || line.status() !== 'online') return
    setSending(entry.id)
    const outcome = (await line.post(entry.id, entry.command)) as CommandOutcome
    if (isClosed) return
    setSending(null)
    if (outcome.ok) stored(entry, outcome.at)
    change(settle(entries(), entry.id, outcome))
    if (isPassing(outcome)) {
      pause = setTimeout(() => void sendNext(), backoff(attempt++, Math.random()))
      return
    }
    attempt = 0
    return await sendNext()
  }

  function stored(entry: Entry<Own>, at: Instant) {
    setLanded((all) => [...all, entry])
    setTimes((all) => ({ ...all, [keyOf(entry.command)]: at }))
    setTimeout(() => setLanded((all) => all.filter((each) => each !== entry)), SHOWN)
  }

  createEffect(on(line.status, () => void sendNext()))
  onCleanup(
    storage.listen((id, entry) => {
      // On its way from here: the answer settles it, whatever another tab has heard.
      if (id === sending()) return
      const rest = without(entries(), id)
      setEntries(entry ? merge(rest, [entry]) : rest)
      void sendNext()
    }),
  )
  onCleanup(() => {
    isClosed = true
    clearTimeout(pause)
  })

  const open = () => entries().filter(({ refusal }) => refusal === null)
  return {
    waiting: () => open().length,
    said: (key) => (lastAbout(open(), key) ?? lastAbout(landed(), key))?.command ?? null,
    isWaiting: (key) => lastAbout(open(), key) !== null,
    refused: (key) =>
      lastAbout(
        entries().filter(({ refusal }) => refusal !== null),
        key,
      ),
    written: () =>
      [...landed(), ...entries()].flatMap(({ command }) =>
        command.type === 'WritePromise' ? [command] : [],
      ),
    savedAt: (key) => times()[key] ?? null,
    durable,
    put(command) {
      const writtenAt = line.now()
      const order = Math.max(writtenAt, (entries().at(-1)?.order ?? 0) + 1)
      change(putOwn(entries(), { id: nanoid(), command, writtenAt, order, refusal: null }, sending()))
      void sendNext()
    },
    again(id) {
      change(again(entries(), id, nanoid()))
      void sendNext()
    },
    discard: (id) => change(without(entries(), id)),
  }
}
