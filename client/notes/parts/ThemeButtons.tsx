import { For, type JSX, Show } from 'solid-js'
import { themeName } from '#client/notes/names.model.ts'
import { words } from '#client/notes/words.ts'
import type { ThemePart } from '#shared/views/notes.ts'
import { ThemeMark } from './ThemeMark.tsx'

/** So many have a key of their own. */
const KEYS = 9

/** One tap sets the theme, and a second takes it off. */
export function ThemeButtons(props: {
  readonly themes: readonly ThemePart[]
  readonly value: string | null
  readonly onPick: (theme: string | null) => void
  /** What the buttons are called as a group. */
  readonly label: string
  /** The shapes alone, where there are few enough of them to be told apart. */
  readonly bare?: boolean
  readonly keys?: boolean
  readonly disabled?: boolean
}): JSX.Element {
  const bare = () => props.bare === true && props.themes.length <= 4
  return (
    <fieldset
      class="thms"
      classList={{ bare: bare(), many: props.themes.length > 4 }}
      aria-label={props.label}
    >
      <For each={props.themes}>
        {(theme, place) => (
          <button
            type="button"
            class="thmb"
            aria-pressed={props.value === theme.id}
            aria-label={bare() ? themeName(words(), theme) : undefined}
            title={themeName(words(), theme)}
            aria-keyshortcuts={props.keys && place() < KEYS ? `Alt+${place() + 1}` : undefined}
            disabled={props.disabled}
            onClick={() => props.onPick(props.value === theme.id ? null : theme.id)}
          >
            <ThemeMark shape={theme.shape} />
            <Show when={!bare()}>
              <span>{themeName(words(), theme)}</span>
            </Show>
          </button>
        )}
      </For>
    </fieldset>
  )
}
