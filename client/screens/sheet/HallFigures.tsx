import type { JSX } from 'solid-js'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { Of } from './Sheet.tsx'
import { figured } from './samples/figures.ts'

type Picture = (is: string, of: Gathering, figure: string, offline?: boolean) => JSX.Element

/** What numbers say, on the hall screen's picture. */
export function HallFigures(props: { readonly picture: Picture }): JSX.Element {
  return (
    <Of name="FigureProjector: FigureChart, Ranks, RankingList, FigureSource, FigureNumber">
      {props.picture('chart and ranking', figured, 'fig-1')}
      {props.picture('two quarters missing, no target', figured, 'fig-2')}
      {props.picture('six lines', figured, 'fig-3')}
      {props.picture('overfull: sixty rows, all texts as long as they may be', figured, 'fig-4')}
      {props.picture('a ranking alone, in pages', figured, 'fig-5')}
      {props.picture('one number', figured, 'fig-6')}
      {props.picture('offline', figured, 'fig-1', true)}
    </Of>
  )
}
