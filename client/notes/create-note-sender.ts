import { nanoid } from 'nanoid'
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { Connection } from '#client/connection/make-connection.ts'
import { backoff, head, isPassing, merge, settle, without } from '#client/connection/outbox.ts'
import type { OutboxStorage } from '#client/connection/outbox-storage.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { NoteId } from '#shared/notes/notes.ts'
import {
  againNote,
  isOthers,
  type NoteEntry,
  type NoteOutbox,
  type NoteSendable,
  noteOf,
  putNote,
  takenOver,
  withoutRefused,
} from './note-outbox.ts'

export type NoteSender = {
  readonly entries: Accessor<NoteOutbox>
  /** How many notes somebody else has left on this device, which wait for them. */
  readonly others: Accessor<number>
  /** Sends what others have left here, as one's own. */
  readonly takeOver: () => void
  /** The id of the one on its way. */
  readonly sending: Accessor<string | null>
  /** Stored, and shown until the server's own view of them is here. */
  readonly saved: Accessor<readonly NoteEntry[]>
  readonly savedAt: Accessor<Instant | null>
  /** False: this browser keeps nothing, so what waits lives as long as the page. */
  readonly durable: Accessor<boolean>
  readonly put: (command: NoteSendable) => void
  /** Sends again what was refused of this note. */
  readonly again: (note: NoteId) => void
  /** Who observes again: what was refused because they did not goes on. */
  readonly resume: () => void
  readonly discard: (id: string) => void
}

/** The server's view comes a moment after its word that something is stored. */
const SHOWN = 4_000

/** Sends what an observer writes, one at a time and in order, and forgets nothing before the server has it. */
export function createNoteSender(
  connection: Pick<Connection, 'status' | 'welcome' | 'post' | 'now'>,
  storage: OutboxStorage<NoteSendable>,
): NoteSender {
  const [entries, setEntries] = createSignal<NoteOutbox>(merge([], storage.load()))
  const [sending, setSending] = createSignal<string | null>(null)
  const [saved, setSaved] = createSignal<readonly NoteEntry[]>([])
  const [savedAt, setSavedAt] = createSignal<Instant | null>(null)
  const [durable, setDurable] = createSignal(true)
  /** As this page was let in last: by the observers' link, whoever has it, or as somebody who takes part. */
  const me = createMemo<string | null>((before) => {
    const welcome = connection.welcome()
    if (welcome === null) return before
    return welcome.role === 'participant' ? welcome.person : 'link'
  }, null)
  const mine = createMemo(() => entries().filter((entry) => !isOthers(entry, me())))
  let attempt = 0
  let pause: ReturnType<typeof setTimeout> | undefined
  const fading = new Set<ReturnType<typeof setTimeout>>()
  let closed = false

  /** The storage first, for the page may be gone the next moment. */
  function change(to: NoteOutbox) {
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
    const entry: NoteEntry | null = head(mine())
    const isLetIn = connection.status() === 'online' && connection.welcome() !== null
    if (closed || entry === null || sending() !== null || !isLetIn) return
    setSending(entry.id)
    const outcome = await connection.post({ id: entry.id, command: entry.command })
    if (closed) return
    setSending(null)
    if (outcome.ok) stored(entry, outcome.at)
    change(settle(entries(), entry.id, outcome))
    if (!isPassing(outcome)) {
      attempt = 0
      return sendNext()
    }
    pause = setTimeout(sendNext, backoff(attempt++, Math.random()))
  }

  function stored(entry: NoteEntry, at: Instant) {
    setSavedAt(at)
    setSaved((all) => [...all, entry])
    const timer = setTimeout(() => {
      fading.delete(timer)
      setSaved((all) => all.filter((each) => each !== entry))
    }, SHOWN)
    fading.add(timer)
  }

  function sendAgain(notes: readonly NoteId[]) {
    change([...new Set(notes)].reduce((all, note) => againNote(all, note, nanoid, sending()), entries()))
    void sendNext()
  }

  createEffect(on([connection.status, connection.welcome], () => void sendNext()))
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
    for (const timer of fading) clearTimeout(timer)
  })

  return {
    entries: mine,
    others: createMemo(
      () =>
        new Set(
          entries()
            .filter((entry) => isOthers(entry, me()))
            .map(({ command }) => noteOf(command)),
        ).size,
    ),
    takeOver() {
      change(takenOver(entries(), me()))
      void sendNext()
    },
    sending,
    saved,
    savedAt,
    durable,
    put(command) {
      const writtenAt = connection.now()
      const order = Math.max(writtenAt, (entries().at(-1)?.order ?? 0) + 1)
      const writer = me()
      const entry = { id: nanoid(), command, writtenAt, order, refusal: null }
      change(putNote(entries(), writer === null ? entry : { ...entry, writer }, sending()))
      void sendNext()
    },
    again: (note) => sendAgain([note]),
    resume: () =>
      sendAgain(
        mine()
          .filter(({ refusal }) => refusal?.code === 'not-observing')
          .map(({ command }) => noteOf(command)),
      ),
    discard: (id) => change(withoutRefused(entries(), id)),
  }
}
