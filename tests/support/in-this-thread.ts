import type { Reporter } from '#server/exports/reporter.ts'
import { unpackProgramme } from '#server/programmes/unpack.ts'
import { doResearch } from '#server/research/work.ts'

/** The work of the other thread, done in this one. */
export const inThisThread: Reporter = {
  make: () => Promise.reject(new Error('no report')),
  study: doResearch,
  unpack: unpackProgramme,
  close: async () => undefined,
}
