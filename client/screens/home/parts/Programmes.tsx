import { For, type JSX, Show } from 'solid-js'
import type { No } from '#client/screens/home/ask-server.ts'
import type { MineDesk } from '#client/screens/home/create-mine.ts'
import type { ProgrammesDesk } from '#client/screens/home/create-programmes.ts'
import { whyText } from '#client/screens/home/home.model.ts'
import { programmeWords } from '#client/screens/home/programme-words.ts'
import { words } from '#client/screens/home/words.ts'
import { refusalText } from '#client/words/refusal-text.ts'
import { language } from '#client/words/words.ts'
import type { ProgrammeRefusal } from '#shared/programme/programme.ts'
import { ProgrammeRow } from './ProgrammeRow.tsx'
import { Dead, FromFile, Told } from './Told.tsx'

/** The programmes this browser holds keys to, and the ways to another for whoever may make one. Nothing for everybody else. */
export function Programmes(props: {
  readonly programmes: ProgrammesDesk
  readonly mine: MineDesk
  readonly onNew: () => void
}): JSX.Element {
  const text = () => programmeWords()
  const rows = () => props.programmes.rows() ?? []
  const said = () => {
    const is = props.programmes.said()
    if (is === null) return ''
    if (is.what === 'failed') return whyProgramme(is.no)
    const title = is.row.title || text().noName
    if (is.what === 'removed') return text().removed(title)
    if (is.what === 'copied') return text().copied(title)
    if (is.what === 'erased') return text().erasedNow(title)
    return is.what === 'closed' ? text().closedNow(title) : text().reopenedNow(title)
  }
  const undo = () => {
    const is = props.programmes.said()
    return is?.what === 'removed' ? is.undo : null
  }
  const isShown = () =>
    rows().length > 0 || props.mine.mayCreate() || props.programmes.dead() > 0 || said() !== ''
  return (
    <Show when={isShown()}>
      <section class="mine" aria-labelledby="programmes">
        <div class="head">
          <h2 id="programmes">{text().heading}</h2>
          <Show when={props.mine.mayCreate()}>
            <button type="button" class="btn" onClick={() => props.onNew()}>
              {text().new}
            </button>
          </Show>
        </div>
        <Told failed={props.programmes.said()?.what === 'failed'} text={said()} undo={undo()} />
        <Show when={rows().length > 0} fallback={<p class="mut">{text().none}</p>}>
          <ul class="rows">
            <For each={rows()}>
              {(row) => <ProgrammeRow row={row} programmes={props.programmes} mine={props.mine} />}
            </For>
          </ul>
        </Show>
        <Dead
          count={props.programmes.dead()}
          text={text().dead(props.programmes.dead())}
          forget={text().forgetDead}
          onForget={() => props.programmes.forgetDead()}
        />
        <Show when={props.mine.mayCreate()}>
          <div class="ways">
            <button
              type="button"
              class="btn"
              disabled={props.programmes.busy()}
              onClick={() => void props.programmes.demo(language())}
            >
              {text().demo}
            </button>
            <FromFile
              accept=".zip,application/zip"
              disabled={props.programmes.busy()}
              text={text().bring}
              onFile={(file) => void props.programmes.bringIn(file)}
            />
          </div>
        </Show>
      </section>
    </Show>
  )
}

/** Why something with a programme was not done, in words. */
export function whyProgramme(no: No): string {
  const text = programmeWords()
  const { code } = no
  if (Object.hasOwn(text.copies, code)) return text.copies[code as keyof typeof text.copies]
  if (Object.hasOwn(text.refusals, code))
    return refusalText(
      { ...words().refusals, ...text.refusals },
      { code: code as ProgrammeRefusal, detail: no.detail },
    )
  return whyText(words(), no)
}
