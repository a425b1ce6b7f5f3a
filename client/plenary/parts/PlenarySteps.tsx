import { createUniqueId, Show } from 'solid-js'
import { going, nextIn, placeIn, slideName } from '#client/plenary/plenary-desk.model.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { words } from '#client/screens/console/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { ClockIcon, NextIcon, PauseIcon, PlayIcon } from '#client/ui/icons.tsx'
import { figuresText } from '#client/words/format.ts'
import type { SpeakerPart } from '#shared/views/plenary-part.ts'
import { PresenterPick } from './PresenterPick.tsx'

/** What is on, how long is left, and the one big step that comes next. */
export function PlenarySteps(props: { readonly plenary: SpeakerPart }) {
  const desk = useDesk()
  const id = createUniqueId()
  const locked = () => !desk.online() || desk.view.gathering.phase === 'closed'
  const clock = () => going(props.plenary.clock, desk.now())
  const next = () => nextIn(props.plenary)
  const other = () => words().panel.otherPoints
  const step = (to: string | null) =>
    void desk.ask('plenary', { type: 'StepPlenary', from: props.plenary.on?.key ?? null, to })
  const nextText = () => {
    const is = next()
    if (is === undefined) return words().panel.lastDone
    return words().panel.nextPoint(slideName(is, other()))
  }
  return (
    <>
      <div class="floor">
        <div class="speaker">
          <p class="xs mut num">{words().panel.place(placeIn(props.plenary), props.plenary.slides.length)}</p>
          <p class="said">
            <Show when={props.plenary.on} fallback={<span class="mut">{words().panel.noneOn}</span>}>
              {(on) => <>{slideName(on(), other())}</>}
            </Show>
          </p>
          <p class="left" role="timer" aria-label={words().round.left}>
            <b class="num" classList={{ nowt: clock().isOver, mut: clock().isPaused }}>
              {figuresText(clock().left)}
            </b>{' '}
            <Show when={clock().isOver}>
              <span class="msg nowt">
                <ClockIcon />
                {words().round.overTime}
              </span>
            </Show>
            <Show when={clock().isPaused}>
              <span class="msg mut">
                <PauseIcon />
                {words().round.stopped}
              </span>
            </Show>
          </p>
        </div>
        <div class="steps">
          <Show when={next() !== undefined || props.plenary.on !== null}>
            <button
              type="button"
              class="btn pri lg"
              disabled={locked()}
              onClick={() => step(next()?.key ?? null)}
            >
              <NextIcon />
              {nextText()}
            </button>
          </Show>
          <div class="row end">
            <Show when={props.plenary.before}>
              {(before) => (
                <button type="button" class="btn quiet" disabled={locked()} onClick={() => step(before())}>
                  {words().panel.back}
                </button>
              )}
            </Show>
            <Show when={clock().hasBegun}>
              <button
                type="button"
                class="btn quiet"
                disabled={locked()}
                onClick={() =>
                  void desk.ask('plenary', { type: clock().isPaused ? 'ResumePlenary' : 'PausePlenary' })
                }
              >
                <Show when={clock().isPaused} fallback={<PauseIcon />}>
                  <PlayIcon />
                </Show>
                {clock().isPaused ? words().round.resume : words().round.pause}
              </button>
            </Show>
            <button
              type="button"
              class="btn quiet"
              disabled={locked()}
              onClick={() => void desk.ask('plenary', { type: 'LengthenPlenary', minutes: -1 })}
            >
              {words().round.minus}
            </button>
            <button
              type="button"
              class="btn quiet"
              disabled={locked()}
              onClick={() => void desk.ask('plenary', { type: 'LengthenPlenary', minutes: 1 })}
            >
              {words().round.plus}
            </button>
            <button
              type="button"
              class="btn quiet"
              disabled={locked()}
              onClick={() => void desk.ask('plenary', { type: 'ClosePlenary' })}
            >
              {words().panel.closePlenary}
            </button>
          </div>
        </div>
      </div>
      <p class="row presenter">
        <PresenterPick
          id={id}
          activity={props.plenary.activity}
          now={props.plenary.presenter}
          disabled={locked()}
          onPick={(presenter) => void desk.ask('plenary', { type: 'SetPlenaryPresenter', presenter })}
        />
      </p>
      <ol class="slides">
        <Each of={props.plenary.slides.map((slide) => ({ ...slide, id: slide.key }))}>
          {(slide) => (
            <li>
              <button
                type="button"
                class="btn quiet tiny"
                aria-current={slide().key === props.plenary.on?.key ? 'step' : undefined}
                disabled={locked() || slide().key === props.plenary.on?.key}
                onClick={() => step(slide().key)}
              >
                {slideName(slide(), other())}
              </button>
            </li>
          )}
        </Each>
      </ol>
    </>
  )
}
