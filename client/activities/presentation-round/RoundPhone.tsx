import type { JSX } from 'solid-js'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { later } from '#client/screens/phone/later.tsx'
import { groupName } from '#client/screens/phone/phone.model.ts'
import { words } from '#client/screens/phone/words.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { OwnView } from '#shared/views/own.ts'
import type { PresentationsCard } from '#shared/views/round-part.ts'

export type RoundPhoneProps = {
  readonly phone: Phone
  readonly hall: HallView
  readonly own: OwnView
  readonly card: PresentationsCard
  /** Told while something is being written that is not sent yet: then the page stays, whatever the leader does. */
  readonly unfinished: (card: PresentationsCard | null) => void
}

/** Everything but whose turn it is. */
const RoundParts = later((all) => all.RoundParts)

/** Whose turn it is, from the view alone: that stands there even when the net is too bad for the rest. */
export function RoundPhone(props: RoundPhoneProps): JSX.Element {
  const heading = () => {
    const { now, next } = props.card
    const mine = props.own.person?.municipality
    const { round } = words()
    if (mine && mine === now?.municipality) return round.you
    if (mine && mine === next) return round.next
    return now ? round.now(groupName(props.hall, now.municipality)) : round.title
  }
  return (
    <section class="ask round">
      <h1 tabIndex={-1}>{heading()}</h1>
      <RoundParts {...props} />
    </section>
  )
}
