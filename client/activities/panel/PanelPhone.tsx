import { createMemo, type JSX, Show } from 'solid-js'
import { AskHall } from '#client/plenary/AskHall.tsx'
import { LookUp } from '#client/plenary/LookUp.tsx'
import { SpeakerPhone } from '#client/plenary/SpeakerPhone.tsx'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { Each } from '#client/ui/Each.tsx'
import type { HallView } from '#shared/views/hall.ts'
import type { OwnView } from '#shared/views/own.ts'
import type { PanelCard } from '#shared/views/panel-part.ts'
import { concernsPanels, isInTheRoom } from './panel-concern.model.ts'
import { ChooseSeat } from './parts/ChooseSeat.tsx'
import { LivePanel } from './parts/LivePanel.tsx'
import { MemberBoard } from './parts/MemberBoard.tsx'
import { OwnPoints } from './parts/OwnPoints.tsx'
import { WonderAnswers } from './parts/WonderAnswers.tsx'
import { words as says } from './phone-words.ts'

export type PanelPhoneProps = { readonly phone: Phone; readonly hall: HallView; readonly own: OwnView }

const withId = <Of extends { readonly activity: string }>(each: Of) => ({ ...each, id: each.activity })

/** All that has to do with panels and what is presented: one's seat, one's board, the speaker's view; and for everybody, what is on. */
export function PanelPhone(props: PanelPhoneProps): JSX.Element {
  const isHere = () => isInTheRoom(props)
  const seats = () => (isHere() ? (props.phone.views.group?.panels ?? []).map(withId) : [])
  /** Whose board stands below needs not be told that they sit there. */
  const told = () =>
    seats().filter(
      ({ id, choosing }) => choosing || !(isMember(id) && cards().some((card) => card.id === id)),
    )
  const cards = createMemo(() =>
    props.hall.activities.filter((card): card is PanelCard => card.kind === 'panel'),
  )
  const ownOf = (id: string) => props.own.panels.find(({ activity }) => activity === id)
  const isMember = (id: string) => ownOf(id)?.member ?? false
  const others = () => props.own.panels.filter(({ member }) => !member).map(withId)
  /** Nothing else is asked: the page has no other heading. */
  const isAlone = () =>
    cards().some(({ phase }) => phase === 'open') &&
    props.hall.activities.every(({ kind, phase }) => kind === 'panel' || phase !== 'open')
  return (
    <Show when={concernsPanels(props)}>
      <div class="panelphone">
        <Show when={isAlone()}>
          <h1 class="sr" tabIndex={-1}>
            {says().title}
          </h1>
        </Show>
        <Show when={isHere() && props.own.speaker}>
          {(speaker) => <SpeakerPhone phone={props.phone} speaker={speaker()} />}
        </Show>
        <Show when={isHere() && props.own.asks}>
          {(asks) => <AskHall phone={props.phone} asks={asks()} zone={props.hall.gathering.zone} />}
        </Show>
        <Each of={told()}>{(seat) => <ChooseSeat {...props} seat={seat()} />}</Each>
        <Each of={cards()}>
          {(card) => (
            <Show
              when={isMember(card().id) && ownOf(card().id)}
              fallback={<LivePanel hall={props.hall} card={card()} />}
            >
              {(own) => <MemberBoard phone={props.phone} hall={props.hall} card={card()} panel={own()} />}
            </Show>
          )}
        </Each>
        <Each of={others()}>{(panel) => <OwnPoints phone={props.phone} panel={panel()} />}</Each>
        <Show when={props.own.wonderings.length > 0}>
          <WonderAnswers hall={props.hall} wonderings={props.own.wonderings} />
        </Show>
        <LookUp hall={props.hall} />
      </div>
    </Show>
  )
}
