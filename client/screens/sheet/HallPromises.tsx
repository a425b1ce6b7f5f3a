import type { JSX } from 'solid-js'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { Of } from './Sheet.tsx'
import { answered, closed, confirmed, lastOnly, many, opened, wall } from './samples/promises.ts'

type Picture = (is: string, of: Gathering, offline?: boolean) => JSX.Element

/** What municipalities promise, on the hall screen's picture. */
export function HallPromises(props: { readonly picture: Picture }): JSX.Element {
  return (
    <Of name="CommitmentsProjector">
      {props.picture('nobody has begun', opened)}
      {props.picture('three have confirmed, one writes', wall)}
      {props.picture('closed', closed)}
      {props.picture('last time’s first', answered)}
      {props.picture('last time’s and new ones', confirmed)}
      {props.picture('nothing new is asked', lastOnly)}
      {props.picture('overfull: twenty of three promises, title of 120', many)}
      {props.picture('offline', wall, true)}
    </Of>
  )
}
