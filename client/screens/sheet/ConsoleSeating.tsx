import type { JSX } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { createSeating } from '#client/screens/console/seating/create-seating.ts'
import { Chosen } from '#client/screens/console/seating/parts/Chosen.tsx'
import { EarlierList } from '#client/screens/console/seating/parts/EarlierList.tsx'
import { Effect } from '#client/screens/console/seating/parts/Effect.tsx'
import { KeptPairs } from '#client/screens/console/seating/parts/KeptPairs.tsx'
import { Layout } from '#client/screens/console/seating/parts/Layout.tsx'
import { Lifted } from '#client/screens/console/seating/parts/Lifted.tsx'
import { Seating } from '#client/screens/console/seating/Seating.tsx'
import { SeatingProvider } from '#client/screens/console/seating/use-seating.ts'
import { OnDesk } from './console-specimen.tsx'
import { Of } from './Sheet.tsx'
import {
  fiveTables,
  fortyTables,
  homeTables,
  lateComer,
  longNames,
  noTables,
  onTheMap,
} from './samples/seating.ts'
import {
  drafted,
  finding,
  laidOut,
  mended,
  namedDraft,
  remembering,
  unfound,
  withProblems,
} from './samples/seating-desk.ts'

const nothing = () => undefined
const OFFLINE = { status: 'offline' } as const

/** Somebody is chosen, or lifted and over a table. */
function Held(props: {
  readonly person: number
  readonly over?: string
  readonly swap?: number
  readonly children: JSX.Element
}): JSX.Element {
  const seating = createSeating(useDesk())
  const people = [...seating.hall().sitters.keys()]
  const person = people[props.person] ?? ''
  if (props.over === undefined) seating.choose(person)
  else {
    seating.begin(person)
    const swap = props.swap === undefined ? null : (people[props.swap] ?? null)
    seating.aim({ table: props.over, swap })
  }
  return (
    <SeatingProvider value={seating}>
      <div class="seatpg" style={{ display: 'block' }}>
        {props.children}
      </div>
    </SeatingProvider>
  )
}

/** The part of the console where tables are made. */
export function ConsoleSeating(): JSX.Element {
  return (
    <>
      <Of name="Seating: SeatingHead, TableColumn, Seat, SeatLegend, Quality, Unseated, Problems, Steps, WithoutPhone, Setup, StartTables">
        <OnDesk is="no tables yet" of={noTables} whole wide>
          <Seating isOff />
        </OnDesk>
        <OnDesk is="tables, and nothing found" of={laidOut} whole wide>
          <Seating isOff />
        </OnDesk>
        <OnDesk
          is="a draft: pins, a locked table, clashes, focus"
          of={drafted}
          whole
          wide
          focus="[data-seat].clash"
        >
          <Seating isOff />
        </OnDesk>
        <OnDesk is="being found" of={finding} whole wide>
          <Seating isOff />
        </OnDesk>
        <OnDesk is="shown" of={fiveTables} whole wide>
          <Seating isOff />
        </OnDesk>
        <OnDesk is="home tables" of={homeTables} whole wide>
          <Seating isOff />
        </OnDesk>
        <OnDesk is="somebody has come later" of={lateComer} whole wide>
          <Seating isOff />
        </OnDesk>
        <OnDesk is="a proposal with the fewest moves" of={mended} whole wide>
          <Seating isOff />
        </OnDesk>
        <OnDesk is="error: what could not be" of={withProblems} whole wide>
          <Seating isOff />
        </OnDesk>
        <OnDesk is="error: the search broke off" of={unfound} whole wide>
          <Seating isOff />
        </OnDesk>
        <OnDesk is="offline: to be looked at" of={drafted} line={OFFLINE} whole wide>
          <Seating isOff />
        </OnDesk>
        <OnDesk is="names instead of numbers" of={namedDraft} whole wide>
          <Seating isOff />
        </OnDesk>
        <OnDesk is="overfull: names of 60" of={longNames} whole wide>
          <Seating isOff />
        </OnDesk>
        <OnDesk is="overfull: 310 people, 40 tables" of={fortyTables} whole wide>
          <Seating isOff />
        </OnDesk>
      </Of>
      <Of name="Effect">
        <OnDesk is="over a free chair" of={drafted}>
          <Held person={1} over="t4">
            <Effect dragging={false} />
          </Held>
        </OnDesk>
        <OnDesk is="over somebody, while it is dragged" of={drafted}>
          <Held person={1} over="t4" swap={4}>
            <Effect dragging />
          </Held>
        </OnDesk>
        <OnDesk is="error: over a locked table" of={drafted}>
          <Held person={1} over="t3">
            <Effect dragging={false} />
          </Held>
        </OnDesk>
      </Of>
      <Of name="Chosen">
        <OnDesk is="plain, focus" of={drafted} focus=".btn">
          <Held person={2}>
            <Chosen />
          </Held>
        </OnDesk>
        <OnDesk is="pinned" of={drafted}>
          <Held person={0}>
            <Chosen />
          </Held>
        </OnDesk>
        <OnDesk is="offline (disabled)" of={drafted} line={OFFLINE}>
          <Held person={2}>
            <Chosen />
          </Held>
        </OnDesk>
      </Of>
      <Of name="Lifted">
        <OnDesk is="under the pointer" of={drafted}>
          <Held person={2}>
            <div style={{ transform: 'translate(30px, 20px)', height: '80px' }}>
              <Lifted person={[...drafted.people.roster.keys()][2] ?? ''} />
            </div>
          </Held>
        </OnDesk>
      </Of>
      <Of name="Layout, MapField">
        <OnDesk is="on a map" of={onTheMap} whole wide focus=".spot">
          <Held person={0}>
            <Layout open onClose={nothing} />
          </Held>
        </OnDesk>
        <OnDesk is="without a map" of={drafted} whole wide>
          <Held person={0}>
            <Layout open onClose={nothing} />
          </Held>
        </OnDesk>
        <OnDesk
          is="error: a table without a name"
          of={drafted}
          whole
          wide
          write={['.layoutrows td:first-child input', '']}
        >
          <Held person={0}>
            <Layout open onClose={nothing} />
          </Held>
        </OnDesk>
        <OnDesk is="overfull: 40 tables" of={fortyTables} whole wide>
          <Held person={0}>
            <Layout open onClose={nothing} />
          </Held>
        </OnDesk>
      </Of>
      <Of name="EarlierList">
        <OnDesk is="nothing remembered, focus" of={fiveTables} focus=".btn">
          <Held person={0}>
            <EarlierList onAdd={nothing} />
          </Held>
        </OnDesk>
        <OnDesk is="two gatherings" of={remembering}>
          <Held person={0}>
            <EarlierList onAdd={nothing} />
          </Held>
        </OnDesk>
        <OnDesk is="offline (disabled)" of={remembering} line={OFFLINE}>
          <Held person={0}>
            <EarlierList onAdd={nothing} />
          </Held>
        </OnDesk>
      </Of>
      <Of name="KeptPairs">
        <OnDesk is="two pairs" of={drafted} whole>
          <Held person={0}>
            <KeptPairs open onClose={nothing} />
          </Held>
        </OnDesk>
        <OnDesk is="empty, focus" of={fiveTables} whole focus="select">
          <Held person={0}>
            <KeptPairs open onClose={nothing} />
          </Held>
        </OnDesk>
      </Of>
    </>
  )
}
