import type { Day } from '#shared/agenda/agenda.ts'
import { countdown } from '#shared/agenda/countdown.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { clockShows } from '#shared/showing/item-clock.ts'
import type { ScreenView } from '#shared/views/screen.ts'
import { shownDay } from './start.model.ts'
import { shorten, widthOf } from './text-size.ts'
import { timeOf } from './times.ts'

/** What the middle of the picture is about; when this changes, the old fades out and the new fades in. */
export type SceneKey = { readonly scene: ScreenView['scene']; readonly about: string }

/** Nothing is to be seen of a clock that is kept from the hall, until it comes in sight. */
export function seesClock({ clock, run }: ScreenView, now: Instant): boolean {
  const count = countdown(run, now)
  return count === null || clockShows(clock, count.allotted === null ? null : count.left)
}

export function sceneKey(view: ScreenView, now: Instant): SceneKey {
  const { scene, run, poll, board, seating, gathering } = view
  switch (scene) {
    case 'now': {
      const item = run.now.phase === 'running' || run.now.phase === 'paused' ? run.now.item : run.now.phase
      // A clock that comes in sight makes another picture.
      return { scene, about: `${gathering.phase} ${item} ${seesClock(view, now)}` }
    }
    case 'question':
      return { scene, about: poll?.id ?? '' }
    case 'points':
      return { scene, about: board ? `${board.card.id} ${board.card.step}` : '' }
    case 'seating':
      return { scene, about: seating ? `${seating.kind} ${seating.id}` : '' }
    case 'presentations':
      return { scene, about: `${view.round?.card.id ?? ''} ${view.round?.card.now?.municipality ?? ''}` }
    case 'panel':
      return { scene, about: panelKey(view.panel) }
    case 'commitments':
      return { scene, about: view.commitments?.card.id ?? '' }
    case 'plenary':
      return { scene, about: `${view.plenary?.activity ?? ''} ${view.plenary?.on?.key ?? ''}` }
    case 'figure':
      return { scene, about: view.figure?.id ?? '' }
    case 'item':
      return { scene, about: view.slide?.item ?? '' }
    default:
      return { scene, about: '' }
  }
}

/** Another assignment is another picture. */
function panelKey(panel: ScreenView['panel']): string {
  const open = panel?.card.assignments.filter(({ state }) => state === 'open') ?? []
  return [panel?.card.id ?? '', ...open.map(({ id }) => id)].join(' ')
}

export function sameScene(one: SceneKey, other: SceneKey): boolean {
  return one.scene === other.scene && one.about === other.about
}

export type Header = {
  readonly title: string
  /** Counts from 1; null when there is only one day, or none. */
  readonly day: number | null
  readonly place: string
  readonly clock: string
}

function dayNumber(days: readonly Day[], day: Day | null): number | null {
  return day && days.length > 1 ? days.findIndex(({ id }) => id === day.id) + 1 : null
}

/** In u: what stands to the left of the clock and of the mark that the picture stands still. */
const WIDTH = 1160
const SIZE = 34

export function headerModel(view: ScreenView, now: Instant): Header {
  const { gathering, agenda } = view
  const title = shorten(gathering.title || agenda.title, 900 / SIZE, 1)
  return {
    title,
    day: dayNumber(agenda.days, shownDay(view, now)),
    place: shorten(gathering.place, WIDTH / SIZE - widthOf(title), 1),
    clock: timeOf(now, gathering.zone),
  }
}

/** How long a page stands before the next. */
export const PAGE_TIME = 12_000

/** Pages turn by the clock, counted from when the scene came on. */
export function pageAt(
  now: Instant,
  since: Instant,
  count: number,
): { readonly page: number; readonly left: number } {
  const passed = Math.max(0, now - since)
  const page = count === 0 ? 0 : Math.floor(passed / PAGE_TIME) % count
  return { page, left: Math.ceil((PAGE_TIME - (passed % PAGE_TIME)) / 1_000) }
}
