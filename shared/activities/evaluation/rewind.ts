import type { Evaluation } from './evaluation.ts'
import { emptyForms } from './evolve.ts'

/** Without anything that people have given: what a step keeps of it. */
export function outlineOfEvaluation(evaluation: Evaluation): Evaluation {
  return evaluation.phase === 'draft' ? evaluation : { ...evaluation, box: emptyForms }
}

/** An undone step gives back the phase, never the forms. One that has been answered cannot become a draft: it is closed. */
export function rewindEvaluation(current: Evaluation, before: Evaluation, now: number): Evaluation {
  if (current.phase === 'draft') return before.phase === 'draft' ? before : current
  const { box } = current
  if (before.phase !== 'draft') return { ...before, box }
  if (box.answered.size === 0) return before
  const { phase: _phase, ...head } = current
  return { ...head, results: before.results, phase: 'closed', closedAt: now }
}
