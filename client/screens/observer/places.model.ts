import type { Places } from '#client/notes/names.model.ts'
import type { About } from '#shared/notes/notes.ts'
import type { HallView } from '#shared/views/hall.ts'

/** What a note may be about, as everybody in the hall knows it. */
export function placesIn({ municipalities, agenda, activities }: HallView): Places {
  return {
    municipalities,
    items: agenda.days.flatMap(({ items }) => items.map(({ id, title }) => ({ id, name: title }))),
    parts: activities.flatMap((card) =>
      card.kind === 'panel' ? card.assignments.map(({ id, title }) => ({ id, name: title })) : [],
    ),
  }
}

/** What can be chosen without going through the whole programme: the items of the day that is on, up to the one that comes. */
export function placesNear(view: HallView, { item }: About, places: Places): Places {
  const day = view.agenda.days.find(({ items }) => items.some(({ id }) => id === item)) ?? view.agenda.days[0]
  const at = item === null ? 0 : (day?.items.findIndex(({ id }) => id === item) ?? 0)
  const near = new Set(day?.items.slice(0, at + 2).map(({ id }) => id))
  return { ...places, items: places.items.filter(({ id }) => near.has(id)) }
}
