import { PointTools } from '#client/activities/conversation/parts/PointTools.tsx'
import { TalkWriter } from '#client/activities/conversation/parts/TalkWriter.tsx'
import { TalkPhone } from '#client/activities/conversation/TalkPhone.tsx'
import talk from '#client/activities/conversation/talk-phone.css?inline'
import { PollMore } from '#client/activities/poll/parts/PollMore.tsx'
import { RoundParts } from '#client/activities/presentation-round/RoundParts.tsx'
import round from '#client/activities/presentation-round/round-phone.css?inline'
import { Personal } from '#client/activities/question/parts/Personal.tsx'
import readBack from '#client/notes/read-back-phone.css?inline'
import { Home } from '#client/screens/home/Home.tsx'
import { Above } from '#client/screens/phone/parts/Above.tsx'
import { HandoverCode } from '#client/screens/phone/parts/HandoverCode.tsx'
import { ItemLinks } from '#client/screens/phone/parts/ItemLinks.tsx'
import { Leftovers } from '#client/screens/phone/parts/Leftovers.tsx'
import { rowCalls } from '#client/screens/phone/parts/row-calls.tsx'
import { Seldom } from '#client/screens/phone/parts/Seldom.tsx'
import { StandsField } from '#client/screens/phone/parts/StandsField.tsx'
import { Taken } from '#client/screens/phone/parts/Taken.tsx'
import { SeatingPhone } from '#client/seating/SeatingPhone.tsx'
import seating from '#client/seating/seating-phone.css?inline'
import { asRole } from '#client/words/as-role.ts'
import { dress } from './dress.ts'
import { lookForKnown } from './known.ts'
import leaving from './leaving.css?inline'
import { ready, words } from './words.ts'

for (const css of [seating, talk, round, leaving, readBack]) dress(css)
lookForKnown()

/**
 * All that is fetched after the first view, in one piece. What the phone starts with reaches it, and what it names, through
 * later.tsx alone.
 */
export const parts = {
  asRole,
  ItemLinks,
  Above,
  rowCalls,
  Seldom,
  StandsField,
  PointTools,
  TalkPhone,
  TalkWriter,
  PollMore,
  Personal,
  RoundParts,
  SeatingPhone,
  Home,
  HandoverCode,
  Leftovers,
  Taken,
  ready,
  words,
} as const
