import { createSignal, type JSX, onMount, Show } from 'solid-js'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words as later } from '#client/screens/phone/later/words.ts'
import { Inside } from '#client/screens/phone/parts/Inside.tsx'
import { HallMap } from '#client/seating/parts/HallMap.tsx'
import { KnowWell } from '#client/seating/parts/KnowWell.tsx'
import { SeatChanged } from '#client/seating/parts/SeatChanged.tsx'
import { seatModel } from '#client/seating/seating-phone.model.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { hallView } from '#shared/views/hall.ts'
import { ownView } from '#shared/views/own.ts'
import type { OwnSeat } from '#shared/views/seating-part.ts'
import { Specimen } from './phone-specimen.tsx'
import { Of } from './Sheet.tsx'
import { person } from './samples/gathering.ts'
import { samplePhone } from './samples/phone.ts'
import {
  afterTables,
  eightTables,
  fiveTables,
  fortyTables,
  homeTables,
  longNames,
  namedTables,
  noTables,
  onTheMap,
  thirteenAtATable,
} from './samples/seating.ts'

function In(props: { readonly phone: Phone; readonly seatless?: boolean }): JSX.Element {
  const seen = () => {
    const { hall, own } = props.phone.views
    return hall && own ? { hall, own: props.seatless ? { ...own, seat: null } : own } : null
  }
  return <Show when={seen()}>{(is) => <Inside phone={props.phone} hall={is().hall} own={is().own} />}</Show>
}

function seatIn(gathering: Gathering, nth: number): OwnSeat | null {
  return ownView(gathering, person(gathering, nth), (box) => box).seat
}

function modelOf(gathering: Gathering, nth: number) {
  const [seat, held] = [seatIn(gathering, nth), hallView(gathering).tables]
  if (seat === null || held === null) throw new Error('no seat')
  return seatModel(seat, held, later().seat.guest)
}

/** It tells what has become of one's table since it was there. */
function JustChanged(props: { readonly from: OwnSeat | null; readonly to: OwnSeat | null }) {
  const [seat, setSeat] = createSignal(props.from)
  onMount(() => setSeat(props.to))
  return <SeatChanged seat={seat()} />
}

function OnMap(props: { readonly of: Gathering; readonly nth: number }) {
  const model = modelOf(props.of, props.nth)
  return <Show when={model.map}>{(map) => <HallMap map={map()} label={model.label} />}</Show>
}

function Known(props: { readonly of: Gathering }) {
  return <KnowWell phone={samplePhone(props.of)} mates={modelOf(props.of, 0).mates} />
}

/** One's own table on the phone. */
export function PhoneTables(): JSX.Element {
  return (
    <>
      <Of name="SeatingPhone, Ring">
        <Specimen is="one's own table" whole>
          <In phone={samplePhone(fiveTables, { nth: 2 })} />
        </Specimen>
        <Specimen is="on the map of the hall" whole>
          <In phone={samplePhone(onTheMap, { nth: 2 })} />
        </Specimen>
        <Specimen is="a table with a name, focus" whole focus=".know summary">
          <In phone={samplePhone(namedTables, { nth: 2 })} />
        </Specimen>
        <Specimen is="folded, while another item is on" whole>
          <In phone={samplePhone(afterTables, { nth: 2 })} />
        </Specimen>
        <Specimen is="unfolded, focus" whole press=".at-table summary" focus=".at-table summary">
          <In phone={samplePhone(afterTables, { nth: 2 })} />
        </Specimen>
        <Specimen is="the home table" whole>
          <In phone={samplePhone(homeTables, { nth: 2 })} />
        </Specimen>
        <Specimen is="no table yet, while others look for theirs" whole>
          <In phone={samplePhone(fiveTables, { nth: 2 })} seatless />
        </Specimen>
        <Specimen is="thirteen at the table" whole>
          <In phone={samplePhone(thirteenAtATable, { nth: 1 })} />
        </Specimen>
        <Specimen is="overfull: names of 60 characters at a long name" whole>
          <In phone={samplePhone(longNames, { nth: 0 })} />
        </Specimen>
        <Specimen is="offline" whole>
          <In phone={samplePhone(fiveTables, { nth: 2, status: 'offline' })} />
        </Specimen>
      </Of>
      <Of name="SeatChanged">
        <Specimen is="another table" whole>
          <JustChanged from={seatIn(fiveTables, 0)} to={seatIn(fiveTables, 1)} />
        </Specimen>
        <Specimen is="home" whole>
          <JustChanged from={seatIn(fiveTables, 0)} to={seatIn(homeTables, 0)} />
        </Specimen>
        <Specimen is="none any more" whole>
          <JustChanged from={seatIn(fiveTables, 0)} to={seatIn(noTables, 0)} />
        </Specimen>
      </Of>
      <Of name="HallMap">
        <Specimen is="five tables">
          <OnMap of={onTheMap} nth={2} />
        </Specimen>
        <Specimen is="eight tables">
          <OnMap of={eightTables} nth={3} />
        </Specimen>
        <Specimen is="overfull: forty tables">
          <OnMap of={fortyTables} nth={17} />
        </Specimen>
      </Of>
      <Of name="KnowWell">
        <Specimen is="folded">
          <Known of={fiveTables} />
        </Specimen>
        <Specimen is="unfolded, focus" press="summary" focus="input">
          <Known of={fiveTables} />
        </Specimen>
        <Specimen is="overfull: names of 60 characters" press="summary">
          <Known of={longNames} />
        </Specimen>
      </Of>
    </>
  )
}
