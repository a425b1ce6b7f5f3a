import { createMemo, createSignal, For, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { useSeating } from '#client/screens/console/seating/use-seating.ts'
import { seatingWords } from '#client/screens/console/seating/words.ts'
import { NoNetIcon } from '#client/ui/icons.tsx'

/** So many are shown without being asked for. */
const FEW = 6

/** Whom no phone tells where they sit. */
export function WithoutPhone() {
  const seating = useSeating()
  const desk = useDesk()
  const words = () => seatingWords().people
  const [all, setAll] = createSignal(false)
  const people = createMemo(() => {
    const online = new Set(desk.view.online)
    const { tables } = seating.hall()
    return tables
      .flatMap((table) => table.people.map((person) => ({ person, table: table.name })))
      .filter(({ person }) => !online.has(person))
  })
  const shown = () => (all() ? people() : people().slice(0, FEW))
  return (
    <Show when={people().length > 0}>
      <section aria-labelledby="seat-offline">
        <div class="head">
          <h2 id="seat-offline">{words().offline}</h2>
          <span class="num">{people().length}</span>
        </div>
        <p class="sm mut pad">{words().offlineHelp}</p>
        <ul class="plainlist">
          <For each={shown()}>
            {({ person, table }) => (
              <li>
                <NoNetIcon />
                {words().seatOf(seating.who(person), table)}
              </li>
            )}
          </For>
        </ul>
        <Show when={people().length > FEW && !all()}>
          <button type="button" class="btn quiet" onClick={() => setAll(true)}>
            {words().showAll(people().length)}
          </button>
        </Show>
      </section>
    </Show>
  )
}
