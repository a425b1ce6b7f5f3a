import { whoIs } from '#shared/kernel/who-is.ts'
import type { Begun } from './conversation.ts'
import type { RunningContext } from './running-context.ts'
import type { Step } from './steps.ts'

/**
 * What stands in a role's step may be shown to everybody as that role's: nobody else puts anything there. Whoever has been of its
 * group may, for their words may have been on their way; and whoever has the role now, on a break or with the beginning undone.
 */
export function isForOthers(talk: Begun, step: Step, { by, merged, hall }: RunningContext): boolean {
  if (step.who !== 'role') return false
  const isBy = (id: string) => whoIs(merged, id) === by
  const past = talk.past.filter((run) => run.step === step.id).flatMap(({ circles }) => circles)
  const now = talk.step === step.id ? talk.run.circles : []
  if ([...now, ...past].some(({ people }) => people.some(isBy))) return false
  if (talk.step === step.id && talk.run.parted.some((people) => people.some(isBy))) return false
  return !hall().people.some(
    ({ id, duties }) => id === by && step.role !== null && duties.includes(step.role),
  )
}
