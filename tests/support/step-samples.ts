import { stepOf } from '#shared/activities/conversation/steps.ts'
import type { LeaderPointMore, LeaderStep, StepCard } from '#shared/views/talk-part.ts'

/** A conversation's step as the first release had it: by municipality, no clock, no turns. */
export const plainCard: StepCard = {
  who: 'municipality',
  where: 'anywhere',
  role: null,
  capture: 'points',
  sees: 'everybody',
  comes: [],
  turns: 'none',
  pace: 'own',
  minutes: null,
  each: null,
  top: 0,
  support: 0,
  run: 0,
  place: 1,
  of: 1,
  clock: { begunAt: 0, end: null, pausedAt: null, done: 0, since: 0, beats: 1 },
  next: null,
}

export function plainStep(id: string, prompt: string): LeaderStep {
  return { ...stepOf({ id, prompt, who: 'municipality', capture: 'points' }), skipped: false }
}

export const plainPoint: LeaderPointMore = {
  step: 's',
  circle: null,
  top: false,
  support: 0,
  carried: [],
  hidden: false,
}
