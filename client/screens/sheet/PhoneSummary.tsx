import { type JSX, Show } from 'solid-js'
import { SummaryPhone } from '#client/summary/SummaryPhone.tsx'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { Specimen } from './phone-specimen.tsx'
import { Of } from './Sheet.tsx'
import { samplePhone } from './samples/phone.ts'
import { manyShown, shown } from './samples/summary.ts'

function Summary(props: { readonly of: Gathering }): JSX.Element {
  const phone = samplePhone(props.of, {})
  return <Show when={phone.views.hall}>{(hall) => <SummaryPhone hall={hall()} />}</Show>
}

/** What the hall has been shown of the summary, on a phone. */
export function PhoneSummary(): JSX.Element {
  return (
    <Of name="SummaryPhone">
      <Specimen is="shown, folded away" focus="summary">
        <Summary of={shown} />
      </Specimen>
      <Specimen is="unfolded" press="summary">
        <Summary of={shown} />
      </Specimen>
      <Specimen is="overfull: seventeen, title of 120" press="summary">
        <Summary of={manyShown} />
      </Specimen>
    </Of>
  )
}
