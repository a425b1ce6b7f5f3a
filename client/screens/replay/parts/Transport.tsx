import { For, type JSX, Show, untrack } from 'solid-js'
import type { Player } from '#client/screens/replay/create-player.ts'
import { clockText, itemAt, SPEEDS } from '#client/screens/replay/replay.model.ts'
import { words } from '#client/screens/replay/words.ts'
import { NextIcon, PauseIcon, PlayIcon } from '#client/ui/icons.tsx'
import { dateText } from '#client/words/format.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import type { ReplayCourse } from '#shared/protocol/replay.ts'

/** The clock as it was, and what takes one on and back. */
export function Transport(props: { readonly course: ReplayCourse; readonly player: Player }): JSX.Element {
  const player = untrack(() => props.player)
  const zone = () => props.course.zone
  const dateOf = (at: number) => dateText(words().common, wallClock(at, zone()).date)
  return (
    <div class="transport">
      <p class="clock">
        <b class="num">{clockText(player.at(), zone())}</b>
        <span class="on">{itemAt(props.course.went, player.at()) || words().nothingOn}</span>
      </p>
      <Show when={player.sittings().length > 1}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as a form's */}
        <div class="seg" role="group" aria-label={words().days}>
          <For each={player.sittings()}>
            {(sitting, place) => (
              <button
                type="button"
                aria-pressed={player.place() === place()}
                onClick={() => player.go(sitting.from)}
              >
                {dateOf(sitting.from)}
              </button>
            )}
          </For>
        </div>
      </Show>
      <div class="row">
        <button type="button" class="btn back" onClick={() => player.change(false)}>
          <NextIcon />
          {words().before}
        </button>
        <button type="button" class="btn pri play" onClick={() => player.toggle()}>
          <Show
            when={player.playing()}
            fallback={
              <>
                <PlayIcon />
                {words().play}
              </>
            }
          >
            <PauseIcon />
            {words().pause}
          </Show>
        </button>
        <button type="button" class="btn" onClick={() => player.change(true)}>
          <NextIcon />
          {words().after}
        </button>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as a form's */}
        <div class="seg speeds" role="group" aria-label={words().speed}>
          <For each={SPEEDS}>
            {(speed) => (
              <button
                type="button"
                aria-pressed={player.speed() === speed}
                onClick={() => player.setSpeed(speed)}
              >
                {words().times(speed)}
              </button>
            )}
          </For>
        </div>
      </div>
    </div>
  )
}
