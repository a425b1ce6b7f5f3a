import { nanoid } from 'nanoid'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { createWriting } from '#client/screens/programme/create-writing.ts'
import { createAsk, useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { DeskForm } from '#client/screens/programme/parts/DeskForm.tsx'
import { Field } from '#client/screens/programme/parts/Field.tsx'
import { words } from '#client/screens/programme/words.ts'
import { counties } from '#shared/programme/counties.ts'
import type { MunicipalityNote, ReadMunicipality } from '#shared/programme/read-municipalities.ts'
import { readList } from './add.model.ts'

/** Where a list of municipalities is written. */
export const listForm = 'municipalities'

/** A list that is pasted or read from a file: looked over, with what could not be read by its line, and then added whole. */
export function AddList(props: { readonly onDone: () => void }): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().add
  const asks = createAsk(desk)
  const writing = createWriting(desk.view.id, listForm, () => ({ text: '' }))
  const text = () => writing.draft().text
  const [file, setFile] = createSignal<Uint8Array | null>(null)
  /** Counties that were chosen by hand, by municipality: lines move while the list is put right. */
  const chosen = createWriting<Readonly<Record<string, string>>>(
    desk.view.id,
    `${listForm}/counties`,
    () => ({}),
  )
  const read = createMemo(() => {
    const source = file() ?? text()
    return source.length === 0 ? null : readList(desk.view, source)
  })
  const rows = () => read()?.municipalities ?? []
  const countyOf = ({ name, county, proposed }: ReadMunicipality) =>
    chosen.draft()[name] ?? county ?? proposed ?? ''
  const isWhole = () => rows().length > 0 && rows().every((each) => countyOf(each) !== '')
  async function add() {
    const municipalities = rows().map((each) => {
      const { name, role, address, language, sectors } = each
      const facts = { id: nanoid(10), name, county: countyOf(each), role, address, language }
      return { ...facts, sectors: [...sectors] }
    })
    if (await asks.ask({ type: 'AddMunicipalities', municipalities })) close()
  }
  function close() {
    writing.drop()
    chosen.drop()
    props.onDone()
  }
  return (
    <DeskForm
      asks={asks}
      save={add}
      saveText={says().add(rows().length)}
      ready={isWhole()}
      onClose={desk.view.municipalities.length > 0 ? close : undefined}
    >
      <Field
        label={says().paste}
        help={says().help}
        rows={8}
        value={text()}
        onInput={(to) => {
          setFile(null)
          writing.write({ text: to })
        }}
      />
      <label class="btn filepick">
        {says().file}
        <input
          type="file"
          class="sr"
          accept=".csv,.tsv,.txt,.xlsx"
          onChange={(event) => {
            const [picked] = event.currentTarget.files ?? []
            if (picked) void picked.arrayBuffer().then((bytes) => setFile(new Uint8Array(bytes)))
            // The same file, put right, is to be told as a new one.
            event.currentTarget.value = ''
          }}
        />
      </label>
      <Show when={read()}>
        {(is) => (
          <>
            <Show when={is().notes.length > 0}>
              <ul class="notes">
                <For each={is().notes}>{(note) => <li>{lineText(note)}</li>}</For>
              </ul>
            </Show>
            <Show when={rows().length > 0}>
              <table class="found">
                <thead>
                  <tr>
                    <th scope="col">{words().plan.municipality}</th>
                    <th scope="col">{says().county}</th>
                    <th scope="col">{says().role}</th>
                  </tr>
                </thead>
                <tbody>
                  <For each={rows()}>
                    {(each) => (
                      <tr>
                        <th scope="row">{each.name}</th>
                        <td>
                          <select
                            class="inp"
                            aria-label={says().countyOf(each.name)}
                            onChange={(event) => chosen.write({ [each.name]: event.currentTarget.value })}
                          >
                            <option value="" selected={countyOf(each) === ''}>
                              {says().choose}
                            </option>
                            <For each={counties}>
                              {({ id, name }) => (
                                <option value={id} selected={countyOf(each) === id}>
                                  {name}
                                </option>
                              )}
                            </For>
                          </select>
                        </td>
                        <td>{each.role}</td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </Show>
          </>
        )}
      </Show>
    </DeskForm>
  )
}

function lineText(note: MunicipalityNote): string {
  const says = deskWords().add
  return says.line(note.row, says.notes(note))
}
