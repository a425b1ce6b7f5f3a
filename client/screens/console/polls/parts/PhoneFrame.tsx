import { createSignal, type JSX, onMount, Show } from 'solid-js'
import { insert } from 'solid-js/web'
import type { ScreenPoll } from '#client/activities/poll/poll-projector.model.ts'
import { QuestionField } from '#client/activities/question/QuestionField.tsx'
import questionCss from '#client/activities/question/question-phone.css?inline'
import { ready as questionReady, words as questionWords } from '#client/activities/question/words.ts'
import { words } from '#client/screens/console/polls/words.ts'
import phoneCss from '#client/screens/phone/phone.css?inline'
import { ready as phoneReady, words as phoneWords } from '#client/screens/phone/words.ts'
import { forPart, sheetOf } from '#client/ui/part-styles.ts'
import tokensCss from '#client/ui/tokens.css?inline'
import type { Answer } from '#shared/activities/poll/poll.ts'

/** What would stand at the window's edge on a phone stands in its place here. */
const OWN = `
  .html { font-size: 16px; }
  #app { min-height: 0; max-width: none; padding: 1.25rem; display: grid; gap: 1rem; }
`

/** The question as a phone has it: to try it, with the phone's own styles and nothing sent anywhere. */
export function PhoneFrame(props: { readonly poll: ScreenPoll }): JSX.Element {
  let host: HTMLDivElement | undefined
  onMount(() => {
    const shadow = host?.attachShadow({ mode: 'open' })
    if (shadow === undefined) return
    shadow.adoptedStyleSheets = [tokensCss, phoneCss, questionCss, OWN].map((css) => sheetOf(forPart(css)))
    const html = document.createElement('div')
    html.className = 'html'
    const app = document.createElement('div')
    app.id = 'app'
    app.className = 'body'
    html.append(app)
    shadow.append(html)
    const [isReady, setReady] = createSignal(false)
    void Promise.all([phoneReady(), questionReady()]).then(() => setReady(true))
    insert(app, () => (
      <Show when={isReady()}>
        <Asked poll={props.poll} />
      </Show>
    ))
  })
  return (
    <>
      <div class="pphone" ref={host} />
      <p class="xs mut">{words().previewHelp}</p>
    </>
  )
}

function Asked(props: { readonly poll: ScreenPoll }): JSX.Element {
  const [answer, setAnswer] = createSignal<Answer | null>(null)
  /** Another question, another answer; what is only reworded keeps it. */
  const kind = () => JSON.stringify({ ...props.poll.question, text: '' })
  return (
    <Show when={kind()} keyed>
      {(_) => (
        <fieldset class="stack">
          <legend>
            <h2>{props.poll.question.text}</h2>
          </legend>
          <p class="sm mut">{props.poll.anonymous ? phoneWords().poll.anonymous : phoneWords().poll.named}</p>
          <Show when={props.poll.toEach}>
            <p class="sm mut">{questionWords().results.toEach}</p>
          </Show>
          <QuestionField
            question={props.poll.question}
            answer={answer()}
            onAnswer={setAnswer}
            name="preview"
          />
        </fieldset>
      )}
    </Show>
  )
}
