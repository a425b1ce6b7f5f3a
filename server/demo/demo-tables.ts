import type { SeatTable } from '#shared/seating/seats.ts'

/** A table that has no id yet. */
export type DemoTable = Omit<SeatTable, 'id'>

/** How the room of the demo gathering is set: five tables around the middle of the floor, the screen at the front. */
export const DEMO_TABLES: readonly DemoTable[] = [
  { name: '1', chairs: 6, note: 'Foran til venstre, nærmest lerretet', place: { x: 180, y: 220 } },
  { name: '2', chairs: 6, note: 'Foran til høyre, ved vinduene', place: { x: 820, y: 220 } },
  { name: '3', chairs: 6, note: 'Midt i rommet', place: { x: 500, y: 500 } },
  { name: '4', chairs: 6, note: 'Bak til venstre, ved døra', place: { x: 180, y: 780 } },
  { name: '5', chairs: 6, note: 'Bak til høyre, ved kaffen', place: { x: 820, y: 780 } },
]

/** As they dive into the projects, for the talks about ideas, and as the second day begins. */
export const DEMO_SEATINGS = 3
