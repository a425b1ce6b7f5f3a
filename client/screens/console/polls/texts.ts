import type { Kind } from './draft.model.ts'
import type { Problem } from './draft-problem.model.ts'
import { words } from './words.ts'

/** A question, or a draft of one. */
type Kinds = {
  readonly type: Kind
  readonly max?: number | null
  readonly steps?: number
  readonly total?: number
  readonly most?: number
}

/** What kind of question it is, with what matters of it: «Inntil 2 valg», «Skala 1–5». */
export function kindText(question: Kinds): string {
  const { about, kinds } = words()
  const { type, max, steps = 0, total = 0, most = 0 } = question
  switch (type) {
    case 'choices':
      return about.choices(max ?? 0)
    case 'scale':
      return about.scale(steps)
    case 'shares':
      return about.shares(total)
    case 'words':
      return about.words(most)
    default:
      return kinds[type]
  }
}

export function problemText({ code, limit }: Problem): string {
  return words().problems[code](limit)
}
