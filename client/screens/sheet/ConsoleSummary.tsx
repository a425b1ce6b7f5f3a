import type { JSX } from 'solid-js'
import { words as hallWords } from '#client/screens/projector/words.ts'
import { onScreen } from '#client/summary/desk.model.ts'
import { SummaryPaper } from '#client/summary/print/SummaryPaper.tsx'
import { SummaryDesk } from '#client/summary/SummaryDesk.tsx'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { notesView } from '#shared/views/notes.ts'
import { OnDesk } from './console-specimen.tsx'
import { Of } from './Sheet.tsx'
import { collected, gone, many, nothing, observed, picked, shown, titled } from './samples/summary.ts'
import { leaderOf } from './samples/views.ts'

const OFFLINE = { status: 'offline' } as const
const REFUSED = { outcome: { ok: false, code: 'not-collected' } } as const

function Desk(props: { readonly of: Gathering }): JSX.Element {
  return <SummaryDesk notes={notesView(props.of)} />
}

function Paper(props: { readonly of: Gathering }): JSX.Element {
  const { summary, gathering, arrivals } = leaderOf(props.of)
  return (
    <div class="prints">
      <SummaryPaper
        summary={onScreen(summary, arrivals.municipalities)}
        where={gathering.title}
        words={hallWords().summary}
      />
    </div>
  )
}

/** The page where a summary is picked, and what is printed of it. */
export function ConsoleSummary(): JSX.Element {
  return (
    <>
      <Of name="SummaryDesk: Candidates, PickedList, LineForm, TitleForm, HallPreview, UndoLast, SummaryFoot, PrintSummary, SummaryProjector, SummaryPage">
        <OnDesk is="nothing is collected yet" of={nothing} wide>
          <Desk of={nothing} />
        </OnDesk>
        <OnDesk is="nothing is picked yet" of={collected} wide>
          <Desk of={collected} />
        </OnDesk>
        <OnDesk is="picked" of={picked} focus=".grip" wide>
          <Desk of={picked} />
        </OnDesk>
        <OnDesk is="on the hall screen" of={shown} wide>
          <Desk of={shown} />
        </OnDesk>
        <OnDesk is="one is not to be shown any more" of={gone} wide>
          <Desk of={gone} />
        </OnDesk>
        <OnDesk is="what observers have not chosen" of={observed} wide>
          <Desk of={observed} />
        </OnDesk>
        <OnDesk is="a sentence is worded anew" of={picked} press=".sumpick button" wide>
          <Desk of={picked} />
        </OnDesk>
        <OnDesk is="refused" of={picked} line={REFUSED} asked="summary/order" wide>
          <Desk of={picked} />
        </OnDesk>
        <OnDesk is="offline" of={picked} line={OFFLINE} wide>
          <Desk of={picked} />
        </OnDesk>
        <OnDesk is="overfull: seventeen, title of 120" of={many} wide>
          <Desk of={many} />
        </OnDesk>
      </Of>
      <Of name="SummaryPaper">
        <OnDesk is="on paper" of={titled} wide>
          <Paper of={titled} />
        </OnDesk>
        <OnDesk is="overfull, on paper" of={many} wide>
          <Paper of={many} />
        </OnDesk>
      </Of>
    </>
  )
}
