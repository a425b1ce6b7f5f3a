import type { ReportSection } from './section.ts'
import { agendaSection } from './sections/agenda.ts'
import { commitmentsSection } from './sections/commitments.ts'
import { conversationsSection } from './sections/conversations.ts'
import { evaluationSection } from './sections/evaluation.ts'
import { figuresSection } from './sections/figures.ts'
import { goalsSection } from './sections/goals.ts'
import { observersSection } from './sections/observers.ts'
import { panelSection } from './sections/panel.ts'
import { peopleSection } from './sections/people.ts'
import { pollsSection } from './sections/polls.ts'
import { presentationsSection } from './sections/presentations.ts'
import { reportingSection } from './sections/reporting.ts'
import { seatingsSection } from './sections/seatings.ts'
import { summarySection } from './sections/summary.ts'

/** Each keeps to itself what its pieces are: what it takes is what it builds from. */
function kept<Piece>(section: ReportSection<Piece>): ReportSection<unknown> {
  return section as ReportSection<unknown>
}

/** In the order of the report. A new section is a file, a line here and its id in `SECTION_IDS`. */
export const SECTIONS: readonly ReportSection<unknown>[] = [
  kept(summarySection),
  kept(commitmentsSection),
  kept(goalsSection),
  kept(agendaSection),
  kept(peopleSection),
  kept(reportingSection),
  kept(figuresSection),
  kept(presentationsSection),
  kept(panelSection),
  kept(observersSection),
  kept(conversationsSection),
  kept(pollsSection),
  kept(evaluationSection),
  kept(seatingsSection),
]
