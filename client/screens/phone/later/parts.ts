import { PointTools } from '#client/activities/conversation/parts/PointTools.tsx'
import { PollResults } from '#client/activities/poll/parts/PollResults.tsx'
import { Home } from '#client/screens/home/Home.tsx'
import { HandoverCode } from '#client/screens/phone/parts/HandoverCode.tsx'
import { Leftovers } from '#client/screens/phone/parts/Leftovers.tsx'
import { Taken } from '#client/screens/phone/parts/Taken.tsx'
import { ready, words } from './words.ts'

/**
 * All that is fetched after the first view, in one piece. What the phone starts with reaches it, and what it names, through
 * later.tsx alone.
 */
export const parts = { PointTools, PollResults, Home, HandoverCode, Leftovers, Taken, ready, words } as const
