/** A point between lifting and dropping; nothing is sent until it is dropped. `before` null: at the end. */
export type OrderLift = { readonly card: string; readonly before: string | null }

export function liftIn(chosen: readonly string[], card: string): OrderLift {
  return { card, before: chosen[chosen.indexOf(card) + 1] ?? null }
}

/** The order as it would be; in front of one that has just been taken out means at the end, as the server has it. */
export function orderWith(chosen: readonly string[], lift: OrderLift | null): readonly string[] {
  if (lift === null || !chosen.includes(lift.card)) return chosen
  const rest = chosen.filter((id) => id !== lift.card)
  const at = lift.before === null ? -1 : rest.indexOf(lift.before)
  return at < 0 ? [...rest, lift.card] : [...rest.slice(0, at), lift.card, ...rest.slice(at)]
}

/** One place up or down; at the ends it stays. */
export function steppedBy(chosen: readonly string[], lift: OrderLift, by: 1 | -1): OrderLift {
  const rest = chosen.filter((id) => id !== lift.card)
  const at = orderWith(chosen, lift).indexOf(lift.card)
  const to = Math.min(Math.max(at + by, 0), rest.length)
  return { ...lift, before: rest[to] ?? null }
}

/** Dragged over another: it takes that one's place, whichever way it came from. */
export function draggedOver(chosen: readonly string[], lift: OrderLift, over: string): OrderLift {
  if (over === lift.card) return lift
  const order = orderWith(chosen, lift)
  const [from, to] = [order.indexOf(lift.card), order.indexOf(over)]
  if (to < 0) return lift
  return { ...lift, before: from < to ? (order[to + 1] ?? null) : over }
}

/** Null: it stands where it stood. */
export function moveOf(
  chosen: readonly string[],
  lift: OrderLift,
): { readonly card: string; readonly before: string | null } | null {
  if (!chosen.includes(lift.card)) return null
  const order = orderWith(chosen, lift)
  return order.every((id, place) => id === chosen[place])
    ? null
    : { card: lift.card, before: order[order.indexOf(lift.card) + 1] ?? null }
}
