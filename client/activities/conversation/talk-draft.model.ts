import { PLANS, READY, type Ready } from '#shared/activities/conversation/ready.ts'
import { type Step, stepOf, type Who } from '#shared/activities/conversation/steps.ts'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'

/** A step while it is written. An empty prompt stands for the question that the whole conversation is about. */
export type StepDraft = Step

export { READY, type Ready }

/** `prompts`: one for each step, null where it is the question itself. */
export function readySteps(
  ready: Ready,
  prompts: readonly (string | null)[],
  newId: () => string,
): readonly StepDraft[] {
  return PLANS[ready].map((settings, nth) => stepOf({ id: newId(), prompt: prompts[nth] ?? '', ...settings }))
}

/** The ready conversation that these steps are, whatever they are asked; null once a setting is another. */
export function planOf(steps: readonly StepDraft[]): Ready | null {
  const settings = (step: StepDraft) => JSON.stringify(Object.entries({ ...step, id: '', prompt: '' }).sort())
  return (
    READY.find((name) => {
      const plan = readySteps(name, [], () => '')
      return (
        plan.length === steps.length &&
        plan.every((step, nth) => {
          const own = steps[nth]
          return own !== undefined && settings(own) === settings(step)
        })
      )
    }) ?? null
  )
}

export function newStep(newId: () => string): StepDraft {
  return stepOf({ id: newId(), prompt: '', who: 'table', capture: 'points', minutes: 10 })
}

const ROUND: readonly Who[] = ['four', 'table', 'municipality', 'role']

/** The step with a change, and with what no longer goes with that put right: what cannot be saved cannot be chosen. */
export function changed(step: StepDraft, part: Partial<StepDraft>): StepDraft {
  const to = { ...step, ...part }
  const mayTurn = to.turns === 'phases' ? to.who === 'duo' : to.turns === 'none' || ROUND.includes(to.who)
  const turns = mayTurn ? to.turns : 'none'
  const isTimed = turns === 'phases' || (turns === 'round' && to.pace === 'common')
  const minutes = to.minutes ?? (isTimed ? 10 : null)
  const most = Math.floor((minutes ?? 0) / 2)
  const each = turns === 'phases' && to.each !== null && most >= 1 ? Math.min(to.each, most) : null
  const isSecret = to.sees === 'nobody' && (to.capture === 'top' || to.support > 0)
  const roles = to.who === 'alone' || to.who === 'plenary' ? [] : to.roles
  const role = to.who === 'role' ? (to.role ?? 'project-leader') : null
  // Those of one role write for each other; the leader shows it to all when it is time.
  const isNewRole = to.who === 'role' && step.who !== 'role' && to.sees === 'everybody'
  const sees = isSecret || isNewRole ? 'group' : to.sees
  return { ...to, turns, minutes, each, sees, roles, role }
}

export function turnsFor(who: Who): readonly Step['turns'][] {
  if (who === 'duo') return ['none', 'phases']
  return ROUND.includes(who) ? ['none', 'round'] : ['none']
}

/** The steps as they are saved: with the question where a step has no prompt of its own. */
export function stepsToSave(question: string, steps: readonly StepDraft[]): readonly StepDraft[] {
  return steps.map((step) => ({ ...step, prompt: tidy(step.prompt) || tidy(question) }))
}

/** The steps as they are written on, and the question that they share. */
export function stepsToEdit(steps: readonly Step[]): {
  readonly question: string
  readonly steps: readonly StepDraft[]
} {
  const question = steps[0]?.prompt ?? ''
  return {
    question,
    steps: steps.map((step) => ({ ...step, prompt: step.prompt === question ? '' : step.prompt })),
  }
}

/** The place of the first step whose prompt is too long; -1 when none is. */
export function tooLongAt(steps: readonly StepDraft[]): number {
  return steps.findIndex(({ prompt }) => tooLong(prompt, TEXT_LIMITS.question))
}

export function movedStep(steps: readonly StepDraft[], from: number, to: number): readonly StepDraft[] {
  const step = steps[from]
  if (step === undefined || to < 0 || to >= steps.length) return steps
  return steps.toSpliced(from, 1).toSpliced(to, 0, step)
}

/** Minutes in all of those that have any, and whether some have none. */
export function minutesIn(steps: readonly Pick<Step, 'minutes'>[]): {
  readonly minutes: number
  readonly open: boolean
} {
  return {
    minutes: steps.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    open: steps.some(({ minutes }) => minutes === null),
  }
}
