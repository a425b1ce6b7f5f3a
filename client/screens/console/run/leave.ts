import type { Desk } from '#client/screens/console/desk.tsx'
import type { Weighty } from '#client/screens/console/second-press.ts'
import { words } from '#client/screens/console/words.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import type { LeaderActivity } from '#shared/views/leader.ts'
import { closeCommand } from './commands.ts'
import { type UnderWay, underWay, underWayIn, underWayText } from './under-way.model.ts'

function endsText(is: UnderWay | null, again: string): string | null {
  return is === null ? null : `${underWayText(is, words())} ${again}`
}

/** Whether the programme may move now; else it has been said what that would leave. `comes`: the item that it would lead to. */
export function mayLeave(desk: Desk, step: Weighty, at?: Millis, comes: string | null = null): boolean {
  const { twice } = words()
  const again = step.act === 'next' ? twice.toGoOn : twice.toGoBack
  const is = underWay(desk.view, desk.now())
  // Where the next press had led to a point so far, what it leads to now is news.
  const turns = is?.type === 'plenary' && is.unshown === 0 && comes !== null
  return desk.second.goes(step, endsText(is, turns ? `${twice.comes(comes)} ${again}` : again), at)
}

/** Closes an activity; one that is under way is closed by the second press. */
export function close(desk: Desk, activity: LeaderActivity, at?: Millis): void {
  const ends = endsText(underWayIn(activity, desk.view, desk.now()), words().twice.toClose)
  if (!desk.online() || !desk.second.goes({ act: 'close', to: activity.id }, ends, at)) return
  void desk.ask('asked', closeCommand(activity))
}
