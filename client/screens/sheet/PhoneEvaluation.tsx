import { type JSX, Show } from 'solid-js'
import { EvaluationPhone } from '#client/activities/evaluation/EvaluationPhone.tsx'
import { EvaluationResults } from '#client/activities/evaluation/EvaluationResults.tsx'
import { Inside } from '#client/screens/phone/parts/Inside.tsx'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { Specimen } from './phone-specimen.tsx'
import { Of } from './Sheet.tsx'
import {
  afterwards,
  again,
  beside,
  closed,
  comparedShown,
  FILLED,
  few,
  manyShown,
  manyUnanswered,
  opened,
  sent,
  shown,
  tonight,
  untitled,
  WRITTEN,
} from './samples/evaluation.ts'
import { entry, type PhoneSample, samplePhone } from './samples/phone.ts'

const OFFLINE = { status: 'offline' } as const
const command = { type: 'SendForm' as const, activity: 'form', answers: [...FILLED] }
const waiting = (): PhoneSample => ({ entries: [entry(command)] })
const refused = (code: 'form-too-long' | 'evaluation-closed'): PhoneSample => ({
  entries: [entry(command, { code })],
})

function Form(props: { readonly of: Gathering; readonly sample?: PhoneSample }): JSX.Element {
  const phone = samplePhone(props.of, props.sample)
  return (
    <Show when={phone.views.hall}>
      {(hall) => (
        <Show when={phone.views.own}>
          {(own) => <EvaluationPhone phone={phone} hall={hall()} own={own()} />}
        </Show>
      )}
    </Show>
  )
}

function Results(props: { readonly of: Gathering }): JSX.Element {
  const phone = samplePhone(props.of)
  return <Show when={phone.views.hall}>{(hall) => <EvaluationResults hall={hall()} />}</Show>
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

/** A form without a name on somebody's phone, from the first question to what everybody said. */
export function PhoneEvaluation(): JSX.Element {
  return (
    <>
      <Of name="EvaluationPhone, FormOnPhone, FormFields">
        <Specimen is="empty">
          <Form of={opened} />
        </Specimen>
        <Specimen is="nothing answered" press="[type=submit]">
          <Form of={opened} />
        </Specimen>
        <Specimen is="filled in, until tonight">
          <Form of={tonight} sample={{ drafts: WRITTEN }} />
        </Specimen>
        <Specimen is="offline">
          <Form of={opened} sample={OFFLINE} />
        </Specimen>
        <Specimen is="no title, one question">
          <Form of={untitled} />
        </Specimen>
        <Specimen is="something else is asked of the hall">
          <Form of={beside} />
        </Specimen>
        <Specimen is="refused">
          <Form of={opened} sample={refused('form-too-long')} />
        </Specimen>
        <Specimen is="sent answers are being changed" press=".inner .btn">
          <Form of={sent} />
        </Specimen>
        <Specimen is="overfull: 30 questions of every kind">
          <Form of={manyUnanswered} />
        </Specimen>
      </Of>
      <Of name="FormSent">
        <Specimen is="on its way">
          <Form of={opened} sample={waiting()} />
        </Specimen>
        <Specimen is="waits for the net">
          <Form of={opened} sample={{ ...waiting(), ...OFFLINE }} />
        </Specimen>
        <Specimen is="sent, and read again, open for a week" press="summary">
          <Form of={afterwards} />
        </Specimen>
        <Specimen is="already counted">
          <Form of={again} />
        </Specimen>
      </Of>
      <Of name="FormLeft">
        <Specimen is="closed, counted">
          <Form of={closed} />
        </Specimen>
        <Specimen is="closed, nothing sent">
          <Form of={closed} sample={{ nth: 9 }} />
        </Specimen>
        <Specimen is="closed before it was sent">
          <Form of={closed} sample={{ nth: 9, drafts: WRITTEN }} />
        </Specimen>
        <Specimen is="came too late">
          <Form of={closed} sample={{ nth: 9, ...refused('evaluation-closed') }} />
        </Specimen>
      </Of>
      <Of name="EvaluationResults">
        <Specimen is="a question that few answered">
          <Results of={shown} />
        </Specimen>
        <Specimen is="beside an earlier gathering’s">
          <Results of={comparedShown} />
        </Specimen>
        <Specimen is="few forms">
          <Results of={few} />
        </Specimen>
        <Specimen is="overfull: 30 questions of every kind">
          <Results of={manyShown} />
        </Specimen>
      </Of>
      <Of name="EvaluationPhone on its page">
        <Specimen is="a form comes before the programme" whole>
          <Page of={opened} />
        </Specimen>
      </Of>
    </>
  )
}
