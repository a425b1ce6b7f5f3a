import type { JSX } from 'solid-js'
import { ConsoleAsked } from './ConsoleAsked.tsx'
import { ConsoleEvaluation } from './ConsoleEvaluation.tsx'
import { ConsoleFigures } from './ConsoleFigures.tsx'
import { ConsoleLibrary } from './ConsoleLibrary.tsx'
import { ConsolePanel } from './ConsolePanel.tsx'
import { ConsoleParts } from './ConsoleParts.tsx'
import { ConsolePlan } from './ConsolePlan.tsx'
import { ConsolePolls } from './ConsolePolls.tsx'
import { ConsolePreflight } from './ConsolePreflight.tsx'
import { ConsolePromises } from './ConsolePromises.tsx'
import { ConsoleRehearsal } from './ConsoleRehearsal.tsx'
import { ConsoleReplay } from './ConsoleReplay.tsx'
import { ConsoleReport } from './ConsoleReport.tsx'
import { ConsoleReporting } from './ConsoleReporting.tsx'
import { ConsoleRound } from './ConsoleRound.tsx'
import { ConsoleRun } from './ConsoleRun.tsx'
import { ConsoleSeating } from './ConsoleSeating.tsx'
import { ConsoleSummary } from './ConsoleSummary.tsx'
import { ConsoleTalk } from './ConsoleTalk.tsx'
import { ObserverPage } from './ObserverPage.tsx'
import { PaperTables } from './PaperTables.tsx'
import { Sheet } from './Sheet.tsx'

/** Every part of the leader's console, in every state. */
export function ConsoleSheet(): JSX.Element {
  return (
    <Sheet surface="console">
      <ConsoleParts />
      <ConsoleRun />
      <ConsoleAsked />
      <ConsoleTalk />
      <ConsoleRound />
      <ConsolePanel />
      <ConsolePromises />
      <ConsoleEvaluation />
      <ConsolePolls />
      <ConsoleFigures />
      <ConsoleSummary />
      <ConsolePlan />
      <ConsoleLibrary />
      <ConsoleSeating />
      <ConsolePreflight />
      <ConsoleRehearsal />
      <ConsoleReport />
      <ConsoleReplay />
      <ConsoleReporting />
      <PaperTables />
      <ObserverPage />
    </Sheet>
  )
}
