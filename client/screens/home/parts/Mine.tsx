import { For, type JSX, Match, Show, Switch } from 'solid-js'
import type { MineDesk } from '#client/screens/home/create-mine.ts'
import { whyText } from '#client/screens/home/home.model.ts'
import { words } from '#client/screens/home/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { MineRow } from './MineRow.tsx'
import { Dead, FromFile, Told } from './Told.tsx'

/** The gatherings this browser has led or joined, and above them the way to a new one for whoever may make it. */
export function Mine(props: { readonly mine: MineDesk; readonly onNew: () => void }): JSX.Element {
  const said = () => {
    const is = props.mine.said()
    if (is === null) return ''
    if (is.what === 'failed') return whyText(words(), is.no)
    const title = is.row.title || words().mine.noName
    if (is.what === 'closed') return words().mine.closedNow(title)
    if (is.what === 'left') return words().own.done(title)
    if (is.what === 'erased') return words().erase.done(title)
    if (is.what === 'reopened') return words().mine.reopenedNow(title)
    return is.row.key.role === 'leader' ? words().mine.removedLeader(title) : words().mine.removedPhone(title)
  }
  const undo = () => {
    const is = props.mine.said()
    return is?.what === 'removed' ? is.undo : null
  }
  return (
    <section class="mine" aria-labelledby="mine">
      <div class="head">
        <h2 id="mine">{words().mine.heading}</h2>
        <Show when={props.mine.mayCreate()}>
          <button type="button" class="btn pri" onClick={() => props.onNew()}>
            {words().create.new}
          </button>
        </Show>
      </div>
      <Told failed={props.mine.said()?.what === 'failed'} text={said()} undo={undo()} />
      <Switch>
        <Match when={props.mine.lost()}>
          <div class="stack">
            <Note tone="err" text={words().mine.failed} />
            <button type="button" class="btn" onClick={() => void props.mine.refresh()}>
              {words().common.tryAgain}
            </button>
          </div>
        </Match>
        <Match when={props.mine.rows() === null}>
          <p class="mut">{words().mine.loading}</p>
        </Match>
        <Match when={props.mine.rows()?.length === 0}>
          <p class="mut">{words().mine.none}</p>
        </Match>
        <Match when={props.mine.rows()}>
          {(rows) => (
            <ul class="rows">
              <For each={rows()}>{(row) => <MineRow row={row} mine={props.mine} apart />}</For>
            </ul>
          )}
        </Match>
      </Switch>
      <Dead
        count={props.mine.dead()}
        text={words().mine.dead(props.mine.dead())}
        forget={words().mine.forgetDead}
        onForget={() => props.mine.forgetDead()}
      />
      <Show when={props.mine.mayCreate()} fallback={<p class="mut sm">{words().mine.only}</p>}>
        <div class="ways">
          <button
            type="button"
            class="btn"
            disabled={props.mine.busy()}
            onClick={() => void props.mine.openDemo()}
          >
            {words().create.demo}
          </button>
          <FromFile
            accept=".json,application/json"
            disabled={props.mine.busy()}
            text={words().create.fromFile}
            onFile={(file) => void props.mine.openFile(file)}
          />
          <a class="btn" href="/check">
            {words().create.check}
          </a>
        </div>
      </Show>
    </section>
  )
}
