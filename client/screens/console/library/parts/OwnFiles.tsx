import { createSignal, type JSX, Show } from 'solid-js'
import { ownState, type Taken, takeOwn } from '#client/screens/console/library/own.ts'
import { words } from '#client/screens/console/library/words.ts'
import { fileName } from '#client/screens/home/mine.model.ts'
import { saveAs } from '#client/screens/home/save-as.ts'
import { CheckIcon, WarningIcon } from '#client/ui/icons.tsx'
import { MOST_OWN, ownFile } from '#shared/library/own-file.ts'

/** One's own to another machine and from one, and what came of it. */
export function OwnFiles(): JSX.Element {
  const [taken, setTaken] = createSignal<Taken | null>(null)
  const trouble = () => {
    const { newer } = ownState()
    if (newer !== null) return words().trouble.newer(newer, MOST_OWN)
    const is = taken()
    return is === null || is.ok ? null : words().trouble[is.why](is.found, MOST_OWN)
  }
  const came = () => {
    const is = taken()
    if (is === null || !is.ok) return null
    return is.count === 0 ? words().takenNone : words().taken(is.count)
  }
  return (
    <div class="ownfiles">
      <div class="row">
        <label class="btn file">
          <input
            type="file"
            class="sr"
            accept=".json,application/json"
            onChange={async (event) => {
              const input = event.currentTarget
              const file = input.files?.[0]
              if (file) setTaken(takeOwn(await file.text()))
              // The same file can be chosen again after it has been put right.
              input.value = ''
            }}
          />
          {words().openFile}
        </label>
        <button
          type="button"
          class="btn"
          disabled={ownState().own.length === 0}
          onClick={() => saveAs(fileName(words().fileName), ownFile(ownState().own))}
        >
          {words().saveFile}
        </button>
      </div>
      <div role="status">
        <Show when={trouble()}>
          {(text) => (
            <p class="msg err">
              <WarningIcon />
              <span>{text()}</span>
            </p>
          )}
        </Show>
        <Show when={came()}>
          {(text) => (
            <p class="msg ok">
              <CheckIcon />
              <span>{text()}</span>
            </p>
          )}
        </Show>
      </div>
    </div>
  )
}
