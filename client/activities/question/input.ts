import type { Question } from '#shared/activities/poll/question.ts'
import type { Sketch } from './sketch.model.ts'

export type Asked<Type extends Question['type']> = Extract<Question, { type: Type }>

/** What every kind of field is given. `name` is its own on the page: ids and groups of buttons are called after it. */
export type InputProps<Q extends Question = Question> = {
  readonly question: Q
  readonly sketch: Sketch
  readonly set: (to: Sketch) => void
  readonly disabled: boolean
  readonly name: string
  /** The leader looks at what is written before the hall can. */
  readonly glance?: boolean | undefined
  /** What is wrong with it, and says so under the field. */
  readonly bad: boolean
}
