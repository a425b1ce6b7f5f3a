import type { JSX } from 'solid-js'
import { Counts } from './Counts.tsx'
import { Lead } from './Lead.tsx'
import { PlanTable } from './PlanTable.tsx'
import { SeriesCard } from './SeriesCard.tsx'
import { Timeline } from './Timeline.tsx'

/** How the programme goes, on one page. */
export function Overview(): JSX.Element {
  return (
    <main class="home">
      <Lead />
      <Timeline />
      <div class="hg">
        <PlanTable />
        <div class="beside">
          <Counts />
          <SeriesCard />
        </div>
      </div>
    </main>
  )
}
