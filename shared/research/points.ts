import type { Begun, Point } from '#shared/activities/conversation/conversation.ts'
import { pointMore } from '#shared/views/leader-talk.ts'
import { tellable } from './few.ts'
import { type Phase, phaseOf } from './phases.ts'
import type { Held, Studied } from './source.ts'
import { MISSING } from './table.ts'

/** What somebody wrote in a conversation and has said that research may use. `table`: where enough was written there to be told apart. */
export type Written = Phase & {
  readonly gathering: string
  readonly activity: string
  readonly item: string | null
  /** The number of the step. */
  readonly step: number
  readonly table: string
  readonly text: string
}

export function writtenIn(held: Held, studied: ReadonlyMap<string, Studied>, k: number): readonly Written[] {
  return held.state.order.flatMap((id) => {
    const talk = held.state.activities.get(id)
    return talk?.kind === 'conversation' && talk.phase === 'closed'
      ? talk.steps.flatMap((_, at) => inStep(held, talk, at, (by) => studied.has(by), k))
      : []
  })
}

function inStep(
  held: Held,
  talk: Begun,
  at: number,
  isStudied: (by: string) => boolean,
  k: number,
): readonly Written[] {
  const step = talk.steps[at]
  const more = pointMore(talk.steps)
  const points = [...talk.points.values()].filter(
    (point) => point.step === step?.id && more(point).text !== '' && !more(point).hidden,
  )
  const names = tableNames(held, talk)
  const tableOf = ({ circle }: Point) => names.get(circle ?? '') ?? MISSING.none
  const tables = [...new Set(points.map(tableOf))].map((name) => {
    const all = points.filter((point) => tableOf(point) === name)
    const told = all.filter(({ by }) => isStudied(by)).length
    return { name, people: told, cells: new Map([['', [told, all.length - told] as const]]) }
  })
  const shown = tellable(tables, k)
  return points
    .filter(({ by }) => isStudied(by))
    .map((point): Written => {
      const table = tableOf(point)
      return {
        ...{ gathering: held.state.id, activity: talk.id, item: talk.item, step: at + 1 },
        ...phaseOf(held.state, talk.item),
        table: table === MISSING.none || shown.has(table) ? table : MISSING.few,
        text: more(point).text,
      }
    })
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
}

function tableNames({ state }: Held, { past, run }: Begun): ReadonlyMap<string, string> {
  const named = new Map(state.seating.tables.map(({ id, name }) => [id, name]))
  return new Map(
    [...past, run].flatMap(({ circles }) =>
      circles.map(({ id, of }): [string, string] => [id, named.get(of ?? '') ?? MISSING.none]),
    ),
  )
}
