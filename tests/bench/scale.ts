import { burstOf } from './burst.ts'
import { openProductHall } from './halls.ts'
import type { Row } from './report.ts'

const PEOPLE = [250, 500, 1_000, 2_000] as const
/** To each phone while everybody answers, its own acknowledgement included. */
const MOST_BYTES = 3_000
const MOST_MESSAGES = 20

/** What one answer from everybody sends, for more and more people: results kept from the phones, and shown on them. */
export async function scale(): Promise<readonly Row[]> {
  const hidden: number[] = []
  const shown: number[] = []
  const messagesEach: number[] = []
  const onlookers: number[] = []
  for (const people of PEOPLE) {
    const hall = await openProductHall(people + 1)
    hidden.push((await burstOf(hall, 'named', people, false)).total / people)
    const { total, totalMessages, bytes, messages } = await burstOf(hall, 'named', people, true)
    await hall.close()
    shown.push(total / people)
    messagesEach.push(totalMessages / people)
    onlookers.push(bytes / messages)
  }
  const rows = (what: string, figures: readonly number[], most: number, each: number | null = null) => [
    ...figures.map((figure, at) => row(`${PEOPLE[at]} answer, ${what}`, 'B', figure, each)),
    row(`${what}: most through fewest people`, '', (figures.at(-1) ?? 0) / (figures[0] ?? 0), most),
  ]
  return [
    ...rows('results hidden: bytes in all, a person', hidden, 1.1),
    // One message more or less in the two seconds, and longer numbers in each.
    ...rows('results shown: bytes in all, a person', shown, 1.25, MOST_BYTES),
    row('results shown: messages in all, a person, at most', '', Math.max(...messagesEach), MOST_MESSAGES),
    ...rows('results shown: a message to one who looks on', onlookers, 1.1),
  ]
}

function row(what: string, unit: string, samling: number, most: number | null = null): Row {
  const limit = most === null ? null : ({ of: 'value', most } as const)
  return { bench: 'scale', what, unit, floor: null, samling, limit }
}
