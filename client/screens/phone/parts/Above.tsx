import { type JSX, Show } from 'solid-js'
import { promisesFor } from '#client/activities/commitments/commitments-phone.model.ts'
import { concernsPanels } from '#client/activities/panel/panel-concern.model.ts'
import { OwnCalls } from '#client/calls/OwnCalls.tsx'
import { ReadBackPhone } from '#client/notes/ReadBackPhone.tsx'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { apart } from '#client/screens/phone/later/apart.tsx'
import { words as later } from '#client/screens/phone/later/words.ts'
import { refusal } from '#client/screens/phone/later.tsx'
import { SeatChanged } from '#client/seating/parts/SeatChanged.tsx'
import type { HallView } from '#shared/views/hall.ts'
import type { OwnView } from '#shared/views/own.ts'
import { Away } from './Away.tsx'
import { Moved } from './Moved.tsx'
import { NotesLink } from './NotesLink.tsx'

const FigurePhone = apart(
  () => import('#client/screens/phone/apart/figures.ts'),
  (props: { readonly hall: HallView }) => props.hall.figure !== null,
)
const SummaryPhone = apart(
  () => import('#client/screens/phone/apart/summary.ts'),
  (props: { readonly hall: HallView }) => props.hall.summary !== null,
)
const CommitmentsPhone = apart(
  () => import('#client/screens/phone/apart/commitments.ts'),
  (
    props: { readonly phone: Phone; readonly hall: HallView; readonly own: OwnView } & {
      readonly refusal: typeof refusal
    },
  ) => promisesFor(props).length > 0,
)
const PanelPhone = apart(() => import('#client/screens/phone/apart/panels.ts'), concernsPanels)
const EvaluationPhone = apart(
  () => import('#client/screens/phone/apart/evaluation.ts'),
  (props: { readonly phone: Phone; readonly hall: HallView; readonly own: OwnView }) =>
    props.hall.activities.some(({ kind }) => kind === 'evaluation'),
)

/** What stands above the page while there is something to say. */
export function Above(props: {
  readonly phone: Phone
  readonly hall: HallView
  readonly own: OwnView
}): JSX.Element {
  return (
    <>
      <Away {...props} />
      <ReadBackPhone phone={props.phone} hall={props.hall} own={props.own} />
      <NotesLink {...props} />
      <EvaluationPhone {...props} />
      <PanelPhone {...props} />
      <CommitmentsPhone {...props} refusal={refusal} />
      <FigurePhone hall={props.hall} />
      <SummaryPhone hall={props.hall} />
      <Moved hall={props.hall} now={props.phone.now} />
      {/* Whoever has gone has no seat because they have gone, which stands there already. */}
      <Show when={!props.own.person?.gone}>
        <OwnCalls
          calls={props.own.calls}
          seen={props.hall}
          now={props.phone.now}
          words={later().calls}
          place={`samling/called/${props.phone.code}`}
        />
        <SeatChanged seat={props.own.seat} />
      </Show>
    </>
  )
}
