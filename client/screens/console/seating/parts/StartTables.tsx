import { createSignal } from 'solid-js'
import { proposedTables } from '#client/screens/console/seating/board.model.ts'
import { headsOf } from '#client/screens/console/seating/hall.model.ts'
import { chairsOf, savedTables, withCount } from '#client/screens/console/seating/layout.model.ts'
import { useSeating } from '#client/screens/console/seating/use-seating.ts'
import { seatingWords } from '#client/screens/console/seating/words.ts'

/** Before there are tables: how many, and how many chairs at each. */
export function StartTables() {
  const seating = useSeating()
  const words = () => seatingWords().nothing
  const people = () => headsOf(seating.hall().sitters, [...seating.hall().sitters.keys()])
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
      <p class="mut">{words().proposal(people(), Math.max(1, chairsOf(tablesNow()) ?? 1))}</p>
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
