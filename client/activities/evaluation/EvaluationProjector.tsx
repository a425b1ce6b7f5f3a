import { type Accessor, createMemo, type JSX, Show } from 'solid-js'
import { PollProjector } from '#client/activities/poll/PollProjector.tsx'
import { createModel } from '#client/screens/projector/create-model.ts'
import { createPages } from '#client/screens/projector/create-pages.ts'
import { fit } from '#client/screens/projector/fit.ts'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { words } from '#client/screens/projector/words.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { EvaluationOnScreen } from '#shared/views/evaluation-part.ts'
import { type EvaluationModel, type EvaluationPage, evaluationModel } from './evaluation-hall.model.ts'
import './evaluation-projector.css'

/** A form while it is open: how to answer, and how many have; then what came of it, a question at a time. */
export function EvaluationProjector(props: {
  /** Null once the scene is on its way out. */
  readonly evaluation: EvaluationOnScreen | null
  readonly arrived: number
  readonly now: Accessor<Instant>
}): JSX.Element {
  const model = createModel<EvaluationModel>(() =>
    props.evaluation ? evaluationModel(props.evaluation, props.arrived) : null,
  )
  return (
    <Show when={model()}>
      {(shown) => (
        <Show
          when={shown().pages.length > 0}
          fallback={
            <section class="evalhall">
              <h1 ref={fit}>{shown().title}</h1>
              <Show when={shown().open} fallback={<p class="say">{words().evaluation.thanks}</p>}>
                <p class="say">{words().evaluation.how}</p>
                <p class="mut">{words().evaluation.about}</p>
              </Show>
              <p class="sent">
                <b class="num">{shown().answered}</b> {words().evaluation.sent(shown().answered)}
              </p>
              <Show when={shown().strokes > 0}>
                <span class="pp" aria-hidden="true">
                  {Array.from({ length: shown().strokes }, (_, at) => (
                    <i classList={{ no: at >= shown().answered }} />
                  ))}
                </span>
              </Show>
            </section>
          }
        >
          <Results pages={shown().pages} now={props.now} />
        </Show>
      )}
    </Show>
  )
}

/** It begins with the first page when it comes on, however long the form has stood there. */
function Results(props: {
  readonly pages: readonly EvaluationPage[]
  readonly now: Accessor<Instant>
}): JSX.Element {
  const pages = createPages(props.now, () => props.pages.length)
  const page = createMemo<EvaluationPage | undefined>((last) => props.pages[pages().page] ?? last)
  return (
    <Show when={page()}>
      {(is) => (
        <section class="evalresult">
          <PollProjector poll={is().poll} among={is().among} now={props.now} />
          <Pages count={props.pages.length} page={pages().page} left={pages().left} name={is().name} />
        </section>
      )}
    </Show>
  )
}
