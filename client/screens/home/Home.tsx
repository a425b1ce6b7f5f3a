import { createSignal, type JSX } from 'solid-js'
import { Foot } from '#client/screens/phone/parts/Foot.tsx'
import { words } from '#client/screens/phone/words.ts'
import { readCode } from './code.ts'
import { CodeField } from './parts/CodeField.tsx'

/** Where one comes without a code: the one thing to do is to write it. */
export function Home(props: { readonly goTo: (code: string) => void }): JSX.Element {
  const [typed, setTyped] = createSignal('')
  const [asked, setAsked] = createSignal(false)

  function submit(event: SubmitEvent) {
    event.preventDefault()
    const code = readCode(typed())
    setAsked(true)
    if (code) props.goTo(code)
  }

  return (
    <form class="contents" onSubmit={submit} novalidate>
      <main class="join">
        <h1>{words().code.title}</h1>
        <CodeField value={typed()} write={setTyped} asked={asked()} />
        <Foot />
      </main>
      <div class="act">
        <button type="submit" class="btn pri lg">
          {words().code.go}
        </button>
      </div>
    </form>
  )
}
