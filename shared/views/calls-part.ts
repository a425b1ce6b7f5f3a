import { currentItem } from '#shared/agenda/position.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { panelMembersNow, rolesOf } from '#shared/gathering/roles-now.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import { memo } from '#shared/kernel/memo.ts'
import type { Call } from '#shared/showing/call-times.ts'

/** A call and its item. When it is, each page finds out by itself: it goes where its item goes. */
export type CallPart = Call & { readonly item: string }

/** All of them, by item; for leaders. */
export const callsPart = memo(
  (calls: Gathering['calls']): Readonly<Record<string, readonly Call[]>> =>
    Object.fromEntries([...calls.entries()].map(([item, list]) => [item, list.map(callPart)])),
)

function callPart({ role, when, place }: Call): Call {
  return { role, when, place }
}

/** The calls of those with one of these duties, in the order of the programme; none of items that are not in it. */
export function callsFor({ agenda, calls }: Gathering, roles: readonly string[]): readonly CallPart[] {
  if (calls.size === 0 || roles.length === 0) return []
  return agenda.days.flatMap(({ items }) =>
    items.flatMap(({ id: item }) =>
      (calls.get(item) ?? []).flatMap((call) =>
        roles.includes(call.role) ? [{ item, ...callPart(call) }] : [],
      ),
    ),
  )
}

/** What concerns one person, for as long as they are here: whoever has gone home is not called. */
export function ownCalls(gathering: Gathering, id: PersonId): readonly CallPart[] {
  const person = gathering.people.roster.get(id)
  if (gathering.calls.size === 0 || !person || person.presence === 'gone') return []
  return callsFor(gathering, rolesOf(person, panelMembersNow(gathering)))
}

/** What the hall screen says of them: those of the meal or the break that is on, when people have no phone in their hand. */
export function screenCalls({ agenda, run, calls }: Gathering): readonly CallPart[] {
  const item = currentItem(agenda, run)
  if (item === null || (item.kind !== 'meal' && item.kind !== 'break')) return []
  return (calls.get(item.id) ?? []).map((call) => ({ item: item.id, ...callPart(call) }))
}
