import { nanoid } from 'nanoid'
import { type JSX, Match, Show, Switch } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { ASKED, createAsked } from '#client/screens/console/reporting/create-asked.ts'
import { words } from '#client/screens/console/reporting/words.ts'
import { OptionList } from './OptionList.tsx'

/** What the municipalities are asked, and whether their links take answers. */
export function Form(): JSX.Element {
  const desk = useDesk()
  const asked = createAsked(desk)
  const isEmpty = () => {
    const { intro, profiles, measures } = asked.form()
    return intro === '' && profiles.length === 0 && measures.length === 0
  }
  const options = (texts: readonly string[]) => texts.map((text) => ({ id: nanoid(10), text }))
  function begin() {
    const { intro, profiles, measures } = words().ready
    asked.write({ intro, profiles: options(profiles), measures: options(measures) })
    asked.leave()
  }
  return (
    <section class="repform" aria-labelledby="reporting-form">
      <div class="head">
        <h1 id="reporting-form">{words().heading}</h1>
        <Said at={ASKED} />
      </div>
      <p class="mut">{words().help}</p>
      <Phase />
      <Show when={isEmpty()}>
        <p class="row">
          <button type="button" class="btn" onClick={begin}>
            {words().begin}
          </button>
          <span class="sm mut">{words().beginHelp}</span>
        </p>
      </Show>
      <div
        class="repform"
        onFocusOut={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) asked.leave()
        }}
      >
        <div class="field">
          <label for="reporting-intro">{words().intro}</label>
          <textarea
            id="reporting-intro"
            class="inp"
            rows={4}
            value={asked.form().intro}
            onInput={(event) => asked.write({ intro: event.currentTarget.value })}
          />
        </div>
        <OptionList
          heading={words().profiles}
          name={words().profile}
          options={asked.form().profiles}
          onChange={(profiles) => asked.write({ profiles })}
        />
        <OptionList
          heading={words().measures}
          name={words().measure}
          options={asked.form().measures}
          onChange={(measures) => asked.write({ measures })}
        />
      </div>
    </section>
  )
}

function Phase(): JSX.Element {
  const desk = useDesk()
  const phase = () => desk.view.reporting.phase
  return (
    <div class="row">
      <Switch>
        <Match when={phase() === 'open'}>
          <span class="b">{words().isOpen}</span>
          <button
            type="button"
            class="btn"
            disabled={!desk.online()}
            onClick={() => desk.ask('reporting-phase', { type: 'CloseReporting' })}
          >
            {words().close}
          </button>
        </Match>
        <Match when={true}>
          <span class="mut">{phase() === 'closed' ? words().isClosed : words().isDraft}</span>
          <button
            type="button"
            class="btn pri"
            disabled={!desk.online()}
            onClick={() => desk.ask('reporting-phase', { type: 'OpenReporting' })}
          >
            {phase() === 'closed' ? words().openAgain : words().open}
          </button>
        </Match>
      </Switch>
      <Said at="reporting-phase" />
    </div>
  )
}
