import { seatOf } from '#shared/activities/panel/seats.ts'
import { accepted, refused } from '#shared/kernel/decision.ts'
import { panelOn } from './boards.ts'
import { mayObserve, writerOf } from './decide-observed.ts'
import type { By } from './decide-panel.ts'
import type { DeedCommand } from './deeds.ts'
import type { Gathering, GatheringDecision } from './gathering.ts'
import { lastDeedOf } from './take-back.ts'

/** Everybody takes back their own, on a board that is theirs now, and what they did last before what they did earlier. */
export function decideTakeBack(
  gathering: Gathering,
  command: DeedCommand,
  { by: actor, now }: By,
): GatheringDecision {
  const { activity, deed: id } = command
  const by = writerOf(gathering, actor)
  if (activity === null) {
    if (!mayObserve(gathering, actor)) return refused('not-observing')
  } else {
    const panel = panelOn(gathering, activity)
    if (panel === undefined) return refused('unknown-activity')
    const { roster, merged } = gathering.people
    if (!seatOf(panel, by, roster.get(by)?.municipality ?? null, merged)) return refused('not-in-panel')
  }
  // Pressed twice: it has been taken back.
  if (!gathering.deeds.list.some((each) => each.id === id)) return accepted()
  const last = lastDeedOf(gathering, activity, by)
  if (last === undefined) return refused('nothing-to-undo')
  if (last.id !== id) return refused('moved-already')
  const cards = [...new Set([last.card, ...(last.board?.cards ?? [])])]
  return accepted({ type: 'v1.DeedTakenBack', activity, deed: id, cards, by, at: now })
}
