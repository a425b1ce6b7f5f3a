import type { Millis } from '#shared/kernel/instant.ts'
import type { News } from './news.ts'

/**
 * How often the others are told what has been stored while answers pour in. They show it to phones twice a second and to consoles five
 * times; a node takes as long over one record as over the ten that came with it.
 */
const EVERY: Millis = 50

export type Telling = {
  /** What is stored, and nobody waits for, may wait for more of its kind; all else is said at once, and after what was stored before. */
  readonly say: (news: News) => void
  /** What waits is said now. */
  readonly flush: () => void
}

/** Says what there is to say about one stream, in order: records at once where it has been quiet, else together. */
export function makeTelling(publish: (news: News) => void): Telling {
  type Records = Extract<News, { is: 'records' }>
  let waiting: Records[] = []
  let saidAt = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | null = null
  let turn: NodeJS.Immediate | null = null

  function say(news: News): void {
    if (news.is === 'records') waiting.push(news)
    const isQuick = news.is !== 'records' || news.urgent
    if (isQuick) flush()
    else soon()
    if (news.is !== 'records') publish(news)
  }

  function soon(): void {
    if (timer !== null || turn !== null) return
    const wait = saidAt + EVERY - performance.now()
    // Not at once even then: those who wait for their acknowledgement go first.
    if (wait > 0) timer = setTimeout(flush, wait)
    else turn = setImmediate(flush)
  }

  function flush(): void {
    if (timer !== null) clearTimeout(timer)
    if (turn !== null) clearImmediate(turn)
    timer = null
    turn = null
    const [first, ...more] = waiting
    if (first === undefined) return
    waiting = []
    saidAt = performance.now()
    publish(more.length === 0 ? first : together([first, ...more]))
  }

  function together(all: readonly [Records, ...Records[]]): Records {
    return {
      ...(all.at(-1) ?? all[0]),
      records: all.flatMap(({ records }) => records),
      urgent: all.some(({ urgent }) => urgent),
    }
  }

  return { say, flush }
}
