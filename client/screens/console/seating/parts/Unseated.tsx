import { nanoid } from 'nanoid'
import { createMemo, For, Show } from 'solid-js'
import { tableWith } from '#client/screens/console/seating/hall.model.ts'
import { useSeating } from '#client/screens/console/seating/use-seating.ts'
import { seatingWords } from '#client/screens/console/seating/words.ts'
import { GripIcon } from '#client/ui/icons.tsx'

/** Who has no seat, who is asked to move, and who came later and where they sit. */
export function Unseated() {
  const seating = useSeating()
  const words = () => seatingWords().people
  const board = () => seating.board()
  const isOnBoard = () => board().kind !== 'nothing'
  const moves = () => {
    const is = board()
    return is.kind === 'draft' && is.round.mends !== null ? is.round.moves : null
  }
  const tableOf = (person: string) => tableWith(seating.hall().tables, person)
  const late = createMemo(() => [...seating.late()].filter((person) => tableOf(person) !== undefined))
  function mend() {
    const is = board()
    if (is.kind === 'nothing') return
    void seating.ask({ type: 'SeatLateComers', asked: nanoid(), round: is.round.id })
  }
  return (
    <Show when={isOnBoard()}>
      <Show when={seating.unseated().length > 0}>
        <section class="unseated" aria-labelledby="seat-unseated">
          <div class="head">
            <h2 id="seat-unseated">{words().unseatedCount(seating.unseated().length)}</h2>
          </div>
          <p class="sm mut pad">{words().unseatedHelp}</p>
          <ul class="waiting">
            <For each={seating.unseated().map(({ id }) => id)}>{(person) => <Waiting person={person} />}</For>
          </ul>
          <button
            type="button"
            class="btn"
            disabled={!seating.canEdit() || seating.part().asked !== null}
            onClick={mend}
          >
            {words().mend}
          </button>
        </section>
      </Show>
      <Show when={moves()}>
        {(list) => (
          <section aria-labelledby="seat-moves">
            <div class="head">
              <h2 id="seat-moves">{words().moves}</h2>
            </div>
            <Show when={list().length > 0} fallback={<p class="sm mut pad">{words().noMoves}</p>}>
              <ul class="plainlist">
                <For each={list()}>
                  {({ person, from, to }) => (
                    <li>
                      {from === null
                        ? words().moveIn(seating.who(person), seating.tableName(to))
                        : words().moveFrom(
                            seating.who(person),
                            seating.tableName(from),
                            seating.tableName(to),
                          )}
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </section>
        )}
      </Show>
      <Show when={late().length > 0}>
        <section aria-labelledby="seat-late">
          <div class="head">
            <h2 id="seat-late">{words().late}</h2>
          </div>
          <p class="sm mut pad">{words().lateHelp}</p>
          <ul class="plainlist">
            <For each={late()}>
              {(person) => <li>{words().seatOf(seating.who(person), tableOf(person)?.name ?? '')}</li>}
            </For>
          </ul>
        </section>
      </Show>
    </Show>
  )
}

/** Somebody without a seat, to be lifted as any other. */
function Waiting(props: { readonly person: string }) {
  const seating = useSeating()
  return (
    <li>
      <button
        type="button"
        class="st"
        classList={{ moving: seating.isLifted(props.person), chosen: seating.isChosen(props.person) }}
        data-seat={props.person}
        aria-pressed={seating.isLifted(props.person)}
        aria-describedby="seat-how"
        onClick={() => seating.lift() === null && seating.choose(props.person)}
        onFocus={() => seating.lift() === null && seating.choose(props.person)}
      >
        <span class="grab" data-grip>
          <GripIcon />
        </span>
        <span class="whom">
          <b>{seating.hall().sitters.get(props.person)?.place || seatingWords().guest}</b>{' '}
          <span class="clip">{seating.hall().sitters.get(props.person)?.name}</span>
        </span>
        <span class="seatmarks" />
      </button>
    </li>
  )
}
