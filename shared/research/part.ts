import { stepsIn } from './codebook.ts'
import { type ConsentIn, consentIn } from './consent.ts'
import { gatheringRow, itemsIn, turnsIn } from './course.ts'
import { FLOOR, SMALLEST } from './few.ts'
import { type Written, writtenIn } from './points.ts'
import { pairsIn } from './seatings.ts'
import { type Chosen, choose } from './selection.ts'
import { type Held, type HeldProgramme, type Keyed, type Studied, studiedIn } from './source.ts'
import type { Rows } from './table.ts'

/** All that an export has of one gathering. The gathering itself is not in it, and can be let go before the next one is read. */
export type Part = {
  readonly gathering: string
  readonly version: number
  readonly title: string
  readonly chosen: readonly Chosen[]
  readonly written: readonly Written[]
  /** Everybody who may be studied, each once. */
  readonly studied: readonly Studied[]
  readonly consent: ConsentIn
  readonly rows: {
    readonly gathering: Rows
    readonly items: Rows
    readonly turns: Rows
    readonly pairs: Rows
    readonly steps: Rows
  }
}

export function smallestCell(asked = SMALLEST): number {
  return Math.max(FLOOR, asked)
}

export function partOf(programme: HeldProgramme | null, held: Held, keyed: Keyed, k = smallestCell()): Part {
  const { state, version } = held
  const studied = studiedIn(programme, held)
  return {
    ...{ gathering: state.id, version, title: state.title || state.agenda.title },
    chosen: [...choose({ programme, held, studied }, keyed, k)],
    written: writtenIn(held, studied, k),
    studied: [...new Set(studied.values())],
    consent: consentIn(programme, held),
    rows: {
      gathering: [gatheringRow(programme, held)],
      items: itemsIn(state),
      turns: turnsIn(programme, held),
      pairs: pairsIn(held, studied, keyed),
      steps: stepsIn(state),
    },
  }
}
