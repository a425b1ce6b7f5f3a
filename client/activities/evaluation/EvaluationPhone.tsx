import { createMemo, type JSX } from 'solid-js'
import { asksHall } from '#client/activities/asks-hall.model.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { apart } from '#client/screens/phone/later/apart.tsx'
import { Each } from '#client/ui/Each.tsx'
import type { HallView } from '#shared/views/hall.ts'
import type { OwnView } from '#shared/views/own.ts'
import { formsIn, showsFormResults } from './form-phone.model.ts'
import { FormOnPhone } from './parts/FormOnPhone.tsx'

const FormResults = apart(
  () => import('#client/screens/phone/apart/form-results.ts'),
  (props: { readonly hall: HallView }) => showsFormResults(props),
)

/** The forms of a gathering on one phone. */
export function EvaluationPhone(props: {
  readonly phone: Phone
  readonly hall: HallView
  readonly own: OwnView
}): JSX.Element {
  const folded = createMemo(() => asksHall(props.hall))
  return (
    <>
      <Each of={formsIn(props.hall)}>
        {(card) => (
          <FormOnPhone
            phone={props.phone}
            card={card()}
            own={props.own}
            folded={folded()}
            title={props.hall.gathering.title}
            zone={props.hall.gathering.zone}
          />
        )}
      </Each>
      <FormResults hall={props.hall} />
    </>
  )
}
