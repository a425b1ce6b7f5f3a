import type { JSX } from 'solid-js'
import { readCode, showCode } from '#client/screens/home/code.ts'
import type { MineDesk } from '#client/screens/home/create-mine.ts'
import { words } from '#client/screens/home/words.ts'
import type { HomeRow } from '#shared/protocol/home.ts'
import { TypeToErase } from './TypeToErase.tsx'

/** A gathering goes for good when its code is written once more. */
export function EraseBox(props: {
  readonly row: HomeRow
  readonly mine: MineDesk
  readonly onLeave: () => void
}): JSX.Element {
  const says = () => {
    const { goes, stays, wrong, go, heading, label, open } = words().erase
    return {
      ...{ goes, stays, wrong, go },
      heading: heading(props.row.title || words().mine.noName),
      label: label(showCode(props.row.code)),
      open: props.row.phase === 'open' ? open : null,
    }
  }
  return (
    <TypeToErase
      says={says()}
      code
      isIt={(typed) => readCode(typed) === props.row.code}
      busy={props.mine.busy()}
      onErase={() => void props.mine.erase(props.row)}
      onLeave={() => props.onLeave()}
    />
  )
}
