import type { Setup } from './library.ts'

/** So long those take that have no clock of their own. */
const USUAL = { poll: 5, evaluation: 10, commitments: 30 } as const
/** As many as are taken to come where nobody knows yet. */
export const USUAL_MUNICIPALITIES = 5

type Timed = { readonly minutes?: number | null | undefined }
type Lasting =
  | { readonly kind: keyof typeof USUAL }
  | { readonly kind: 'conversation'; readonly steps: readonly Timed[] }
  | { readonly kind: 'panel'; readonly assignments: readonly Timed[] }
  | { readonly kind: 'presentations'; readonly minutes: number }

/** About how long it takes with so many municipalities (0: nobody knows yet); what has no clock is reckoned with what is usual. */
export function minutesOf(activity: Lasting | Setup, municipalities: number): number {
  switch (activity.kind) {
    case 'conversation':
      return sum(activity.steps)
    case 'panel':
      return sum(activity.assignments)
    case 'presentations':
      return activity.minutes * (municipalities || USUAL_MUNICIPALITIES)
    default:
      return USUAL[activity.kind]
  }
}

function sum(steps: readonly Timed[]): number {
  return steps.reduce((total, { minutes }) => total + (minutes ?? 0), 0)
}

/** By how many minutes an item is too short for all that is to stand on it; 0: there is room, or nothing bounds it. */
export function lackOf(
  lasts: number | null,
  activities: readonly (Lasting | Setup)[],
  municipalities: number,
): number {
  if (lasts === null) return 0
  const needs = activities.reduce((total, each) => total + minutesOf(each, municipalities), 0)
  return Math.max(0, needs - lasts)
}
