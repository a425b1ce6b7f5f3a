import { createEffect, createSignal, type JSX, on } from 'solid-js'
import { readCode } from '#client/screens/home/code.ts'
import { words } from '#client/screens/home/words.ts'
import { language } from '#client/words/words.ts'
import { CodeField } from './CodeField.tsx'

/** The first thing on the page: most who come here stand in a hall with a phone and a code. */
export function JoinBox(): JSX.Element {
  const [typed, setTyped] = createSignal('')
  const [wrong, setWrong] = createSignal<string | null>(null)
  createEffect(on(language, () => setWrong(null)))

  function submit(event: SubmitEvent) {
    event.preventDefault()
    const code = readCode(typed())
    if (code === null) {
      setWrong(words().join.notACode)
      return
    }
    // The phone's page shows a code that was typed to be looked over; a new page of the same place keeps the mark.
    history.pushState({ typed: true }, '', `/${code}`)
    location.reload()
  }

  return (
    <section class="join" aria-labelledby="join">
      <h1 id="join">{words().join.heading}</h1>
      <form onSubmit={submit} novalidate>
        <CodeField
          label={words().join.label}
          value={typed()}
          write={setTyped}
          wrong={wrong()}
          help={words().join.help}
        />
        <button type="submit" class="btn pri lg">
          {words().join.go}
        </button>
      </form>
    </section>
  )
}
