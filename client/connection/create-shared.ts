import { type Accessor, createEffect, createSignal, on, onCleanup, untrack } from 'solid-js'
import type { Millis } from '#shared/kernel/instant.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import { forget, keep, recall } from './storage.ts'

export type Outcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: string; readonly detail?: string }
type Send = (base: string, text: string) => Promise<Outcome>

/** A field that several write in: what is shown, how it stands, and what became of it where others wrote meanwhile. */
export type Shared = {
  readonly text: Accessor<string>
  readonly write: (text: string) => void
  /** Sends at once what waits for the keys to rest; done when it is through, or refused. */
  readonly flush: () => Promise<void>
  readonly enter: () => void
  readonly leave: () => void
  readonly state: Accessor<'still' | 'typing' | 'sending' | 'saved' | 'refused'>
  readonly refusal: Accessor<Extract<Outcome, { ok: false }> | null>
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

/** How long the keys rest before the others see it. */
export const REST: Millis = 700
/** Longer than what one’s words have become takes to come round after the answer. */
export const ROUND: Millis = 3_000
/** `sent`: what is on its way, and may or may not have come through. */
type Draft = { readonly base: string; readonly text: string; readonly sent?: string }

/**
 * What one types stands in the field until the server has it, whatever others do meanwhile; after that the field follows what all
 * of them have made of it. What has not come through survives a reload.
 */
export function createShared(
  place: string,
  current: Accessor<string>,
  send: Send,
  /** What it is sent by. */
  connection: object,
): Shared {
  const line = lineAt(connection, place)
  line.hold(untrack(current), send)
  createEffect(on(current, line.see, { defer: true }))
  onCleanup(line.release)
  return { ...line.shared, text: () => line.draft()?.text ?? current() }
}

type Line = ReturnType<typeof makeLine>
/** A field that goes and comes again is the same one: its words are on their way once. By connection, and place. */
const lines = new WeakMap<object, Map<string, Line>>()

function lineAt(connection: object, place: string): Line {
  const there = lines.get(connection) ?? new Map<string, Line>()
  lines.set(connection, there)
  const line = there.get(place) ?? makeLine(place, () => there.delete(place))
  there.set(place, line)
  return line
}

function makeLine(place: string, onEnd: () => void) {
  const kept = draftAt(place)
  const [draft, setDraft] = createSignal<Draft | null>(kept)
  const [state, setState] = createSignal<ReturnType<Shared['state']>>('still')
  const [refusal, setRefusal] = createSignal<Extract<Outcome, { ok: false }> | null>(null)
  /** What stands there, as last told. */
  let seen = ''
  let give: Send | undefined
  let holders = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSending = false
  let sent: Promise<void> = Promise.resolve()
  let isIn = false
  /** What stood there as one's last words were sent, until what became of them has come round. */
  let before: string | null = null
  /** How often one has begun anew: an answer is about the words it was sent with. */
  let beginnings = 0

  const isDirty = () => {
    const is = draft()
    return is !== null && (is.sent !== undefined || tidy(is.text) !== tidy(is.base))
  }
  function set(next: Draft | null) {
    setDraft(next)
    if (next) return void keep(place, JSON.stringify(next))
    beginnings++
    forget(place)
  }
  function flush(): Promise<void> {
    clearTimeout(timer)
    const is = draft()
    if (isSending) return sent
    if (is === null || give === undefined || state() === 'refused') return Promise.resolve()
    if (!isDirty()) {
      if (state() === 'typing') setState('still')
      settle()
      return Promise.resolve()
    }
    isSending = true
    before = seen
    setState('sending')
    // What was on its way as an earlier page was left may have got there or not. It goes first, once more, and the rest upon it.
    const { base, text, sent: first = text } = is
    set({ base, text, sent: first })
    sent = sendIt({ base, text: first }, give)
    return sent
  }
  async function sendIt({ base, text }: Draft, to: Send): Promise<void> {
    const began = beginnings
    const outcome = await to(base, text)
    isSending = false
    const now = began === beginnings ? draft() : null
    if (!outcome.ok && now) {
      before = null
      set({ base: now.base, text: now.text })
      setState('refused')
      setRefusal(outcome)
    } else {
      // What was sent is what the next words are written upon.
      if (now) {
        setState('saved')
        set({ base: text, text: now.text })
      }
      if (isDirty()) return await flush()
      settle()
    }
    if (holders === 0) leaveOff()
  }
  /**
   * Nothing of one's own is under way: the field is everybody's again. What the server has made of one's words may come before its
   * answer or after it; where it never comes, because they changed nothing, the field does not wait for it for ever.
   */
  function settle() {
    clearTimeout(timer)
    if (before !== null && before === seen) timer = setTimeout(follow, ROUND)
    else follow()
  }
  function follow() {
    if (isDirty() || isSending) return
    before = null
    // Not under the hands of whoever stands in it: a space at the end is one on the way to a word.
    if (isIn && tidy(draft()?.text ?? '') === seen) return
    set(null)
  }
  function takeTheirs() {
    setRefusal(null)
    setState('still')
    set(null)
  }
  /** Nobody shows it any more: what did not get in waits where it is kept. */
  function leaveOff() {
    clearTimeout(timer)
    if (!isDirty()) set(null)
    onEnd()
  }

  const shared: Omit<Shared, 'text'> = {
    write(text) {
      set({ base: seen, ...draft(), text })
      setRefusal(null)
      setState('typing')
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), REST)
    },
    flush,
    enter: () => {
      isIn = true
    },
    leave: () => {
      isIn = false
      void flush()
    },
    state,
    refusal,
    keepMine() {
      const is = draft()
      const theirs = refusal()?.detail ?? seen
      setRefusal(null)
      setState('typing')
      if (is) set({ base: theirs, text: is.text })
      void flush()
    },
    takeTheirs,
  }
  return {
    draft,
    shared,
    hold(is: string, to: Send) {
      seen = is
      give = to
      if (holders++ === 0 && draft() !== null && !isSending) timer = setTimeout(() => void flush(), REST)
    },
    see(is: string) {
      seen = is
      // Another has written the very same: there is nothing to choose between.
      if (state() === 'refused' && tidy(draft()?.text ?? '') === is) takeTheirs()
      else follow()
    },
    release() {
      holders--
      isIn = false
      void flush()
      if (holders === 0 && !isSending) leaveOff()
    },
  }
}

function draftAt(place: string): Draft | null {
  const found = recall(place)
  if (found === null) return null
  try {
    const { base, text, sent } = JSON.parse(found)
    if (typeof base !== 'string' || typeof text !== 'string') return null
    return typeof sent === 'string' ? { base, text, sent } : { base, text }
  } catch {
    return null
  }
}
