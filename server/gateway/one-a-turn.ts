import type { Millis } from '#shared/kernel/instant.ts'

/** Long messages that are asked for again and again: the next goes when everybody else has been heard in between. */
export type OneATurn<Who, What> = {
  /** At once where nothing has gone just now; what waits already is not asked for twice. */
  readonly ask: (who: Who, what: What) => void
  readonly forget: (who: Who) => void
  readonly close: () => void
}

/** Of the time, what is asked for takes at most one part in so many, however many ask. */
const SHARE = 10
/** A machine that has stood still in the middle of one makes nobody wait longer for the next than after one as long as this. */
const LONGEST: Millis = 10

/**
 * Fifty who each ask for eight long views in the same moment would keep five hundred answers waiting until the last is written
 * (trust.md R-15); so the lines are read between one view and the next, and the longer a view took the longer the next one waits.
 */
export function makeOneATurn<Who, What>(
  send: (who: Who, what: What) => void,
  now: () => Millis = () => performance.now(),
): OneATurn<Who, What> {
  const waiting = new Map<Who, Set<What>>()
  let turn: NodeJS.Immediate | null = null
  let rest: NodeJS.Timeout | null = null
  /** When all that has gone is paid for. */
  let freeAt = Number.NEGATIVE_INFINITY

  function ask(who: Who, what: What): void {
    if (turn === null && rest === null) serve(who, what)
    else waiting.set(who, (waiting.get(who) ?? new Set<What>()).add(what))
  }

  function serve(who: Who, what: What): void {
    const from = now()
    // Taken before it goes: whoever asks meanwhile waits.
    turn = setImmediate(next)
    send(who, what)
    freeAt = Math.max(freeAt, from) + Math.min(now() - from, LONGEST) * SHARE
  }

  function next(): void {
    turn = null
    rest = null
    const wait = freeAt - now()
    if (wait >= 1) {
      rest = setTimeout(next, wait)
      return
    }
    const [first] = waiting
    if (!first) return
    const [who, all] = first
    // Whoever wants more stands behind the others.
    waiting.delete(who)
    const [what, ...more] = all
    if (more.length > 0) waiting.set(who, new Set(more))
    if (what !== undefined) serve(who, what)
  }

  function close(): void {
    if (turn !== null) clearImmediate(turn)
    if (rest !== null) clearTimeout(rest)
    waiting.clear()
  }

  return { ask, forget: (who) => void waiting.delete(who), close }
}
