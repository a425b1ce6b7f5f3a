import type { TestProject } from 'vitest/node'
import { ensurePostgres, howToGetPostgres, startPostgres } from '#tests/support/ensure-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Of its own database, from which others are made; empty where there is no PostgreSQL. */
    postgres: { readonly url: string; readonly folder: string }
  }
}

let stop: () => Promise<void> = async () => undefined

/** One server for all tests of the run. Where tests must not be left out (CI), one that cannot be had is a failure. */
export async function setup(project: TestProject): Promise<void> {
  const must = process.env.CI === 'true'
  const bin = ensurePostgres({ install: must })
  if (bin === null) {
    if (must) throw new Error(howToGetPostgres)
    project.provide('postgres', { url: '', folder: '' })
    return
  }
  const server = await startPostgres(bin)
  project.provide('postgres', { url: server.url(), folder: server.folder })
  stop = server.stop
}

export async function teardown(): Promise<void> {
  await stop()
}
