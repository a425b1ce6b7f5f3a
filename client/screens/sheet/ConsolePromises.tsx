import type { JSX } from 'solid-js'
import { CommitmentsDialog } from '#client/activities/commitments/CommitmentsDialog.tsx'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Asked } from '#client/screens/console/run/parts/Asked.tsx'
import { OnDesk } from './console-specimen.tsx'
import { Of } from './Sheet.tsx'
import { running } from './samples/gathering.ts'
import {
  answered,
  asked,
  closed,
  draft,
  draftWithLast,
  many,
  opened,
  putRight,
  wall,
  written,
} from './samples/promises.ts'

const nothing = () => undefined
const OFFLINE = { status: 'offline' } as const

function Promises(): JSX.Element {
  const desk = useDesk()
  return (
    <Asked focus={desk.view.activities.find(({ kind }) => kind === 'commitments') ?? null} onEdit={nothing} />
  )
}

function Dialog(props: { readonly activity?: string }): JSX.Element {
  return <CommitmentsDialog open activity={props.activity ?? null} item={null} onClose={nothing} />
}

/** Promises on the leader's desk, from their preparation to what became of them. */
export function ConsolePromises(): JSX.Element {
  return (
    <>
      <Of name="CommitmentsConsole, SheetRow, LastRows, BringLast">
        <OnDesk is="draft, nothing from last time" of={draft}>
          <Promises />
        </OnDesk>
        <OnDesk is="draft, with last time’s" of={draftWithLast}>
          <Promises />
        </OnDesk>
        <OnDesk is="nobody has begun" of={opened}>
          <Promises />
        </OnDesk>
        <OnDesk is="one writes" of={written}>
          <Promises />
        </OnDesk>
        <OnDesk is="three have confirmed" of={wall}>
          <Promises />
        </OnDesk>
        <OnDesk is="put right" of={putRight}>
          <Promises />
        </OnDesk>
        <OnDesk is="answers to last time’s" of={answered}>
          <Promises />
        </OnDesk>
        <OnDesk is="closed" of={closed}>
          <Promises />
        </OnDesk>
        <OnDesk is="offline" of={wall} line={OFFLINE}>
          <Promises />
        </OnDesk>
        <OnDesk is="overfull: twenty of three promises" of={many}>
          <Promises />
        </OnDesk>
      </Of>
      <Of name="SheetForm, FollowForm">
        <OnDesk is="the leader writes for a municipality" of={asked} press=".sheets .btn.quiet">
          <Promises />
        </OnDesk>
        <OnDesk is="the leader puts right, with the plan" of={putRight} press=".sheets .btn.quiet:last-child">
          <Promises />
        </OnDesk>
        <OnDesk
          is="the leader answers for a municipality"
          of={answered}
          press="section:last-of-type .sheets .btn"
        >
          <Promises />
        </OnDesk>
      </Of>
      <Of name="CommitmentsDialog">
        <OnDesk is="new ones" of={running} wide>
          <Dialog />
        </OnDesk>
        <OnDesk is="a change, offline" of={draft} line={OFFLINE} wide>
          <Dialog activity="promises" />
        </OnDesk>
      </Of>
    </>
  )
}
