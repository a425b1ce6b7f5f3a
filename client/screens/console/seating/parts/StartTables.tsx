import { createSignal, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Segmented } from '#client/screens/console/parts/Segmented.tsx'
import { listedIn, proposedTables } from '#client/screens/console/seating/board.model.ts'
import { headsOf } from '#client/screens/console/seating/hall.model.ts'
import { chairsOf, savedTables, withCount } from '#client/screens/console/seating/layout.model.ts'
import { useSeating } from '#client/screens/console/seating/use-seating.ts'
import { seatingWords } from '#client/screens/console/seating/words.ts'

/** Before there are tables: how many, and how many chairs at each. */
export function StartTables() {
  const seating = useSeating()
  const words = () => seatingWords().nothing
  const desk = useDesk()
  const here = () => headsOf(seating.hall().sitters, [...seating.hall().sitters.keys()])
  const listed = () => listedIn(desk.view.people)
  // Who is on their way needs a chair as well; a list that is too long is one tap away.
  const [only, setOnly] = createSignal<'listed' | 'here'>('listed')
  const people = () => (only() === 'here' ? here() : listed())
  const [tables, setTables] = createSignal<string | null>(null)
  const [chairs, setChairs] = createSignal<string | null>(null)
  const proposal = () => proposedTables(people())
  const tablesNow = () => tables() ?? `${proposal().tables}`
  const chairsNow = () => chairs() ?? `${proposal().chairs}`
  const made = () => {
    const count = chairsOf(tablesNow())
    return count === null || count < 1 ? null : savedTables(withCount([], count, chairsNow()))
  }
  function save(event: SubmitEvent) {
    event.preventDefault()
    const is = made()
    if (is !== null) void seating.ask({ type: 'SetTables', tables: [...is] })
  }
  return (
    <form class="invite" onSubmit={save}>
      <h2>{words().tables}</h2>
      <Show when={listed() > here() && here() > 0}>
        <div class="row">
          <Segmented
            label={words().countFor}
            segments={[
              { value: 'listed', label: words().listed(listed()) },
              { value: 'here', label: words().here(here()) },
            ]}
            value={only()}
            onPick={(value) => {
              setOnly(value)
              setTables(null)
              setChairs(null)
            }}
          />
        </div>
      </Show>
      <p class="mut" role="status">
        {words().proposal(people(), here(), Math.max(1, chairsOf(tablesNow()) ?? 1))}
      </p>
      <div class="row">
        <label class="field short">
          <span class="lab">{seatingWords().layout.count}</span>
          <input
            class="inp"
            inputmode="numeric"
            value={tablesNow()}
            onInput={(event) => setTables(event.currentTarget.value)}
          />
        </label>
        <label class="field short">
          <span class="lab">{seatingWords().layout.each}</span>
          <input
            class="inp"
            inputmode="numeric"
            value={chairsNow()}
            onInput={(event) => setChairs(event.currentTarget.value)}
          />
        </label>
      </div>
      <button type="submit" class="btn pri md" disabled={!seating.canEdit() || made() === null}>
        {words().make}
      </button>
      <p class="sm mut">{words().tablesHelp}</p>
    </form>
  )
}
