import { type Refused, refused } from '#shared/kernel/decision.ts'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import { askedOf, type StepAsked, stepOf } from './steps.ts'

type Checked =
  | { readonly ok: true; readonly steps: readonly StepAsked[] }
  | Refused<'question-empty' | 'text-too-long' | 'already-exists' | 'out-of-range'>

/** Steps as they are stored, or what is wrong with them; the detail of `out-of-range` is the setting. */
export function checkSteps(steps: readonly StepAsked[]): Checked {
  const tidied = steps.map((step) => askedOf({ ...step, prompt: tidy(step.prompt) }))
  if (tidied.some(({ prompt }) => prompt === '')) return refused('question-empty')
  if (tidied.some(({ prompt }) => tooLong(prompt, TEXT_LIMITS.question)))
    return refused('text-too-long', `${TEXT_LIMITS.question}`)
  if (new Set(tidied.map(({ id }) => id)).size < tidied.length) return refused('already-exists')
  const wrong = tidied.map(wrongSetting).find((setting) => setting !== null)
  return wrong ? refused('out-of-range', wrong) : { ok: true, steps: tidied }
}

/** The setting that does not go with the others. */
function wrongSetting(asked: StepAsked): string | null {
  const step = stepOf(asked)
  const { who, turns, pace, minutes, each, sees, capture, support, roles } = step
  if (turns === 'phases' && who !== 'duo') return 'turns'
  if (turns === 'round' && !['four', 'table', 'municipality', 'role'].includes(who)) return 'turns'
  const isTimed = turns === 'phases' || (turns === 'round' && pace === 'common')
  if (isTimed && minutes === null) return 'minutes'
  if (each !== null && (turns !== 'phases' || 2 * each > (minutes ?? 0))) return 'each'
  if (roles.length > 0 && (who === 'alone' || who === 'plenary')) return 'roles'
  if (who === 'role' && step.role === null) return 'role'
  // What its writer alone sees nobody else can put first or support.
  if (sees === 'nobody' && (capture === 'top' || support > 0)) return 'sees'
  return null
}
