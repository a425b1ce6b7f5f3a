import { createSignal, type JSX, Match, onCleanup, Show, Switch } from 'solid-js'
import { Portal } from 'solid-js/web'
import type { LeaderView } from '#shared/views/leader.ts'
import type { SeatedPart, SeatingPart } from '#shared/views/seating-part.ts'
import { TableCards } from './parts/TableCards.tsx'
import { TableList } from './parts/TableList.tsx'
import { printTables } from './print.model.ts'
import { ready, words } from './words.ts'
import './print.css'

export type PrintTablesProps = {
  readonly view: Pick<LeaderView, 'people' | 'arrivals' | 'gathering' | 'agenda' | 'join'>
  readonly tables: SeatingPart['tables']
  /** Who sits where in what is to be printed: the draft, the round, or the home tables. */
  readonly seated: readonly SeatedPart[]
}
type Paper = 'cards' | 'list'

/** On the page while it is being printed; the rest of the page is then not on the paper. */
const PRINTS = 'prints'

/** Two buttons; what they print is made here, from what the leader sees, so that it needs no other page and no net. */
export function PrintTables(props: PrintTablesProps): JSX.Element {
  const [here, setHere] = createSignal(false)
  const [paper, setPaper] = createSignal<Paper | null>(null)
  const tables = () => printTables(props.view, props.tables, props.seated)
  void ready().then(() => setHere(true))

  async function print(what: Paper) {
    setPaper(what)
    document.documentElement.classList.add(PRINTS)
    // The paper itself, and the typeface, have to be there first.
    await new Promise(requestAnimationFrame)
    await document.fonts?.ready
    window.print()
  }
  function put() {
    setPaper(null)
    document.documentElement.classList.remove(PRINTS)
  }
  window.addEventListener('afterprint', put)
  onCleanup(() => {
    window.removeEventListener('afterprint', put)
    put()
  })

  return (
    <Show when={here()}>
      <button type="button" class="btn" disabled={tables().length === 0} onClick={() => void print('cards')}>
        {words().cards}
      </button>
      <button type="button" class="btn" disabled={tables().length === 0} onClick={() => void print('list')}>
        {words().list}
      </button>
      <Show when={paper()}>
        {(what) => (
          <Portal>
            <Switch>
              <Match when={what() === 'cards'}>
                <TableCards tables={tables()} gathering={titleOf(props.view)} join={props.view.join} />
              </Match>
              <Match when={what() === 'list'}>
                <TableList tables={tables()} gathering={titleOf(props.view)} />
              </Match>
            </Switch>
          </Portal>
        )}
      </Show>
    </Show>
  )
}

function titleOf({ gathering, agenda }: PrintTablesProps['view']): string {
  return gathering.title || agenda.title
}
