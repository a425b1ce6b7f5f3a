import { createSignal, createUniqueId, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { Segmented } from '#client/screens/console/parts/Segmented.tsx'
import { readMinutes } from '#client/screens/console/time.model.ts'
import { words } from '#client/screens/console/words.ts'
import { ScreenIcon } from '#client/ui/icons.tsx'
import {
  MOST_PLENARY_MINUTES,
  PLENARY_BY,
  PLENARY_MINUTES,
  type PlenaryBy,
  type Presenter,
} from '#shared/plenary/plenary.ts'
import { PlenarySteps } from './parts/PlenarySteps.tsx'
import { PresenterPick } from './parts/PresenterPick.tsx'

/** What a board's people present (`activity` null: the observers): opened here, and led from here like from any other hand. */
export function PlenaryDesk(props: { readonly activity: string | null }) {
  const desk = useDesk()
  const on = () => (desk.view.plenary?.activity === props.activity ? desk.view.plenary : null)
  return (
    <section class="plenarydesk" aria-label={words().panel.plenary}>
      <div class="head">
        <h3>{props.activity === null ? words().panel.plenaryObservers : words().panel.plenary}</h3>
      </div>
      <Show when={on()} fallback={<Start activity={props.activity} />}>
        {(plenary) => <PlenarySteps plenary={plenary()} />}
      </Show>
      <Said at="plenary" quiet />
    </section>
  )
}

function Start(props: { readonly activity: string | null }) {
  const desk = useDesk()
  const id = createUniqueId()
  const [by, setBy] = createSignal<PlenaryBy>('point')
  const [typed, type] = createSignal(`${PLENARY_MINUTES}`)
  const [presenter, setPresenter] = createSignal<Presenter | null>(null)
  const minutes = () => readMinutes(typed())
  const isGood = () => {
    const is = minutes()
    return is !== null && is >= 1 && is <= MOST_PLENARY_MINUTES
  }
  const labels = () => ({
    point: words().panel.byPoint,
    group: props.activity === null ? words().panel.byTheme : words().panel.byTask,
  })
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault()
        const is = minutes()
        if (is === null || !isGood()) return
        void desk.ask('plenary', {
          type: 'OpenPlenary',
          ...{ activity: props.activity, by: by(), minutes: is, presenter: presenter() },
        })
      }}
    >
      <Segmented
        label={words().panel.how}
        segments={PLENARY_BY.map((value) => ({ value, label: labels()[value] }))}
        value={by()}
        onPick={setBy}
      />
      <label class="sm" for={`${id}minutes`}>
        {words().panel.minutes}
      </label>
      <input
        id={`${id}minutes`}
        class="inp min"
        inputmode="numeric"
        aria-invalid={!isGood()}
        value={typed()}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <PresenterPick id={`${id}who`} activity={props.activity} now={presenter()} onPick={setPresenter} />
      <button
        type="submit"
        class="btn"
        disabled={!desk.online() || desk.view.gathering.phase === 'closed' || !isGood()}
      >
        <ScreenIcon />
        {words().panel.present}
      </button>
    </form>
  )
}
