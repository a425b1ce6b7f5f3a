import { type JSX, Show } from 'solid-js'
import { useBoard } from '#client/notes/board-desk.tsx'
import { words } from '#client/notes/words.ts'
import { ArrowRightIcon } from '#client/ui/icons.tsx'
import { figuresText } from '#client/words/format.ts'
import type { SpeakerPart } from '#shared/views/plenary-part.ts'

/** While the points are on the hall screen: what is on, what comes, the time left, and a step on or back for whoever presents. */
export function Presenting(props: { readonly plenary: SpeakerPart }): JSX.Element {
  const desk = useBoard()
  const textOf = (key: string | null) =>
    props.plenary.slides
      .find((slide) => slide.key === key)
      ?.cards.map(({ text }) => text)
      .join(' · ')
  const left = () => {
    const { since, used, allowance } = props.plenary.clock
    return allowance - used - (since === null ? 0 : Math.max(0, desk.now() - since))
  }
  const step = (to: string | null) =>
    void desk.ask('present', { type: 'StepPlenary', from: props.plenary.on?.key ?? null, to })
  return (
    <section class="presenting" aria-label={words().isOpen}>
      <p class="sm b">
        {words().isOpen}{' '}
        <span class="nowt" role="timer" aria-label={words().timeLeft}>
          {figuresText(left())}
        </span>
      </p>
      <Show when={props.plenary.on}>
        {(on) => (
          <p>
            {on()
              .cards.map(({ text }) => text)
              .join(' · ')}
          </p>
        )}
      </Show>
      <Show when={textOf(props.plenary.next)}>
        {(text) => <p class="sm mut">{words().nextPoint(text())}</p>}
      </Show>
      <div class="row">
        <button
          type="button"
          class="btn md"
          disabled={!desk.online() || props.plenary.on === null}
          onClick={() => step(props.plenary.before)}
        >
          {words().stepBack}
        </button>
        <button
          type="button"
          class="btn pri md"
          disabled={!desk.online() || props.plenary.next === null}
          onClick={() => step(props.plenary.next)}
        >
          {words().stepOn}
          <ArrowRightIcon />
        </button>
      </div>
      <Show when={desk.said('present')}>
        {(text) => (
          <p class="msg err sm" role="alert">
            {text()}
          </p>
        )}
      </Show>
    </section>
  )
}
