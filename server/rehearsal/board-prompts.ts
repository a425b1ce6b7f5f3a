import { stepOf } from '#shared/activities/conversation/steps.ts'
import type { Panel } from '#shared/activities/panel/panel.ts'
import type { Agenda } from '#shared/agenda/agenda.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { ItemId } from '#shared/kernel/ids.ts'
import type { BoardOf } from './answer-plan.ts'
import type { Prompt } from './rehearsal-plan.ts'

/** Somebody is to observe: a panel needs it, an item calls for it, or somebody on the list does. */
export function hasObservers({ order, activities, calls, people }: Gathering): boolean {
  return (
    order.some((id) => activities.get(id)?.kind === 'panel') ||
    [...calls.values()].some((each) => each.some(({ role }) => role === 'observer')) ||
    [...people.roster.values()].some(({ duties }) => duties.includes('observer'))
  )
}

/** What goes out to the groups from either board. The panel's goes to the tables, the observers' to the municipalities. */
const WONDERS = {
  panel: { who: 'table', text: 'Panelet undrer seg: Hva av dette kjenner dere igjen hos dere?' },
  observers: { who: 'municipality', text: 'Observatørene undrer seg: Hva vil dere gjøre mer av hjemme?' },
} as const

const whole = {
  step: null,
  first: true,
  last: true,
  anonymous: false,
  grouped: false,
  inTurn: false,
  place: null,
}

/**
 * A panel and the observers work in the item that the panel is prepared for; both present in the next one of that day, and what
 * they wonder about goes out there. `panel` null: observers alone.
 */
export function boardPrompts(
  gathering: Gathering,
  item: ItemId | null,
  panel: Panel | null,
  observers: boolean,
): readonly Prompt[] {
  const activity = panel?.id ?? ''
  const after = itemAfter(gathering.agenda, item) ?? item
  const of: readonly BoardOf[] = [
    ...(panel ? (['panel'] as const) : []),
    ...(observers ? (['observers'] as const) : []),
  ]
  const assignments = panel?.assignments ?? null
  const text = assignments?.[0]?.title ?? ''
  return [
    { ...whole, kind: 'boards', activity, item, text, assignments, observers },
    ...of.flatMap((board): readonly Prompt[] => {
      const source = board === 'panel' ? activity : ''
      const { who, text: wondering } = WONDERS[board]
      const settings = stepOf({ id: 'wondering', prompt: wondering, who, capture: 'points', minutes: 5 })
      return [
        { ...whole, kind: 'plenary', activity: source, item: after, text: '', of: board, brief: true },
        {
          ...{ ...whole, step: settings.id, grouped: who === 'table', settings, wonders: board },
          ...{ kind: 'points', activity: `wondering-${board}-${source}`, item: after, text: wondering },
        },
      ]
    }),
  ]
}

function itemAfter({ days }: Agenda, item: ItemId | null): ItemId | null {
  const day = days.find(({ items }) => items.some(({ id }) => id === item))
  const at = day?.items.findIndex(({ id }) => id === item) ?? -1
  return day?.items[at + 1]?.id ?? null
}

/** Where observers without a panel are called together. */
export function itemCalling({ calls, agenda }: Gathering): ItemId | null {
  const items = agenda.days.flatMap((day) => day.items)
  const called = items.find(({ id }) => calls.get(id)?.some(({ role }) => role === 'observer'))
  return called?.id ?? null
}
