import type { JSX } from 'solid-js'
import { PanelDialog } from '#client/activities/panel/PanelDialog.tsx'
import { PlenaryOn, PlenaryRow } from '#client/plenary/PlenaryRow.tsx'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Asked } from '#client/screens/console/run/parts/Asked.tsx'
import { OnDesk } from './console-specimen.tsx'
import { Of } from './Sheet.tsx'
import { at, closed, empty, running } from './samples/gathering.ts'
import {
  answered,
  choosing,
  chosen,
  draft,
  left,
  manyTogether,
  opened,
  presented,
  presenting,
  presents,
  proposed,
  second,
  stopped,
  together,
  wondering,
  worked,
  written,
} from './samples/panel.ts'

const nothing = () => undefined
const OFFLINE = { status: 'offline' } as const

function Panel(): JSX.Element {
  const desk = useDesk()
  return (
    <>
      <PlenaryOn />
      <Asked focus={desk.view.activities.find(({ kind }) => kind === 'panel') ?? null} onEdit={nothing} />
    </>
  )
}

function Dialog(props: { readonly activity?: string; readonly item?: string }): JSX.Element {
  return (
    <PanelDialog
      open
      activity={props.activity ?? null}
      item={props.item ?? null}
      onAsk={nothing}
      onClose={nothing}
    />
  )
}

/** A panel from its assignments to what it presents and wonders about. */
export function ConsolePanel(): JSX.Element {
  return (
    <>
      <Of name="PanelConsole, TaskList, SeatList, ChosenPoints, WonderForm, PlenaryOn, PlenaryDesk, PlenarySteps, PresenterPick">
        <OnDesk is="draft" of={draft}>
          <Panel />
        </OnDesk>
        <OnDesk is="proposed" of={proposed}>
          <Panel />
        </OnDesk>
        <OnDesk is="municipalities choose" of={choosing}>
          <Panel />
        </OnDesk>
        <OnDesk is="open, nothing is opened" of={opened}>
          <Panel />
        </OnDesk>
        <OnDesk is="the second is on, over its time" of={second} line={{ now: at(11, 23) }}>
          <Panel />
        </OnDesk>
        <OnDesk is="a member has gone home" of={left}>
          <Panel />
        </OnDesk>
        <OnDesk is="written, and nothing chosen" of={written}>
          <Panel />
        </OnDesk>
        <OnDesk is="chosen" of={chosen}>
          <Panel />
        </OnDesk>
        <OnDesk is="a point goes out to the groups" of={chosen} press=".turn button[aria-expanded]">
          <Panel />
        </OnDesk>
        <OnDesk is="about to present" of={presents}>
          <Panel />
        </OnDesk>
        <OnDesk is="presents a point" of={presenting}>
          <Panel />
        </OnDesk>
        <OnDesk is="its time is stopped" of={stopped}>
          <Panel />
        </OnDesk>
        <OnDesk is="by assignment" of={together}>
          <Panel />
        </OnDesk>
        <OnDesk is="all is presented" of={presented}>
          <Panel />
        </OnDesk>
        <OnDesk is="all assignments are done" of={worked}>
          <Panel />
        </OnDesk>
        <OnDesk is="offline" of={second} line={OFFLINE}>
          <Panel />
        </OnDesk>
        <OnDesk is="overfull: nine of 120, 31 municipalities" of={manyTogether}>
          <Panel />
        </OnDesk>
      </Of>
      <Of name="PlenaryRow, Wonderings, WonderRound">
        <OnDesk is="a wondering without answers" of={wondering}>
          <PlenaryRow />
        </OnDesk>
        <OnDesk is="answers have come" of={answered}>
          <PlenaryRow />
        </OnDesk>
        <OnDesk is="a new sentence" of={answered} press=".wonderings button">
          <PlenaryRow />
        </OnDesk>
        <OnDesk is="offline" of={answered} line={OFFLINE} press=".wonderings button">
          <PlenaryRow />
        </OnDesk>
      </Of>
      <Of name="PanelDialog">
        <OnDesk is="a new one" of={running} wide>
          <Dialog item="talks" />
        </OnDesk>
        <OnDesk is="a change" of={draft} wide>
          <Dialog activity="panel" />
        </OnDesk>
        <OnDesk is="nothing is written" of={running} press="button[type=submit]" wide>
          <Dialog item="talks" />
        </OnDesk>
        <OnDesk
          is="one without sub-questions"
          of={running}
          write={['#panel-text', 'Hva har virket hos oss? 15 min\n- Hva gjorde vi?\nHva tar vi med hjem?']}
          wide
        >
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
