import { createMemo, createSignal, For, Show } from 'solid-js'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { found } from '#client/screens/console/people/people.model.ts'
import { peopleWords } from '#client/screens/console/people/words.ts'
import { DUTIES } from '#shared/people/people.ts'
import type { LeaderPerson } from '#shared/views/leader.ts'
import { PersonForm } from './PersonForm.tsx'

/** Everybody on the list: found by a few letters, put right in place. */
export function RosterList() {
  const desk = useDesk()
  const [typed, type] = createSignal('')
  const [editing, edit] = createSignal<string | null>(null)
  const names = createMemo(() => new Map(municipalitiesIn(desk.view).map(({ id, name }) => [id, name])))
  const placeOf = ({ municipality }: LeaderPerson) =>
    municipality === null ? peopleWords().guests : (names().get(municipality) ?? '')
  const notes = (person: LeaderPerson) =>
    [
      placeOf(person),
      ...(person.title === '' ? [] : [person.title]),
      ...DUTIES.filter((duty) => person.duties.includes(duty)).map((duty) => peopleWords().duty[duty]),
      ...(person.stands > 1 ? [peopleWords().standsNote(person.stands)] : []),
    ].join(' · ')
  const cameOrWent = ({ arrived, gone }: LeaderPerson) => {
    const { left, leftOf, back, backOf, arrived: came, arrivedOf } = peopleWords()
    if (arrived) return { word: left, of: leftOf }
    return gone ? { word: back, of: backOf } : { word: came, of: arrivedOf }
  }
  const shown = createMemo(() =>
    found(desk.view.people, typed(), (person) => `${person.name} ${notes(person)}`),
  )
  return (
    <section class="all" aria-labelledby="roster-list">
      <div class="head">
        <h2 id="roster-list">{peopleWords().listHeading}</h2>
        <span class="sm mut" role="status">
          {shown().length === 0 && typed() !== '' ? peopleWords().none : peopleWords().found(shown().length)}
        </span>
      </div>
      <div class="roster-search">
        <div class="field">
          <label for="roster-search">{peopleWords().search}</label>
          <input
            id="roster-search"
            class="inp"
            type="search"
            value={typed()}
            onInput={(event) => type(event.currentTarget.value)}
          />
        </div>
        <button type="button" class="btn" aria-expanded={editing() === 'new'} onClick={() => edit('new')}>
          {peopleWords().add}
        </button>
        <Said at="person" />
      </div>
      <Show when={editing() === 'new'}>
        <PersonForm person={null} onDone={() => edit(null)} />
      </Show>
      <Show when={desk.view.people.length === 0}>
        <p class="mut roster-empty">{peopleWords().emptyList}</p>
      </Show>
      <ul class="roster-list">
        <For each={shown()}>
          {(person) => (
            <li>
              <Show
                when={editing() === person.id}
                fallback={
                  <div class="roster-one">
                    <div>
                      <span class="b">{person.name}</span>
                      <div class="sm mut">
                        {notes(person)}
                        <Show when={person.arrived}> · {peopleWords().here}</Show>
                        <Show when={person.gone}> · {peopleWords().hasGone}</Show>
                      </div>
                    </div>
                    <div class="row">
                      <button
                        type="button"
                        class={person.arrived ? 'btn quiet tiny' : 'btn tiny'}
                        disabled={!desk.online()}
                        aria-label={cameOrWent(person).of(person.name)}
                        onClick={() =>
                          void desk.ask('person', {
                            type: person.arrived ? 'MarkLeft' : 'MarkArrived',
                            person: person.id,
                          })
                        }
                      >
                        {cameOrWent(person).word}
                      </button>
                      <button
                        type="button"
                        class="btn quiet tiny"
                        data-edit={person.id}
                        aria-label={peopleWords().editOf(person.name)}
                        onClick={() => edit(person.id)}
                      >
                        {peopleWords().edit}
                      </button>
                    </div>
                  </div>
                }
              >
                <PersonForm
                  person={person}
                  onDone={() => {
                    edit(null)
                    const button = document.querySelector(`[data-edit="${CSS.escape(person.id)}"]`)
                    if (button instanceof HTMLElement) button.focus()
                  }}
                />
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
