import type { JSX } from 'solid-js'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { Of } from './Sheet.tsx'
import { gone, many, observed, picked, titled } from './samples/summary.ts'

type Picture = (is: string, of: Gathering, offline?: boolean) => JSX.Element

/** What a gathering sums up with, on the hall screen's picture. */
export function HallSummary(props: { readonly picture: Picture }): JSX.Element {
  return (
    <Of name="SummaryProjector: SummaryPage">
      {props.picture('picked', picked)}
      {props.picture('with a title of its own', titled)}
      {props.picture('one is not to be shown any more', gone)}
      {props.picture('a single one, of the observers', observed)}
      {props.picture('offline', picked, true)}
      {props.picture('overfull: seventeen, title of 120', many)}
    </Of>
  )
}
