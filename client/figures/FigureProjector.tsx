import { type Accessor, createMemo, type JSX, Show } from 'solid-js'
import { createPages } from '#client/screens/projector/create-pages.ts'
import { fit } from '#client/screens/projector/fit.ts'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { words as hallWords } from '#client/screens/projector/words.ts'
import type { Figure } from '#shared/figures/figures.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { figureSubtitle } from './chart.model.ts'
import { FigureChart } from './parts/FigureChart.tsx'
import { RankingList } from './parts/RankingList.tsx'
import { rankedRows } from './ranking.model.ts'
import './figure-projector.css'
import { words } from './words.ts'

/** As many rows as there is height for; long names take two lines beside a chart, and there is room for one of them. */
const ROWS = 8
const LONG = 17

/** Stillness, as with the goals: what the numbers say, the numbers, and nothing that moves. */
export function FigureProjector(props: {
  /** Null once the scene is on its way out. */
  readonly figure: Figure | null
  readonly theme: string
  readonly now: Accessor<Instant>
}): JSX.Element {
  // What was last there stays while the picture fades.
  const figure = createMemo<Figure | null>((last) => props.figure ?? last, null)
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
  const columns = () => (props.figure.chart === null && rows().length > ROWS ? 2 : 1)
  const perColumn = () => (rows().filter(({ name }) => name.length > LONG).length > 1 ? ROWS - 1 : ROWS)
  const perPage = () => perColumn() * columns()
  const count = () => Math.ceil(rows().length / perPage())
  const pages = createPages(props.now, count)
  const shown = () => rows().slice(pages().page * perPage(), (pages().page + 1) * perPage())
  return (
    <section
      class="figscene"
      classList={{ both: props.figure.chart !== null && props.figure.ranking !== null, two: columns() === 2 }}
    >
      <div class="figsaid">
        <h1 class="title" ref={fit}>
          {props.figure.heading}
        </h1>
        <p>{figureSubtitle(props.figure, words())}</p>
      </div>
      <Show when={props.figure.chart}>
        {(chart) => <FigureChart figure={props.figure} chart={chart()} theme={props.theme} />}
      </Show>
      <Show when={props.figure.ranking}>
        {(ranking) => (
          <div class="figranks">
            <RankingList title={ranking().title} rows={shown().slice(0, perColumn())} />
            <Show when={columns() === 2}>
              <RankingList title="" rows={shown().slice(perColumn())} />
            </Show>
          </div>
        )}
      </Show>
      <Pages
        count={count()}
        page={pages().page}
        left={pages().left}
        name={hallWords().page(pages().page + 1, count())}
      />
    </section>
  )
}
