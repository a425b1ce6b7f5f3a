import { nanoid } from 'nanoid'
import { createEffect, createMemo, For, type JSX, on, Show } from 'solid-js'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { DropFile } from '#client/screens/console/parts/DropFile.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { createList } from '#client/screens/console/people/create-list.ts'
import { savingOf, whyNotAdd } from '#client/screens/console/people/people.model.ts'
import { peopleWords } from '#client/screens/console/people/words.ts'
import { words } from '#client/screens/console/words.ts'
import { MOST_PEOPLE } from '#shared/people/roster.ts'
import { Reading } from './Reading.tsx'

/** A list pasted or chosen as a file: what is read of it is seen at once, and nothing is saved before the leader says so. */
export function Roster(): JSX.Element {
  const desk = useDesk()
  const ids = new Map<string, string>()
  const newId = (name: string) => {
    const id = ids.get(name) ?? nanoid()
    ids.set(name, id)
    return id
  }
  const names = createMemo(() => new Map(municipalitiesIn(desk.view).map(({ id, name }) => [id, name])))
  const list = createList({
    known: () => [...names().values()],
    there: () =>
      desk.view.people.map(({ name, municipality, title }) => ({
        name,
        municipality: municipality === null ? null : (names().get(municipality) ?? null),
        title,
      })),
  })
  const saving = createMemo(() => {
    const read = list.read()
    return read && savingOf(read, municipalitiesIn(desk.view), desk.view.people, newId)
  })
  const sheets = () => {
    const source = list.read()?.source
    return source?.kind === 'xlsx' && source.sheets.length > 1 ? source : null
  }

  let field: HTMLTextAreaElement | undefined
  async function save(event: SubmitEvent) {
    event.preventDefault()
    const ready = saving()
    if (!ready || list.reading() !== null || whyNotAdd(ready) !== null) return
    const outcome = await desk.ask('people', {
      type: 'ExpectPeople',
      people: ready.people.map((person) => ({ ...person, duties: [...person.duties] })),
      municipalities: ready.newMunicipalities.map(({ id, name }) => ({ id, name })),
    })
    if (!outcome.ok) return
    list.clear()
    // The button that was pressed has nothing to add any more; whoever has gone on meanwhile is left where they are.
    const at = document.activeElement
    if (at === null || at === document.body || at === event.submitter) field?.focus()
  }

  let pressed: string | null = null
  function accept(id: string) {
    pressed = id
    list.toggle(id)
  }
  // The reports are drawn anew; the button that was pressed keeps the focus.
  createEffect(
    on(list.read, () => {
      const again = document.querySelector(`[data-report="${CSS.escape(pressed ?? '')}"]`)
      pressed = null
      if (again instanceof HTMLElement && document.activeElement === document.body) again.focus()
    }),
  )

  return (
    <section aria-labelledby="people">
      <div class="head">
        <h2 id="people">{words().about.people}</h2>
        <span class="sm mut">{words().about.total(desk.view.people.length)}</span>
      </div>
      <form class="ask" onSubmit={save}>
        <Show
          when={list.file()}
          fallback={
            <DropFile
              id="about-roster-file"
              kinds=".xlsx,.csv,.tsv,.txt"
              label={peopleWords().file}
              help={`${peopleWords().fileKinds} ${peopleWords().most(MOST_PEOPLE)}`}
              onFile={list.choose}
            >
              <div class="field">
                <label for="about-people">{words().about.peopleLabel}</label>
                <textarea
                  id="about-people"
                  ref={(element) => {
                    field = element
                  }}
                  class="inp"
                  rows={8}
                  placeholder={words().about.peoplePlaceholder}
                  aria-describedby="about-people-help"
                  value={list.text()}
                  onInput={(event) => list.write(event.currentTarget.value)}
                />
                <span class="xs mut" id="about-people-help">
                  {words().about.peopleHelp}
                </span>
              </div>
            </DropFile>
          }
        >
          {(chosen) => (
            <div class="row roster-chosen">
              <span class="b">{chosen().name}</span>
              <button
                type="button"
                class="btn quiet"
                // The field that was chosen from is gone.
                ref={(element) => queueMicrotask(() => element.focus())}
                onClick={() => {
                  list.dropFile()
                  field?.focus()
                }}
              >
                {list.reading() === null ? peopleWords().dropFile : peopleWords().stopReading}
              </button>
            </div>
          )}
        </Show>
        <Show when={sheets()}>
          {(source) => (
            <div class="field">
              <label for="roster-sheet">{peopleWords().sheet}</label>
              <select
                id="roster-sheet"
                class="inp"
                value={source().sheet}
                onChange={(event) => list.chooseSheet(event.currentTarget.value)}
              >
                <For each={source().sheets}>
                  {(name) => (
                    <option value={name} selected={name === source().sheet}>
                      {name}
                    </option>
                  )}
                </For>
              </select>
            </div>
          )}
        </Show>
        <Show when={list.read()}>{(read) => <Reading read={read()} onAccept={accept} />}</Show>
        <p class="sm mut" role="status">
          <Show when={list.reading()} fallback={<Summary saving={saving()} />}>
            {(is) => <>{is().rows === 0 ? peopleWords().opening : peopleWords().readingRows(is().rows)}</>}
          </Show>
        </p>
        <div class="row">
          <Show when={list.given()}>
            <Add saving={saving()} waits={!desk.online() || list.reading() !== null} />
          </Show>
          <Said at="people" />
        </div>
      </form>
    </section>
  )
}

type MaybeSaving = { readonly saving: ReturnType<typeof savingOf> | null }

function Summary(props: MaybeSaving): JSX.Element {
  return (
    <Show when={props.saving}>
      {(saving) => (
        <>
          {words().about.peopleRead(saving().people.length - saving().known)}
          <Show when={saving().known > 0}> · {words().about.peopleKnown(saving().known)}</Show>
          <Show when={saving().newMunicipalities.length > 0}>
            {' · '}
            {peopleWords().newMunicipalities(
              saving()
                .newMunicipalities.map(({ name }) => name)
                .join(', '),
            )}
          </Show>
        </>
      )}
    </Show>
  )
}

/** Says how many it adds, or why it adds nobody. */
function Add(props: MaybeSaving & { readonly waits: boolean }): JSX.Element {
  const why = () => props.saving && whyNotAdd(props.saving)
  const text = () => {
    if (why() === 'nobody-new') return peopleWords().nobodyNew
    if (why() === 'too-many') return peopleWords().tooMany
    const { people, known } = props.saving ?? { people: [], known: 0 }
    return words().about.addPeople(people.length - known)
  }
  return (
    <Show when={props.saving}>
      <button type="submit" class="btn" disabled={props.waits || why() !== null}>
        {text()}
      </button>
    </Show>
  )
}
