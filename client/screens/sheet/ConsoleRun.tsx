import type { JSX } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { makeActs } from '#client/screens/console/run/acts.ts'
import { createDay } from '#client/screens/console/run/create-day.ts'
import { CatchUp } from '#client/screens/console/run/parts/CatchUp.tsx'
import { GoneHome } from '#client/screens/console/run/parts/GoneHome.tsx'
import { Incoming } from '#client/screens/console/run/parts/Incoming.tsx'
import { Presence } from '#client/screens/console/run/parts/Presence.tsx'
import { ScenePick } from '#client/screens/console/run/parts/ScenePick.tsx'
import { Sheet as RunSheet } from '#client/screens/console/run/parts/Sheet.tsx'
import { Stage } from '#client/screens/console/run/parts/Stage.tsx'
import { Transport } from '#client/screens/console/run/parts/Transport.tsx'
import { OnDesk } from './console-specimen.tsx'
import { Of } from './Sheet.tsx'
import {
  at,
  behind,
  between,
  closed,
  empty,
  MANY_POINTS,
  overfull,
  overfullRunning,
  paused,
  plain,
  running,
  unbounded,
  withTalk,
} from './samples/gathering.ts'
import { manyPictures } from './samples/promises.ts'
import { eating } from './samples/shown.ts'

const nothing = () => undefined
const OFFLINE = { status: 'offline' } as const
const LATE = { now: at(11, 49, 20) }

function Rows(): JSX.Element {
  const day = createDay(useDesk())
  return <RunSheet day={day} onProgramme={nothing} onPrepare={nothing} onEdit={nothing} />
}

function Bar(): JSX.Element {
  const desk = useDesk()
  const day = createDay(desk)
  return (
    <Transport day={day} acts={makeActs(desk, day, { paste: nothing, close: nothing })} onKeys={nothing} />
  )
}

function Catching(): JSX.Element {
  const day = createDay(useDesk())
  return <CatchUp day={day} />
}

/** The run of the day. `Run` itself hangs on the keys of a whole window, so its parts stand here. */
export function ConsoleRun(): JSX.Element {
  return (
    <>
      <Of name="Transport">
        <OnDesk is="running" of={running} whole wide>
          <Bar />
        </OnDesk>
        <OnDesk is="focus" of={running} whole wide focus=".btn.pri">
          <Bar />
        </OnDesk>
        <OnDesk is="over time" of={running} line={LATE} whole wide>
          <Bar />
        </OnDesk>
        <OnDesk is="paused" of={paused} line={{ now: at(11, 14) }} whole wide>
          <Bar />
        </OnDesk>
        <OnDesk is="no end" of={unbounded} line={{ now: at(15, 4) }} whole wide>
          <Bar />
        </OnDesk>
        <OnDesk is="before" of={plain} line={{ now: at(9, 50) }} whole wide>
          <Bar />
        </OnDesk>
        <OnDesk is="between two days" of={between} line={{ now: at(15, 5) }} whole wide>
          <Bar />
        </OnDesk>
        <OnDesk is="closed" of={closed} whole wide>
          <Bar />
        </OnDesk>
        <OnDesk is="offline (disabled)" of={running} line={OFFLINE} whole wide>
          <Bar />
        </OnDesk>
        <OnDesk
          is="error"
          of={running}
          line={{ outcome: { ok: false, code: 'moved-already' } }}
          asked="transport"
          whole
          wide
        >
          <Bar />
        </OnDesk>
        <OnDesk is="no programme" of={empty} whole wide>
          <Bar />
        </OnDesk>
        <OnDesk is="overfull: titles of 120" of={overfullRunning} line={{ now: at(10, 30) }} whole wide>
          <Bar />
        </OnDesk>
      </Of>
      <Of name="Sheet, SheetRow, SheetDetail, ItemClock, ItemCalls, RowCalls">
        <OnDesk is="before" of={plain} line={{ now: at(9, 50) }}>
          <Rows />
        </OnDesk>
        <OnDesk is="running, a row unfolded" of={running} press="tr:nth-child(5) button">
          <Rows />
        </OnDesk>
        <OnDesk
          is="call times, unfolded"
          of={eating}
          line={{ now: at(11, 50) }}
          press="tr:nth-child(4) button"
        >
          <Rows />
        </OnDesk>
        <OnDesk is="over time" of={running} line={LATE} focus="tr:nth-child(3) button">
          <Rows />
        </OnDesk>
        <OnDesk is="behind" of={behind} line={{ now: at(13, 50) }}>
          <Rows />
        </OnDesk>
        <OnDesk is="empty" of={empty}>
          <Rows />
        </OnDesk>
        <OnDesk is="overfull: titles of 120" of={overfullRunning} line={{ now: at(10, 30) }}>
          <Rows />
        </OnDesk>
      </Of>
      <Of name="Stage">
        <OnDesk is="plain" of={running}>
          <Stage />
        </OnDesk>
        <OnDesk is="offline (disabled)" of={running} line={OFFLINE}>
          <Stage />
        </OnDesk>
        <OnDesk is="no hall screen, focus" of={running} live={{ screens: 0 }} focus="button">
          <Stage />
        </OnDesk>
      </Of>
      <Of name="ScenePick">
        <OnDesk is="few" of={running}>
          <ScenePick />
        </OnDesk>
        <OnDesk is="many" of={manyPictures}>
          <ScenePick />
        </OnDesk>
        <OnDesk is="many, the menu open" of={manyPictures} press=".more">
          <ScenePick />
        </OnDesk>
        <OnDesk is="many, offline (disabled)" of={manyPictures} line={OFFLINE}>
          <ScenePick />
        </OnDesk>
      </Of>
      <Of name="CatchUp">
        <OnDesk is="in time" of={running}>
          <Catching />
        </OnDesk>
        <OnDesk is="behind" of={behind} line={{ now: at(13, 50) }} focus=".way">
          <Catching />
        </OnDesk>
        <OnDesk is="behind, offline (disabled)" of={behind} line={{ ...OFFLINE, now: at(13, 50) }}>
          <Catching />
        </OnDesk>
        <OnDesk is="overfull" of={overfullRunning} line={{ now: at(11, 10) }}>
          <Catching />
        </OnDesk>
      </Of>
      <Of name="Presence">
        <OnDesk is="plain" of={running}>
          <Presence onAbout={nothing} />
        </OnDesk>
        <OnDesk is="names unfolded, focus" of={running} press=".grp" focus=".grp">
          <Presence onAbout={nothing} />
        </OnDesk>
        <OnDesk is="empty" of={empty}>
          <Presence onAbout={nothing} />
        </OnDesk>
        <OnDesk is="31 municipalities, names of 60" of={overfull} press=".grp">
          <Presence onAbout={nothing} />
        </OnDesk>
      </Of>
      <Of name="GoneHome">
        <OnDesk is="here" of={running}>
          <GoneHome person={{ id: 'someone', name: 'HR-leder', gone: false }} />
        </OnDesk>
        <OnDesk is="gone home, focus" of={running} focus="button">
          <GoneHome person={{ id: 'someone', name: 'HR-leder', gone: true }} />
        </OnDesk>
        <OnDesk is="offline (disabled)" of={running} line={OFFLINE}>
          <GoneHome person={{ id: 'someone', name: 'HR-leder', gone: false }} />
        </OnDesk>
      </Of>
      <Of name="Incoming">
        <OnDesk is="empty" of={running}>
          <Incoming />
        </OnDesk>
        <OnDesk is="points" of={withTalk(running, { points: MANY_POINTS })}>
          <Incoming />
        </OnDesk>
      </Of>
    </>
  )
}
