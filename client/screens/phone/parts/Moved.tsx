import { createEffect, createSignal, type JSX, on, onCleanup, Show } from 'solid-js'
import { words as later } from '#client/screens/phone/later/words.ts'
import { type Move, movesBetween } from '#client/screens/phone/moves.model.ts'
import { words } from '#client/screens/phone/words.ts'
import { ClockIcon } from '#client/ui/icons.tsx'
import { timeText } from '#client/words/format.ts'
import { language } from '#client/words/words.ts'
import type { Instant, Millis } from '#shared/kernel/instant.ts'
import type { HallView } from '#shared/views/hall.ts'

/** A leader who pushes by minutes, or takes a step back, is done by then; what comes of it is told once. */
const SETTLES: Millis = 4_000
const SHOWN: Millis = 15_000

/** One quiet sentence when the leader has moved what this person waits for. It goes by itself, once it can have been seen. */
export function Moved(props: { readonly hall: HallView; readonly now: () => Instant }): JSX.Element {
  const [moves, setMoves] = createSignal<readonly Move[]>([])
  let before: HallView | undefined
  let settling: ReturnType<typeof setTimeout> | undefined
  let leaving: ReturnType<typeof setTimeout> | undefined

  function tell(since: HallView) {
    before = undefined
    const found = movesBetween(since, props.hall, props.now())
    if (found.length === 0) return
    setMoves(found)
    leave()
  }
  function leave() {
    clearTimeout(leaving)
    if (!document.hidden) leaving = setTimeout(() => setMoves([]), SHOWN)
  }
  createEffect(
    on(
      () => props.hall,
      (_, was) => {
        if (before !== undefined || was === undefined) return
        before = was
        settling = setTimeout(() => tell(was), SETTLES)
      },
    ),
  )
  // What was said in another language is not read aloud in this one.
  createEffect(on(language, () => setMoves([]), { defer: true }))
  const seen = () => moves().length > 0 && leave()
  document.addEventListener('visibilitychange', seen)
  onCleanup(() => {
    clearTimeout(settling)
    clearTimeout(leaving)
    document.removeEventListener('visibilitychange', seen)
  })

  return (
    <div role="status">
      <Show when={moves()[0]}>
        {(first) => (
          <p class="off moved">
            <ClockIcon />
            <span>
              {moveText(first(), props.hall.gathering.zone)}
              {moves().length > 1 ? ` ${later().moved.others(moves().length - 1)}` : ''}
            </span>
          </p>
        )}
      </Show>
    </div>
  )
}

function moveText(move: Move, zone: string): string {
  const { moved } = later()
  switch (move.type) {
    case 'time':
      return moved.time(move.title, timeText(move.at, zone))
    case 'day':
      return moved.day(move.title, words().common.day(move.day))
    case 'gone':
      return moved.gone(move.title)
    case 'new':
      return moved.isNew(move.title, timeText(move.at, zone))
  }
}
