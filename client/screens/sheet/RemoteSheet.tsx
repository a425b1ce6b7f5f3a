import type { JSX } from 'solid-js'
import { Remote } from '#client/screens/remote/Remote.tsx'
import remote from '#client/ui/remote.css?inline'
import tokens from '#client/ui/tokens.css?inline'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { makeSpecimen } from './make-specimen.tsx'
import { Of, Sheet } from './Sheet.tsx'
import { at, closed, empty, overfullRunning, paused, plain, running } from './samples/gathering.ts'
import { type Line, madeUpLine } from './samples/line.ts'
import { lastPoint, manyAlone, stopped as plenaryStopped, presenting, presents } from './samples/panel.ts'
import { ended, floor, opened, stopped } from './samples/rounds.ts'
import { withNotes } from './samples/shown.ts'
import { duo, duoPaused } from './samples/talk.ts'
import { leaderOf, views } from './samples/views.ts'

/** As high as a phone: the buttons take what height there is. */
const OWN = `
  .html, .body { height: auto; }
  #app { height: 780px; background: var(--paper); color: var(--ink); }
  .handset, .gate { height: 100%; }
`
const Specimen = makeSpecimen([tokens, remote], OWN, 'projector-dark')

function InHand(props: {
  readonly of: Gathering
  readonly line?: Line
  readonly shut?: boolean
}): JSX.Element {
  const now: Instant = props.line?.now ?? at(11, 10)
  const line = madeUpLine({ ...props.line, now })
  const seen = views({ leader: props.shut ? null : leaderOf(props.of) })
  return <Remote connection={line} gathering={seen} now={() => now} />
}

/** The leader's phone as a remote control. */
export function RemoteSheet(): JSX.Element {
  return (
    <Sheet surface="remote">
      <Of name="RoundLook, RoundThumb">
        <Specimen is="a round: one has the floor" whole>
          <InHand of={floor} line={{ now: at(11, 9) }} />
        </Specimen>
        <Specimen is="a round: over time" whole>
          <InHand of={floor} line={{ now: at(11, 15, 20) }} />
        </Specimen>
        <Specimen is="a round: its time is stopped" whole>
          <InHand of={stopped} line={{ now: at(11, 9) }} />
        </Specimen>
        <Specimen is="a round: nobody has had the floor" whole press=".two button">
          <InHand of={opened} line={{ now: at(11, 1) }} />
        </Specimen>
        <Specimen is="a round: all have been" whole press=".two button">
          <InHand of={ended} line={{ now: at(11, 40) }} />
        </Specimen>
        <Specimen is="a round: the programme’s buttons instead" whole press=".two button:last-child">
          <InHand of={floor} line={{ now: at(11, 9) }} />
        </Specimen>
      </Of>
      <Of name="TalkLook, TimeMark">
        <Specimen is="a conversation: a step with its time" whole>
          <InHand of={duo} line={{ now: at(11, 10) }} />
        </Specimen>
        <Specimen is="a conversation: its step is soon up" whole>
          <InHand of={duo} line={{ now: at(11, 19) }} />
        </Specimen>
        <Specimen is="a conversation: its step is over" whole>
          <InHand of={duo} line={{ now: at(11, 25) }} />
        </Specimen>
        <Specimen is="a conversation: its time is stopped" whole>
          <InHand of={duoPaused} line={{ now: at(11, 10) }} />
        </Specimen>
        <Specimen is="a conversation: what Next would end" whole press=".next">
          <InHand of={duo} line={{ now: at(11, 19) }} />
        </Specimen>
      </Of>
      <Of name="PointLook">
        <Specimen is="a presentation: nothing of it shown yet" whole>
          <InHand of={presents} line={{ now: at(11, 9) }} />
        </Specimen>
        <Specimen is="a presentation: the first point" whole>
          <InHand of={presenting} line={{ now: at(11, 10) }} />
        </Specimen>
        <Specimen is="a presentation: its clock stands" whole>
          <InHand of={plenaryStopped} line={{ now: at(11, 10) }} />
        </Specimen>
        <Specimen is="a presentation: overfull, over time" whole>
          <InHand of={manyAlone} line={{ now: at(11, 30) }} />
        </Specimen>
        <Specimen is="a presentation: the last point, and what Next would lead to" whole press=".next">
          <InHand of={lastPoint} line={{ now: at(11, 12) }} />
        </Specimen>
      </Of>
      <Of name="Remote, Handset">
        <Specimen is="running, with a note" whole>
          <InHand of={withNotes} />
        </Specimen>
        <Specimen is="focus" whole focus=".next">
          <InHand of={running} />
        </Specimen>
        <Specimen is="over time" whole>
          <InHand of={running} line={{ now: at(11, 49, 20) }} />
        </Specimen>
        <Specimen is="paused" whole>
          <InHand of={paused} line={{ now: at(11, 14) }} />
        </Specimen>
        <Specimen is="before" whole>
          <InHand of={plain} line={{ now: at(9, 50) }} />
        </Specimen>
        <Specimen is="sending" whole press=".next">
          <InHand of={running} line={{ outcome: null }} />
        </Specimen>
        <Specimen is="error: another leader was quicker" whole press=".next">
          <InHand of={running} line={{ outcome: { ok: false, code: 'moved-already' } }} />
        </Specimen>
        <Specimen is="offline (disabled)" whole>
          <InHand of={running} line={{ status: 'offline' }} />
        </Specimen>
        <Specimen is="closed" whole>
          <InHand of={closed} line={{ now: at(15, 5) }} />
        </Specimen>
        <Specimen is="no programme" whole>
          <InHand of={empty} />
        </Specimen>
        <Specimen is="overfull: titles of 120" whole>
          <InHand of={overfullRunning} line={{ now: at(10, 30) }} />
        </Specimen>
        <Specimen is="loading" whole>
          <InHand of={empty} line={{ status: 'connecting' }} shut />
        </Specimen>
        <Specimen is="error: unknown link" whole>
          <InHand of={empty} line={{ status: 'refused', refusal: { code: 'unknown-link' } }} shut />
        </Specimen>
      </Of>
    </Sheet>
  )
}
