import { PointTools } from '#client/activities/conversation/parts/PointTools.tsx'
import { TalkWriter } from '#client/activities/conversation/parts/TalkWriter.tsx'
import { TalkPhone } from '#client/activities/conversation/TalkPhone.tsx'
import talk from '#client/activities/conversation/talk-phone.css?inline'
import { PollResults } from '#client/activities/poll/parts/PollResults.tsx'
import { RoundParts } from '#client/activities/presentation-round/RoundParts.tsx'
import round from '#client/activities/presentation-round/round-phone.css?inline'
import { Home } from '#client/screens/home/Home.tsx'
import { HandoverCode } from '#client/screens/phone/parts/HandoverCode.tsx'
import { ItemLinks } from '#client/screens/phone/parts/ItemLinks.tsx'
import { Leftovers } from '#client/screens/phone/parts/Leftovers.tsx'
import { Moved } from '#client/screens/phone/parts/Moved.tsx'
import { Stands } from '#client/screens/phone/parts/Stands.tsx'
import { StandsField } from '#client/screens/phone/parts/StandsField.tsx'
import { Taken } from '#client/screens/phone/parts/Taken.tsx'
import { SeatChanged } from '#client/seating/parts/SeatChanged.tsx'
import { SeatingPhone } from '#client/seating/SeatingPhone.tsx'
import seating from '#client/seating/seating-phone.css?inline'
import { asRole } from '#client/words/as-role.ts'
import { dress } from './dress.ts'
import { ready, words } from './words.ts'

for (const css of [seating, talk, round]) dress(css)

/**
 * All that is fetched after the first view, in one piece. What the phone starts with reaches it, and what it names, through
 * later.tsx alone.
 */
export const parts = {
  asRole,
  ItemLinks,
  Moved,
  Stands,
  StandsField,
  PointTools,
  TalkPhone,
  TalkWriter,
  PollResults,
  RoundParts,
  SeatChanged,
  SeatingPhone,
  Home,
  HandoverCode,
  Leftovers,
  Taken,
  ready,
  words,
} as const
