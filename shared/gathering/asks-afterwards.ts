import type { Gathering } from './gathering.ts'

/** Whether an evaluation goes on although the gathering has closed: then also a phone that was never in may come in. */
export function asksAfterwards({ phase, activities }: Gathering): boolean {
  if (phase !== 'closed') return false
  for (const activity of activities.values())
    if (activity.kind === 'evaluation' && activity.phase === 'open') return true
  return false
}
