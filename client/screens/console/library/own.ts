import { createSignal } from 'solid-js'
import { keep, recall } from '#client/connection/storage.ts'
import { placed } from '#shared/library/apply.ts'
import type { Setup } from '#shared/library/library.ts'
import { MOST_OWN, type Own, type OwnTrouble, ownFile, readOwn } from '#shared/library/own-file.ts'

/** Kept beside the sessions of the gatherings that this browser leads, and for all of them. */
const PLACE = 'samling/own-activities'

export type OwnState = {
  readonly own: readonly Own[]
  /** The version they were kept in, when that is newer than this page: they are not touched then. */
  readonly newer: number | null
}
export type Kept = 'ok' | 'full' | 'newer' | 'failed'

function read(): OwnState {
  const text = recall(PLACE)
  if (text === null) return { own: [], newer: null }
  const reading = readOwn(text)
  if (reading.ok) return { own: reading.own, newer: null }
  if (reading.why === 'tooNew') return { own: [], newer: reading.found }
  // Whatever it was, it may be worth something to somebody.
  if (reading.why !== 'emptyFile') keep(`${PLACE}/unread`, text)
  return { own: [], newer: null }
}

const [state, set] = createSignal(read())

/** What this leader has kept, the latest first. */
export { state as ownState }

function bare(setup: Setup | null): string {
  return setup === null ? '' : JSON.stringify(placed(setup, { id: '', item: null }, () => ''))
}

function isSame(one: Own, other: Own): boolean {
  if (one.setup === null || other.setup === null)
    return one.setup === other.setup && ownFile([one]) === ownFile([other])
  return bare(one.setup) === bare(other.setup)
}

export function isOwn(setup: Setup): boolean {
  const text = bare(setup)
  return state().own.some((each) => bare(each.setup) === text)
}

/** What another page has kept meanwhile is still there afterwards. */
function change(to: (own: readonly Own[]) => readonly Own[]): Kept {
  const found = read()
  // What is as it was is the same thing still, and its row on the page stays.
  const now = {
    ...found,
    own: found.own.map(
      (each) => state().own.find((one) => isSame(one, each) && one.name === each.name) ?? each,
    ),
  }
  set(now)
  if (now.newer !== null) return 'newer'
  const own = to(now.own)
  if (own.length > MOST_OWN) return 'full'
  set({ own, newer: null })
  return keep(PLACE, ownFile(own)) ? 'ok' : 'failed'
}

export function keepOwn(name: string, setup: Setup): Kept {
  const fresh: Own = { name, setup }
  return change((own) => (own.some((each) => isSame(each, fresh)) ? own : [fresh, ...own]))
}

export function renameOwn(which: Own, name: string): Kept {
  return change((own) => own.map((each) => (isSame(each, which) ? { ...each, name } : each)))
}

export function forgetOwn(which: Own): Kept {
  return change((own) => own.filter((each) => !isSame(each, which)))
}

export type Taken =
  | { readonly ok: true; readonly count: number }
  | { readonly ok: false; readonly why: OwnTrouble | Exclude<Kept, 'ok'>; readonly found: number }

/** Out of a file, besides those one has. */
export function takeOwn(text: string): Taken {
  const reading = readOwn(text)
  if (!reading.ok) return reading
  let count = 0
  const kept = change((own) => {
    const fresh = reading.own.filter((each) => !own.some((one) => isSame(one, each)))
    count = fresh.length
    return [...fresh, ...own]
  })
  return kept === 'ok' ? { ok: true, count } : { ok: false, why: kept, found: state().newer ?? 0 }
}
