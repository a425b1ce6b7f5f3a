import { createEffect, createSignal, type JSX, on, onCleanup, Show } from 'solid-js'
import { slidesFor } from '#client/figures/ask-slides.ts'
import { changedSince, figureId, SLIDES, withNewNumbers } from '#client/figures/from-programme.model.ts'
import { words as says } from '#client/figures/programme-words.ts'
import { words as drawn } from '#client/figures/words.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Note } from '#client/ui/Note.tsx'
import type { Millis } from '#shared/kernel/instant.ts'
import type { SlidesAnswer } from '#shared/protocol/programme.ts'

/** Figures are put right now and then, and a slide stands for minutes. */
export const LOOKS_EVERY: Millis = 30_000

/** While a figure of the programme’s is on the wall: what has been put right of it since, and the way to the new numbers. */
export function FigureOnWall(props: { readonly ask?: typeof slidesFor }): JSX.Element {
  const desk = useDesk()
  const [answer, setAnswer] = createSignal<SlidesAnswer | null>(null)
  const figure = () => {
    const { scene, activity } = desk.view.stage
    return scene === 'figure' ? (desk.view.figures.find(({ id }) => id === activity) ?? null) : null
  }
  async function look() {
    if (!desk.online()) return
    // What cannot be asked now is asked again soon: nobody on the stage is to be troubled with it.
    const found = await (props.ask ?? slidesFor)(desk.view.gathering.id).catch(() => null)
    if (found !== null) setAnswer(found)
  }
  createEffect(on([() => figure()?.id, desk.online], () => void look()))
  const timer = setInterval(() => void look(), LOOKS_EVERY)
  onCleanup(() => clearInterval(timer))

  const change = () => {
    const is = figure()
    if (is === null) return null
    for (const indicator of answer()?.of?.indicators ?? []) {
      const slide = SLIDES.find((each) => figureId(indicator.id, each) === is.id)
      if (slide === undefined) continue
      const words = { says: says(), drawn: drawn() }
      const text = changedSince(is, indicator, slide, words)
      return text === null ? null : { text, command: withNewNumbers(is, indicator, slide, words) }
    }
    return null
  }
  const isShut = () => !desk.online() || desk.view.gathering.phase === 'closed'
  return (
    <div class="onwall">
      <Note tone="hold" live text={change() === null ? null : says().onWall(change()?.text ?? '')} />
      <Show when={change()}>
        {(is) => (
          <button
            type="button"
            class="btn"
            disabled={isShut()}
            onClick={() => void desk.ask('stage', is().command)}
          >
            {says().update}
          </button>
        )}
      </Show>
    </div>
  )
}
