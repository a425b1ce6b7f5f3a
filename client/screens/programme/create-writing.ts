import { type Accessor, createEffect, createSignal, on } from 'solid-js'
import { forget, keep, recall } from '#client/connection/storage.ts'

type Fields = Readonly<Record<string, string | boolean | readonly string[]>>
/** What is being written in a form of the programme's pages: it survives a reload and a page that is thrown away. */
export type Writing<Of extends Fields> = {
  readonly draft: Accessor<Of>
  readonly write: (part: Partial<Of>) => void
  readonly touched: Accessor<boolean>
  /** Somebody else has put otherwise what was there when the writing began. */
  readonly isBehind: Accessor<boolean>
  /** Saved: what stands is shown as soon as it has come. */
  readonly saved: () => void
  /** Given up: what stands is shown. */
  readonly drop: () => void
}

const placeOf = (programme: string, what: string) => `samling/desk/${programme}/${what}`

/** Whether something was being written here when the page was last seen. */
export function isBeingWritten(programme: string, what: string): boolean {
  return recall(placeOf(programme, what)) !== null
}

/** `stands`: as it is for everybody; nothing but texts, lists of texts, and yes or no. */
export function createWriting<Of extends Fields>(
  programme: string,
  what: string,
  stands: () => Of,
): Writing<Of> {
  const place = placeOf(programme, what)
  const kept = keptAt(place, stands())
  const [written, setWritten] = createSignal<Of | null>(kept?.draft ?? null)
  /** What stood when the writing began. */
  const [base, setBase] = createSignal(kept?.base ?? null)
  const standing = () => JSON.stringify(stands())

  function end() {
    forget(place)
    setBase(null)
  }
  createEffect(
    on(
      standing,
      () => {
        if (base() === null) setWritten(null)
      },
      { defer: true },
    ),
  )
  return {
    draft: () => written() ?? stands(),
    touched: () => base() !== null,
    isBehind: () => base() !== null && base() !== standing(),
    write(part) {
      const draft = { ...(written() ?? stands()), ...part }
      setWritten(() => draft)
      const from = base() ?? standing()
      setBase(from)
      if (JSON.stringify(draft) === from) end()
      else keep(place, JSON.stringify({ base: from, draft }))
    },
    saved: end,
    drop() {
      end()
      setWritten(null)
    },
  }
}

/** Written by ourselves, perhaps by an earlier release: what has not the fields that the form has is passed over. */
function keptAt<Of extends Fields>(
  place: string,
  stands: Of,
): { readonly base: string; readonly draft: Of } | null {
  try {
    const found = JSON.parse(recall(place) ?? 'null')
    const isOne = typeof found?.base === 'string' && hasAll(found.draft, stands)
    return isOne ? found : null
  } catch {
    return null
  }
}

function hasAll(found: unknown, stands: Fields): boolean {
  if (typeof found !== 'object' || found === null) return false
  const draft = found as Readonly<Record<string, unknown>>
  return Object.entries(stands).every(([name, value]) =>
    Array.isArray(value)
      ? Array.isArray(draft[name]) && draft[name].every((each) => typeof each === 'string')
      : typeof draft[name] === typeof value,
  )
}
