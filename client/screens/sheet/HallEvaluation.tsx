import type { JSX } from 'solid-js'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { Of } from './Sheet.tsx'
import {
  closed,
  comparedShown,
  few,
  many,
  manyCompared,
  manyShown,
  opened,
  sent,
  shown,
} from './samples/evaluation.ts'

type Picture = (is: string, of: Gathering, offline?: boolean) => JSX.Element

/** A form on the hall screen's picture: how many have sent it, and what they said. */
export function HallEvaluation(props: { readonly picture: Picture }): JSX.Element {
  return (
    <Of name="EvaluationProjector">
      {props.picture('open, nobody has sent it', opened)}
      {props.picture('open, seven of ten', sent)}
      {props.picture('offline', sent, true)}
      {props.picture('overfull: title of 120, more than can be counted', many)}
      {props.picture('closed', closed)}
      {props.picture('few forms', few)}
      {props.picture('results, a question at a time', shown)}
      {props.picture('results beside an earlier gathering’s', comparedShown)}
      {props.picture('overfull: 30 questions, in pages', manyShown)}
      {props.picture('overfull: 30 questions, compared', manyCompared)}
    </Of>
  )
}
