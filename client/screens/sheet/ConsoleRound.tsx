import type { JSX } from 'solid-js'
import { RoundDialog } from '#client/activities/presentation-round/RoundDialog.tsx'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Asked } from '#client/screens/console/run/parts/Asked.tsx'
import { OnDesk } from './console-specimen.tsx'
import { Of } from './Sheet.tsx'
import { at, closed, empty, running } from './samples/gathering.ts'
import { draft, ended, floor, manyFloor, opened, shut, skipped, stopped } from './samples/rounds.ts'

const nothing = () => undefined
const OFFLINE = { status: 'offline' } as const

function Focus(): JSX.Element {
  const desk = useDesk()
  return <Asked focus={desk.view.activities.at(-1) ?? null} onEdit={nothing} />
}

function Dialog(props: { readonly activity?: string; readonly item?: string }): JSX.Element {
  return (
    <RoundDialog
      open
      activity={props.activity ?? null}
      item={props.item ?? null}
      onAsk={nothing}
      onClose={nothing}
    />
  )
}

/** A round of presentations, from the draft to the last word. */
export function ConsoleRound(): JSX.Element {
  return (
    <>
      <Of name="RoundConsole, Floor, OrderList, TurnLine, Written, LineWriter">
        <OnDesk is="draft" of={draft}>
          <Focus />
        </OnDesk>
        <OnDesk is="open, nobody has had the floor" of={opened}>
          <Focus />
        </OnDesk>
        <OnDesk is="one has the floor" of={floor}>
          <Focus />
        </OnDesk>
        <OnDesk is="over its time" of={floor} line={{ now: at(11, 15, 20) }}>
          <Focus />
        </OnDesk>
        <OnDesk is="its time is stopped" of={stopped}>
          <Focus />
        </OnDesk>
        <OnDesk is="one is skipped" of={skipped}>
          <Focus />
        </OnDesk>
        <OnDesk is="what is written, unfolded" of={floor} press="[data-row]:nth-child(2) [aria-expanded]">
          <Focus />
        </OnDesk>
        <OnDesk is="nothing is written, unfolded" of={opened} press="[data-row] [aria-expanded]">
          <Focus />
        </OnDesk>
        <OnDesk is="the keyboard is on a grip" of={opened} focus="button.grip">
          <Focus />
        </OnDesk>
        <OnDesk is="all have been" of={ended}>
          <Focus />
        </OnDesk>
        <OnDesk is="closed" of={shut}>
          <Focus />
        </OnDesk>
        <OnDesk is="offline" of={floor} line={OFFLINE}>
          <Focus />
        </OnDesk>
        <OnDesk is="overfull: 31 municipalities, names of 60" of={manyFloor}>
          <Focus />
        </OnDesk>
      </Of>
      <Of name="RoundDialog">
        <OnDesk is="a new one" of={running} wide>
          <Dialog item="talks" />
        </OnDesk>
        <OnDesk is="a change" of={draft} wide>
          <Dialog activity="round" />
        </OnDesk>
        <OnDesk is="minutes that are none" of={running} write={['#round-minutes', 'seks']} wide>
          <Dialog item="talks" />
        </OnDesk>
        <OnDesk is="more than the item has" of={running} write={['#round-minutes', '60']} wide>
          <Dialog item="talks" />
        </OnDesk>
        <OnDesk is="no municipalities yet" of={empty} wide>
          <Dialog />
        </OnDesk>
        <OnDesk is="offline" of={closed} line={OFFLINE} wide>
          <Dialog />
        </OnDesk>
      </Of>
    </>
  )
}
