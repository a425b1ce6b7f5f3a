import { Show } from 'solid-js'
import { TimeMark } from '#client/screens/console/parts/TimeMark.tsx'
import { words as consoleWords } from '#client/screens/console/words.ts'
import type { TalkInHand } from '#client/screens/remote/talk.model.ts'
import { words } from '#client/screens/remote/words.ts'
import { figuresText } from '#client/words/format.ts'

/** The step that the hall talks in, below the item's own time: the two are not the same. */
export function TalkLook(props: { readonly talk: TalkInHand }) {
  return (
    <div class="step">
      <p>
        <b>{consoleWords().talk.steps[props.talk.name]}</b>{' '}
        <span class="place">{words().step(props.talk.place, props.talk.of)}</span>{' '}
        <Show when={props.talk.count}>
          {(count) => (
            <>
              <b class="left" role="timer" aria-label={consoleWords().round.left}>
                {figuresText(count().left)}
              </b>{' '}
              <Show when={count().paused}>{consoleWords().talk.paused}</Show>
            </>
          )}
        </Show>
      </p>
      <TimeMark mark={props.talk.mark} />
    </div>
  )
}
