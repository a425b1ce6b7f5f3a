import { type Accessor, createSignal } from 'solid-js'
import { createDraft, type Draft } from '#client/connection/create-draft.ts'
import { forget, keep, recall } from '#client/connection/storage.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { About } from '#shared/notes/notes.ts'

/** What belongs to a note before it is saved, besides its text. */
export type Marks = {
  readonly theme: string | null
  readonly quote: string | null
  /** As its writer has put it right; null: what was on. */
  readonly about: About | null
  /** When its first sign was written, and what was on then. */
  readonly begun: { readonly at: Instant; readonly on: About } | null
}
export const noMarks: Marks = { theme: null, quote: null, about: null, begun: null }

export type NoteDraft = Pick<Draft, 'text' | 'state'> & {
  readonly marks: Accessor<Marks>
  readonly write: (text: string) => void
  readonly mark: (marks: Partial<Marks>) => void
  readonly clear: () => void
}

/** The note that is being written: it survives a reload, a flat battery and hours without a net, with all its marks. */
export function createNoteDraft(place: string, on: Accessor<About>, now: () => Instant): NoteDraft {
  const draft = createDraft(place)
  const marked = `${place}/marks`
  const [marks, setMarks] = createSignal(marksIn(recall(marked)))

  function mark(some: Partial<Marks>) {
    // A copy, as it is kept: what was on then must not follow a view that goes on.
    const text = JSON.stringify({ ...marks(), ...some })
    keep(marked, text)
    setMarks(marksIn(text))
  }
  return {
    text: draft.text,
    state: draft.state,
    marks,
    mark,
    write(text) {
      draft.write(text)
      const begins = text.trim() !== ''
      // Whoever has taken out all of it begins anew.
      if (begins !== (marks().begun !== null)) mark({ begun: begins ? { at: now(), on: on() } : null })
    },
    clear() {
      draft.clear()
      forget(marked)
      setMarks(noMarks)
    },
  }
}

function marksIn(text: string | null): Marks {
  try {
    const read: unknown = JSON.parse(text ?? 'null')
    return typeof read === 'object' && read !== null ? { ...noMarks, ...read } : noMarks
  } catch {
    return noMarks
  }
}
