/** Long messages that are asked for again and again: the next goes when everybody else has been heard in between. */
export type OneATurn<Who, What> = {
  /** At once where nothing has gone in this turn of the event loop; what waits already is not asked for twice. */
  readonly ask: (who: Who, what: What) => void
  readonly forget: (who: Who) => void
  readonly close: () => void
}

/**
 * Fifty who each ask for eight long views in the same moment would keep five hundred answers waiting until the last is written
 * (trust.md R-15); so the lines are read between one view and the next.
 */
export function makeOneATurn<Who, What>(send: (who: Who, what: What) => void): OneATurn<Who, What> {
  const waiting = new Map<Who, Set<What>>()
  let turn: NodeJS.Immediate | null = null

  function ask(who: Who, what: What): void {
    if (turn !== null) {
      waiting.set(who, (waiting.get(who) ?? new Set<What>()).add(what))
      return
    }
    turn = setImmediate(next)
    send(who, what)
  }

  function next(): void {
    turn = null
    const [first] = waiting
    if (!first) return
    const [who, all] = first
    // Whoever wants more stands behind the others.
    waiting.delete(who)
    const [what, ...rest] = all
    if (rest.length > 0) waiting.set(who, new Set(rest))
    if (what !== undefined) ask(who, what)
  }

  return {
    ask,
    forget: (who) => void waiting.delete(who),
    close() {
      if (turn !== null) clearImmediate(turn)
      waiting.clear()
    },
  }
}
