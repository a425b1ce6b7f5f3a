import { nanoid } from 'nanoid'
import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import { createStore, unwrap } from 'solid-js/store'
import type { Desk } from '#client/screens/console/desk.tsx'
import type { Instant, Millis } from '#shared/kernel/instant.ts'
import type { LeaderPoll } from '#shared/views/leader.ts'
import { draftCommand } from './acts.ts'
import { type Asking, askingFrom, draftFrom, emptyDraft, type QuestionDraft } from './draft.model.ts'
import { problemOf } from './draft-problem.model.ts'
import { type Held, heldAt, keepHeld } from './held.ts'
import { isSame } from './is-same.ts'
import { askingOf } from './polls.model.ts'
import { words } from './words.ts'

/** How long the keys rest before what was written is kept here, and before it is sent. */
const RESTS: Millis = 1_200

/** How it stands with what was written: on the server, on its way, or only here, and why. */
export type DraftState =
  | { readonly is: 'saved'; readonly at: Instant | null }
  | { readonly is: 'typing' | 'waits' | 'unfinished' }
  | { readonly is: 'refused' }

export type Drafts = {
  /** Those that the server does not know yet, the first one first. */
  readonly fresh: () => readonly Held[]
  /** Null: it is no draft, or nobody knows it. */
  readonly draftOf: (id: string) => QuestionDraft | null
  readonly itemOf: (id: string) => string | null
  readonly stateOf: (id: string) => DraftState
  readonly begin: (item: string | null, from?: QuestionDraft) => string
  readonly change: (id: string, part: Partial<QuestionDraft>) => void
  readonly belong: (id: string, item: string | null) => void
  /** At once; false when it did not reach the server. */
  readonly save: (id: string) => Promise<boolean>
  /** Another is looked at: what is saved is the server's alone from here on. */
  readonly leave: (id: string) => void
  /** What only this page knows of it. */
  readonly drop: (id: string) => void
}

/**
 * Questions as they are being written. Every key is kept in the browser; what can be asked is sent when the keys rest. What cannot yet
 * be, or has no net, waits here, also over a reload: nothing typed is lost.
 */
