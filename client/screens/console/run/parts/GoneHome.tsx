import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { words } from '#client/screens/console/words.ts'
import type { LeaderPerson } from '#shared/views/leader.ts'

/** Somebody has gone home, or is here again. Not asked twice: it can be undone, and whoever acts is back by themselves. */
export function GoneHome(props: { readonly person: Pick<LeaderPerson, 'id' | 'name' | 'gone'> }) {
  const desk = useDesk()
  const place = () => `gone ${props.person.id}`
  const label = () =>
    props.person.gone ? words().people.backOf(props.person.name) : words().people.leftOf(props.person.name)
  return (
    <span class="offer">
      <button
        type="button"
        class="btn quiet tiny"
        aria-label={label()}
        disabled={!desk.online()}
        onClick={() =>
          void desk.ask(place(), {
            type: props.person.gone ? 'MarkArrived' : 'MarkLeft',
            person: props.person.id,
          })
        }
      >
        {props.person.gone ? words().people.back : words().people.left}
      </button>
      <Said at={place()} quiet />
    </span>
  )
}
