import * as v from 'valibot'
import { Id } from '#shared/kernel/ids.ts'

/** Who talks with whom. Lists here grow and never lose a word: logs of earlier releases hold them. */
export const WHO = ['alone', 'duo', 'four', 'table', 'municipality', 'role', 'plenary'] as const
export type Who = (typeof WHO)[number]
/** What they leave behind: nothing, each their own points, points of the group, the few that the group puts first. */
export const CAPTURES = ['nothing', 'own', 'points', 'top'] as const
export type Capture = (typeof CAPTURES)[number]
/**
 * Who sees the text of a point, said before it is sent. `nobody`: its writer alone, not even leaders. `group`: those who talk
 * together, and leaders. `everybody`: the hall screen too. Who wrote it only the group and leaders see.
 */
export const SEES = ['nobody', 'group', 'everybody'] as const
export type Sees = (typeof SEES)[number]
/** Where duos and fours find each other. */
export const WHERE = ['anywhere', 'within', 'across'] as const
export type Where = (typeof WHERE)[number]
/** `phases`: one speaks and the other listens, they change, then both. `round`: one after the other. */
export const TURNS = ['none', 'phases', 'round'] as const
export type Turns = (typeof TURNS)[number]
/** `own`: each table goes on when it likes. `common`: the whole hall changes at the same time. */
export const PACES = ['own', 'common'] as const
export type Pace = (typeof PACES)[number]
/** What somebody does for their table. */
export const TABLE_ROLES = ['moderator', 'timekeeper', 'notes'] as const
export type TableRole = (typeof TABLE_ROLES)[number]
/** Which points of the step before come along by themselves. */
export const BRINGS = ['nothing', 'marked', 'all'] as const
export type Brings = (typeof BRINGS)[number]

export const STEP_LIMITS = { steps: 60, minutes: 600, top: 10, support: 10 } as const

const count = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const minutes = v.optional(v.nullable(count(1, STEP_LIMITS.minutes)))

/**
 * One step of a conversation: who talks, how long, and what is captured. What facilitators call by many names (buzz groups,
 * round robin, 1-2-4-all) are settings of these. What is left out is as in the first release: `stepOf` says how.
 */
export const StepAsked = v.strictObject({
  id: Id,
  prompt: v.pipe(v.string(), v.maxLength(5_000)),
  who: v.picklist(WHO),
  capture: v.picklist(CAPTURES),
  /** Null: no clock. */
  minutes,
  sees: v.optional(v.picklist(SEES)),
  where: v.optional(v.picklist(WHERE)),
  /** For `role`: whose duty it is to talk. */
  role: v.optional(v.nullable(Id)),
  turns: v.optional(v.picklist(TURNS)),
  pace: v.optional(v.picklist(PACES)),
  /** For `phases`: minutes each of two speaks; null: a third of the minutes. */
  each: minutes,
  /** Drawn at each table when the step begins. */
  roles: v.optional(v.pipe(v.array(v.picklist(TABLE_ROLES)), v.maxLength(TABLE_ROLES.length))),
  /** For `top`: how many points a group may put first. */
  top: v.optional(count(1, STEP_LIMITS.top)),
  brings: v.optional(v.picklist(BRINGS)),
  /** How many marks of support each may give; 0: none. */
  support: v.optional(count(0, STEP_LIMITS.support)),
})
export type StepAsked = v.InferOutput<typeof StepAsked>
/** A step with everything said. */
export type Step = { readonly [K in keyof StepAsked]-?: Exclude<StepAsked[K], undefined> }

const USUAL = {
  minutes: null,
  sees: 'everybody',
  where: 'anywhere',
  role: null,
  turns: 'none',
  pace: 'own',
  each: null,
  roles: [],
  top: 3,
  brings: 'nothing',
  support: 0,
} as const satisfies Partial<Step>

export function stepOf(asked: StepAsked): Step {
  return { ...USUAL, ...askedOf(asked) } as Step
}

/** The step without what is as usual: what the first release would have written. */
export function askedOf(step: StepAsked): StepAsked {
  const said = Object.entries(step).filter(
    ([key, value]) =>
      !Object.hasOwn(USUAL, key) ||
      (value !== undefined && JSON.stringify(value) !== JSON.stringify(USUAL[key as keyof typeof USUAL])),
  )
  return Object.fromEntries(said) as StepAsked
}
