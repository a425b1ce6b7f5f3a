import { createMemo, type JSX, Show } from 'solid-js'
import type { Figure } from '#shared/figures/figures.ts'
import { eased } from '#shared/figures/text.ts'
import type { HallView } from '#shared/views/hall.ts'
import { FigureBody } from './parts/FigureBody.tsx'
import { FigureSvg } from './parts/FigureSvg.tsx'
import { FigureTable } from './parts/FigureTable.tsx'
import { words } from './words.ts'

/** A phone's width, in the measure of the drawing. */
const PAPER = { width: 350, height: 240, letter: 13 } as const

/** What the hall screen shows of numbers, in the hand: for who sits far back, and for who hears it. The finding is its name. */
export function FigurePhone(props: { readonly hall: Pick<HallView, 'figure'> }): JSX.Element {
  // What was last there stays until this part has gone.
  const figure = createMemo<Figure | null>((last) => props.hall.figure ?? last, null)
  return <Show when={figure()}>{(is) => <Held figure={is()} />}</Show>
}

function Held(props: { readonly figure: Figure }): JSX.Element {
  const shown = createMemo(() => eased(props.figure, words()))
  return (
    <section class="figheld" aria-label={words().onWall}>
      <details>
        <summary>
          <span>
            <small class="mut">{words().onWall}</small>
            {props.figure.heading}
          </span>
        </summary>
        <FigureBody
          shown={shown()}
          unranked
          lines={(chart) => <FigureSvg figure={shown()} chart={chart()} words={words()} paper={PAPER} />}
        />
        <Show when={props.figure.chart}>
          {(chart) => (
            <details>
              <summary>{words().table}</summary>
              <FigureTable figure={props.figure} chart={chart()} />
            </details>
          )}
        </Show>
        <p class="mut sm">{words().source(props.figure.source)}</p>
      </details>
    </section>
  )
}
