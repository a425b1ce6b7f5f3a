import { type JSX, Show } from 'solid-js'
import { PanelPhone } from '#client/activities/panel/PanelPhone.tsx'
import { Inside } from '#client/screens/phone/parts/Inside.tsx'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { Specimen } from './phone-specimen.tsx'
import { Of } from './Sheet.tsx'
import { at } from './samples/gathering.ts'
import { outside, outsideReady } from './samples/notes.ts'
import {
  answered,
  choosing,
  chosen,
  left,
  looked,
  manyWritten,
  opened,
  presenting,
  presents,
  SITS,
  second,
  stopped,
  together,
  worked,
  written,
} from './samples/panel.ts'
import { entry, type PhoneSample, samplePhone } from './samples/phone.ts'
import { POINT } from './samples/texts.ts'

const OFFLINE = { status: 'offline' } as const
/** By place on the list: a member, another, and one of the first municipality who does not sit there. */
const { one: MEMBER, two: OTHER } = SITS
const COLLEAGUE = MEMBER === 0 ? 1 : 0

function Panel(props: { readonly of: Gathering; readonly sample?: PhoneSample }): JSX.Element {
  const phone = samplePhone(props.of, props.sample)
  return (
    <Show when={phone.views.hall}>
      {(hall) => (
        <Show when={phone.views.own}>{(own) => <PanelPhone phone={phone} hall={hall()} own={own()} />}</Show>
      )}
    </Show>
  )
}

function Page(props: { readonly of: Gathering; readonly sample?: PhoneSample }): JSX.Element {
  const phone = samplePhone(props.of, props.sample)
  return (
    <Show when={phone.views.hall}>
      {(hall) => (
        <Show when={phone.views.own}>{(own) => <Inside phone={phone} hall={hall()} own={own()} />}</Show>
      )}
    </Show>
  )
}

/** A panel, and what is presented, as one person has it. */
export function PhonePanel(): JSX.Element {
  return (
    <>
      <Of name="PanelPhone, ChooseSeat, LivePanel">
        <Specimen is="the municipality chooses">
          <Panel of={choosing} sample={{ nth: COLLEAGUE }} />
        </Specimen>
        <Specimen is="the municipality chooses, offline">
          <Panel of={choosing} sample={{ nth: COLLEAGUE, ...OFFLINE }} />
        </Specimen>
        <Specimen is="nothing is opened">
          <Panel of={opened} sample={{ nth: COLLEAGUE }} />
        </Specimen>
        <Specimen is="an assignment is on">
          <Panel of={second} sample={{ nth: COLLEAGUE }} />
        </Specimen>
        <Specimen is="a member has gone home">
          <Panel of={left} sample={{ nth: COLLEAGUE }} />
        </Specimen>
        <Specimen is="presented, to look up" press=".lookup summary">
          <Panel of={looked} sample={{ nth: COLLEAGUE }} />
        </Specimen>
      </Of>
      <Of name="MemberBoard, BoardCard, CardWords, PanelWriter, ChosenOrder, OwnPoints, WonderAnswers">
        <Specimen is="a member, nothing written">
          <Panel of={second} sample={{ nth: MEMBER }} />
        </Specimen>
        <Specimen is="points">
          <Panel of={written} sample={{ nth: MEMBER }} />
        </Specimen>
        <Specimen is="chosen, one unfolded" press=".rows details summary">
          <Panel of={chosen} sample={{ nth: MEMBER }} />
        </Specimen>
        <Specimen is="merging" press=".rows details .btn">
          <Panel of={chosen} sample={{ nth: OTHER }} />
        </Specimen>
        <Specimen is="half written, and one waits for a net">
          <Panel
            of={written}
            sample={{
              nth: MEMBER,
              ...OFFLINE,
              drafts: { 'panel/a2q1': POINT },
              entries: [
                entry({ type: 'AddPoint', activity: 'panel', step: 'a2q1', point: 'waits', text: POINT }),
              ],
            }}
          />
        </Specimen>
        <Specimen is="rewording two, of which somebody has merged the one">
          <Panel
            of={written}
            sample={{ nth: MEMBER, drafts: { 'panel/card/c2': POINT, 'panel/card/c4': POINT } }}
          />
        </Specimen>
        <Specimen is="all assignments are done">
          <Panel of={worked} sample={{ nth: MEMBER }} />
        </Specimen>
        <Specimen is="answers to a wondering">
          <Panel of={answered} sample={{ nth: MEMBER }} />
        </Specimen>
        <Specimen is="overfull">
          <Panel of={manyWritten} sample={{ nth: 0 }} />
        </Specimen>
      </Of>
      <Of name="AskHall">
        <Specimen is="to present what the observers have chosen">
          <Panel of={outside} sample={{ nth: 0 }} />
        </Specimen>
        <Specimen is="the leader has been told, offline">
          <Panel of={outsideReady} sample={{ nth: 0, ...OFFLINE }} />
        </Specimen>
      </Of>
      <Of name="SpeakerPhone, LookUp">
        <Specimen is="about to present">
          <Panel of={presents} sample={{ nth: MEMBER }} />
        </Specimen>
        <Specimen is="presents">
          <Panel of={presenting} sample={{ nth: MEMBER }} />
        </Specimen>
        <Specimen is="over the time">
          <Panel of={presenting} sample={{ nth: MEMBER, now: at(11, 26) }} />
        </Specimen>
        <Specimen is="stopped">
          <Panel of={stopped} sample={{ nth: MEMBER }} />
        </Specimen>
        <Specimen is="by assignment, offline">
          <Panel of={together} sample={{ nth: MEMBER, ...OFFLINE }} />
        </Specimen>
      </Of>
      <Of name="PanelPhone on its page">
        <Specimen is="everybody else’s, an assignment is on" whole>
          <Page of={second} sample={{ nth: COLLEAGUE }} />
        </Specimen>
        <Specimen is="a member’s who presents" whole>
          <Page of={presenting} sample={{ nth: MEMBER }} />
        </Specimen>
      </Of>
    </>
  )
}
