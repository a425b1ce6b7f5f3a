/**
 * What a municipality promises, in the order it is asked, and what it makes of its plan. Apart from the commands, so that a phone
 * need not load what checks those.
 */
export const PROMISE_FIELDS = ['what', 'who', 'by', 'how'] as const
export type PromiseField = (typeof PROMISE_FIELDS)[number]
/** Goals short and long, whether they are bold enough, and what this means for goals, measures and ways of working. */
export const PLAN_FIELDS = ['short', 'long', 'bold', 'goals', 'measures', 'ways'] as const
export type PlanField = (typeof PLAN_FIELDS)[number]
export const BOLD = ['yes', 'no', 'unsure'] as const
export const STATUSES = ['done', 'under-way', 'dropped'] as const
export type Status = (typeof STATUSES)[number]

/** The plan's place among a municipality's promises, which count from 1. */
export const PLAN = 0
export const COMMITMENT_LIMITS = {
  /** Promises of one municipality. */
  each: 3,
  what: 120,
  who: 80,
  by: 10,
  how: 200,
  plan: 300,
  why: 300,
  learned: 500,
  /** Brought along from earlier gatherings. */
  carried: 1_200,
} as const

export function limitOf(place: number, field: PromiseField | PlanField): number {
  if (place === PLAN) return COMMITMENT_LIMITS.plan
  return field === 'what' || field === 'who' || field === 'by' || field === 'how'
    ? COMMITMENT_LIMITS[field]
    : COMMITMENT_LIMITS.plan
}

/** Whether the field is one of those of its place. */
export function isFieldOf(place: number, field: string): boolean {
  const fields: readonly string[] = place === PLAN ? PLAN_FIELDS : PROMISE_FIELDS
  return fields.includes(field)
}
