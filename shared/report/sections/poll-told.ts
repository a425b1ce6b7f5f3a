import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import type { Tally } from '#shared/activities/poll/tally.ts'

/** A question with its result; nobody's name, and no answer by itself but what was written as open text. */
export type Head = {
  readonly id: string
  readonly item: string | null
  readonly question: Question
  readonly anonymous: boolean
  /** The hall has been let see the result. */
  readonly shown: boolean
  /** Null: fewer than five answers have been counted. Its texts come as pieces of their own. */
  readonly tally: Tally | null
  /** The first of two rounds; null: there was one, or fewer than five answers have been counted in it. */
  readonly first: Tally | null
  readonly parts: readonly { readonly municipality: string; readonly tally: Tally }[]
  /** Null: there is none, or it has not been revealed. */
  readonly right: Answer | null
}
/** `through`: the hall may read it. */
export type Text = { readonly text: string; readonly through: boolean; readonly support: number }

export type Whole = { readonly poll: Head; readonly texts: readonly Text[] }
