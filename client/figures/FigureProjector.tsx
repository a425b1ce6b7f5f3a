import { type Accessor, createMemo, type JSX, Show } from 'solid-js'
import { fit } from '#client/screens/projector/fit.ts'
import { figureSubtitle, onlyNumber } from '#shared/figures/chart.ts'
import type { Figure } from '#shared/figures/figures.ts'
import { eased } from '#shared/figures/text.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { FigureChart } from './parts/FigureChart.tsx'
import { FigureNumber } from './parts/FigureNumber.tsx'
import { Ranks } from './parts/Ranks.tsx'
import { rankedRows } from './ranking.model.ts'
import './figure-projector.css'
import { words } from './words.ts'

/** More rows than these take two columns where there is width for them; longer names a wider one. */
const MANY = 8
const LONG = 17

/** Stillness, as with the goals: what the numbers say, the numbers, and nothing that moves. */
export function FigureProjector(props: {
  /** Null once the scene is on its way out. */
  readonly figure: Figure | null
  readonly theme: string
  readonly now: Accessor<Instant>
}): JSX.Element {
  // What was last there stays while the picture fades.
  const figure = createMemo<Figure | null>(
    (last) => (props.figure ? eased(props.figure, words()) : last),
    null,
  )
  return (
    <Show when={figure()} fallback={<h1 class="comes">{words().comes}</h1>}>
      {(is) => <Shown figure={is()} theme={props.theme} now={props.now} />}
    </Show>
  )
}

function Shown(props: {
  readonly figure: Figure
  readonly theme: string
  readonly now: Accessor<Instant>
}): JSX.Element {
  const rows = createMemo(() => {
    const { ranking } = props.figure
    return ranking ? rankedRows(props.figure, ranking, words()) : []
  })
  const columns = () => (props.figure.chart === null && rows().length > MANY ? 2 : 1)
  return (
    <section
      class="figscene"
      classList={{
        both: props.figure.chart !== null && props.figure.ranking !== null,
        two: columns() === 2,
        wide: rows().some(({ name, value }) => name.length + (value?.length ?? 0) > LONG + 4),
      }}
    >
      <div class="figsaid">
        <h1 class="title" ref={fit}>
          {props.figure.heading}
        </h1>
        <p>{figureSubtitle(props.figure, words())}</p>
      </div>
      <Show when={props.figure.chart}>
        {(chart) => (
          <Show
            when={onlyNumber(chart()) !== null}
            fallback={<FigureChart figure={props.figure} chart={chart()} theme={props.theme} />}
          >
            <FigureNumber figure={props.figure} chart={chart()} />
          </Show>
        )}
      </Show>
      <Show when={props.figure.ranking}>
        {(ranking) => <Ranks title={ranking().title} rows={rows()} columns={columns()} now={props.now} />}
      </Show>
    </section>
  )
}
