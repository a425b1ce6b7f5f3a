import {
  createEffect,
  createSignal,
  type JSX,
  lazy,
  Match,
  onCleanup,
  onMount,
  Show,
  Suspense,
  Switch,
} from 'solid-js'
import { withWords } from '#client/ui/with-words.ts'
import { createMine } from './create-mine.ts'
import { createProgrammes } from './create-programmes.ts'
import { JoinBox } from './parts/JoinBox.tsx'
import { Mine } from './parts/Mine.tsx'
import { Top } from './parts/Top.tsx'
import { gatheringsApart } from './programmes.model.ts'
import { words } from './words.ts'

/** Reading programmes takes much code, which no phone that only wants in should wait for. */
const New = lazy(() => import('./parts/New.tsx').then(({ New: part }) => ({ default: part })))
const programmeWords = () => import('./programme-words.ts')
const Programmes = withWords(
  () => import('./parts/Programmes.tsx').then((part) => part.Programmes),
  programmeWords,
)
const NewProgramme = withWords(
  () => import('./parts/NewProgramme.tsx').then((part) => part.NewProgramme),
  programmeWords,
)

type Making = 'gathering' | 'programme' | null
const ADDRESSES = { gathering: '/?new', programme: '/?new=programme' }

function makingNow(): Making {
  const asked = new URLSearchParams(location.search).get('new')
  if (asked === null) return null
  return asked === 'programme' ? 'programme' : 'gathering'
}

/** Where everything begins: join, go on with what one has, or make something new. */
export function HomePage(): JSX.Element {
  const mine = createMine()
  const programmes = createProgrammes(() => void mine.refresh())
  const [making, setMaking] = createSignal(makingNow())
  /** Nobody else makes anything, whatever the address says. */
  const makes = () => (mine.mayCreate() ? making() : null)
  /** Those of a programme on the list stand under it. */
  const apart = {
    ...mine,
    rows: () => {
      const rows = mine.rows()
      return rows && gatheringsApart(rows, programmes.rows() ?? [])
    },
  }

  /** Null until it is known: what is being fetched stands in one place. */
  const hasSome = () => {
    const rows = programmes.rows()
    return rows && rows.length > 0
  }
  const held = () => (
    <Suspense>
      <Programmes programmes={programmes} mine={mine} onNew={() => go('programme')} />
    </Suspense>
  )

  function go(to: Making) {
    history.pushState(null, '', to === null ? '/' : ADDRESSES[to])
    setMaking(to)
    scrollTo(0, 0)
  }
  const back = () => setMaking(makingNow())
  onMount(() => window.addEventListener('popstate', back))
  onCleanup(() => window.removeEventListener('popstate', back))
  createEffect(() => {
    document.title = making() === 'gathering' ? `${words().create.new} · Samling` : 'Samling'
  })

  return (
    <>
      <Top />
      <Switch
        fallback={
          <main class="home">
            <JoinBox />
            <div class="held">
              {/* Whoever has none came for a gathering. */}
              <Show when={hasSome()}>{held()}</Show>
              <Mine mine={apart} onNew={() => go('gathering')} />
              <Show when={hasSome() === false}>{held()}</Show>
            </div>
          </main>
        }
      >
        <Match when={makes() === 'gathering'}>
          <Suspense fallback={<main class="home" />}>
            <New onBack={() => go(null)} />
          </Suspense>
        </Match>
        <Match when={makes() === 'programme'}>
          <Suspense fallback={<main class="home" />}>
            <NewProgramme onBack={() => go(null)} />
          </Suspense>
        </Match>
      </Switch>
    </>
  )
}
