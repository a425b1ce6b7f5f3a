import type { ComponentProps, JSX } from 'solid-js'
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

type Sample = Omit<ComponentProps<typeof OnDesk>, 'children' | 'wide'>

function AtDesk(props: Sample): JSX.Element {
  return (
    <OnDesk {...props} wide>
      <SummaryDesk notes={notesView(props.of)} />
    </OnDesk>
  )
}

function OnPaper(props: Sample): JSX.Element {
  return (
    <OnDesk {...props} wide>
      <Paper of={props.of} />
    </OnDesk>
  )
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
        <AtDesk is="nothing is collected yet" of={nothing} />
        <AtDesk is="nothing is picked yet" of={collected} />
        <AtDesk is="picked" of={picked} focus=".grip" />
        <AtDesk is="on the hall screen" of={shown} />
        <AtDesk is="one is not to be shown any more" of={gone} />
        <AtDesk is="what observers have not chosen" of={observed} />
        <AtDesk is="a sentence is worded anew" of={picked} press=".sumpick button" />
        <AtDesk is="refused" of={picked} line={REFUSED} asked="summary/order" />
        <AtDesk is="offline" of={picked} line={OFFLINE} />
        <AtDesk is="overfull: seventeen, title of 120" of={many} />
      </Of>
      <Of name="SummaryPaper">
        <OnPaper is="on paper" of={titled} />
        <OnPaper is="overfull, on paper" of={many} />
      </Of>
    </>
  )
}
