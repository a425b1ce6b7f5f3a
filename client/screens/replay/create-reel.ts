import { type Accessor, batch, createSignal } from 'solid-js'
import type { ReplayCourse, ReplayQuestion } from '#shared/protocol/replay.ts'
import { type Held, type Stretch, viewIn } from '#shared/replay/reel.ts'
import type { ScreenView } from '#shared/views/screen.ts'

export type Reel = {
  readonly course: Accessor<ReplayCourse | null>
  /** Why the latest answer did not come; null when it did. */
  readonly trouble: Accessor<string | null>
  readonly begin: () => Promise<void>
  /** Null while it is on its way; asking brings it here. */
  readonly picture: (frame: number) => ScreenView | null
}
type Asked =
  | { readonly do: 'course' }
  | { readonly do: 'views'; readonly version: number; readonly stretch: number }
export type AskReplay = (question: Asked) => Promise<unknown>

type Key = Pick<ReplayQuestion, 'gathering' | 'session' | 'programme'>

export function askServer(key: Key): AskReplay {
  return async (question) => {
    // The key goes in the body: an address is written down by whatever stands between.
    const response = await fetch('/api/replay', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...key, ...question }),
    })
    return await response.json()
  }
}

/** The course, and the stretches of pictures that have been looked at. What is here is here, with or without a line. */
export function createReel(ask: AskReplay): Reel {
  const [course, setCourse] = createSignal<ReplayCourse | null>(null)
  const [trouble, setTrouble] = createSignal<string | null>(null)
  const [held, setHeld] = createSignal<ReadonlyMap<number, Stretch>>(new Map())
  const asked = new Set<number>()
  /** The picture that was looked at last: whoever plays on pays for what changes. */
  let last: (Held & { readonly of: Stretch }) | null = null

  /** Null where it failed, and why is told. */
  async function answerOf<Answer>(question: Asked): Promise<Answer | null> {
    const answer = await ask(question).catch(() => ({ ok: false, code: 'no-answer' }))
    const { ok, code } = answer as { readonly ok?: boolean; readonly code?: string }
    setTrouble(ok === false ? (code ?? 'server-error') : null)
    return ok === false ? null : (answer as Answer)
  }

  async function begin(): Promise<void> {
    const found = await answerOf<ReplayCourse>({ do: 'course' })
    if (found === null) return
    // Together: whoever looks in between would ask for pictures of the one that is gone.
    batch(() => {
      if (found.version !== course()?.version) {
        asked.clear()
        setHeld(new Map())
      }
      setCourse(found)
    })
  }

  async function bring(place: number): Promise<void> {
    const version = course()?.version
    if (version === undefined || asked.has(place)) return
    asked.add(place)
    const stretch = await answerOf<Stretch>({ do: 'views', version, stretch: place })
    if (course()?.version !== version) return
    if (stretch !== null) {
      setHeld((before) => new Map(before).set(place, stretch))
      return
    }
    asked.delete(place)
    // Something has been taken back, or it goes on: what was here is no longer how it was.
    if (trouble() === 'moved-already') await begin()
  }

  function picture(frame: number): ScreenView | null {
    const { stretches = [] } = course() ?? {}
    const place = stretches.findLastIndex((first) => first <= frame)
    const stretch = held().get(place)
    if (place === -1) return null
    if (stretch === undefined) void bring(place)
    // Whoever plays on comes there next.
    else if (place + 1 < stretches.length && !asked.has(place + 1)) void bring(place + 1)
    return stretch ? pictureIn(stretch, frame) : null
  }

  function pictureIn(stretch: Stretch, frame: number): ScreenView | null {
    const view = viewIn(stretch, frame, last?.of === stretch ? last : null)
    if (view !== null) last = { of: stretch, frame, view }
    return view
  }

  return { course, trouble, begin, picture }
}
