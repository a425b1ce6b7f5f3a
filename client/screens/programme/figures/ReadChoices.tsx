import { For, type JSX, Show } from 'solid-js'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { Choose } from '#client/screens/programme/parts/Choose.tsx'
import { toldWords } from '#client/screens/programme/told-words.ts'
import { keyOfSeries } from '#shared/programme/indicators.ts'
import type { Reading } from './create-reading.ts'
import { nameOf, openDimensions, subjectsIn } from './figures.model.ts'

/** What nobody but the reader can tell of a table: which sheet, which category of what is neither time nor place, and what a single line is of. */
export function ReadChoices(props: { readonly reading: Reading }): JSX.Element {
  const desk = useDesk()
  const subjects = () => subjectsIn(desk.view)
  return (
    <Show when={props.reading.good()}>
      {(is) => (
        <div class="row">
          <Show when={is().sheets.length > 1}>
            <Choose
              label={toldWords().take.sheet}
              choices={is().sheets.map((id) => ({ id, name: id }))}
              chosen={sheetOf(is().notes) ?? is().sheets[0] ?? ''}
              choose={props.reading.sheet}
            />
          </Show>
          <Show when={props.reading.choice()}>
            {(choice) => (
              <>
                <For each={openDimensions(is().cube, choice())}>
                  {({ id, name, categories }) => (
                    <Choose
                      label={toldWords().take.fixed(name)}
                      choices={categories}
                      chosen={choice().fixed[id] ?? ''}
                      choose={(category) => props.reading.fix(id, category)}
                    />
                  )}
                </For>
                <Show when={choice().across === null}>
                  <Choose
                    label={deskWords().indicators.of}
                    choices={subjects().map((of) => ({
                      id: keyOfSeries(of),
                      name: nameOf(desk.view, of, deskWords().indicators.whole),
                    }))}
                    chosen={keyOfSeries(props.reading.of())}
                    choose={(key) => {
                      const found = subjects().find((of) => keyOfSeries(of) === key)
                      if (found) props.reading.isOf(found)
                    }}
                  />
                </Show>
              </>
            )}
          </Show>
        </div>
      )}
    </Show>
  )
}

type Notes = NonNullable<ReturnType<Reading['good']>>['notes']

function sheetOf(notes: Notes): string | null {
  const note = notes.find(({ code }) => code === 'sheet-chosen')
  return note?.code === 'sheet-chosen' ? note.sheet : null
}
