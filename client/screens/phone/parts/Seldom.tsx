import type { JSX } from 'solid-js'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words } from '#client/screens/phone/later/words.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { OwnView } from '#shared/views/own.ts'
import { Leaving } from './Leaving.tsx'
import { Stands } from './Stands.tsx'

/** What some say once, at the foot of the page. */
export function Seldom(props: {
  readonly phone: Phone
  readonly hall: HallView
  readonly own: OwnView
}): JSX.Element {
  return (
    <>
      <Stands phone={props.phone} stands={props.own.person?.stands ?? 1} />
      <Leaving {...props} />
      <a class="btn quiet" href="/">
        {words().mine}
      </a>
    </>
  )
}
