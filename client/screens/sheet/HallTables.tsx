import type { JSX } from 'solid-js'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { Of } from './Sheet.tsx'
import {
  eightTables,
  fillingTables,
  fiveTables,
  fortyTables,
  homeTables,
  lateComer,
  longNames,
  mapBelow,
  namedTables,
  noTables,
  oneLongName,
  thirteenAtATable,
} from './samples/seating.ts'

/** Who sits where, on the hall screen's picture. */
export function HallTables(props: {
  readonly picture: (is: string, of: Gathering, offline?: boolean) => JSX.Element
}): JSX.Element {
  return (
    <Of name="SeatingProjector: TableColumns, TableIndex, Ring, WallMap">
      {props.picture('five tables', fiveTables)}
      {props.picture('being filled', fillingTables)}
      {props.picture('somebody came late', lateComer)}
      {props.picture('somebody with a long name came late', oneLongName)}
      {props.picture('few at each table, and where the tables stand', mapBelow)}
      {props.picture('four tables with names', namedTables)}
      {props.picture('eight tables, in pages', eightTables)}
      {props.picture('thirteen at a table', thirteenAtATable)}
      {props.picture('forty tables, 31 municipalities', fortyTables)}
      {props.picture('overfull: names of 60 characters', longNames)}
      {props.picture('home tables', homeTables)}
      {props.picture('no tables yet', noTables)}
      {props.picture('offline', fiveTables, true)}
    </Of>
  )
}
