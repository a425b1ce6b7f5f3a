import { createEffect, createSignal, type JSX, on } from 'solid-js'
import { Foot } from '#client/screens/phone/parts/Foot.tsx'
import { language } from '#client/words/words.ts'
import { CodeField } from './CodeField.tsx'

/** A page that asks for one code: why, the field, and what to do instead. */
export function CodeForm(props: {
  readonly title: string
  readonly why?: string | undefined
  readonly label: string
  readonly help?: string | undefined
  readonly value?: string
  readonly action: string
  /** What is wrong with the code, or null when it was taken. */
  readonly send: (typed: string) => string | null | Promise<string | null>
  readonly children?: JSX.Element
}): JSX.Element {
  const [typed, setTyped] = createSignal(props.value ?? '')
  const [wrong, setWrong] = createSignal<string | null>(null)

  createEffect(on(language, () => setWrong(null)))

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    setWrong(await props.send(typed()))
  }

  return (
    <form class="contents" onSubmit={submit} novalidate>
      <main class="join">
        <h1 tabIndex={-1}>{props.title}</h1>
        <p role="status">{props.why}</p>
        <CodeField label={props.label} value={typed()} write={setTyped} wrong={wrong()} help={props.help} />
        {props.children}
        <Foot />
      </main>
      <div class="act">
        <button type="submit" class="btn pri lg">
          {props.action}
        </button>
      </div>
    </form>
  )
}
