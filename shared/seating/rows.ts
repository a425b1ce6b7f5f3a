/**
 * Packs municipalities into rows of `tables` seats, the last row the shorter one: who stands in one row never meets, so a
 * municipality that fits into a row has no colleagues at a table. Those larger than a row fill rows of their own; what is
 * left over goes where it fits best, largest first (best-fit decreasing). Gives the people in the order of the seats.
 */
export function packedInRows(municipalities: readonly (readonly number[])[], tables: number): number[] {
  const people = municipalities.reduce((sum, group) => sum + group.length, 0)
  const rowCount = Math.ceil(people / tables)
  const rooms = Array.from({ length: rowCount }, (_, row) =>
    row < rowCount - 1 ? tables : people - tables * (rowCount - 1),
  )
  const rows: number[][] = rooms.map(() => [])
  const roomIn = (row: number) => (rooms[row] ?? 0) - (rows[row]?.length ?? 0)
  const parts = municipalities
    .flatMap((group) =>
      Array.from({ length: Math.ceil(group.length / tables) }, (_, at) =>
        group.slice(at * tables, (at + 1) * tables),
      ),
    )
    .sort((a, b) => b.length - a.length)
  for (const part of parts) {
    let best = -1
    rows.forEach((_, row) => {
      if (roomIn(row) >= part.length && (best < 0 || roomIn(row) < roomIn(best))) best = row
    })
    if (best >= 0) rows[best]?.push(...part)
    else
      for (const person of part) {
        const row = rows.findIndex((_, at) => roomIn(at) > 0)
        rows[row]?.push(person)
      }
  }
  return rows.flat()
}
