import { copyFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { BUNDLED } from '#tests/support/story-server.ts'

const root = new URL('../../', import.meta.url)

/** The stories' server in one file, as the product's own is: a story starts it up to three times, and from its sources it takes a second each. */
export default async function bundleStory(): Promise<void> {
  await build({
    configFile: fileURLToPath(new URL('vite.config.ts', root)),
    logLevel: 'warn',
    build: { ssr: 'tests/support/story-process.ts', outDir: BUNDLED },
  })
  // Tables are found, and reports and replays made, in threads of their own, which begin with files of their own.
  for (const worker of ['seating-worker.js', 'report-worker.js', 'replay-worker.js'])
    copyFileSync(new URL(`dist/server/${worker}`, root), `${BUNDLED}/${worker}`)
}
