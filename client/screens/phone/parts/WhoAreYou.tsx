import { createSignal, type JSX, Show } from 'solid-js'
import {
  type Form,
  GRID,
  GUEST,
  type Missing,
  municipalityChoices,
  NOT_LISTED,
  nameChoices,
} from '#client/screens/phone/join.model.ts'
import { words } from '#client/screens/phone/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { Pick } from '#client/ui/Pick.tsx'
import type { DoorView } from '#shared/views/door.ts'
import type { LobbyView } from '#shared/views/lobby.ts'

/** Municipality, and whether one stands on the list. */
export function WhoAreYou(props: {
  readonly lobby: LobbyView
  readonly form: Form
  /** Who is expected from the chosen municipality; null while their names are on the way. */
  readonly expected: DoorView['expected'] | null
  readonly missing: Missing | null
  readonly choose: (municipality: string) => void
  readonly choosePerson: (person: string) => void
}): JSX.Element {
  const [sought, setSought] = createSignal('')
  const [soughtName, setSoughtName] = createSignal('')
  const municipalities = () => municipalityChoices(props.lobby, sought(), props.form.municipality)
  const people = () => nameChoices(props.expected, props.form, soughtName())
  const isLong = () => props.lobby.municipalities.length > GRID
  return (
    <>
      <Show when={props.lobby.municipalities.length > 0}>
        <div class="stack" data-asks="municipality">
          <Pick
            name="municipality"
            legend={words().join.municipality}
            grid={!isLong()}
            choices={[...municipalities().shown, { id: GUEST, name: words().join.guest }]}
            chosen={props.form.municipality}
            choose={props.choose}
            describedBy={props.missing === 'municipality' ? 'no-municipality' : undefined}
            before={
              <Show when={isLong()}>
                <Search label={words().join.search} write={setSought} />
              </Show>
            }
          />
          <Show when={municipalities().shown.length === 0}>
            <p class="sm mut">{words().join.noMatch}</p>
          </Show>
          <Show when={municipalities().all > municipalities().shown.length}>
            <p class="xs mut">{words().join.showing(municipalities().shown.length, municipalities().all)}</p>
          </Show>
          <Show when={props.missing === 'municipality'}>
            <Note tone="err" text={words().join.chooseMunicipality} id="no-municipality" live />
          </Show>
        </div>
      </Show>
      <Show when={props.expected?.length !== 0}>
        <div class="stack" data-asks="person">
          <Pick
            name="person"
            legend={words().join.expected}
            choices={[
              ...people().shown.map(({ id, name, title }) => ({ id, name, help: title })),
              { id: NOT_LISTED, name: words().join.notListed },
            ]}
            chosen={props.form.person}
            choose={props.choosePerson}
            describedBy={props.missing === 'person' ? 'no-person' : undefined}
            before={
              <Show when={people().all > people().shown.length || soughtName() !== ''}>
                <Search label={words().join.searchName} write={setSoughtName} />
              </Show>
            }
          />
          <Show when={props.missing === 'person'}>
            <Note tone="err" text={words().join.chooseName} id="no-person" live />
          </Show>
        </div>
      </Show>
    </>
  )
}

function Search(props: { readonly label: string; readonly write: (text: string) => void }): JSX.Element {
  return (
    <div class="search">
      <input
        type="search"
        aria-label={props.label}
        placeholder={props.label}
        autocomplete="off"
        onInput={(event) => props.write(event.currentTarget.value)}
      />
    </div>
  )
}
