import type { TestProject } from 'vitest/node'
import { ensureRedis, howToGetRedis } from '#tests/support/ensure-redis.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the program is; empty where there is no Redis. */
    redis: string
  }
}

/** Where tests must not be left out (CI), a Redis that cannot be had is a failure. */
export function setup(project: TestProject): void {
  const must = process.env.CI === 'true'
  const bin = ensureRedis({ install: must })
  if (bin === null && must) throw new Error(howToGetRedis)
  project.provide('redis', bin ?? '')
}
