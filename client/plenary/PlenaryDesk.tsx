import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
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
  const [who, setWho] = createSignal('')
  const minutes = () => readMinutes(typed())
  const isGood = () => {
    const is = minutes()
    return is !== null && is >= 1 && is <= MOST_PLENARY_MINUTES
  }
  const labels = () => ({
    point: words().panel.byPoint,
    group: props.activity === null ? words().panel.byTheme : words().panel.byTask,
  })
  const presenter = (): Presenter | null => (who() === '' ? null : { municipality: who() })
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
      <label class="sm" for={`${id}who`}>
        {words().panel.presenter}
      </label>
      <select
        id={`${id}who`}
        class="inp tiny"
        value={who()}
        onChange={(event) => setWho(event.currentTarget.value)}
      >
        <option value="">{words().panel.allOfThem}</option>
        <For each={municipalitiesIn(desk.view)}>{(home) => <option value={home.id}>{home.name}</option>}</For>
      </select>
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
