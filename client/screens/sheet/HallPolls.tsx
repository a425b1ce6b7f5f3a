import type { JSX } from 'solid-js'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { Of } from './Sheet.tsx'
import { running, withPoll } from './samples/gathering.ts'
import { again, answered, fifty, manyWords, waiting, walled } from './samples/polls.ts'
import { OVERFULL, QUESTIONS } from './samples/questions.ts'

type HallPollsProps = { readonly picture: (is: string, of: Gathering) => JSX.Element }

/** Questions of every kind on the hall screen, with and without their answers. */
export function HallPolls(props: HallPollsProps): JSX.Element {
  return (
    <Of name="DatesGrid, NumbersChart, WordCloud">
      {props.picture('ranking', answered('ranking'))}
      {props.picture('points', answered('shares', 'closed'))}
      {props.picture('yes, no, unsure', answered('yesno'))}
      {props.picture('dates, closed', answered('dates', 'closed'))}
      {props.picture('number', answered('number'))}
      {props.picture('number, answers kept back', withPoll(running, QUESTIONS.number))}
      {props.picture('words', answered('words'))}
      {props.picture('scale with a word for each step', answered('scale'))}
      {props.picture('second round, revealed', again)}
      {props.picture('texts that wait for the leader', waiting)}
      {props.picture('overfull: long texts', walled)}
      {props.picture('overfull: long words', manyWords)}
      {props.picture('overfull: 50 choices', fifty)}
      {props.picture('overfull: twelve dates', withPoll(running, OVERFULL.dates, { results: 'live' }))}
    </Of>
  )
}
