import { type JSX, Show } from 'solid-js'
import { ReadBackPhone } from '#client/notes/ReadBackPhone.tsx'
import { NotesLink } from '#client/screens/phone/parts/NotesLink.tsx'
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

/** The way to the page where an observer writes. */
function Observing(): JSX.Element {
  const phone = samplePhone(asked, { nth: CONCERNED })
  return (
    <Show when={phone.views.hall}>
      {(hall) => (
        <Show when={phone.views.own}>
          {(own) => {
            const person = () => {
              const is = own().person
              return is === null ? null : { ...is, duties: ['observer'] }
            }
            return <NotesLink phone={phone} hall={hall()} own={{ ...own(), person: person() }} />
          }}
        </Show>
      )}
    </Show>
  )
}

/** What observers ask of those they have written about, and their way to their own page. */
export function PhoneNotes(): JSX.Element {
  return (
    <Of name="ReadBackPhone, NotesLink">
      <Specimen is="an observer’s phone">
        <Observing />
      </Specimen>
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
