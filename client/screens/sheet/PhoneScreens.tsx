import { type JSX, Show } from 'solid-js'
import { Home } from '#client/screens/home/Home.tsx'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { Gate } from '#client/screens/phone/parts/Gate.tsx'
import { Inside } from '#client/screens/phone/parts/Inside.tsx'
import { Join } from '#client/screens/phone/parts/Join.tsx'
import type { RefusalCode } from '#shared/protocol/refusals.ts'
import { Specimen } from './phone-specimen.tsx'
import { Of } from './Sheet.tsx'
import { at, closed, listed, overfull, POINTS, running, withPoll, withTalk } from './samples/gathering.ts'
import { entry, samplePhone } from './samples/phone.ts'
import { POINT } from './samples/texts.ts'

const nothing = () => undefined

function Refused(props: { readonly code: RefusalCode }): JSX.Element {
  return (
    <Gate phone={samplePhone(running, { status: 'refused', refusal: { code: props.code } })} goTo={nothing} />
  )
}

function Door(props: { readonly phone: Phone }): JSX.Element {
  return (
    <Show when={props.phone.views.lobby}>
      {(lobby) => <Join phone={props.phone} lobby={lobby()} typed goTo={nothing} />}
    </Show>
  )
}

function In(props: { readonly phone: Phone }): JSX.Element {
  const seen = () => {
    const { hall, own } = props.phone.views
    return hall && own ? { hall, own } : null
  }
  return <Show when={seen()}>{(is) => <Inside phone={props.phone} hall={is().hall} own={is().own} />}</Show>
}

const asked = withPoll(running, 'choice')
const talking = withTalk(running, { points: POINTS })
const queued = [entry({ type: 'AddPoint', activity: 'talk', step: 'one', point: 'x', text: POINT })]

/** The phone's whole screens: what their parts come to together. */
export function PhoneScreens(): JSX.Element {
  return (
    <>
      <Of name="Home, Gate">
        <Specimen is="home" whole>
          <Home goTo={nothing} />
        </Specimen>
        <Specimen is="loading" whole>
          <Gate phone={samplePhone(running, { status: 'connecting' })} goTo={nothing} />
        </Specimen>
        <Specimen is="offline, focus" whole focus=".act .btn">
          <Gate phone={samplePhone(running, { status: 'offline' })} goTo={nothing} />
        </Specimen>
        <Specimen is="error: unknown code" whole>
          <Refused code="unknown-code" />
        </Specimen>
        <Specimen is="error: the page is too old" whole>
          <Refused code="client-too-old" />
        </Specimen>
        <Specimen is="error: refused" whole>
          <Refused code="not-allowed" />
        </Specimen>
      </Of>
      <Of name="Join">
        <Specimen is="plain" whole>
          <Door phone={samplePhone(listed)} />
        </Specimen>
        <Specimen is="error: nothing chosen" whole press="[type=submit]" focus="[type=submit]">
          <Door phone={samplePhone(listed)} />
        </Specimen>
        <Specimen is="31 municipalities" whole>
          <Door phone={samplePhone(overfull)} />
        </Specimen>
        <Specimen is="closed" whole>
          <Door phone={samplePhone(closed)} />
        </Specimen>
      </Of>
      <Of name="Inside, Asking">
        <Specimen is="what is on" whole>
          <In phone={samplePhone(running)} />
        </Specimen>
        <Specimen is="over time" whole>
          <In phone={samplePhone(running, { now: at(11, 49, 20) })} />
        </Specimen>
        <Specimen is="a poll" whole>
          <In phone={samplePhone(asked)} />
        </Specimen>
        <Specimen is="a conversation" whole>
          <In phone={samplePhone(talking)} />
        </Specimen>
        <Specimen is="offline, queued" whole>
          <In phone={samplePhone(talking, { status: 'offline', entries: queued })} />
        </Specimen>
        <Specimen is="a poll and a conversation" whole>
          <In phone={samplePhone(withPoll(talking, 'choice'))} />
        </Specimen>
      </Of>
    </>
  )
}
