import { Show } from 'solid-js'
import type { PointInHand } from '#client/plenary/point-step.model.ts'
import { words as consoleWords } from '#client/screens/console/words.ts'
import { words } from '#client/screens/remote/words.ts'
import { figuresText } from '#client/words/format.ts'

/** The point that the hall looks at, below the item's own time: what is presented has a time of its own. */
export function PointLook(props: { readonly point: PointInHand }) {
  return (
    <div class="step">
      <p>
        <b class="said">{props.point.text || consoleWords().panel.noneOn}</b>{' '}
        <Show when={props.point.place > 0}>
          <span class="place">{words().point(props.point.place, props.point.of)}</span>{' '}
        </Show>
        <b class="left" role="timer" aria-label={consoleWords().round.left}>
          {figuresText(props.point.clock.left)}
        </b>{' '}
        <Show when={props.point.clock.isPaused}>{consoleWords().round.stopped}</Show>
        <Show when={props.point.clock.isOver}>{consoleWords().round.overTime}</Show>
      </p>
    </div>
  )
}
