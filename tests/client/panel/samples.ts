import { MINUTE } from '#shared/kernel/instant.ts'
import type { AssignmentCard, PanelOnScreen, SeatState } from '#shared/views/panel-part.ts'
import { at } from '#tests/client/projector/fixtures.ts'

export const LONG =
  'Hva gjør lederen de første fjorten dagene, og hvem er med på det når det ikke går som det skulle?'

export function task(nth: number, state: AssignmentCard['state'], more: Partial<AssignmentCard> = {}) {
  const clock = state === 'open' ? { since: at('11:30'), allowance: 15 * MINUTE } : null
  const questions =
    state === 'coming' ? [] : [1, 2, 3].map((q) => ({ id: `q${nth}${q}`, text: `Spørsmål ${q}` }))
  return {
    ...{ id: `a${nth}`, title: `Oppdrag ${nth}`, state, minutes: 15, clock, questions },
    doneAt: state === 'done' ? at('11:30') : null,
    ...more,
  }
}

const SEATS: readonly (readonly [name: string, title: string, state: SeatState])[] = [
  ['Vefsn', 'HR-leder', 'seated'],
  ['Rana', '', 'empty'],
  ['Alta', '', 'away'],
  ['Målselv', '', 'expected'],
]

export function onScreen(assignments: readonly AssignmentCard[], seats = SEATS): PanelOnScreen {
  return {
    card: {
      ...{ kind: 'panel', id: 'panel', phase: 'open', assignments },
      seats: seats.map(([, title, state], nth) => ({ municipality: `m${nth}`, title, state })),
    },
    names: seats.map(([name], nth) => ({ id: `m${nth}`, name })),
  }
}
