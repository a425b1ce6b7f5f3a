import { createSignal, For, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { saveMeetings } from '#client/screens/console/seating/create-earlier.ts'
import { useSeating } from '#client/screens/console/seating/use-seating.ts'
import { seatingWords } from '#client/screens/console/seating/words.ts'
import { words as consoleWords } from '#client/screens/console/words.ts'
import { WarningIcon } from '#client/ui/icons.tsx'
import { CrossIcon } from '#client/ui/more-icons.ts'
import { datesText } from '#client/words/format.ts'
import type { EarlierPart } from '#shared/views/seating-part.ts'

/** What is remembered of earlier gatherings, each with a way to forget it; and what this one gives the next. */
export function EarlierList(props: { readonly onAdd: () => void }) {
  const seating = useSeating()
  const desk = useDesk()
  const words = () => seatingWords().earlier
  const [failed, setFailed] = createSignal(false)
  const dates = ({ rounds }: EarlierPart) =>
    datesText(consoleWords().common, [...new Set(rounds.map(({ date }) => date))].sort())
  const count = ({ rounds }: EarlierPart, kind: 'table' | 'duo') =>
    rounds.filter(({ who }) => who === kind).length
  /** Those here who have met somebody else here before, as the programme knows them. */
  const known = () =>
    new Set(seating.part().earlier.flatMap((each) => (each.programme ? each.people : []))).size
  const hasMet = () => seating.part().round !== null
  return (
    <div class="one">
      <p class="sm">
        <b>{words().list}</b>{' '}
        <Show when={seating.part().earlier.length === 0}>
          <span class="mut">{words().none}</span>
        </Show>
      </p>
      <Show when={known() > 0}>
        <p class="sm">{words().metInProgramme(known())}</p>
      </Show>
      <Show when={seating.part().earlier.length > 0}>
        <ul class="plainlist kept">
          <For each={seating.part().earlier}>
            {(each) => (
              <li>
                <span>
                  {[each.title, dates(each)].filter(Boolean).join(', ')}
                  <Show when={each.programme}>
                    {' '}
                    <span class="sm mut">{words().ofProgramme}</span>
                  </Show>
                  <br />
                  <span class="sm mut">
                    {words().people(each.people.length)}{' '}
                    {words().met(count(each, 'table'), count(each, 'duo'))}
                  </span>
                </span>
                <Show when={!each.programme}>
                  <button
                    type="button"
                    class="btn quiet"
                    disabled={!seating.canEdit()}
                    onClick={() => void seating.ask({ type: 'ForgetGathering', gathering: each.id })}
                  >
                    <CrossIcon label={words().forget(each.title)} />
                  </button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <button type="button" class="btn" disabled={!seating.canEdit()} onClick={() => props.onAdd()}>
        {words().add}
      </button>
      <Show when={hasMet()}>
        <p class="xs mut" id="seat-take-along">
          {words().takeHelp}
        </p>
        <button
          type="button"
          class="btn"
          aria-describedby="seat-take-along"
          disabled={!desk.online()}
          onClick={() => void saveMeetings(desk).then((saved) => setFailed(!saved))}
        >
          {words().take}
        </button>
        <span role="status">
          <Show when={failed()}>
            <span class="msg err">
              <WarningIcon />
              {words().file['no-answer']}
            </span>
          </Show>
        </span>
      </Show>
    </div>
  )
}
