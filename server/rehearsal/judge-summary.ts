import type { Gathering } from '#shared/gathering/gathering.ts'
import type { WrongAnswer } from '#shared/protocol/rehearsal.ts'
import type { RehearsalPlan } from './rehearsal-plan.ts'
import type { SummarySight, SummedUp } from './sum-up.ts'

export type SummaryEvidence = {
  readonly plan: Pick<RehearsalPlan, 'players'>
  /** Null: the leader never came to it. */
  readonly summedUp: SummedUp | null
  /** What the journal holds, in order. */
  readonly stored: readonly string[]
  /** What the server makes of the journal when it starts again. */
  readonly gathering: Pick<Gathering, 'summary'>
}

/** Whether the hall screen and every phone had the same picks in the leader's order, nobody before it was shown, and the journal has it so. */
export function judgeSummary({ plan, summedUp, stored, gathering }: SummaryEvidence): readonly WrongAnswer[] {
  if (summedUp === null) return []
  const { title: where, order, sights } = summedUp
  const wrong = sights.flatMap(({ viewer, due, order: had }): WrongAnswer[] => {
    const to = typeof viewer === 'number' ? (plan.players[viewer]?.called ?? '') : viewer
    if (due === null) return had === null ? [] : [{ what: 'shown', who: '', where, detail: to }]
    if (had === null) return [{ what: 'missing', who: to, where, detail: 'summary' }]
    return isSame(had, due) ? [] : [{ what: 'changed', who: to, where, detail: differs(had, due) }]
  })
  if (!isSame(stored, order)) {
    const isLost = order.some((pick) => !stored.includes(pick))
    wrong.push({ what: isLost ? 'lost' : 'changed', who: '', where, detail: differs(stored, order) })
  }
  const held = gathering.summary.picks.map(({ id }) => id)
  return isSame(held, order)
    ? wrong
    : [...wrong, { what: 'state', who: '', where, detail: differs(held, order) }]
}

type Order = NonNullable<SummarySight['order']>

function isSame(one: Order, other: Order): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function differs(had: Order, due: Order): string {
  return `${had.join(' ')} ≠ ${due.join(' ')}`
}
