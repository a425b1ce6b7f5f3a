import { type JSX, Show } from 'solid-js'
import { RoundPhone } from '#client/activities/presentation-round/RoundPhone.tsx'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { Specimen } from './phone-specimen.tsx'
import { Of } from './Sheet.tsx'
import { at } from './samples/gathering.ts'
import { entry, type PhoneSample, samplePhone } from './samples/phone.ts'
import { ended, floor, opened, shut, skipped, stopped } from './samples/rounds.ts'
import { POINT } from './samples/texts.ts'

const nothing = () => undefined
const OFFLINE = { status: 'offline' } as const
/** By place on the list: two of the first municipality, three of the second, one of the third. */
const [FIRST, SECOND, THIRD] = [0, 2, 6]

function Round(props: { readonly of: Gathering; readonly sample?: PhoneSample }): JSX.Element {
  const phone = samplePhone(props.of, props.sample)
  const card = () => {
    const found = phone.views.hall?.activities.find(({ kind }) => kind === 'presentations')
    return found?.kind === 'presentations' ? found : undefined
  }
  return (
    <Show when={phone.views.hall}>
      {(hall) => (
        <Show when={phone.views.own}>
          {(own) => (
            <Show when={card()}>
              {(is) => (
                <RoundPhone phone={phone} hall={hall()} own={own()} card={is()} unfinished={nothing} />
              )}
            </Show>
          )}
        </Show>
      )}
    </Show>
  )
}

const word = (text: string) =>
  entry({
    type: 'SendWord',
    ...{ activity: 'round', word: text, to: 'vefsn', kind: 'advice', named: false },
    text,
  })
const line = (text: string) => entry({ type: 'AddPoint', activity: 'round', step: 'long', point: text, text })

/** A round of presentations, as one person sees it. */
export function PhoneRound(): JSX.Element {
  return (
    <Of name="RoundPhone, RoundParts, OwnLines, Received, WordWriter">
      <Specimen is="first in the round">
        <Round of={opened} sample={{ nth: FIRST }} />
      </Specimen>
      <Specimen is="has the floor, and has been sent a word">
        <Round of={floor} sample={{ nth: SECOND }} />
      </Specimen>
      <Specimen is="has the floor, and its time is soon up">
        <Round of={floor} sample={{ nth: SECOND, now: at(11, 12) }} />
      </Specimen>
      <Specimen is="has the floor, over its time">
        <Round of={floor} sample={{ nth: SECOND, now: at(11, 15, 20) }} />
      </Specimen>
      <Specimen is="another has the floor, and has stopped">
        <Round of={stopped} sample={{ nth: FIRST }} />
      </Specimen>
      <Specimen is="next">
        <Round of={floor} sample={{ nth: THIRD }} />
      </Specimen>
      <Specimen is="next, and to make ready">
        <Round of={floor} sample={{ nth: THIRD, now: at(11, 12) }} />
      </Specimen>
      <Specimen is="next, and the time of the one before is up">
        <Round of={floor} sample={{ nth: THIRD, now: at(11, 15, 20) }} />
      </Specimen>
      <Specimen is="skipped">
        <Round of={skipped} sample={{ nth: THIRD }} />
      </Specimen>
      <Specimen is="a word under way without a net">
        <Round
          of={floor}
          sample={{ nth: THIRD, ...OFFLINE, entries: [word(POINT), line('Flere dager på jobb')] }}
        />
      </Specimen>
      <Specimen is="a word with name" press=".named input">
        <Round of={floor} sample={{ nth: THIRD }} />
      </Specimen>
      <Specimen is="all have been">
        <Round of={ended} sample={{ nth: FIRST }} />
      </Specimen>
      <Specimen is="closed while somebody wrote">
        <Round of={shut} sample={{ nth: FIRST, drafts: { 'round/short': POINT } }} />
      </Specimen>
    </Of>
  )
}
