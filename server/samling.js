#!/usr/bin/env node
// The program `samling`: sees to it that what is built matches the sources, then runs it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url))

/** With a Vite of our own: one that happens to lie in a folder above is somebody else's. */
function canBuild() {
  return existsSync(path('node_modules/vite/package.json')) && existsSync(path('.ci/build.mjs'))
}

function fail(message) {
  process.stderr.write(`samling: ${message}\n`)
  process.exit(1)
}

if (canBuild()) {
  const { isFresh } = await import('#ci/build.mjs')
  if (!isFresh()) {
    process.stderr.write('samling: building, this takes a few seconds …\n')
    // Building in a process of its own keeps Vite's memory out of the server.
    const { status } = spawnSync(process.execPath, [path('.ci/build.mjs'), '--if-stale'], {
      stdio: ['ignore', 2, 2],
    })
    if (status !== 0) fail('the build failed; the messages above say why.')
  }
} else if (!existsSync(path('dist/server/main.js'))) {
  fail('nothing is built and Vite is not installed. Run `npm ci`, then try again.')
}

await import(new URL('../dist/server/main.js', import.meta.url).href)
