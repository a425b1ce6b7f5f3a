import { For, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { keptValue } from '#client/screens/console/seating/kept-value.ts'
import { useSeating } from '#client/screens/console/seating/use-seating.ts'
import { seatingWords } from '#client/screens/console/seating/words.ts'
import { PrintTables } from '#client/seating/print/PrintTables.tsx'
import { SEAT_LIMITS } from '#shared/seating/seats.ts'
import { EarlierList } from './EarlierList.tsx'

/** The tables, the pairs, the rounds to come, earlier gatherings, and paper. */
export function Setup(props: { readonly onOpen: (dialog: 'layout' | 'pairs' | 'earlier') => void }) {
  const seating = useSeating()
  const desk = useDesk()
  const words = () => seatingWords().setup
  const chairs = () => seating.part().tables.reduce((sum, table) => sum + table.chairs, 0)
  const shown = () => {
    const board = seating.board()
    return board.kind === 'nothing' ? null : board.round
  }
  const remembered = () => seating.part().past.length + (seating.part().round === null ? 0 : 1)
  return (
    <section class="setup" aria-labelledby="seat-setup">
      <div class="head">
        <h2 id="seat-setup">{words().heading}</h2>
      </div>
      <div class="one">
        <p class="sm mut">{words().tables(seating.part().tables.length, chairs())}</p>
        <button
          type="button"
          class="btn"
          disabled={!seating.canEdit()}
          onClick={() => props.onOpen('layout')}
        >
          {seatingWords().do.layout}
        </button>
      </div>
      <div class="one">
        <p class="sm mut">{words().pairs(seating.part().together.length, seating.part().apart.length)}</p>
        <button type="button" class="btn" disabled={!seating.canEdit()} onClick={() => props.onOpen('pairs')}>
          {seatingWords().do.pairs}
        </button>
      </div>
      <div class="one">
        <label class="sm" for="seat-ahead">
          <b>{words().ahead}</b> <span class="mut">{words().rememberedRounds(remembered())}</span>
        </label>
        <select
          id="seat-ahead"
          ref={keptValue(() => `${seating.part().ahead ?? ''}`)}
          class="inp"
          aria-describedby="seat-ahead-help"
          disabled={!seating.canEdit()}
          onChange={(event) => {
            const { value } = event.currentTarget
            void seating.ask({ type: 'SetRoundsAhead', rounds: value === '' ? null : Number(value) })
          }}
        >
          <option value="">{words().unknown}</option>
          <For each={Array.from({ length: SEAT_LIMITS.ahead }, (_, at) => at + 1)}>
            {(rounds) => <option value={`${rounds}`}>{words().rounds(rounds)}</option>}
          </For>
        </select>
        <p class="xs mut" id="seat-ahead-help">
          {words().aheadHelp}
        </p>
      </div>
      <EarlierList onAdd={() => props.onOpen('earlier')} />
      <Show when={shown()}>
        {(round) => (
          <div class="one">
            <p class="sm mut">{seatingWords().print.help}</p>
            <div class="row">
              <PrintTables view={desk.view} tables={seating.part().tables} seated={round().tables} />
            </div>
          </div>
        )}
      </Show>
    </section>
  )
}