export function createDrafts(desk: Desk): Drafts {
  const own = desk.view.gathering.id
  const [held, hold] = createStore<Record<string, Held | undefined>>(heldAt(own))
  const [savedAt, setSavedAt] = createStore<Record<string, Instant | undefined>>({})
  const [resting, rest] = createSignal<string | null>(null)
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const sending = new Map<string, Promise<boolean>>()
  /** What has been written since the server last had all of it; what was kept from an earlier page is. */
  const unsent = new Set(Object.keys(unwrap(held)))

  const polls = () => desk.view.activities.filter((each): each is LeaderPoll => each.kind === 'poll')
  const known = (id: string) => polls().find((poll) => poll.id === id)
  const empty = () => emptyDraft({ low: words().lowDefault, high: words().highDefault })
  /** What the server has need not be kept here too. */
  const keep = () =>
    keepHeld(
      own,
      Object.values(unwrap(held)).filter((each) => each !== undefined && !isSaved(each.id)) as Held[],
    )

  function draftOf(id: string): QuestionDraft | null {
    const poll = known(id)
    if (poll !== undefined && poll.phase !== 'draft') return null
    const mine = held[id]
    if (mine !== undefined) return mine.draft
    return poll === undefined ? null : draftFrom(copied(askingOf(poll)), empty())
  }

  /** The same as what the server has. */
  function isSaved(id: string): boolean {
    const poll = known(id)
    const mine = held[id]
    if (mine === undefined) return true
    if (poll === undefined || problemOf(mine.draft) !== null) return false
    return isSame(askingFrom(mine.draft), askingOf(poll))
  }

  function write(id: string, item: string | null, draft: QuestionDraft) {
    hold(id, { id, item, draft })
    unsent.add(id)
    rest(id)
    clearTimeout(timers.get(id))
    timers.set(
      id,
      setTimeout(() => {
        rest(null)
        keep()
        void save(id)
      }, RESTS),
    )
  }

  async function sendIt(id: string): Promise<boolean> {
    const mine = held[id]
    if (mine === undefined) return true
    if (isSaved(id)) {
      unsent.delete(id)
      return true
    }
    if (problemOf(mine.draft) !== null || !desk.online()) return false
    const sent = mine.draft
    const asking = askingFrom(sent)
    const command = draftCommand(id, mine.item, asking, known(id) === undefined)
    const outcome = await desk.ask(`poll/${id}`, command)
    if (outcome.ok) {
      setSavedAt(id, outcome.at)
      const now = held[id]
      if (now !== undefined && isSame(askingFrom(now.draft), asking)) unsent.delete(id)
    }
    return outcome.ok
  }
  /** One at a time: what was prepared is not prepared again by the next key. */
  async function save(id: string): Promise<boolean> {
    clearTimeout(timers.get(id))
    keep()
    const before = sending.get(id)
    const now = (before ?? Promise.resolve(true)).then(() => sendIt(id))
    sending.set(id, now)
    return now
  }

  function drop(id: string) {
    clearTimeout(timers.get(id))
    hold(id, undefined)
    unsent.delete(id)
    seen.delete(id)
    keep()
  }

  // Undone, deleted or put otherwise elsewhere: what stands here with nothing new in it follows, and is not sent once more.
  const seen = new Map<string, Asking>()
  createEffect(() => {
    for (const id of Object.keys(held)) {
      if (held[id] === undefined) continue
      const poll = known(id)
      const now = poll === undefined ? null : copied(askingOf(poll))
      const before = seen.get(id)
      if (before !== undefined && !unsent.has(id) && !isSame(before, now)) drop(id)
      else if (now !== null) seen.set(id, now)
    }
  })

  // Back on the net: what waited goes.
  createEffect(
    on(desk.online, (online) => {
      if (online) for (const id of Object.keys(held)) void save(id)
    }),
  )
  const keepAll = () => {
    keep()
    for (const id of Object.keys(held)) void save(id)
  }
  window.addEventListener('pagehide', keepAll)
  document.addEventListener('visibilitychange', keepAll)
  onCleanup(() => {
    keepAll()
    for (const timer of timers.values()) clearTimeout(timer)
    window.removeEventListener('pagehide', keepAll)
    document.removeEventListener('visibilitychange', keepAll)
  })

  return {
    fresh: () =>
      Object.values(held).flatMap((each) =>
        each === undefined || known(each.id) !== undefined ? [] : [each],
      ),
    draftOf,
    itemOf: (id) => known(id)?.item ?? held[id]?.item ?? null,
    stateOf(id) {
      if (resting() === id) return { is: 'typing' }
      const mine = held[id]
      if (isSaved(id)) return { is: 'saved', at: savedAt[id] ?? null }
      if (desk.said(`poll/${id}`)?.state === 'refused') return { is: 'refused' }
      if (mine !== undefined && problemOf(mine.draft) !== null) return { is: 'unfinished' }
      return desk.online() ? { is: 'typing' } : { is: 'waits' }
    },
    begin(item, from) {
      const id = nanoid()
      const draft = from ?? empty()
      hold(id, { id, item, draft })
      keep()
      if (problemOf(draft) === null) void save(id)
      return id
    },
    change(id, part) {
      const draft = draftOf(id)
      if (draft !== null) write(id, known(id)?.item ?? held[id]?.item ?? null, { ...draft, ...part })
    },
    belong(id, item) {
      const mine = held[id]
      if (mine !== undefined) write(id, item, mine.draft)
    },
    save,
    leave(id) {
      void save(id).then((isThere) => isThere && isSaved(id) && drop(id))
    },
    drop,
  }
}

/** What the server says later is written into the view as it stands, and must not be written into a draft. All of it is read. */
function copied<Part>(part: Part): Part {
  return JSON.parse(JSON.stringify(part))
}
