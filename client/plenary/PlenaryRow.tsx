import { Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { words } from '#client/screens/console/words.ts'
import { PlenaryDesk } from './PlenaryDesk.tsx'
import { Wonderings } from './parts/Wonderings.tsx'
import '#client/activities/panel/panel-console.css'

/** What is presented now, whoever presents: it stands whatever item is on, and before what the hall does not look at. */
export function PlenaryOn() {
  const desk = useDesk()
  return <Show when={desk.view.plenary}>{(plenary) => <PlenaryDesk activity={plenary().activity} />}</Show>
}

/** What belongs to no activity: what the observers may present, and what has gone out to the groups. Where there is neither, nothing. */
export function PlenaryRow() {
  const desk = useDesk()
  const isTheirs = () => desk.view.plenary !== null && desk.view.plenary.activity === null
  const observes = () => desk.view.people.some(({ duties }) => duties.includes('observer'))
  const wonders = () =>
    desk.view.wonderings.length > 0 ||
    desk.view.activities.some(({ kind, phase }) => kind === 'panel' && phase !== 'draft')
  return (
    <>
      <Show when={!isTheirs() && observes()}>
        <details class="theirdesk">
          <summary class="sm">{words().panel.plenaryObservers}</summary>
          <PlenaryDesk activity={null} />
        </details>
      </Show>
      <Show when={wonders() || observes()}>
        <Wonderings />
      </Show>
    </>
  )
}
