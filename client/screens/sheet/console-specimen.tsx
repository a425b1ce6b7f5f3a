import type { JSX } from 'solid-js'
import promises from '#client/activities/commitments/commitments-console.css?inline'
import talk from '#client/activities/conversation/talk-console.css?inline'
import evaluation from '#client/activities/evaluation/evaluation-console.css?inline'
import panel from '#client/activities/panel/panel-console.css?inline'
import round from '#client/activities/presentation-round/round-console.css?inline'
import figureDrawn from '#client/figures/figure-projector.css?inline'
import figures from '#client/figures/figures.css?inline'
import board from '#client/notes/board.css?inline'
import notes from '#client/notes/notes.css?inline'
import writing from '#client/notes/writing.css?inline'
import library from '#client/screens/console/library/library.css?inline'
import partsNav from '#client/screens/console/parts/parts-nav.css?inline'
import people from '#client/screens/console/people/people.css?inline'
import pollFigure from '#client/screens/console/polls/figure.css?inline'
import polls from '#client/screens/console/polls/polls.css?inline'
import preflight from '#client/screens/console/preflight/preflight.css?inline'
import programme from '#client/screens/console/programme/programme.css?inline'
import rehearsal from '#client/screens/console/rehearsal/rehearsal.css?inline'
import reporting from '#client/screens/console/reporting/reporting.css?inline'
import seating from '#client/screens/console/seating/seating.css?inline'
import form from '#client/screens/form/form.css?inline'
import paper from '#client/seating/print/print.css?inline'
import summaryPaper from '#client/summary/print/summary-print.css?inline'
import summary from '#client/summary/summary.css?inline'
import consoleCss from '#client/ui/console.css?inline'
import tokens from '#client/ui/tokens.css?inline'
import { makeSpecimen, type SpecimenProps } from './make-specimen.tsx'
import { SampleDesk, type SampleDeskProps } from './samples/desk.tsx'

/** What is over or at the edge of the console's window stands in its place here, and takes the height that it needs. */
const OWN = `
  #app.part { padding: 16px; }
  dialog.sheet { position: static; margin: 0; width: auto; max-width: none; box-shadow: none; }
  .formpage { min-height: 0; }
  .formpage .ending { position: static; }
  .gate, .console { min-height: 0; height: auto; }
  .keynote { position: static; }
  .stage .seg, .seg:has(.scenes) { flex-wrap: wrap; }
  .scenes { position: static; flex: 0 0 100%; }
  .seatpg .now { position: static; }
  .prints .paper { display: block; }
`
export const Specimen = makeSpecimen(
  [
    tokens,
    consoleCss,
    partsNav,
    people,
    preflight,
    programme,
    rehearsal,
    reporting,
    form,
    seating,
    talk,
    round,
    panel,
    notes,
    writing,
    board,
    figureDrawn,
    figures,
    summary,
    paper,
    summaryPaper,
    polls,
    pollFigure,
    promises,
    evaluation,
    library,
  ],
  OWN,
)

/** A specimen on a leader's desk. */
export function OnDesk(
  props: Omit<SpecimenProps, 'children'> & SampleDeskProps & { readonly children: JSX.Element },
): JSX.Element {
  return (
    <Specimen {...props}>
      <SampleDesk {...props} />
    </Specimen>
  )
}
