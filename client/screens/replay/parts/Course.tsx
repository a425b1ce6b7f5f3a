import { createEffect, createMemo, type JSX, onCleanup, onMount, Show, untrack } from 'solid-js'
import type { Player } from '#client/screens/replay/create-player.ts'
import type { Reel } from '#client/screens/replay/create-reel.ts'
import { actionOf } from '#client/screens/replay/keys.model.ts'
import { clockText } from '#client/screens/replay/replay.model.ts'
import { words } from '#client/screens/replay/words.ts'
import { Note } from '#client/ui/Note.tsx'
import type { ReplayCourse } from '#shared/protocol/replay.ts'
import type { ScreenView } from '#shared/views/screen.ts'
import { Happened } from './Happened.tsx'
import { Line } from './Line.tsx'
import { Transport } from './Transport.tsx'

/** The wall, what happened beside it, the line of the day below. `wall` draws the picture. */
export function Course(props: {
  readonly course: ReplayCourse
  readonly reel: Reel
  readonly player: Player
  readonly wall: (of: { view: () => ScreenView | null; now: () => number; time: () => string }) => JSX.Element
}): JSX.Element {
  const player = untrack(() => props.player)
  const reel = untrack(() => props.reel)
  /** While the next is on its way the last one stays. */
  const view = createMemo<ScreenView | null>((last) => reel.picture(player.frame()) ?? last, null)
  // A wall shows whole seconds.
  const now = () => Math.floor(player.at() / 1_000) * 1_000
  function onKey(event: KeyboardEvent) {
    const action = actionOf(event)
    if (action === null) return
    event.preventDefault()
    if (action.do === 'minutes') player.minutes(action.by)
    else if (action.do === 'item') player.item(action.forwards)
    else if (action.do === 'edge') player.edge(action.end)
    else player.toggle()
  }
  onMount(() => document.addEventListener('keydown', onKey))
  onCleanup(() => document.removeEventListener('keydown', onKey))
  createEffect(() => {
    document.title = words().document(props.course.title || words().heading)
  })
  return (
    <main class="course">
      <h1 class="sr">{words().heading}</h1>
      <div class="shown">
        {props.wall({ view, now, time: () => clockText(player.at(), props.course.zone) })}
      </div>
      <Happened course={props.course} player={player} />
      <div class="below">
        <Show when={reel.trouble() !== null}>
          <div class="row">
            <Note tone="hold" text={words().offline} live />
            <button type="button" class="btn tiny" onClick={() => void reel.begin()}>
              {words().common.tryAgain}
            </button>
          </div>
        </Show>
        <Transport course={props.course} player={player} />
        <Line course={props.course} player={player} />
      </div>
    </main>
  )
}
