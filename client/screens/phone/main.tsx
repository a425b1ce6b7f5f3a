import { createSignal, type JSX, Show } from 'solid-js'
import { render } from 'solid-js/web'
import { codeInPath } from '#client/screens/home/code.ts'
import { findLater, LoadingPage, later } from './later.tsx'
import { Phone } from './Phone.tsx'
import { ready } from './words.ts'

findLater(() => import('./later/parts.ts'))
const Home = later((all) => all.Home, LoadingPage)

/** Marks an address that was reached by typing the code. */
const TYPED = { typed: true }

function Page(): JSX.Element {
  const [code, setCode] = createSignal(codeInPath(location.pathname))
  const [typed, setTyped] = createSignal(false)

  function read() {
    setTyped(history.state?.typed === true)
    setCode(codeInPath(location.pathname))
  }
  function goTo(to: string) {
    history.pushState(TYPED, '', `/${to}`)
    read()
  }
  window.addEventListener('popstate', read)
  read()
  return (
    <Show when={code()} keyed fallback={<Home goTo={goTo} />}>
      {(to) => <Phone code={to} typed={typed()} goTo={goTo} />}
    </Show>
  )
}

const app = document.getElementById('app')
if (app)
  void ready().then(() => {
    app.replaceChildren()
    render(() => <Page />, app)
  })
