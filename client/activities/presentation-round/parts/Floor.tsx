import { Show } from 'solid-js'
import type { RoundStep } from '#client/activities/presentation-round/RoundConsole.tsx'
import { markOf, type RoundModel } from '#client/activities/presentation-round/round-console.model.ts'
import { TimeMark } from '#client/screens/console/parts/TimeMark.tsx'
import { words } from '#client/screens/console/words.ts'
import { NextIcon, PauseIcon, PlayIcon } from '#client/ui/icons.tsx'
import { figuresText } from '#client/words/format.ts'

/** Who has the floor and for how long, and the one big step that comes next. */
export function Floor(props: {
  readonly model: RoundModel
  readonly locked: boolean
  readonly step: RoundStep
}) {
  const on = () => props.model.on
  const from = () => on()?.id ?? null
  const next = () => props.model.next
  const begin = (municipality: string | null) =>
    props.step({ type: 'BeginPresentation', municipality, from: from() })
  const nextText = () => {
    const is = next()
    if (is === null) return words().round.finish
    return on() === null && !props.model.hasBegun ? words().round.start(is.name) : words().round.next(is.name)
  }
  const lengthen = (municipality: string, minutes: number) =>
    props.step({ type: 'LengthenPresentation', municipality, minutes })
  return (
    <div class="floor">
      <div class="speaker">
        <Show when={on()} fallback={<p class="mut">{nobodyText(props.model)}</p>}>
          {(is) => (
            <>
              <p class="xs nowt dot">{words().round.hasFloor}</p>
              <p class="name">{is().name}</p>
              <p class="left" role="timer" aria-label={words().round.left}>
                <b class="num" classList={{ nowt: is().isOver, mut: props.model.isPaused }}>
                  {figuresText(is().given - is().used)}
                </b>{' '}
                <TimeMark mark={markOf(is(), props.model)} />{' '}
                <Show when={props.model.isPaused}>
                  <span class="msg mut">
                    <PauseIcon />
                    {words().round.stopped}
                  </span>
                </Show>
              </p>
            </>
          )}
        </Show>
      </div>
      <div class="steps">
        <Show when={on() !== null || next() !== null}>
          <button
            type="button"
            class="btn pri lg clip"
            disabled={props.locked}
            onClick={() => begin(next()?.id ?? null)}
          >
            <NextIcon />
            {nextText()}
          </button>
        </Show>
        <div class="row end">
          <Show when={props.model.before}>
            {(before) => (
              <button
                type="button"
                class="btn quiet"
                disabled={props.locked}
                title={words().round.back(before().name)}
                aria-label={words().round.back(before().name)}
                onClick={() => begin(before().id)}
              >
                {words().round.backShort}
              </button>
            )}
          </Show>
          <Show when={on()}>
            {(is) => (
              <>
                <button
                  type="button"
                  class="btn quiet"
                  disabled={props.locked}
                  onClick={() =>
                    props.step({ type: props.model.isPaused ? 'ResumePresentation' : 'PausePresentation' })
                  }
                >
                  <Show when={props.model.isPaused} fallback={<PauseIcon />}>
                    <PlayIcon />
                  </Show>
                  {props.model.isPaused ? words().round.resume : words().round.pause}
                </button>
                <button
                  type="button"
                  class="btn quiet"
                  disabled={props.locked}
                  onClick={() => lengthen(is().id, -1)}
                >
                  {words().round.minus}
                </button>
                <button
                  type="button"
                  class="btn quiet"
                  disabled={props.locked}
                  onClick={() => lengthen(is().id, 1)}
                >
                  {words().round.plus}
                </button>
              </>
            )}
          </Show>
          <Show when={on() ?? next()}>
            {(is) => (
              <button
                type="button"
                class="btn quiet"
                disabled={props.locked}
                aria-label={words().round.skip(is().name)}
                title={words().round.skip(is().name)}
                onClick={() => props.step({ type: 'SkipPresentation', municipality: is().id })}
              >
                {words().round.skipShort}
              </button>
            )}
          </Show>
        </div>
      </div>
    </div>
  )
}

function nobodyText({ next, hasBegun }: RoundModel): string {
  return next === null && hasBegun ? words().round.allDone : words().round.nobody
}
