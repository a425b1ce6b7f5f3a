import type { PhoneViews } from '#client/connection/create-views.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { OwnView } from '#shared/views/own.ts'

type Seen = {
  readonly phone: { readonly views: Pick<PhoneViews, 'group'> }
  readonly hall: Pick<HallView, 'gathering' | 'activities' | 'plenary' | 'shown'>
  readonly own: Pick<OwnView, 'person' | 'panels' | 'speaker' | 'asks'>
}

export function isInTheRoom({ hall, own }: Pick<Seen, 'hall' | 'own'>): boolean {
  return hall.gathering.phase === 'open' && !own.person?.gone
}

/** Whether there is anything of panels, or of what has been presented, on this phone; what shows it is not fetched before. */
export function concernsPanels({ phone, hall, own }: Seen): boolean {
  return (
    hall.activities.some(({ kind }) => kind === 'panel') ||
    hall.plenary !== null ||
    hall.shown.length > 0 ||
    own.speaker !== null ||
    own.asks !== undefined ||
    own.panels.some(({ member }) => !member) ||
    (isInTheRoom({ hall, own }) && (phone.views.group?.panels ?? []).length > 0)
  )
}
