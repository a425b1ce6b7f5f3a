import { countNow, hasSteps, stepRows } from '#client/activities/conversation/talk-console.model.ts'
import { roundModel } from '#client/activities/presentation-round/round-console.model.ts'
import { going, placeIn } from '#client/plenary/plenary-desk.model.ts'
import type { ConsoleWords } from '#client/words/nb/console.ts'
import { type Instant, MINUTE } from '#shared/kernel/instant.ts'
import type { LeaderActivity, LeaderConversation, LeaderView } from '#shared/views/leader.ts'
import type { LeaderPresentations } from '#shared/views/round-part.ts'
import { liveItemId } from './run.model.ts'

/** What goes on in the hall now, and would be left half done. */
export type UnderWay =
  | { readonly type: 'round'; readonly speaker: string; readonly unheard: number }
  /** `minutes`: left of the step, a begun one counted; null where no time is left of it, or none is kept. */
  | { readonly type: 'talk'; readonly minutes: number | null; readonly ahead: number }
  | { readonly type: 'plenary'; readonly unshown: number }

type Part = Pick<LeaderView, 'activities' | 'stage' | 'run' | 'arrivals' | 'plenary'>

/** What the programme's next step would leave: of the item that is on, or in the picture. Null for most moments. */
export function underWay(view: Part, now: Instant): UnderWay | null {
  const live = liveItemId(view.run)
  const here = view.activities.filter(
    ({ id, item }) => id === view.stage.activity || (live !== null && item === live),
  )
  for (const activity of here) {
    const is = underWayIn(activity, view, now)
    if (is !== null) return is
  }
  return presented(view, now)
}

/** What the closing of an activity would leave. */
export function underWayIn(
  activity: LeaderActivity,
  view: Pick<Part, 'arrivals'>,
  now: Instant,
): UnderWay | null {
  if (activity.phase !== 'open') return null
  if (activity.kind === 'presentations') return roundOn(activity, view, now)
  return activity.kind === 'conversation' ? talkOn(activity, now) : null
}

function roundOn(
  round: LeaderPresentations,
  { arrivals }: Pick<Part, 'arrivals'>,
  now: Instant,
): UnderWay | null {
  const { on, rows, hasBegun } = roundModel(round, arrivals.municipalities, now)
  const unheard = rows.filter(({ state }) => state === 'waiting').length
  if (on === null && !(hasBegun && unheard > 0)) return null
  return { type: 'round', speaker: on?.name ?? '', unheard }
}

/** A conversation without steps waits for nobody: it stays on the phones while the programme goes on. */
function talkOn(talk: LeaderConversation, now: Instant): UnderWay | null {
  if (!hasSteps(talk) || talk.talk === null) return null
  const count = countNow(talk, now)
  const rows = stepRows(talk)
  const minutes = count === null || count.left <= 0 ? null : Math.ceil(count.left / MINUTE)
  const at = rows.findIndex(({ is }) => is === 'on')
  const ahead = rows.slice(at + 1).filter(({ is }) => is === 'coming').length
  return minutes === null && ahead === 0 ? null : { type: 'talk', minutes, ahead }
}

function presented({ plenary, stage }: Part, now: Instant): UnderWay | null {
  if (plenary === null || stage.scene !== 'plenary') return null
  const isOn = plenary.on !== null || (going(plenary.clock, now).hasBegun && plenary.next !== null)
  return isOn ? { type: 'plenary', unshown: plenary.slides.length - placeIn(plenary) } : null
}

export function underWayText(is: UnderWay, { twice }: Pick<ConsoleWords, 'twice'>): string {
  if (is.type === 'round') return twice.round(is.speaker, is.unheard)
  return is.type === 'talk' ? twice.talk(is.minutes, is.ahead) : twice.plenary(is.unshown)
}
