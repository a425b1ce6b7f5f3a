import { type Accessor, type JSX, Show } from 'solid-js'
import { listedRows, rankedRows } from '#client/figures/ranking.model.ts'
import { words } from '#client/figures/words.ts'
import { figureSubtitle, onlyNumber } from '#shared/figures/chart.ts'
import type { Chart, Figure } from '#shared/figures/figures.ts'
import { FigureNumber } from './FigureNumber.tsx'
import { RankingList } from './RankingList.tsx'

/** What a figure is about, its lines or its one number, and its ranking; `shown` has large numbers eased. */
export function FigureBody(props: {
  readonly shown: Figure
  /** The lines, where there is more than one number. */
  readonly lines: (chart: Accessor<Chart>) => JSX.Element
  /** In the order they stand, with no number: on phones. */
  readonly unranked?: boolean
}): JSX.Element {
  return (
    <>
      <p class="mut">{figureSubtitle(props.shown, words())}</p>
      <Show when={props.shown.chart}>
        {(chart) => (
          <Show
            when={onlyNumber(chart()) === null}
            fallback={<FigureNumber figure={props.shown} chart={chart()} />}
          >
            {props.lines(chart)}
          </Show>
        )}
      </Show>
      <Show when={props.shown.ranking}>
        {(ranking) => (
          <RankingList
            title={ranking().title}
            rows={(props.unranked ? listedRows : rankedRows)(props.shown, ranking(), words())}
          />
        )}
      </Show>
    </>
  )
}
