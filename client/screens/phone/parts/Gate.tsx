import { type JSX, Show } from 'solid-js'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { LoadingPage, later, refusal } from '#client/screens/phone/later.tsx'
import { words } from '#client/screens/phone/words.ts'
import { Foot } from './Foot.tsx'

const Home = later((all) => all.Home, LoadingPage)

/** The way in is closed, or not open yet: why, and what to do. */
export function Gate(props: { readonly phone: Phone; readonly goTo: (code: string) => void }): JSX.Element {
  const { connection } = props.phone
  const refused = () => (connection.status() === 'refused' ? connection.refusal() : null)
  const isOld = () => refused()?.code === 'client-too-old'
  const lost = () => connection.status() === 'offline' || refused() !== null
  const title = () => {
    if (isOld()) return words().gate.old
    if (refused()) return words().gate.refused
    return lost() ? words().gate.noAnswer : words().gate.connecting
  }
  const help = () => {
    const why = refused()
    if (why) return why.text ?? refusal(why)
    return lost() ? words().gate.noAnswerHelp : ''
  }
  return (
    <Show
      when={refused()?.code === 'unknown-code'}
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
