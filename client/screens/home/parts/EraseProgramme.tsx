import type { JSX } from 'solid-js'
import type { ProgrammesDesk } from '#client/screens/home/create-programmes.ts'
import { programmeWords } from '#client/screens/home/programme-words.ts'
import { tidyName } from '#shared/kernel/text.ts'
import type { ProgrammeRow } from '#shared/protocol/programme.ts'
import { TypeToErase } from './TypeToErase.tsx'

/** A programme goes for good when its title is written once more. */
export function EraseProgramme(props: {
  readonly row: ProgrammeRow
  readonly programmes: ProgrammesDesk
  readonly onLeave: () => void
}): JSX.Element {
  const says = () => {
    const { goes, stays, wrong, go, heading, label, open } = programmeWords().erase
    return {
      ...{ goes, stays, wrong, go },
      heading: heading(props.row.title),
      label: label(props.row.title),
      open: props.row.phase === 'open' ? open : null,
    }
  }
  return (
    <TypeToErase
      says={says()}
      isIt={(typed) => tidyName(typed) === props.row.title}
      busy={props.programmes.busy()}
      onErase={(typed) => void props.programmes.erase(props.row, typed)}
      onLeave={() => props.onLeave()}
    />
  )
}
