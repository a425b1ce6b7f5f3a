import * as v from 'valibot'
import { Id } from '#shared/kernel/ids.ts'

const line = v.pipe(v.string(), v.maxLength(5_000))
/** Far more than anybody may ask with, so that who pastes too many is told how many there is room for. */
const choices = v.pipe(v.array(v.strictObject({ id: Id, text: line })), v.maxLength(300))
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(300))
const points = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))
const amount = v.pipe(v.number(), v.finite(), v.minValue(-1e12), v.maxValue(1e12))

export const Question = v.variant('type', [
  v.strictObject({ type: v.literal('choice'), text: line, choices }),
  v.strictObject({ type: v.literal('choices'), text: line, choices, min: count, max: count }),
  /** 1 … `steps`, with a label for each end, and one for each step where that says more. */
  v.strictObject({
    type: v.literal('scale'),
    text: line,
    steps: count,
    low: line,
    high: line,
    labels: v.exactOptional(v.pipe(v.array(line), v.maxLength(300))),
    /** Whether one may say that the question is nothing for them. */
    notRelevant: v.exactOptional(v.boolean()),
  }),
  v.strictObject({ type: v.literal('text'), text: line }),
  /** The `top` best, in order; as many as there are choices ranks them all. */
  v.strictObject({ type: v.literal('ranking'), text: line, choices, top: count }),
  /** `total` points, to be shared out. */
  v.strictObject({ type: v.literal('shares'), text: line, choices, total: points }),
  v.strictObject({
    type: v.literal('number'),
    text: line,
    unit: line,
    min: v.nullable(amount),
    max: v.nullable(amount),
    decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)),
  }),
  /** Who can when: each choice is a date or a theme, as text. */
  v.strictObject({ type: v.literal('dates'), text: line, choices }),
  /** Up to `most` short words or expressions. */
  v.strictObject({ type: v.literal('words'), text: line, most: count }),
  v.strictObject({ type: v.literal('yesno'), text: line }),
])
export type Question = v.InferOutput<typeof Question>

/** What can be said of a date. */
export const CAN = ['yes', 'maybe', 'no'] as const
export const YES_NO = ['yes', 'no', 'unsure'] as const

const chosen = v.pipe(v.array(Id), v.maxLength(300))

export const Answer = v.variant('type', [
  v.strictObject({ type: v.literal('choice'), choice: Id }),
  v.strictObject({ type: v.literal('choices'), choices: chosen }),
  /** Null: not relevant. */
  v.strictObject({ type: v.literal('scale'), value: v.nullable(v.pipe(v.number(), v.integer())) }),
  v.strictObject({ type: v.literal('text'), text: v.string() }),
  /** Best first. */
  v.strictObject({ type: v.literal('ranking'), order: chosen }),
  v.strictObject({
    type: v.literal('shares'),
    given: v.pipe(v.array(v.strictObject({ choice: Id, points })), v.maxLength(300)),
  }),
  v.strictObject({ type: v.literal('number'), value: amount }),
  v.strictObject({
    type: v.literal('dates'),
    can: v.pipe(v.array(v.strictObject({ choice: Id, how: v.picklist(CAN) })), v.maxLength(300)),
  }),
  v.strictObject({ type: v.literal('words'), words: v.pipe(v.array(v.string()), v.maxLength(50)) }),
  v.strictObject({ type: v.literal('yesno'), value: v.picklist(YES_NO) }),
])
export type Answer = v.InferOutput<typeof Answer>
