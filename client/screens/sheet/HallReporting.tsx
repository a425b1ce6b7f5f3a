import type { JSX } from 'solid-js'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { Of } from './Sheet.tsx'
import { crowded, told } from './samples/reporting.ts'

type Picture = (is: string, of: Gathering, scene: 'matrix' | 'profiles', offline?: boolean) => JSX.Element

/** What the municipalities have told before the gathering, on the hall screen's picture. */
export function HallReporting(props: { readonly picture: Picture }): JSX.Element {
  return (
    <Of name="MatrixProjector, ProfilesProjector">
      {props.picture('five municipalities, five measures', told, 'matrix')}
      {props.picture('overfull: 31 municipalities, twelve measures', crowded, 'matrix')}
      {props.picture('offline', told, 'matrix', true)}
      {props.picture('by profile', told, 'profiles')}
      {props.picture('overfull: twelve profiles, 31 municipalities', crowded, 'profiles')}
    </Of>
  )
}
