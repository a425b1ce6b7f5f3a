import { CONFIRM } from '#server/gateway/confirm.ts'
import { itemId } from './gathering.ts'
import { joinPhone, openLeader, openProductHall } from './halls.ts'
import type { Row } from './report.ts'
import { pause, spread } from './stats.ts'

const PEOPLE = 2_000
const OTHERS = 100
/** Longer than the slowest pace at which anybody is told. */
const QUIET = 2_500
/** After a change it is said a few more times how far the views have come; then no more. */
const CONFIRMED = CONFIRM.every * CONFIRM.times + QUIET

/** An item runs, nobody is asked anything; others come, go and come back, and a leader looks in. What a phone hears of it. */
export async function idle(): Promise<readonly Row[]> {
  const hall = await openProductHall(PEOPLE)
  await hall.lead({ type: 'StartItem', item: itemId(0), from: null })
  await pause(CONFIRMED)
  const before = hall.phones.map(({ traffic }) => ({ ...traffic }))
  const { port, entry } = hall
  const others = await spread(OTHERS, QUIET, (place) => joinPhone(port, entry.code, PEOPLE + place))
  const second = await openLeader(port, entry)
  for (const other of others) other.close()
  second.close()
  await pause(QUIET)
  const heard = hall.phones.map(({ traffic }, at) => traffic.messages - (before[at]?.messages ?? 0))
  await hall.close()
  return [
    {
      bench: 'idle',
      what: `a phone among ${PEOPLE} while an item runs and ${OTHERS} come and go: messages, at most`,
      unit: '',
      floor: null,
      samling: Math.max(...heard),
      limit: { of: 'value', most: 0 },
    },
  ]
}
