import type { JSX } from 'solid-js'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { Of } from './Sheet.tsx'
import { at } from './samples/gathering.ts'
import {
  all,
  left,
  many,
  manyAlone,
  manyTogether,
  opened,
  presented,
  presenting,
  presents,
  second,
  stopped,
  together,
  worked,
} from './samples/panel.ts'

type Picture = (is: string, of: Gathering, now?: Instant, offline?: boolean) => JSX.Element

/** A panel at work and what is presented, on the hall screen's picture. */
export function HallPanel(props: { readonly panel: Picture; readonly plenary: Picture }): JSX.Element {
  return (
    <>
      <Of name="PanelProjector: HallAssignment, HallSeats, HallTime">
        {props.panel('nothing is opened yet', opened)}
        {props.panel('the second of three', second)}
        {props.panel('over its time', second, at(11, 23))}
        {props.panel('all at once', all)}
        {props.panel('a member has gone home', left)}
        {props.panel('all done', worked)}
        {props.panel('overfull: nine of 120, 31 municipalities', many)}
        {props.panel('offline', second, at(11, 10), true)}
      </Of>
      <Of name="PlenaryProjector: PlenarySources">
        {props.plenary('before the first point', presents)}
        {props.plenary('one point', presenting)}
        {props.plenary('stopped', stopped)}
        {props.plenary('by assignment', together)}
        {props.plenary('after the last', presented)}
        {props.plenary('overfull: a point of many', manyAlone)}
        {props.plenary('overfull: an assignment of many', manyTogether)}
      </Of>
    </>
  )
}
