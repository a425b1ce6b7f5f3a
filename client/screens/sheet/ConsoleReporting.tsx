import type { JSX } from 'solid-js'
import { Reporting } from '#client/screens/console/reporting/Reporting.tsx'
import { FormPage } from '#client/screens/form/FormPage.tsx'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { RefusalCode } from '#shared/protocol/refusals.ts'
import { formView } from '#shared/views/form.ts'
import { OnDesk, Specimen } from './console-specimen.tsx'
import { Of } from './Sheet.tsx'
import { empty } from './samples/gathering.ts'
import { asked, begun, closedForm, crowded, first, openedForm, second } from './samples/reporting.ts'
import { views } from './samples/views.ts'

/** The page that a municipality's link opens. */
function Page(props: {
  readonly of: Gathering | null
  readonly municipality?: string
  readonly offline?: boolean
  readonly code?: RefusalCode
}): JSX.Element {
  const status = () => (props.code === undefined ? (props.offline ? 'offline' : 'online') : 'refused')
  return (
    <FormPage
      connection={{
        status,
        refusal: () => (props.code === undefined ? null : { code: props.code }),
        send: () => new Promise(() => undefined),
      }}
      gathering={views({ form: props.of && formView(props.of, props.municipality ?? second) })}
    />
  )
}

/** What the municipalities are asked before the gathering: the leader's page, and the one that their links open. */
export function ConsoleReporting(): JSX.Element {
  return (
    <>
      <Of name="Reporting: Form, OptionList, Municipalities, Links, Report">
        <OnDesk is="nothing is asked yet" of={empty} wide>
          <Reporting />
        </OnDesk>
        <OnDesk
          is="open: one has handed in, one has begun, and one is read"
          of={begun}
          press=".replist .pick"
          wide
        >
          <Reporting />
        </OnDesk>
        <OnDesk is="overfull: 31 municipalities, twelve measures" of={crowded} wide>
          <Reporting />
        </OnDesk>
      </Of>
      <Of name="FormPage: Head, Asked, Text, Own, Ending, Read, Notice">
        <Specimen is="begun" whole>
          <Page of={begun} />
        </Specimen>
        <Specimen is="offline" whole>
          <Page of={openedForm} offline />
        </Specimen>
        <Specimen is="handed in" whole>
          <Page of={begun} municipality={first} />
        </Specimen>
        <Specimen is="not open yet" whole>
          <Page of={asked} />
        </Specimen>
        <Specimen is="closed" whole>
          <Page of={closedForm} />
        </Specimen>
        <Specimen is="the municipality is gone" whole>
          <Page of={begun} municipality="gone" />
        </Specimen>
        <Specimen is="a link that is not valid" whole>
          <Page of={null} code="unknown-link" />
        </Specimen>
        <Specimen is="loading" whole>
          <Page of={null} />
        </Specimen>
      </Of>
    </>
  )
}
