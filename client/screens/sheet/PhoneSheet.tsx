import type { JSX } from 'solid-js'
import { PhoneActivities } from './PhoneActivities.tsx'
import { PhoneEvaluation } from './PhoneEvaluation.tsx'
import { PhoneFigures } from './PhoneFigures.tsx'
import { PhoneNotes } from './PhoneNotes.tsx'
import { PhoneNow } from './PhoneNow.tsx'
import { PhonePanel } from './PhonePanel.tsx'
import { PhoneParts } from './PhoneParts.tsx'
import { PhonePromises } from './PhonePromises.tsx'
import { PhoneQuestions } from './PhoneQuestions.tsx'
import { PhoneRound } from './PhoneRound.tsx'
import { PhoneScreens } from './PhoneScreens.tsx'
import { PhoneSummary } from './PhoneSummary.tsx'
import { PhoneTables } from './PhoneTables.tsx'
import { PhoneTalk } from './PhoneTalk.tsx'
import { Sheet } from './Sheet.tsx'

/** Every part of the phone's page, in every state. */
export function PhoneSheet(): JSX.Element {
  return (
    <Sheet surface="phone">
      <PhoneParts />
      <PhoneNow />
      <PhoneTables />
      <PhoneActivities />
      <PhoneQuestions />
      <PhoneTalk />
      <PhoneRound />
      <PhonePanel />
      <PhonePromises />
      <PhoneEvaluation />
      <PhoneFigures />
      <PhoneSummary />
      <PhoneNotes />
      <PhoneScreens />
    </Sheet>
  )
}
