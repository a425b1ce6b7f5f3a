import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { Millis } from '#shared/kernel/instant.ts'
import { tidyText } from '#shared/kernel/tidy-text.ts'
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
type Draft = { readonly base: string; readonly text: string }

/**
 * What one types stands in the field until the server has it, whatever others do meanwhile; after that the field follows what all
 * of them have made of it. What has not come through survives a reload.
 */
export function createShared(place: string, current: Accessor<string>, send: Send): Shared {
  const kept = draftAt(place)
  const [draft, setDraft] = createSignal<Draft | null>(kept)
  const [state, setState] = createSignal<ReturnType<Shared['state']>>('still')
  const [refusal, setRefusal] = createSignal<Extract<Outcome, { ok: false }> | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSending = false
  let sent: Promise<void> = Promise.resolve()
  let isIn = false
  /** What stood there as one's last words were sent, until what became of them has come round. */
  let before: string | null = null

  const isDirty = () => {
    const is = draft()
    return is !== null && tidyText(is.text) !== tidyText(is.base)
  }
  function set(next: Draft | null) {
    setDraft(next)
    if (next === null) forget(place)
    else keep(place, JSON.stringify(next))
  }
  function flush(): Promise<void> {
    clearTimeout(timer)
    const is = draft()
    if (isSending) return sent
    if (is === null || state() === 'refused') return Promise.resolve()
    if (!isDirty()) {
      settle()
      return Promise.resolve()
    }
    isSending = true
    before = current()
    setState('sending')
    sent = sendIt(is)
    return sent
  }
  async function sendIt(is: Draft): Promise<void> {
    const outcome = await send(is.base, is.text)
    isSending = false
    if (!outcome.ok) {
      before = null
      setState('refused')
      setRefusal(outcome)
      return
    }
    setState('saved')
    const now = draft()
    // What was sent is what the next words are written upon.
    if (now) set({ base: is.text, text: now.text })
    if (isDirty()) await flush()
    else settle()
  }
  /**
   * Nothing of one's own is under way: the field is everybody's again. What the server has made of one's words may come before its
   * answer or after it; where it never comes, because they changed nothing, the field does not wait for it longer than a rest.
   */
  function settle() {
    if (before !== null && before === current()) timer = setTimeout(follow, REST)
    else follow()
  }
  function follow() {
    if (isDirty() || isSending) return
    before = null
    // Not under the hands of whoever stands in it: a space at the end is one on the way to a word.
    if (isIn && tidyText(draft()?.text ?? '') === current()) return
    set(null)
  }
  createEffect(on(current, follow, { defer: true }))
  onCleanup(() => {
    void flush()
    clearTimeout(timer)
  })
  if (kept) timer = setTimeout(() => void flush(), REST)

  return {
    text: () => draft()?.text ?? current(),
    write(text) {
      set({ base: draft()?.base ?? current(), text })
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
      const theirs = refusal()?.detail ?? current()
      setRefusal(null)
      setState('typing')
      if (is) set({ base: theirs, text: is.text })
      void flush()
    },
    takeTheirs() {
      setRefusal(null)
      setState('still')
      set(null)
    },
  }
}

function draftAt(place: string): Draft | null {
  const found = recall(place)
  if (found === null) return null
  try {
    const { base, text } = JSON.parse(found)
    return typeof base === 'string' && typeof text === 'string' ? { base, text } : null
  } catch {
    return null
  }
}
