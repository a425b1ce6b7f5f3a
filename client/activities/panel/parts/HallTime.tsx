import { type JSX, Show } from 'solid-js'
import type { HallClock } from '#client/activities/panel/hall-clock.model.ts'
import { MinuteBar } from '#client/screens/projector/now/parts/MinuteBar.tsx'
import { Figures } from '#client/screens/projector/parts/Figures.tsx'
import { words } from '#client/screens/projector/words.ts'
import { PauseIcon, WarningIcon } from '#client/ui/icons.tsx'

/** The time beside what people read. */
export function HallTime(props: { readonly clock: HallClock }): JSX.Element {
  const label = () => {
    const { minutes, seconds, over } = props.clock
    return over ? words().over(minutes, seconds) : words().left(minutes, seconds)
  }
  return (
    <div
      class="time"
      classList={{ paused: props.clock.paused, small: props.clock.small }}
      role="timer"
      aria-label={label()}
    >
      <Figures face={props.clock.face} />
      <MinuteBar cells={props.clock.cells} />
    </div>
  )
}

/** Never by colour alone: over, or stopped, is said in words beside what is on. */
export function TimePlates(props: { readonly clock: HallClock | null }): JSX.Element {
  return (
    <>
      <Show when={props.clock?.over}>
        <span class="plate">
          <WarningIcon />
          {words().overTime}
        </span>
      </Show>
      <Show when={props.clock?.paused}>
        <span class="plate still-clock">
          <PauseIcon />
          {words().paused}
        </span>
      </Show>
    </>
  )
}
