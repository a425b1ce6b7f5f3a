import { createMemo, type JSX, onCleanup } from 'solid-js'
import { Portal } from 'solid-js/web'
import { municipalitiesIn } from '#client/screens/console/desk.tsx'
import { words as consoleWords } from '#client/screens/console/words.ts'
import { words as hallWords } from '#client/screens/projector/words.ts'
import { onScreen } from '#client/summary/desk.model.ts'
import { words } from '#client/summary/words.ts'
import { datesText } from '#client/words/format.ts'
import type { LeaderView } from '#shared/views/leader.ts'
import { SummaryPaper } from './SummaryPaper.tsx'
import '#client/seating/print/print.css'
import './summary-print.css'

/** On the page while it is being printed; the rest of the page is then not on the paper. */
const PRINTS = 'prints'

/** The first page of the report. Whoever prints this page by the browser's own command gets the same paper. */
export function PrintSummary(props: {
  readonly view: Pick<LeaderView, 'summary' | 'gathering' | 'agenda' | 'arrivals'> & LeaderView
}): JSX.Element {
  const summary = createMemo(() => onScreen(props.view.summary, municipalitiesIn(props.view)))
  const isEmpty = () => summary().points.length === 0
  const where = () => {
    const { gathering, agenda } = props.view
    const dates = agenda.days.flatMap(({ date }) => date ?? [])
    return [gathering.title || agenda.title, gathering.place, datesText(consoleWords().common, dates)]
      .filter((text) => text !== '')
      .join(' · ')
  }
  const put = () => {
    if (!isEmpty()) document.documentElement.classList.add(PRINTS)
  }
  const take = () => document.documentElement.classList.remove(PRINTS)
  window.addEventListener('beforeprint', put)
  window.addEventListener('afterprint', take)
  onCleanup(() => {
    window.removeEventListener('beforeprint', put)
    window.removeEventListener('afterprint', take)
    take()
  })

  async function print() {
    put()
    // The typeface has to be there first.
    await document.fonts?.ready
    window.print()
  }
  return (
    <>
      <button type="button" class="btn" disabled={isEmpty()} onClick={() => void print()}>
        {words().print}
      </button>
      <Portal>
        <SummaryPaper summary={summary()} where={where()} words={hallWords().summary} />
      </Portal>
    </>
  )
}
