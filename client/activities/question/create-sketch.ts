import { type Accessor, createEffect, createMemo, createSignal, untrack } from 'solid-js'
import { createDraft, type Draft } from '#client/connection/create-draft.ts'
import { language } from '#client/words/words.ts'
import type { Answer, Question } from '#shared/activities/poll/question.ts'
import { isSame } from './same.ts'
import { type Reading, readSketch, type Sketch, saysOnly, sketchFrom, sketchOf } from './sketch.model.ts'

export type Sketching = {
  readonly sketch: Accessor<Sketch>
  readonly set: (to: Sketch) => void
  readonly reading: Accessor<Reading>
  /** It says something else than what has been given. */
  readonly changed: Accessor<boolean>
  /** Null where nothing is kept. */
  readonly draft: Draft | null
}

/**
 * What somebody is putting into a question. With a `place` it is kept as a draft, over a reload too, until it is what has been
 * given. What was given elsewhere shows here too, unless somebody is in the middle of changing it.
 */
export function createSketch(props: {
  readonly question: Question
  readonly answer: Answer | null
  readonly place?: string | undefined
}): Sketching {
  const draft = props.place === undefined ? null : createDraft(props.place)
  const given = (answer: Answer | null) => sketchOf(props.question, answer, language() === 'en' ? '.' : ',')
  const [sketch, setSketch] = createSignal(
    sketchFrom(props.question, draft?.text() ?? '') ?? given(props.answer),
  )
  const reading = createMemo(() => readSketch(props.question, sketch()))
  const answer = createMemo(() => props.answer, undefined, { equals: isSame })
  const changed = createMemo(() => !saysOnly(reading(), answer()))

  createEffect<Answer | null>((was) => {
    const is = answer()
    untrack(() => {
      if (!isSame(was, is) && saysOnly(reading(), was)) setSketch(given(is))
      if (saysOnly(reading(), is)) draft?.clear()
    })
    return is
  }, props.answer)

  function set(to: Sketch) {
    setSketch(to)
    if (changed()) draft?.write(JSON.stringify(to))
    else draft?.clear()
  }

  return { sketch, set, reading, changed, draft }
}
