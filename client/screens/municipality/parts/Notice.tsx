import type { JSX } from 'solid-js'
import { words } from '#client/screens/municipality/words.ts'
import { LanguageSelect } from '#client/ui/LanguageSelect.tsx'

/** What stands there instead of the page, and what to do then. */
export function Notice(props: {
  readonly heading: string
  readonly text: string
  readonly live?: boolean
  readonly children?: JSX.Element
}): JSX.Element {
  return (
    <main class="gate">
      <p class="b">{words().product}</p>
      <div role={props.live ? 'status' : undefined}>
        <h1>{props.heading}</h1>
      </div>
      <p>{props.text}</p>
      {props.children}
      <LanguageSelect label={words().common.language} />
    </main>
  )
}
