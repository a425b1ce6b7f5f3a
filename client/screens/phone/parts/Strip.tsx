import { type JSX, Show } from 'solid-js'
import type { NowModel } from '#client/screens/phone/now.model.ts'
import { words } from '#client/screens/phone/words.ts'
import { PauseIcon } from '#client/ui/icons.tsx'
import { MinuteBar } from '#client/ui/MinuteBar.tsx'
import { figuresText } from '#client/words/format.ts'

/** On top while there is something to answer: what it belongs to, and the time that is left. */
export function Strip(props: { readonly title: string; readonly model: NowModel }): JSX.Element {
  const live = () => (props.model.phase === 'live' ? props.model : undefined)
  const count = () => {
    const counting = live()?.count
    return counting === undefined || counting.allotted === null ? undefined : counting
  }
  return (
    <section class="strip" aria-label={words().now.left}>
      <div>
        <span class="dot" classList={{ still: live() === undefined }}>
          {props.title}
        </span>
        <Show when={count()}>
          {(counting) => (
            <time
              role="timer"
              aria-live="off"
              aria-label={counting().over ? words().common.overTime : words().now.left}
              classList={{ nowt: counting().over, mut: counting().paused }}
            >
              <Show when={counting().paused}>
                <PauseIcon label={words().common.clockStopped} />
              </Show>
              {figuresText(counting().left)}
            </time>
          )}
        </Show>
      </div>
      <Show when={count() && live()}>{(at) => <MinuteBar bar={at().bar} />}</Show>
    </section>
  )
}
