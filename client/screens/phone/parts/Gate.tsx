import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { readCode, showCode } from '#client/screens/home/code.ts'
import { CodeField } from '#client/screens/home/parts/CodeField.tsx'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words } from '#client/screens/phone/words.ts'
import { TryAgainIcon } from '#client/ui/icons.tsx'
import { refusalText } from '#client/words/refusal-text.ts'
import { Foot } from './Foot.tsx'

/** The way in is closed, or not open yet: why, and what to do. */
export function Gate(props: { readonly phone: Phone; readonly goTo: (code: string) => void }): JSX.Element {
  const { connection } = props.phone
  const refusal = () => (connection.status() === 'refused' ? connection.refusal() : null)
  const is = (code: string) => refusal()?.code === code
  return (
    <Switch fallback={<Waiting lost={connection.status() === 'offline'} retry={connection.retry} />}>
      <Match when={is('client-too-old')}>
        <Message title={words().gate.old} help={words().refusals['client-too-old']}>
          <button type="button" class="btn pri lg" onClick={() => location.reload()}>
            {words().gate.reload}
          </button>
        </Message>
      </Match>
      <Match when={is('unknown-code')}>
        <OtherCode code={props.phone.code} goTo={props.goTo} />
      </Match>
      <Match when={refusal()}>
        {(why) => (
          <Message title={words().gate.refused} help={refusalText(words().refusals, why())}>
            <button type="button" class="btn pri lg" onClick={connection.retry}>
              {words().common.tryAgain}
            </button>
          </Message>
        )}
      </Match>
    </Switch>
  )
}

function Message(props: {
  readonly title: string
  readonly help: unknown
  readonly children: JSX.Element
}): JSX.Element {
  return (
    <>
      <main class="join">
        <div class="stack" role="status">
          <h1 tabIndex={-1}>{props.title}</h1>
          <p>{`${props.help}`}</p>
        </div>
        <Foot />
      </main>
      <div class="act">{props.children}</div>
    </>
  )
}

function OtherCode(props: { readonly code: string; readonly goTo: (code: string) => void }): JSX.Element {
  const [typed, setTyped] = createSignal(showCode(props.code))
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
        <div class="stack" role="status">
          <h1 tabIndex={-1}>{words().gate.wrongCode}</h1>
          <p>{refusalText(words().refusals, { code: 'unknown-code' })}</p>
        </div>
        <CodeField value={typed()} write={setTyped} asked={asked()} />
        <Foot />
      </main>
      <div class="act">
        <button type="submit" class="btn pri lg">
          {words().common.tryAgain}
        </button>
      </div>
    </form>
  )
}

function Waiting(props: { readonly lost: boolean; readonly retry: () => void }): JSX.Element {
  return (
    <main class="join">
      <div class="stack" role="status">
        <Show when={props.lost} fallback={<p class="mut">{words().gate.connecting}</p>}>
          <h1 tabIndex={-1}>{words().gate.noAnswer}</h1>
          <p>{words().gate.noAnswerHelp}</p>
        </Show>
      </div>
      <Show when={props.lost}>
        <button type="button" class="btn" onClick={() => props.retry()}>
          <TryAgainIcon />
          {words().common.tryNow}
        </button>
      </Show>
      <Foot />
    </main>
  )
}
