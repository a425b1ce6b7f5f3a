import type { JSX } from 'solid-js'
import { FiguresDesk } from '#client/figures/FiguresDesk.tsx'
import { FigureOnWall } from '#client/figures/parts/FigureOnWall.tsx'
import { FromProgramme } from '#client/figures/parts/FromProgramme.tsx'
import { plannedIn } from '#shared/programme/programme.ts'
import type { SlidesAnswer } from '#shared/protocol/programme.ts'
import { programmeSlides } from '#shared/views/programme-slides.ts'
import { OnDesk } from './console-specimen.tsx'
import { Of } from './Sheet.tsx'
import { brought, broughtOnWall, figured, one, onlyGaps, onlyLong, shown } from './samples/figures.ts'
import { running } from './samples/gathering.ts'
import { running as measured } from './samples/programme.ts'

const OFFLINE = { status: 'offline' } as const
const REFUSED = { outcome: { ok: false, code: 'unknown-figure' } } as const

/** The page where numbers become figures. */
export function ConsoleFigures(): JSX.Element {
  return (
    <>
      <Programme />
      <Desk />
    </>
  )
}

/** What its programme measures, on the same page. */
function Programme(): JSX.Element {
  const planned = plannedIn(measured, 'troms')
  const indicators = planned ? programmeSlides(measured, planned) : []
  const ask = (of: SlidesAnswer['of']) => async () => ({ of })
  return (
    <Of name="FromProgramme, FigureOnWall">
      <OnDesk is="on the wall, and put right since" of={broughtOnWall} wide>
        <FigureOnWall ask={ask({ title: 'Til stede', indicators })} />
      </OnDesk>
      <OnDesk is="brought once, and put right since" of={brought} wide>
        <FromProgramme ask={ask({ title: 'Til stede', indicators })} onBrought={() => undefined} />
      </OnDesk>
      <OnDesk is="nothing is measured yet, offline" of={running} line={OFFLINE} wide>
        <FromProgramme ask={ask({ title: 'Til stede', indicators: [] })} onBrought={() => undefined} />
      </OnDesk>
      <OnDesk is="error: it could not be fetched" of={running} wide>
        <FromProgramme ask={() => Promise.reject(new Error('500'))} onBrought={() => undefined} />
      </OnDesk>
    </Of>
  )
}

function Desk(): JSX.Element {
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
