import { createSignal, type JSX, Show } from 'solid-js'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { Form } from './parts/Form.tsx'
import { Municipalities } from './parts/Municipalities.tsx'
import { Report } from './parts/Report.tsx'
import '#client/screens/console/polls/polls.css'
import './reporting.css'

/** The leader's page for what the municipalities tell before the gathering. */
export function Reporting(): JSX.Element {
  const desk = useDesk()
  const [chosen, choose] = createSignal<string | null>(null)
  const one = () => municipalitiesIn(desk.view).find(({ id }) => id === chosen()) ?? null
  return (
    <main class="reportingpg">
      <Form />
      <div class="repside">
        <Municipalities chosen={chosen()} onChoose={choose} />
        <Show when={one()?.id} keyed>
          {(id) => <Report municipality={id} name={one()?.name ?? ''} />}
        </Show>
      </div>
    </main>
  )
}
