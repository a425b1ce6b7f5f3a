import type { Evaluation } from './evaluation.ts'
import { emptyForms } from './evolve.ts'
import { alikeResults } from './tally.ts'

/** Without anything that people have given: what a step keeps of it. */
export function outlineOfEvaluation(evaluation: Evaluation): Evaluation {
  return evaluation.phase === 'draft' ? evaluation : { ...evaluation, box: emptyForms }
}

/**
 * An undone step gives back the phase, never the forms, nor results that were kept back when it closed because they are alike. One that has been answered cannot become a draft: it is closed. */
export function rewindEvaluation(current: Evaluation, before: Evaluation, now: number): Evaluation {
  if (current.phase === 'draft') return before.phase === 'draft' ? before : current
  const { box } = current
  if (before.phase !== 'draft') {
    const isHeld =
      before.phase !== current.phase && current.results === 'hidden' && alikeResults(current).length > 0
    return { ...before, box, ...(isHeld ? { results: 'hidden' } : {}) }
  }
  if (box.answered.size === 0) return before
  const { phase: _phase, ...head } = current
  return { ...head, results: before.results, phase: 'closed', closedAt: now }
}
