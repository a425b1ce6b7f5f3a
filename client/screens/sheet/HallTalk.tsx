import type { JSX } from 'solid-js'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { Of } from './Sheet.tsx'
import { at } from './samples/gathering.ts'
import {
  common,
  done,
  duo,
  duoAnywhere,
  duoPaused,
  ideas,
  ideasClosed,
  isUp,
  lifted,
  longPrompt,
  longTrio,
  round,
  supported,
  trio,
  untimed,
  walked,
} from './samples/talk.ts'

/** A conversation in steps, on the hall screen's picture. */
export function HallTalk(props: {
  readonly picture: (is: string, of: Gathering, now?: Instant, offline?: boolean) => JSX.Element
}): JSX.Element {
  return (
    <Of name="TalkProjector: TalkBand, TalkCalled, IdeaColumns">
      {props.picture('a duo', duoAnywhere)}
      {props.picture('a duo, and who has no phone', duo)}
      {props.picture('a duo, the other way round', duo, at(11, 14))}
      {props.picture('seven people: three talk together', trio)}
      {props.picture('two minutes left', duo, at(11, 16, 30))}
      {props.picture('the clock is stopped', duoPaused)}
      {props.picture('round the table, at its own pace', round)}
      {props.picture('round the table, the whole hall at once', common)}
      {props.picture('points, put first', lifted)}
      {props.picture('one table by itself', walked)}
      {props.picture('ideas with support', ideas)}
      {props.picture('ideas with support, closed', ideasClosed)}
      {props.picture('overfull: 61 ideas with support', supported)}
      {props.picture('no clock', untimed)}
      {props.picture('time is up', isUp)}
      {props.picture('closed', done)}
      {props.picture('overfull: a prompt of 120', longPrompt)}
      {props.picture('overfull: a prompt of 120, and three together', longTrio)}
      {props.picture('offline', duo, at(11, 10), true)}
    </Of>
  )
}
