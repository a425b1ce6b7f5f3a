import { For, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { createAsk } from '#client/activities/panel/create-ask.ts'
import { words as says } from '#client/activities/panel/phone-words.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { Note } from '#client/ui/Note.tsx'
import { figuresText } from '#client/words/format.ts'
import type { SpeakerPart } from '#shared/views/plenary-part.ts'
import { going, nextIn, placeIn, slideName } from './plenary-desk.model.ts'

/** For whoever presents: what is on the screen, what comes next, and the time that is left; two buttons move it. */
export function SpeakerPhone(props: { readonly phone: Phone; readonly speaker: SpeakerPart }): JSX.Element {
  const { ask, wrong, offline } = createAsk(props.phone)
  const clock = () => going(props.speaker.clock, props.phone.now())
  const next = () => nextIn(props.speaker)
  const step = (to: string | null) =>
    void ask({ type: 'StepPlenary', from: props.speaker.on?.key ?? null, to })
  const isLast = () => next() === undefined

  function down(event: KeyboardEvent) {
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey || offline())
      return
    if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog')) return
    const { before } = props.speaker
    if (event.key === 'ArrowRight' && (!isLast() || props.speaker.on)) step(next()?.key ?? null)
    else if (event.key === 'ArrowLeft' && before !== null) step(before)
    else return
    event.preventDefault()
  }
  onMount(() => document.addEventListener('keydown', down))
  onCleanup(() => document.removeEventListener('keydown', down))

  return (
    <section class="speaking" aria-label={says().speaking}>
      <div class="row">
        <p class="nowt dot">
          {says().speaking}{' '}
          <Show when={placeIn(props.speaker) > 0}>
            <span class="num">{says().place(placeIn(props.speaker), props.speaker.slides.length)}</span>
          </Show>
        </p>
        <p class="left num" classList={{ nowt: clock().isOver }} role="timer" aria-label={says().left}>
          {figuresText(clock().left)}
        </p>
      </div>
      <Show when={clock().isOver}>
        <p class="nowt">{says().overTime}</p>
      </Show>
      <Show when={clock().isPaused}>
        <p class="mut">{says().paused}</p>
      </Show>
      <div aria-live="polite">
        <Show when={props.speaker.on} fallback={<p class="mut">{says().noneOn}</p>}>
          {(on) => (
            <>
              <p class="on">{slideName(on(), says().otherPoints)}</p>
              <Show when={props.speaker.by === 'group'}>
                <ul class="dashes">
                  <For each={on().cards}>{(card) => <li>{card.text}</li>}</For>
                </ul>
              </Show>
            </>
          )}
        </Show>
      </div>
      <p class="sm">
        <Show when={next()} fallback={<span class="mut">{says().lastOne}</span>}>
          {(is) => (
            <>
              <b>{says().comes}</b> {slideName(is(), says().otherPoints)}
            </>
          )}
        </Show>
      </p>
      <div class="pair">
        <button
          type="button"
          class="btn lg"
          disabled={offline() || props.speaker.before === null}
          onClick={() => props.speaker.before && step(props.speaker.before)}
        >
          {says().back}
        </button>
        <button
          type="button"
          class="btn lg pri"
          disabled={offline() || (isLast() && props.speaker.on === null)}
          onClick={() => step(next()?.key ?? null)}
        >
          {isLast() ? says().finish : says().next}
        </button>
      </div>
      <Show when={offline()}>
        <p class="sm">{says().needsNet}</p>
      </Show>
      <Note tone="err" text={wrong()} live />
    </section>
  )
}
