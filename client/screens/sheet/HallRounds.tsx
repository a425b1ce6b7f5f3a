import type { JSX } from 'solid-js'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { Of } from './Sheet.tsx'
import { at } from './samples/gathering.ts'
import {
  alone,
  ended,
  floor,
  manyFloor,
  manyOpened,
  opened,
  shut,
  skipped,
  stopped,
} from './samples/rounds.ts'

/** A round of presentations, on the hall screen's picture. */
export function HallRounds(props: {
  readonly picture: (is: string, of: Gathering, now?: Instant, offline?: boolean) => JSX.Element
}): JSX.Element {
  return (
    <Of name="RoundProjector: FloorOnScreen, QueueOnScreen">
      {props.picture('nobody has had the floor', opened)}
      {props.picture('one has the floor', floor)}
      {props.picture('its time is soon up', floor, at(11, 12))}
      {props.picture('over its time', floor, at(11, 15, 20))}
      {props.picture('its time is stopped', stopped)}
      {props.picture('it has written nothing', alone)}
      {props.picture('one that was skipped is left out', skipped)}
      {props.picture('all have been', ended)}
      {props.picture('closed', shut)}
      {props.picture('31 municipalities', manyOpened)}
      {props.picture('overfull: a name of 60, nine lines of 120', manyFloor)}
      {props.picture('offline', floor, at(11, 10), true)}
    </Of>
  )
}
