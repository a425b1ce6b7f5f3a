import { Index, type JSX, Show } from 'solid-js'
import { createModel } from '#client/screens/projector/create-model.ts'
import { words } from '#client/screens/projector/words.ts'
import { answeredModel, type ScreenPoll } from './poll-projector.model.ts'

/** How many have answered: one stroke for each, or a bar when there are too many to count. */
export function Answered(props: { readonly poll: ScreenPoll; readonly arrived: number }): JSX.Element {
  const model = createModel(() => answeredModel(props.poll, props.arrived))
  return (
    <Show when={model()}>
      {(shown) => (
        <div class="answered">
          <b class="num">{shown().answered}</b>
          <span>
            <span class="num">{words().ofPresent(shown().present)}</span>
            <br />
            {shown().closed ? words().answered : words().haveAnswered}
          </span>
          <Show
            when={shown().strokes.length > 0}
            fallback={<i class="part" aria-hidden="true" style={{ '--v': shown().share }} />}
          >
            <span class="pp" aria-hidden="true">
              <Index each={shown().strokes}>{(filled) => <i classList={{ no: !filled() }} />}</Index>
            </span>
          </Show>
        </div>
      )}
    </Show>
  )
}
