import { placeIn } from '#shared/activities/conversation/boards.ts'
import type { Begun, Point } from '#shared/activities/conversation/conversation.ts'
import { memo } from '#shared/kernel/memo.ts'

/** The points of the step that is on, those that were taken along among them, in the order they came. For screens and leaders. */
export const pointsIn = memo((talk: Begun): readonly Point[] =>
  [...talk.points.values()].filter((point) => placeIn(point, talk.step)).sort((a, b) => a.number - b.number),
)
