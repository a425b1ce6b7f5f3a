import { createMemo, For, type JSX, onMount, Show } from 'solid-js'
import { createEarlier, type Offer } from '#client/activities/evaluation/create-earlier.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { words } from '#client/screens/console/words.ts'
import { dateText } from '#client/words/format.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import type { EvaluationPart } from '#shared/views/evaluation-part.ts'

/** An evaluation beside an earlier gathering's: which, and whether the hall sees it. */
export function Compare(props: { readonly form: EvaluationPart }): JSX.Element {
  const desk = useDesk()
  const says = () => words().evaluation
  const ask = (command: Parameters<typeof desk.ask>[1]) => void desk.ask('compared', command)
  const activity = () => props.form.id
  const when = (closedAt: number) => {
    const { date } = wallClock(closedAt, desk.view.gathering.zone)
    return `${dateText(words().common, date)} ${date.slice(0, 4)}`
  }
  return (
    <section class="evalcompare">
      <h3>{says().compare}</h3>
      <Show when={props.form.compared} fallback={<Offers form={props.form} when={when} />}>
        {(compared) => (
          <>
            <p>
              {says().comparedWith(compared().title || says().earlier, when(compared().closedAt))}{' '}
              <span class="mut">{says().same(compared().count, props.form.questions.length)}</span>
            </p>
            <p class="row">
              <button
                type="button"
                class="btn"
                aria-pressed={compared().shown}
                disabled={!desk.online()}
                onClick={() =>
                  ask({ type: 'ShowComparison', activity: activity(), shown: !compared().shown })
                }
              >
                {compared().shown ? says().hideCompared : says().showCompared}
              </button>
              <button
                type="button"
                class="btn quiet"
                disabled={!desk.online()}
                onClick={() => ask({ type: 'CompareEvaluation', activity: activity(), with: null })}
              >
                {says().dropCompared}
              </button>
            </p>
            <Show when={compared().shown && !props.form.shown}>
              <p class="sm mut">{says().whenShown}</p>
            </Show>
          </>
        )}
      </Show>
      <Said at="compared" quiet />
    </section>
  )
}

function Offers(props: {
  readonly form: EvaluationPart
  readonly when: (closedAt: number) => string
}): JSX.Element {
  const desk = useDesk()
  const says = () => words().evaluation
  const earlier = createEarlier(desk, () => props.form)
  onMount(() => void earlier.look())
  const offers = createMemo((): readonly Offer[] => {
    const found = earlier.found()
    return found.is === 'some' ? found.offers : []
  })
  const told = () => {
    const { is } = earlier.found()
    return is === 'some' ? null : says().lookedFor[is]
  }
  return (
    <>
      <p class="sm mut" role="status">
        {told()}
      </p>
      <ul class="sheets plain">
        <For each={offers()}>
          {({ title, command, closedAt, same }, at) => (
            <li>
              <button
                type="button"
                class="btn"
                classList={{ pri: at() === 0 }}
                disabled={!desk.online()}
                onClick={() => void desk.ask('compared', command)}
              >
                {says().compareWith(title)}
              </button>
              <span class="sm mut">
                {props.when(closedAt)} · {says().same(same, props.form.questions.length)}
              </span>
            </li>
          )}
        </For>
      </ul>
      <Show when={earlier.found().is === 'noAnswer'}>
        <button type="button" class="btn" onClick={() => void earlier.look()}>
          {says().lookAgain}
        </button>
      </Show>
    </>
  )
}
