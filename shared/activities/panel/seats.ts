import type { MunicipalityId, PersonId } from '#shared/kernel/ids.ts'
import type { Table } from '#shared/kernel/table.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type { Panel, Seat, Sitter } from './panel.ts'

/** A seat for each municipality that takes part, in the list's order; one that nobody has been found for is empty. */
export function seatsOf(
  { seats }: Pick<Panel, 'seats'>,
  municipalities: readonly MunicipalityId[],
): readonly Seat[] {
  return municipalities.map(
    (municipality) =>
      seats.find((seat) => seat.municipality === municipality) ?? {
        municipality,
        person: null,
        by: 'proposed',
      },
  )
}

/** The seat somebody has in the panel; a seat is of a municipality, so whoever changes municipality has none. */
export function seatOf(
  { seats }: Pick<Panel, 'seats'>,
  person: PersonId,
  municipality: MunicipalityId | null,
  merged: Table<PersonId>,
): Seat | undefined {
  return seats.find(
    (seat) =>
      seat.person !== null && seat.municipality === municipality && whoIs(merged, seat.person) === person,
  )
}

/** The municipality that somebody writes for: their seat's, now or as they had one. */
export function satFor(
  sat: readonly Sitter[],
  person: PersonId,
  merged: Table<PersonId>,
): MunicipalityId | null {
  return sat.findLast((each) => whoIs(merged, each.person) === person)?.municipality ?? null
}

export function withSeat(seats: readonly Seat[], seat: Seat): readonly Seat[] {
  const isNew = !seats.some(({ municipality }) => municipality === seat.municipality)
  return isNew
    ? [...seats, seat]
    : seats.map((each) => (each.municipality === seat.municipality ? seat : each))
}

/** With those who have taken a seat since. */
export function withSitters(sat: readonly Sitter[], seats: readonly Seat[]): readonly Sitter[] {
  const fresh = seats.flatMap(({ person, municipality }) => {
    const known = sat.some((each) => each.person === person && each.municipality === municipality)
    return person === null || known ? [] : [{ person, municipality }]
  })
  return fresh.length === 0 ? sat : [...sat, ...fresh]
}
