import { unreachable } from '#shared/kernel/decision.ts'
import type { Figure, FigureEvent } from './figures.ts'
import { placed } from './order.ts'

/** Never fails: an event that does not fit changes nothing. */
export function evolveFigures(figures: readonly Figure[], event: FigureEvent): readonly Figure[] {
  switch (event.type) {
    case 'v1.FigureSet': {
      const { figure } = event
      return figures.some(({ id }) => id === figure.id)
        ? figures.map((each) => (each.id === figure.id ? figure : each))
        : [...figures, figure]
    }
    case 'v1.FigureRemoved':
      return figures.filter(({ id }) => id !== event.figure)
    case 'v1.FigureMoved': {
      const moved = figures.find(({ id }) => id === event.figure)
      return moved ? placed(figures, moved, event.before) : figures
    }
    default:
      return unreachable(event)
  }
}
