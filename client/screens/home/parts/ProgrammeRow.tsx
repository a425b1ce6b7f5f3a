import { createSignal, For, type JSX, Show } from 'solid-js'
import type { MineDesk } from '#client/screens/home/create-mine.ts'
import type { ProgrammesDesk } from '#client/screens/home/create-programmes.ts'
import { programmeWords } from '#client/screens/home/programme-words.ts'
import { addressOf, gatheringsOf } from '#client/screens/home/programmes.model.ts'
import { words } from '#client/screens/home/words.ts'
import { ChevronDownIcon } from '#client/ui/icons.tsx'
import { Note } from '#client/ui/Note.tsx'
import { datesText } from '#client/words/format.ts'
import type { ProgrammeRow as Row } from '#shared/protocol/programme.ts'
import { EraseProgramme } from './EraseProgramme.tsx'
import { MineRow } from './MineRow.tsx'

/** One programme: what it is, the way in, behind "more" what is seldom done, and its gatherings below. */
export function ProgrammeRow(props: {
  readonly row: Row
  readonly programmes: ProgrammesDesk
  readonly mine: MineDesk
}): JSX.Element {
  const [erasing, setErasing] = createSignal(false)
  let way: HTMLButtonElement | undefined
  const text = () => programmeWords()
  const owns = () => props.row.role === 'owner'
  const title = () => props.row.title || text().noName
  const inside = () => gatheringsOf(props.row, props.mine.rows() ?? [])
  const role = () => {
    const { role: is, municipality } = props.row
    return is === 'municipality' ? text().ofMunicipality(municipality) : text().roles[is]
  }
  const open = () => {
    const { role: is } = props.row
    return is === 'owner' ? text().open : is === 'municipality' ? text().openOwn : text().openResearch
  }
  const id = () => `copy-${props.row.programme}`
  return (
    <li class="programme">
      <div class="what">
        <b>
          <a href={addressOf(props.row)}>{title()}</a>
        </b>
        <span class="sm mut">
          {[whenText(props.row), text().gatherings(props.row.gatherings)].join(' · ')}
        </span>
        <span class="sm">
          {role()}
          {props.row.phase === 'closed' ? ` · ${text().closed}` : ''}
        </span>
        <Show when={props.row.daysLeft !== undefined}>
          <Note tone="hold" text={text().erase.soon(props.row.daysLeft ?? 0)} />
        </Show>
      </div>
      <a class="btn" href={addressOf(props.row)} aria-label={`${open()}: ${title()}`}>
        {open()}
      </a>
      <details>
        <summary aria-label={text().more(title())}>
          <ChevronDownIcon />
        </summary>
        <div class="ways">
          <Show when={owns()}>
            <button
              type="button"
              class="btn"
              disabled={props.programmes.busy()}
              aria-describedby={id()}
              onClick={() => void props.programmes.copy(props.row)}
            >
              {text().copy}
            </button>
            <button
              type="button"
              class="btn"
              disabled={props.programmes.busy()}
              onClick={() =>
                void props.programmes.setPhase(props.row, props.row.phase === 'open' ? 'closed' : 'open')
              }
            >
              {props.row.phase === 'open' ? text().close : text().reopen}
            </button>
          </Show>
          <button type="button" class="btn" onClick={() => props.programmes.remove(props.row)}>
            {text().remove}
          </button>
          <Show when={owns()}>
            <button
              type="button"
              class="btn"
              ref={(button) => {
                way = button
              }}
              aria-expanded={erasing()}
              onClick={() => setErasing(!erasing())}
            >
              {text().erase.way}
            </button>
          </Show>
        </div>
        <Show when={erasing()}>
          <EraseProgramme
            row={props.row}
            programmes={props.programmes}
            onLeave={() => {
              setErasing(false)
              way?.focus()
            }}
          />
        </Show>
        <Show when={owns()}>
          <p class="sm mut" id={id()}>
            {text().copyHelp}
          </p>
        </Show>
      </details>
      <Show when={inside().length > 0}>
        <ul class="rows inside" aria-label={`${words().mine.heading}: ${title()}`}>
          <For each={inside()}>{(row) => <MineRow row={row} mine={props.mine} />}</For>
        </ul>
      </Show>
    </li>
  )
}

function whenText({ from, to }: Row): string {
  if (from === null || to === null) return programmeWords().noDates
  const years = [from, to].map((date) => date.slice(0, 4))
  const day = (date: string) => datesText(words().common, [date])
  return years[0] === years[1]
    ? `${from === to ? day(from) : `${day(from)} – ${day(to)}`} ${years[0]}`
    : `${day(from)} ${years[0]} – ${day(to)} ${years[1]}`
}
