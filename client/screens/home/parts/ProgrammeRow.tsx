import { For, type JSX, Show } from 'solid-js'
import type { MineDesk } from '#client/screens/home/create-mine.ts'
import type { ProgrammesDesk } from '#client/screens/home/create-programmes.ts'
import { programmeWords } from '#client/screens/home/programme-words.ts'
import { addressOf, gatheringsOf } from '#client/screens/home/programmes.model.ts'
import { words } from '#client/screens/home/words.ts'
import { datesText } from '#client/words/format.ts'
import type { ProgrammeRow as Row } from '#shared/protocol/programme.ts'
import { EraseProgramme } from './EraseProgramme.tsx'
import { HeldRow } from './HeldRow.tsx'
import { MineRow } from './MineRow.tsx'

/** One programme: what it is, the way in, behind "more" what is seldom done, and its gatherings below. */
export function ProgrammeRow(props: {
  readonly row: Row
  readonly programmes: ProgrammesDesk
  readonly mine: MineDesk
}): JSX.Element {
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
    <HeldRow
      kind="programme"
      title={title()}
      href={addressOf(props.row)}
      open={open()}
      about={[whenText(props.row), text().gatherings(props.row.gatherings)].join(' · ')}
      standing={`${role()}${props.row.phase === 'closed' ? ` · ${text().closed}` : ''}`}
      soon={props.row.daysLeft === undefined ? null : text().erase.soon(props.row.daysLeft)}
      more={text().more(title())}
      ways={
        <>
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
        </>
      }
      erase={owns() ? text().erase.way : null}
      eraser={(leave) => <EraseProgramme row={props.row} programmes={props.programmes} onLeave={leave} />}
      below={
        <Show when={owns()}>
          <p class="sm mut" id={id()}>
            {text().copyHelp}
          </p>
        </Show>
      }
      inside={
        <Show when={inside().length > 0}>
          <ul class="rows inside" aria-label={`${words().mine.heading}: ${title()}`}>
            <For each={inside()}>{(row) => <MineRow row={row} mine={props.mine} />}</For>
          </ul>
        </Show>
      }
    />
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
