import { readFileSync } from 'node:fs'

/** The processor time of this thread so far, in milliseconds; by the clock where the system does not tell. */
export function loopTime(): number {
  try {
    const [worked = ''] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')
    return Number(worked) / 1e6
  } catch {
    return performance.now()
  }
}

/** The longest that the event loop has itself worked between two of its turns, from now until it is asked. */
export function watchLoop(every = 5): () => number {
  let longest = 0
  let since = loopTime()
  const turn = setInterval(() => {
    const now = loopTime()
    longest = Math.max(longest, now - since)
    since = now
  }, every)
  return () => {
    clearInterval(turn)
    return longest
  }
}
