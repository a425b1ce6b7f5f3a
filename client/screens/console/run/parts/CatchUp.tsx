import { For, Index, onCleanup, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { restFocus } from '#client/screens/console/rest-focus.ts'
import {
  answerText,
  commandOf,
  type Naming,
  proposalText,
} from '#client/screens/console/run/catch-up.model.ts'
import type { DayDesk } from '#client/screens/console/run/create-day.ts'
import { driftText } from '#client/screens/console/run/drift.model.ts'
import { liveItemId } from '#client/screens/console/run/run.model.ts'
import { words } from '#client/screens/console/words.ts'
import { CheckIcon, UndoIcon, WarningIcon } from '#client/ui/icons.tsx'
import type { Proposal } from '#shared/agenda/catch-up.ts'

/** Will we be done in time, how far the day is from its plan, and the ways to catch up: one tap, one undo. */
export function CatchUp(props: { readonly day: DayDesk }) {
  const desk = useDesk()
  const naming = (): Naming => ({
    items: props.day.today()?.items ?? [],
    zone: desk.view.gathering.zone,
    words: words(),
  })
  const text = () => driftText(props.day.drift(), naming().items, naming().zone, words())
  const answer = () => answerText(props.day.inTime(), naming())
  const isOn = () => desk.view.gathering.phase === 'open' && desk.view.run.now.phase !== 'before'
  const isBehind = () => text()?.tone === 'behind' && props.day.proposals().length > 0
  const undone = () => {
    const step = desk.view.undo
    return step?.command === 'CatchUp' ? step.step : null
  }
  return (
    <Show when={isOn()}>
      <section class={`drift ${text()?.tone ?? 'even'}`} aria-label={words().catchUp.label}>
        <i aria-hidden="true" />
        <div>
          <p class="answer">
            <Show when={text()}>{(is) => <b>{is().heading}.</b>}</Show>{' '}
            <Show when={answer()}>
              {(is) => (
                <span class={is().tone === 'no' ? 'b' : undefined}>
                  <Show when={is().tone === 'no'} fallback={<CheckIcon />}>
                    <WarningIcon />
                  </Show>
                  {is().text}
                </span>
              )}
            </Show>{' '}
            <Show when={isBehind()}>
              <b id="catchup">{words().catchUp.heading}</b>
            </Show>
            <Show when={!isBehind() && text()?.tone === 'behind' && (text()?.lines.length ?? 0) > 0}>
              <b>{words().drift.gives}</b>
            </Show>
          </p>
          <Show when={isBehind()} fallback={<Lines text={text()} />}>
            <ul class="ways" aria-labelledby="catchup">
              {/* By place: they are worked out anew every minute, and the one with the focus is to keep it. */}
              <Index each={props.day.proposals()}>
                {(proposal) => <Way day={props.day} proposal={proposal()} naming={naming()} />}
              </Index>
            </ul>
          </Show>
          <Show when={undone()}>{(step) => <Applied step={step()} />}</Show>
          <Said at="catch-up" quiet />
        </div>
      </section>
    </Show>
  )
}

/** What was done, and the way back. It takes the focus over from the way that was chosen, which is gone. */
function Applied(props: { readonly step: number }) {
  const desk = useDesk()
  onCleanup(restFocus)
  return (
    <p class="caught">
      <span class="mut">{words().catchUp.applied}</span>
      <button
        type="button"
        class="btn quiet tiny"
        ref={(element) => queueMicrotask(() => document.activeElement === document.body && element.focus())}
        disabled={!desk.online()}
        onClick={() => void desk.ask('catch-up', { type: 'Undo', step: props.step })}
      >
        <UndoIcon />
        {words().transport.undo}
      </button>
    </p>
  )
}

function Lines(props: { readonly text: ReturnType<typeof driftText> }) {
  return (
    <Show when={props.text}>
      {(is) => (
        <ul>
          <For each={is().lines}>{(line) => <li>{line}</li>}</For>
          <Show when={is().more > 0}>
            <li class="mut">{words().drift.more(is().more)}</li>
          </Show>
        </ul>
      )}
    </Show>
  )
}

/** One way to catch up. The one that is the course of things anyway is drawn as chosen. */
function Way(props: { readonly day: DayDesk; readonly proposal: Proposal; readonly naming: Naming }) {
  const desk = useDesk()
  const fast = () => {
    const row = props.day.drift().standsFast
    return row === null ? null : { title: row.item.title, at: row.plannedStart }
  }
  const text = () => proposalText(props.proposal, fast(), props.naming)
  onCleanup(restFocus)
  function apply() {
    const day = props.day.today()
    if (day === null) return
    const place = { base: desk.view.agenda.revision, from: liveItemId(desk.view.run), day: day.id }
    void desk.ask('catch-up', commandOf(props.proposal, place))
  }
  return (
    <li>
      <button
        type="button"
        class="way"
        classList={{ on: text().isCourse }}
        disabled={!desk.online()}
        onClick={apply}
      >
        <i aria-hidden="true" />
        <span>
          <b class="clip2" title={text().what}>
            {text().what}
          </b>
          <span class="sr">: </span>
          <span class="xs mut clip" title={text().result}>
            {text().result}
          </span>
        </span>
      </button>
    </li>
  )
}
