import { createSignal, For, type JSX, Show } from 'solid-js'
import { words } from '#client/figures/console-words.ts'
import { noteText, problemText } from '#client/figures/draft.model.ts'
import { words as hallWords } from '#client/figures/words.ts'
import { type ChosenFile, DropFile } from '#client/screens/console/parts/DropFile.tsx'
import { WarningIcon } from '#client/ui/icons.tsx'
import type { Chosen } from '#shared/figures/choose.ts'
import { type ReadFigures, unread } from '#shared/figures/cube.ts'
import { readFigureFile, readFigureText, tooLarge } from '#shared/figures/read-file.ts'

/** Numbers from a file or from what is pasted, and everything there is to say of how they were read. */
export function ImportNumbers(props: {
  readonly read: ReadFigures | null
  readonly chosen: Chosen | null
  readonly onRead: (read: ReadFigures | null) => void
}): JSX.Element {
  const [file, setFile] = createSignal<ChosenFile | null>(null)
  const [name, setName] = createSignal<string | null>(null)
  const [text, setText] = createSignal('')

  function refuses({ name, size }: File): boolean {
    const large = tooLarge(size)
    if (large) read(name, unread(large))
    return large !== null
  }
  function take(chosen: ChosenFile) {
    setText('')
    setFile(chosen)
    read(chosen.name, readFigureFile(chosen.bytes, null, chosen.name))
  }
  function read(name: string, result: ReadFigures) {
    setName(name)
    props.onRead(result)
  }
  function paste(typed: string) {
    setText(typed)
    setFile(null)
    setName(null)
    props.onRead(typed.trim() === '' ? null : readFigureText(typed))
  }
  function sheet(name: string) {
    const given = file()
    if (given) props.onRead(readFigureFile(given.bytes, name))
  }
  const good = () => (props.read?.ok === true ? props.read : null)
  const problem = () => (props.read?.ok === false ? props.read.problem : null)
  const cut = () => props.chosen?.cut ?? { periods: 0, rows: 0 }
  return (
    <fieldset class="fignums">
      <legend>{words().numbers}</legend>
      <DropFile
        id="figure-file"
        kinds=".csv,.tsv,.txt,.xlsx,.xlsm,.json"
        label={words().file}
        help={words().fileHelp}
        chosen={name()}
        refuses={refuses}
        onFile={take}
      >
        <div class="field">
          <label for="figure-paste">{words().paste}</label>
          <textarea
            id="figure-paste"
            class="inp"
            rows={3}
            spellcheck={false}
            value={text()}
            onInput={(event) => paste(event.currentTarget.value)}
          />
        </div>
      </DropFile>
      <Show when={(good()?.sheets.length ?? 0) > 1}>
        <div class="field">
          <label for="figure-sheet">{words().sheet}</label>
          <select id="figure-sheet" class="inp" onChange={(event) => sheet(event.currentTarget.value)}>
            <For each={good()?.sheets}>{(name) => <option value={name}>{name}</option>}</For>
          </select>
        </div>
      </Show>
      <div role="status" class="fignotes">
        <Show when={problem()}>
          {(is) => (
            <p class="msg err">
              <WarningIcon /> {problemText(is(), words().problems, hallWords())}{' '}
              {props.chosen === null ? '' : words().problems.kept}
            </p>
          )}
        </Show>
        <For each={(good()?.notes ?? []).filter(({ code }) => code !== 'missing')}>
          {(note) => <p class="msg">{noteText(note, words().notes)}</p>}
        </For>
        <Show when={props.chosen?.missing}>
          {(count) => <p class="msg">{words().notes.missing(count())}</p>}
        </Show>
        <Show when={cut().periods > 0}>
          <p class="msg">{words().notes.cutPeriods(cut().periods)}</p>
        </Show>
        <Show when={cut().rows > 0}>
          <p class="msg">{words().notes.cutRows(cut().rows)}</p>
        </Show>
      </div>
    </fieldset>
  )
}
