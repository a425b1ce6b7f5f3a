import { type Moment, nextStep } from '#client/screens/console/run/transport.model.ts'
import type { Run } from '#shared/agenda/agenda.ts'
import { clockOf } from '#shared/agenda/countdown.ts'
import { currentItem } from '#shared/agenda/position.ts'
import type { Scene } from '#shared/gathering/stage.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import type { Extras } from '#shared/showing/showing.ts'

/** The gathering's id in `/remote/<id>`; empty when the address has none. */
export function gatheringAt(path: string): string {
  return decodeURIComponent(/^\/remote\/([^/?#]+)/.exec(path)?.[1] ?? '')
}

/** The pictures that a thumb chooses between; all the others are at the console. */
export const PICTURES: readonly Scene[] = ['now', 'welcome', 'black']

/** What stands on the two big buttons and between them. */
export type Steps = {
  readonly title: string | null
  readonly note: string
  /** Null: the next press does something else than starting an item. */
  readonly next: string | null
}

export function stepsOf(moment: Moment, extras: Readonly<Record<string, Extras>>): Steps {
  const item = moment.phase === 'closed' ? null : currentItem(moment.agenda, moment.run)
  const step = nextStep(moment)
  const next = step?.type === 'start' ? step.item : null
  // Before it begins, the note of what comes is the one to read.
  const about = item ?? next
  // Read first: a page hears of what comes to stand there only when it has asked for it by name.
  const laid = about === null ? undefined : extras[about.id]
  const note = laid && Object.hasOwn(extras, about?.id ?? '') ? laid.note : ''
  return { title: item?.title ?? null, note, next: next?.title ?? null }
}

/** Where the day stands; a press of next or back is done when this is another. */
export function standing(run: Run): string {
  return `${run.now.phase === 'between' ? run.now.after : ''}/${clockOf(run)?.item ?? ''}/${run.actuals.length}`
}

/** A thumb that falls twice is one press, also when the first has been answered in between. */
export const REST: Millis = 700

export type Pressed = { readonly from: string; readonly at: Millis; readonly answered: boolean }

export function isBusy(pressed: Pressed | null, at: Millis): boolean {
  return pressed !== null && (!pressed.answered || at - pressed.at < REST)
}
