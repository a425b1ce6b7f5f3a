import { For, type JSX, Show, untrack } from 'solid-js'
import type { Player } from '#client/screens/replay/create-player.ts'
import {
  type Bar,
  barsOf,
  clockText,
  hoursOf,
  itemAt,
  marksIn,
  partOf,
} from '#client/screens/replay/replay.model.ts'
import { words } from '#client/screens/replay/words.ts'
import { dateText } from '#client/words/format.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import type { ReplayCourse } from '#shared/protocol/replay.ts'

/** The line of the day: what was planned, how it went, what happened, and where one is. */
export function Line(props: { readonly course: ReplayCourse; readonly player: Player }): JSX.Element {
  const player = untrack(() => props.player)
  const sitting = () => player.sitting()
  const zone = () => props.course.zone
  const spoken = () => {
    const at = player.at()
    const several = player.sittings().length > 1
    const day = several ? dateText(words().common, wallClock(at, zone()).date) : ''
    return words().position(day, clockText(at, zone()), itemAt(props.course.went, at))
  }
  const minutes = () => (sitting().until - sitting().from) / MINUTE
  return (
    <div class="line" style={{ '--at': `${partOf(sitting(), player.at())}` }}>
      <Bars label={words().planned} bars={barsOf(props.course.planned, sitting())} kind="planned" />
      <Bars label={words().went} bars={barsOf(props.course.went, sitting())} kind="went" />
      <div class="track">
        <div class="ticks" aria-hidden="true">
          <For each={props.course.frames.filter((at) => at >= sitting().from && at <= sitting().until)}>
            {(at) => <i class="change" style={{ '--x': `${partOf(sitting(), at)}` }} />}
          </For>
          <For each={marksIn(props.course.marks, sitting())}>
            {(mark) => <i class={`mark ${mark.kind}`} style={{ '--x': `${partOf(sitting(), mark.at)}` }} />}
          </For>
        </div>
        <input
          id="replay-at"
          type="range"
          min="0"
          max={minutes()}
          step="any"
          value={(player.at() - sitting().from) / MINUTE}
          aria-label={words().slider}
          aria-valuetext={spoken()}
          aria-describedby="replay-keys"
          onInput={(event) =>
            player.go(sitting().from + Math.round(event.currentTarget.valueAsNumber) * MINUTE)
          }
        />
      </div>
      <div class="hours" aria-hidden="true">
        <For each={hoursOf(sitting(), zone())}>
          {(hour) => (
            <span class="num" style={{ '--x': `${hour.at}` }}>
              {hour.text}
            </span>
          )}
        </For>
      </div>
      <p class="sr" id="replay-keys">
        {words().sliderHelp}
      </p>
    </div>
  )
}

function Bars(props: {
  readonly label: string
  readonly bars: readonly Bar[]
  readonly kind: string
}): JSX.Element {
  return (
    <Show when={props.bars.length > 0}>
      <div class={`bars ${props.kind}`}>
        <span class="label" id={`bars-${props.kind}`}>
          {props.label}
        </span>
        <ul aria-labelledby={`bars-${props.kind}`}>
          <For each={props.bars}>
            {(bar) => (
              <li style={{ '--x': `${bar.at}`, '--w': `${bar.width}` }} title={bar.title}>
                <span>{bar.title}</span>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  )
}
