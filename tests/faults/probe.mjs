import { appendFileSync, readdirSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

// Loaded into the server before its own code: on a signal it says what the process holds that nothing but a leak would add to.
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')

process.on('SIGUSR2', () => {
  // What the first leaves to be finished goes with the second.
  collect()
  collect()
  const { heapUsed, rss, external } = process.memoryUsage()
  const timers = process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
  const files = readdirSync('/proc/self/fd').length
  appendFileSync(
    process.env.SAMLING_PROBE,
    `${JSON.stringify({ heap: heapUsed + external, rss, timers, files })}\n`,
  )
})
