import { burstOf } from './burst.ts'
import { openProductHall } from './halls.ts'
import type { Row } from './report.ts'

const PEOPLE = [250, 500, 1_000, 2_000] as const

/** Bytes that one answer from everybody costs, with results on the phones, for more and more people. */
export async function scale(): Promise<readonly Row[]> {
  const each: number[] = []
  const onlookers: number[] = []
  const rows: Row[] = []
  for (const people of PEOPLE) {
    const hall = await openProductHall(people + 1)
    const { total, bytes } = await burstOf(hall, 'named', people, true)
    await hall.close()
    each.push(total / people)
    onlookers.push(bytes)
    rows.push(row(`${people} answer: bytes in all, a person`, 'B', total / people))
    rows.push(row(`${people} answer: bytes to one who looks on`, 'B', bytes))
  }
  return [
    ...rows,
    row('bytes a person: most through least', '', Math.max(...each) / Math.min(...each), 1.1),
    row(
      'bytes to one who looks on: most through least',
      '',
      Math.max(...onlookers) / Math.min(...onlookers),
      1.1,
    ),
  ]
}

function row(what: string, unit: string, samling: number, most: number | null = null): Row {
  const limit = most === null ? null : ({ of: 'value', most } as const)
  return { bench: 'scale', what, unit, floor: null, samling, limit }
}
