import { asksHall } from '#client/activities/asks-hall.model.ts'
import type { GroupCommitments } from '#shared/views/commitments-part.ts'
import type { GroupView } from '#shared/views/group.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { OwnView } from '#shared/views/own.ts'

type Seen = {
  readonly phone: { readonly views: { readonly group: GroupView | null } }
  readonly hall: Pick<HallView, 'gathering'>
  readonly own: Pick<OwnView, 'person'>
}

/** Whether there is anything to promise, or promised; what shows it is not fetched before. */
export function promisesFor({ phone, own }: Seen): readonly GroupCommitments[] {
  return own.person?.municipality == null ? [] : (phone.views.group?.commitments ?? [])
}

/** What has been promised gives way to a question to the whole hall; a draft stays under the hands of whoever writes it. */
export function givesWay(
  all: Pick<GroupCommitments, 'ready' | 'phase'>,
  hall: Pick<HallView, 'activities'>,
): boolean {
  return (all.ready !== null || all.phase === 'closed') && (asksHall(hall) || hasThePage(hall))
}

const OWN_PAGE: readonly string[] = ['presentations', 'panel', 'evaluation']

/** Somebody is to present, or sits in a panel: that is what the page is about. And no name stands by an anonymous form. */
function hasThePage({ activities }: Pick<HallView, 'activities'>): boolean {
  return activities.some(({ kind, phase }) => phase === 'open' && OWN_PAGE.includes(kind))
}
