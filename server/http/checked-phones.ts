import type { Clock } from '#server/clock.ts'
import type { CheckedPhone, CheckReport } from '#shared/protocol/home.ts'

export type CheckedPhones = ReturnType<typeof makeCheckedPhones>

const MOST = 200

/**
 * The phones that have got through to the check page since the server was started. Nothing of who they are: a number, and what
 * worked. Anybody on the network can send a report, so only the latest are kept.
 */
export function makeCheckedPhones(clock: Clock) {
  const phones = new Map<string, CheckedPhone>()
  let count = 0

  /** The phone's number, to be found again on the leader's page. */
  function add(report: CheckReport): number {
    const number = phones.get(report.id)?.number ?? count + 1
    put({ ...report, at: clock.now(), number })
    return number
  }

  /** One that has got through elsewhere, under the number it was given there. */
  function put(phone: CheckedPhone): void {
    phones.delete(phone.id)
    phones.set(phone.id, phone)
    count = Math.max(count, phone.number)
    const oldest = phones.keys().next().value
    if (phones.size > MOST && oldest !== undefined) phones.delete(oldest)
  }

  return { add, put, list: () => [...phones.values()].reverse() }
}
