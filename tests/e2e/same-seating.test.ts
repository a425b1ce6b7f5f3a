import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { build } from 'vite'
import { seatAll } from '#tests/support/seat-all.ts'

test('[SE29] the same task, seed and moves give the same seating and the same duos in a browser as in Node', async ({
  page,
}) => {
  const script = await bundled('../support/seat-all.ts')
  await page.goto('about:blank')
  await page.addScriptTag({ content: script })
  const there = await page.evaluate<string>('JSON.stringify(seating.seatAll())')
  expect(JSON.parse(there)).toEqual(JSON.parse(JSON.stringify(seatAll())))
})

/** As one script that leaves `seating` behind. */
async function bundled(path: string): Promise<string> {
  const entry = fileURLToPath(new URL(path, import.meta.url))
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'seating' } },
  })
  const [first] = [result].flat()
  if (first === undefined || !('output' in first)) throw new Error('nothing was built')
  return first.output[0].code
}
