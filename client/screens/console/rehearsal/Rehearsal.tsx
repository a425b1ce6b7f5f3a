import { createEffect, createSignal, Match, on, Show, Switch, untrack } from 'solid-js'
import { gatheringIn } from '#client/screens/console/console.model.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { WarningIcon } from '#client/ui/icons.tsx'
import { MOST_REHEARSING, type RehearsalState } from '#shared/protocol/rehearsal.ts'
import { createRehearsal, type RehearsalDesk } from './create-rehearsal.ts'
import { Report } from './parts/Report.tsx'
import { Running } from './parts/Running.tsx'
import { peopleFirst, peopleIn, refusalText } from './rehearsal.model.ts'
import { rehearsalWords } from './words.ts'
import './rehearsal.css'

/** Plays this gathering on a server of its own, and tells what came of it. Loaded when somebody looks here. */
export function Rehearsal() {
  return <Rehearsing of={createRehearsal(gatheringIn(location.pathname))} />
}

/** The same, wherever what it shows comes from. */
export function Rehearsing(props: { readonly of: RehearsalDesk }) {
  const desk = useDesk()
  const words = rehearsalWords
  const rehearsal = untrack(() => props.of)
  const [typed, type] = createSignal<string | null>(null)
  const text = () => typed() ?? `${peopleFirst(desk.view.people.length)}`
  const people = () => peopleIn(text())
  const running = () => stateOf(rehearsal.state(), 'running')
  const done = () => stateOf(rehearsal.state(), 'done')
  const plain = () => rehearsal.state()?.state

  let section: HTMLElement | undefined

  /** What held the focus makes way for what can be pressed now. */
  createEffect(
    on(
      [() => running() !== null, rehearsal.here],
      () =>
        setTimeout(() => {
          if (document.activeElement !== null && document.activeElement !== document.body) return
          section?.querySelector<HTMLButtonElement>('[data-rehearse]:enabled')?.focus({ preventScroll: true })
        }),
      { defer: true },
    ),
  )

  function submit(event: SubmitEvent) {
    event.preventDefault()
    const count = people()
    if (count !== null) void rehearsal.begin(count, false)
  }

  return (
    <section
      class="all rehearsal"
      aria-labelledby="rehearsal"
      ref={(element) => {
        section = element
      }}
    >
      <div class="head">
        <h2 id="rehearsal">{words().heading}</h2>
      </div>
      <p class="mut">{words().help}</p>
      <Show
        when={running()}
        fallback={
          <form class="rehearsal-ask" onSubmit={submit}>
            <div class="field">
              <label for="rehearsal-people">{words().people}</label>
              <input
                id="rehearsal-people"
                class="inp num"
                inputmode="numeric"
                autocomplete="off"
                value={text()}
                aria-invalid={people() === null}
                aria-describedby="rehearsal-most"
                onInput={(event) => type(event.currentTarget.value)}
              />
              <span class="mut" id="rehearsal-most">
                {words().peopleHelp(MOST_REHEARSING)}
              </span>
            </div>
            <button type="submit" class="btn" data-rehearse disabled={!desk.online() || people() === null}>
              {done() ? words().again : words().begin}
            </button>
          </form>
        }
      >
        {(is) => <Running progress={is().progress} onStop={() => void rehearsal.stop()} />}
      </Show>
      <div role="status">
        <Switch>
          <Match when={rehearsal.here()}>
            {(count) => (
              <div class="rehearsal-here">
                <p class="msg err">
                  <WarningIcon />
                  {words().here(count())}
                </p>
                <div class="row">
                  <button
                    type="button"
                    class="btn"
                    disabled={people() === null}
                    onClick={() => void rehearsal.begin(people() ?? 1, true)}
                  >
                    {words().anyway}
                  </button>
                  <button type="button" class="btn quiet" onClick={() => rehearsal.dismiss()}>
                    {words().notNow}
                  </button>
                </div>
              </div>
            )}
          </Match>
          <Match when={rehearsal.refusal()}>
            {(code) => (
              <p class="msg err">
                <WarningIcon />
                {refusalText(words(), code())}
              </p>
            )}
          </Match>
          <Match when={plain() === 'stopped'}>
            <p class="mut">{words().stopped}</p>
          </Match>
          <Match when={plain() === 'failed'}>
            <p class="msg err">
              <WarningIcon />
              {words().failed}
            </p>
          </Match>
        </Switch>
      </div>
      <Show when={done()}>{(is) => <Report at={is().at} report={is().report} />}</Show>
    </section>
  )
}

function stateOf<State extends RehearsalState['state']>(
  found: RehearsalState | null,
  state: State,
): Extract<RehearsalState, { state: State }> | null {
  return found?.state === state ? (found as Extract<RehearsalState, { state: State }>) : null
}
