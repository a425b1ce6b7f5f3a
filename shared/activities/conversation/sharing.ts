import type { Begun } from './conversation.ts'
import type { Step } from './steps.ts'

/**
 * Those of one role talk among themselves, and what they write is theirs and the leader's until the leader shows it. Their phones
 * say so before anything is sent (talk-phone.model.ts); of all other groups what was told once holds.
 */
export function mayBeShared({ who, sees }: Pick<Step, 'who' | 'sees'>): boolean {
  return who === 'role' && sees === 'group'
}

/** Whether everybody may see what is written in a step. */
export function isSharedWithAll({ steps, shared }: Pick<Begun, 'steps' | 'shared'>, id: string): boolean {
  const step = steps.find((each) => each.id === id)
  if (!step) return false
  return step.sees === 'everybody' || (mayBeShared(step) && shared.includes(id))
}
