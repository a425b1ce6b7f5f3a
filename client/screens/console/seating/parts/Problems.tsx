import { For, Show } from 'solid-js'
import { useSeating } from '#client/screens/console/seating/use-seating.ts'
import { seatingWords } from '#client/screens/console/seating/words.ts'
import { WarningIcon } from '#client/ui/icons.tsx'
import { language } from '#client/words/words.ts'
import type { Told } from '#shared/seating/told.ts'
import { seatingProblem } from '#shared/words/seating-problems.ts'

/** What could not be as it was asked for, with the people and tables it concerns; the rest was done. */
export function Problems() {
  const seating = useSeating()
  const told = (): readonly Told[] => {
    const { unfound } = seating.part()
    if (unfound !== null) return unfound.problems
    const board = seating.board()
    return board.kind === 'draft' ? board.round.problems : []
  }
  const heading = () => {
    const { unfound } = seating.part()
    if (unfound === null) return seatingWords().problems
    return seatingWords().unfound[unfound.why]
  }
  return (
    <Show when={told().length > 0 || seating.part().unfound !== null}>
      <section class="problems" aria-labelledby="seat-problems">
        <div class="head">
          <h2 id="seat-problems">{heading()}</h2>
        </div>
        <ul class="plainlist">
          <For each={told()}>
            {({ problem, people, tables }) => (
              <li class="msg">
                <WarningIcon />
                {seatingProblem(language(), problem, {
                  person: (at) => seating.who(people[at] ?? ''),
                  table: (at) => seatingWords().Table(seating.tableName(tables[at] ?? '')),
                })}
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
