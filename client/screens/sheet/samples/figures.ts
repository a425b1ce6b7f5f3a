import type { Figure } from '#shared/figures/figures.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { both, gaps, overfull, ranked, single, six } from './figures-given.ts'
import { after, at, running } from './gathering.ts'

const lead = (state: Gathering, ...commands: readonly RoomCommand[]) =>
  commands.reduce((before, command) => after(before, [command, at(14, 30), { role: 'leader' }]), state)
const show = (figure: string): RoomCommand => ({ type: 'ShowScene', scene: 'figure', activity: figure })

export const figured = lead(running, both, gaps, six, overfull, ranked, single)
export const onWall = (figure: string) => lead(figured, show(figure))
export const shown = onWall('fig-1')
export const one = lead(running, both)
/** As its programme had it before a number was put right. */
export const brought = lead(running, { ...both, figure: 'absence-whole' })
export const broughtOnWall = lead(brought, show('absence-whole'))
export const onlyLong = lead(running, overfull)
export const onlyGaps = lead(running, gaps)
export const FIGURES = ['fig-1', 'fig-2', 'fig-3', 'fig-4', 'fig-5', 'fig-6'] as const

export function figureOf({ figures }: Gathering, id: string): Figure {
  const found = figures.find((each) => each.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}
