import { type JSX, Show } from 'solid-js'
import { Home } from '#client/screens/home/Home.tsx'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words } from '#client/screens/phone/words.ts'
import { refusalText } from '#client/words/refusal-text.ts'
import { Foot } from './Foot.tsx'

/** The way in is closed, or not open yet: why, and what to do. */
export function Gate(props: { readonly phone: Phone; readonly goTo: (code: string) => void }): JSX.Element {
  const { connection } = props.phone
  const refusal = () => (connection.status() === 'refused' ? connection.refusal() : null)
  const isOld = () => refusal()?.code === 'client-too-old'
  const lost = () => connection.status() === 'offline' || refusal() !== null
  const title = () => {
    if (isOld()) return words().gate.old
    if (refusal()) return words().gate.refused
    return lost() ? words().gate.noAnswer : words().gate.connecting
  }
  const help = () => {
    const why = refusal()
    if (why) return refusalText(words().refusals, why)
    return lost() ? words().gate.noAnswerHelp : ''
  }
  return (
    <Show
      when={refusal()?.code === 'unknown-code'}
      fallback={
        <>
          <main class="join">
            <div class="stack" role="status">
              <h1 tabIndex={-1}>{title()}</h1>
              <p>{help()}</p>
            </div>
            <Foot />
          </main>
          <Show when={lost()}>
            <div class="act">
              <button
                type="button"
                class="btn pri lg"
                onClick={() => (isOld() ? location.reload() : connection.retry())}
              >
                {isOld() ? words().gate.reload : words().common.tryAgain}
              </button>
            </div>
          </Show>
        </>
      }
    >
      <Home wrong={props.phone.code} goTo={props.goTo} retry={connection.retry} />
    </Show>
  )
}
