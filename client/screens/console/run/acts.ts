import { pointStep } from '#client/plenary/point-step.model.ts'
import type { Desk } from '#client/screens/console/desk.tsx'
import type { Scene } from '#shared/gathering/stage.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import type { LeaderActivity } from '#shared/views/leader.ts'
import { openCommand } from './commands.ts'
import type { DayDesk } from './create-day.ts'
import { close, mayLeave } from './leave.ts'
import { shownFor, whyNot } from './stage.model.ts'
import { backStep, canGive, canTake, hasKey, nextStep } from './transport.model.ts'

/** `key`: a key or a clicker. `at`: when it was pressed, where that is known better than when it is heard. */
export type Press = { readonly key?: boolean; readonly at?: Millis | undefined }

export type Acts = {
  /** False: nothing was sent, since it would end what is going on and has said so. */
  readonly next: (press?: Press) => boolean
  readonly back: (press?: Press) => boolean
  readonly toggleClock: () => void
  readonly adjust: (minutes: number) => void
  readonly undo: () => void
  readonly show: (scene: Scene) => void
  readonly toggleBlack: () => void
  readonly toggleTheme: () => void
  readonly openOrClose: (activity: LeaderActivity | null, press?: Press) => void
}

/** Where a step leads that is not one command. */
export type Elsewhere = { readonly paste: () => void; readonly close: () => void }

/** What the leader does, from a button or a key alike. Without a net nothing is sent: a step taken late is a wrong step. */
export function makeActs(desk: Desk, day: DayDesk, elsewhere: Elsewhere): Acts {
  let lit: { readonly scene: Scene; readonly activity: string | null } | null = null
  const from = (place: string) => (command: Parameters<Desk['ask']>[1]) => {
    if (desk.online()) void desk.ask(place, command)
  }
  const transport = from('transport')
  const stage = from('stage')

  /** What the hall looks at comes first: whoever reads points out moves those. */
  function toPoint(way: 'next' | 'back'): boolean {
    const point = pointStep(desk.view, way)
    if (point === null) return false
    desk.second.forget()
    from('plenary')({ type: 'StepPlenary', from: point.from, to: point.to })
    return true
  }

  function next({ key = false, at }: Press = {}): boolean {
    if (toPoint('next')) return true
    const step = nextStep(day.moment())
    // A clicker pressed once too often does not close the gathering.
    if (step === null || (key && !hasKey(step))) return false
    const to = step.type === 'start' ? step.item.id : step.type
    if (
      hasKey(step) &&
      !mayLeave(desk, { act: 'next', to }, at, step.type === 'start' ? step.item.title : null)
    )
      return false
    if (step.type === 'start') transport({ type: 'StartItem', item: step.item.id, from: step.from })
    else if (step.type === 'end-day') transport({ type: 'EndDay', from: step.from })
    else if (step.type === 'close') elsewhere.close()
    else elsewhere.paste()
    return true
  }

  function back({ at }: Press = {}): boolean {
    if (toPoint('back')) return true
    const step = backStep(day.moment())
    if (step === null || !mayLeave(desk, { act: 'back', to: step.item.id }, at)) return false
    transport({ type: 'StartItem', item: step.item.id, from: step.from })
    return true
  }

  function toggleClock() {
    const { phase } = desk.view.run.now
    if (phase === 'running') transport({ type: 'PauseClock' })
    else if (phase === 'paused') transport({ type: 'ResumeClock' })
  }

  function adjust(minutes: number) {
    const { now } = desk.view.run
    const can = minutes < 0 ? canTake(desk.view.run, desk.now()) : canGive(desk.view.run)
    if (can && (now.phase === 'running' || now.phase === 'paused'))
      transport({ type: 'AdjustTime', item: now.item, minutes })
  }

  function show(scene: Scene) {
    if (whyNot(scene, desk.view) !== null) return
    stage({ type: 'ShowScene', scene, activity: shownFor(scene, desk.view) })
  }

  function toggleBlack() {
    const { scene, activity } = desk.view.stage
    if (scene === 'black') return stage({ type: 'ShowScene', ...(lit ?? { scene: 'now', activity: null }) })
    lit = { scene, activity }
    stage({ type: 'ShowScene', scene: 'black', activity: null })
  }

  return {
    next,
    back,
    toggleClock,
    adjust,
    undo() {
      const step = desk.view.undo?.step
      if (step !== undefined) transport({ type: 'Undo', step })
    },
    show,
    toggleBlack,
    toggleTheme: () =>
      stage({ type: 'SetTheme', theme: desk.view.stage.theme === 'dark' ? 'light' : 'dark' }),
    openOrClose(activity, press) {
      if (activity?.phase === 'open') close(desk, activity, press?.at)
      else if (activity !== null) from('asked')(openCommand(activity))
    },
  }
}
