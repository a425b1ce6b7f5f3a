import { type JSX, Show } from 'solid-js'
import { CommitmentsPhone } from '#client/activities/commitments/CommitmentsPhone.tsx'
import { refusal } from '#client/screens/phone/later.tsx'
import { Inside } from '#client/screens/phone/parts/Inside.tsx'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { Specimen } from './phone-specimen.tsx'
import { Of } from './Sheet.tsx'
import { type PhoneSample, samplePhone } from './samples/phone.ts'
import {
  answered,
  asked,
  closed,
  confirmed,
  lastOnly,
  opened,
  putRight,
  twoWritten,
  written,
} from './samples/promises.ts'
import { POINT, TITLE_OF_120 } from './samples/texts.ts'

const OFFLINE = { status: 'offline' } as const
const half = (text: string) => JSON.stringify({ base: '', text })
/** An answer of the server's that keeps a field as it was. */
const no = (code: 'one-role' | 'text-changed', detail: string) =>
  ({ outcome: { ok: false, code, detail } }) as const

function Promises(props: { readonly of: Gathering; readonly sample?: PhoneSample }): JSX.Element {
  const phone = samplePhone(props.of, props.sample)
  return (
    <Show when={phone.views.hall}>
      {(hall) => (
        <Show when={phone.views.own}>
          {(own) => <CommitmentsPhone phone={phone} hall={hall()} own={own()} refusal={refusal} />}
        </Show>
      )}
    </Show>
  )
}

function Page(props: { readonly of: Gathering }): JSX.Element {
  const phone = samplePhone(props.of)
  return (
    <Show when={phone.views.hall}>
      {(hall) => (
        <Show when={phone.views.own}>{(own) => <Inside phone={phone} hall={hall()} own={own()} />}</Show>
      )}
    </Show>
  )
}

/** What a municipality promises, and promised, on its people's phones. */
export function PhonePromises(): JSX.Element {
  return (
    <>
      <Of name="CommitmentsPhone, PromiseSheet, SharedField, FieldNote, DateField">
        <Specimen is="one promise, nothing written">
          <Promises of={opened} />
        </Specimen>
        <Specimen is="written by two" press=".plan summary">
          <Promises of={written} sample={{ nth: 1 }} />
        </Specimen>
        <Specimen is="two promises, offline">
          <Promises of={twoWritten} sample={OFFLINE} />
        </Specimen>
        <Specimen is="everybody is nobody" write={['input[id$="1-who"]', 'alle']}>
          <Promises of={opened} sample={no('one-role', '')} />
        </Specimen>
        <Specimen is="somebody else wrote there" write={['textarea[id$="1-what"]', 'Ringe dem som er borte']}>
          <Promises of={written} sample={no('text-changed', 'Ringe alle den første dagen')} />
        </Specimen>
        <Specimen is="too long" write={['textarea[id$="1-what"]', `${TITLE_OF_120} og litt til`]}>
          <Promises of={opened} sample={{ outcome: null }} />
        </Specimen>
      </Of>
      <Of name="Promised, UnsentRows">
        <Specimen is="confirmed">
          <Promises of={confirmed} />
        </Specimen>
        <Specimen is="put right by the leader">
          <Promises of={putRight} />
        </Specimen>
        <Specimen is="closed, and never confirmed; words that did not get in">
          <Promises of={closed} sample={{ drafts: { 'promises/1.what': half(POINT) } }} />
        </Specimen>
      </Of>
      <Of name="LastTime">
        <Specimen is="not answered">
          <Promises of={lastOnly} />
        </Specimen>
        <Specimen is="dropped, and why">
          <Promises of={answered} />
        </Specimen>
        <Specimen is="offline">
          <Promises of={lastOnly} sample={OFFLINE} />
        </Specimen>
      </Of>
      <Of name="CommitmentsPhone on its page">
        <Specimen is="what is promised stands above the programme" whole>
          <Page of={asked} />
        </Specimen>
      </Of>
    </>
  )
}
