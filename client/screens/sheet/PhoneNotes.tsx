import { type JSX, Show } from 'solid-js'
import { ReadBackPhone } from '#client/notes/ReadBackPhone.tsx'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { Specimen } from './phone-specimen.tsx'
import { Of } from './Sheet.tsx'
import { asked } from './samples/notes.ts'
import { type PhoneSample, samplePhone } from './samples/phone.ts'

/** By place on the list: one of Steinkjer, whom the point is about. */
const CONCERNED = 2

function ReadBack(props: { readonly of: Gathering; readonly sample?: PhoneSample }): JSX.Element {
  const phone = samplePhone(props.of, { nth: CONCERNED, ...props.sample })
  return (
    <Show when={phone.views.hall}>
      {(hall) => (
        <Show when={phone.views.own}>
          {(own) => <ReadBackPhone phone={phone} hall={hall()} own={own()} />}
        </Show>
      )}
    </Show>
  )
}

/** What observers ask of those they have written about. */
export function PhoneNotes(): JSX.Element {
  return (
    <Of name="ReadBackPhone">
      <Specimen is="asked" focus=".readback .btn">
        <ReadBack of={asked} />
      </Specimen>
      <Specimen is="not quite, with a word" press=".readback .btn:last-of-type">
        <ReadBack of={asked} />
      </Specimen>
      <Specimen is="offline (disabled)">
        <ReadBack of={asked} sample={{ status: 'offline' }} />
      </Specimen>
    </Of>
  )
}
