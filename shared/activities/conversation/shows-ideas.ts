import type { Step } from './steps.ts'

/** In plenary with marks of support there is something to support: what everybody may see. */
export function showsIdeas({ who, sees, support }: Pick<Step, 'who' | 'sees' | 'support'>): boolean {
  return who === 'plenary' && sees === 'everybody' && support > 0
}
