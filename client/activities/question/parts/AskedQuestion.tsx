import { type JSX, Show } from 'solid-js'
import type { PollModel } from '#client/activities/poll/poll-phone.model.ts'
import { createHandIn } from '#client/activities/question/create-hand-in.ts'
import { createSketch } from '#client/activities/question/create-sketch.ts'
import { type Sketch, textsIn } from '#client/activities/question/sketch.model.ts'
import { words as own } from '#client/activities/question/words.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words } from '#client/screens/phone/words.ts'
import { Note } from '#client/ui/Note.tsx'
import type { Answer } from '#shared/activities/poll/question.ts'
import { QuestionInput } from './QuestionInput.tsx'

/**
 * An open question. Where a tap is all it takes, a tap is a delivered answer; where an answer is put together or written, it is a
 * draft until it is delivered.
 */
export function AskedQuestion(props: { readonly phone: Phone; readonly poll: PollModel }): JSX.Element {
  const activity = props.poll.id
  const { sketch, set, reading, changed, draft } = createSketch({
    get question() {
      return props.poll.card.question
    },
    get answer() {
      return props.poll.answer
    },
    place: `samling/draft/${props.phone.code}/${activity}`,
  })
  const isTapped = () => /^(scale|yesno|dates)$/.test(props.poll.card.question.type)
  const ready = () => {
    const is = reading()
    return is.is === 'answer' && changed() ? is.answer : null
  }
  const drafted = () => {
    if (!changed()) return null
    const kept = draft?.state() === 'saved' ? words().talk.draftSaved : null
    if (props.poll.answer !== null) return own().notSent
    return draft?.state() === 'here' ? words().talk.draftKeptHere : kept
  }

  function give(answer: Answer | null) {
    if (answer) props.phone.outbox.put({ type: 'CastBallot', activity, answer })
  }
  function change(to: Sketch) {
    set(to)
    if (isTapped()) give(ready())
  }

  createHandIn(props.phone, activity, () => {
    const written = textsIn(sketch()).filter((text) => text.trim() !== '')
    if (props.poll.card.question.type !== 'words' || !changed() || written.length === 0) return
    give({ type: 'words', words: [...written] })
    draft?.clear()
  })

  return (
    <form
      class="asked"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        give(ready())
      }}
    >
      <QuestionInput
        question={props.poll.card.question}
        sketch={sketch()}
        set={change}
        reading={reading()}
        disabled={false}
        name={`ask-${activity}`}
        glance={props.poll.card.glance}
      />
      <Show when={!isTapped()}>
        <div class="row">
          <Note tone={props.poll.answer === null ? 'ok' : 'hold'} text={drafted()} live />
          {/* Not disabled in earnest: whoever has just pressed it with a key would be nowhere. */}
          <button type="submit" class="btn pri" aria-disabled={ready() === null}>
            {props.poll.answer === null ? words().poll.deliver : words().poll.deliverAgain}
          </button>
        </div>
      </Show>
    </form>
  )
}
