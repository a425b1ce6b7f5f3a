import type { JSX } from 'solid-js'
import { FiguresDesk } from '#client/figures/FiguresDesk.tsx'
import { OnDesk } from './console-specimen.tsx'
import { Of } from './Sheet.tsx'
import { figured, one, onlyGaps, onlyLong, shown } from './samples/figures.ts'
import { running } from './samples/gathering.ts'

const OFFLINE = { status: 'offline' } as const
const REFUSED = { outcome: { ok: false, code: 'unknown-figure' } } as const

/** The page where numbers become figures. */
export function ConsoleFigures(): JSX.Element {
  return (
    <Of name="FiguresDesk: FigureForm, ImportNumbers, ChooseNumbers, FigureReader, FigureBody, FigureTable">
      <OnDesk is="no figures yet" of={running} wide>
        <FiguresDesk />
      </OnDesk>
      <OnDesk is="five, the first looked at, focus" of={figured} focus=".figname" wide>
        <FiguresDesk />
      </OnDesk>
      <OnDesk is="on the hall screen" of={shown} wide>
        <FiguresDesk />
      </OnDesk>
      <OnDesk is="as a table" of={one} press=".figways [aria-pressed=false]" wide>
        <FiguresDesk />
      </OnDesk>
      <OnDesk is="two quarters missing" of={onlyGaps} wide>
        <FiguresDesk />
      </OnDesk>
      <OnDesk is="a new one" of={running} press=".figlist .head .btn" wide>
        <FiguresDesk />
      </OnDesk>
      <OnDesk is="refused" of={one} line={REFUSED} asked="figures/list" wide>
        <FiguresDesk />
      </OnDesk>
      <OnDesk is="offline" of={one} line={OFFLINE} wide>
        <FiguresDesk />
      </OnDesk>
      <OnDesk is="overfull: sixty rows, all texts as long as they may be" of={onlyLong} wide>
        <FiguresDesk />
      </OnDesk>
    </Of>
  )
}
