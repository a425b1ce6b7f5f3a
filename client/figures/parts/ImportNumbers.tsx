import { createSignal, For, type JSX, Show } from 'solid-js'
import { words } from '#client/figures/console-words.ts'
import { noteText, problemText } from '#client/figures/draft.model.ts'
import { words as hallWords } from '#client/figures/words.ts'
import { WarningIcon } from '#client/ui/icons.tsx'
import type { Chosen } from '#shared/figures/choose.ts'
import { type ReadFigures, unread } from '#shared/figures/cube.ts'
import { readFigureFile, readFigureText, tooLarge } from '#shared/figures/read-file.ts'

type Given = { readonly name: string; readonly bytes: Uint8Array }

/** Null for what has been moved or changed since, and for a folder. */
async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}

/** Numbers from a file or from what is pasted, and everything there is to say of how they were read. */
export function ImportNumbers(props: {
  readonly read: ReadFigures | null
  readonly chosen: Chosen | null
  readonly onRead: (read: ReadFigures | null) => void
}): JSX.Element {
  const [file, setFile] = createSignal<Given | null>(null)
  const [text, setText] = createSignal('')
  const [busy, setBusy] = createSignal(false)

  async function take(chosen: File | undefined) {
    if (!chosen) return
    const large = tooLarge(chosen.size)
    if (large) {
      setFile(null)
      return props.onRead(unread(large))
    }
    setBusy(true)
    const bytes = await bytesOf(chosen)
    setFile(bytes && { name: chosen.name, bytes })
    if (bytes) setText('')
    props.onRead(bytes ? readFigureFile(bytes, null) : unread({ code: 'unread' }))
    setBusy(false)
  }
  function paste(typed: string) {
    setText(typed)
    setFile(null)
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
      <div class="field">
        <label for="figure-file">{words().file}</label>
        <input
          id="figure-file"
          type="file"
          class="inp"
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,.json"
          aria-describedby="figure-file-help"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
        <span class="xs mut" id="figure-file-help">
          {words().fileHelp}
        </span>
      </div>
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
      <Show when={(good()?.sheets.length ?? 0) > 1}>
        <div class="field">
          <label for="figure-sheet">{words().sheet}</label>
          <select id="figure-sheet" class="inp" onChange={(event) => sheet(event.currentTarget.value)}>
            <For each={good()?.sheets}>{(name) => <option value={name}>{name}</option>}</For>
          </select>
        </div>
      </Show>
      <div role="status" class="fignotes">
        <Show when={busy()}>
          <p>{words().reading}</p>
        </Show>
        <Show when={problem()}>
          {(is) => (
            <p class="msg err">
              <WarningIcon /> {problemText(is(), words().problems, hallWords())}
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
