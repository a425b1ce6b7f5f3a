import { createEffect, createSignal, type JSX, lazy, onCleanup, onMount, Show, Suspense } from 'solid-js'
import { createMine } from './create-mine.ts'
import { JoinBox } from './parts/JoinBox.tsx'
import { Mine } from './parts/Mine.tsx'
import { Top } from './parts/Top.tsx'
import { words } from './words.ts'

/** Reading programmes takes much code, which no phone that only wants in should wait for. */
const New = lazy(() => import('./parts/New.tsx').then(({ New: part }) => ({ default: part })))

const isNew = () => new URLSearchParams(location.search).has('new')

/** Where everything begins: join, go on with what one has, or make something new. */
export function HomePage(): JSX.Element {
  const mine = createMine()
  const [making, setMaking] = createSignal(isNew())

  function go(toNew: boolean) {
    history.pushState(null, '', toNew ? '/?new' : '/')
    setMaking(toNew)
    scrollTo(0, 0)
  }
  const back = () => setMaking(isNew())
  onMount(() => window.addEventListener('popstate', back))
  onCleanup(() => window.removeEventListener('popstate', back))
  createEffect(() => {
    document.title = making() ? `${words().create.new} · Samling` : 'Samling'
  })

  return (
    <>
      <Top />
      <Show
        when={making() && mine.mayCreate()}
        fallback={
          <main class="home">
            <JoinBox />
            <Mine mine={mine} onNew={() => go(true)} />
          </main>
        }
      >
        <Suspense fallback={<main class="home" />}>
          <New onBack={() => go(false)} />
        </Suspense>
      </Show>
    </>
  )
}
