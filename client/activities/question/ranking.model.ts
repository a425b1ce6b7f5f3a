type Order = readonly string[]

/** On the next free place; nothing when there is none. */
export function ranked(order: Order, id: string, top: number): Order {
  return order.includes(id) || order.length >= top ? order : [...order, id]
}

export function unranked(order: Order, id: string): Order {
  return order.filter((each) => each !== id)
}

/** One place up (-1) or down (1). */
export function moved(order: Order, id: string, by: -1 | 1): Order {
  return placed(order, id, order.indexOf(id) + by)
}

export function placed(order: Order, id: string, to: number): Order {
  if (!order.includes(id) || to < 0 || to >= order.length) return order
  const rest = unranked(order, id)
  return [...rest.slice(0, to), id, ...rest.slice(to)]
}
