import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'
import { type domProjects, engineProject, nodeProjects } from './projects.ts'

/** Nothing is measured in seconds here; the limit only ends what would never end, also on a machine with other work. */
const testTimeout = 60_000

/**
 * Test files share a process, one after the other: setting one up anew for each takes longer than the tests do. Every file
 * leaves things as it found them; `--sequence.shuffle.files` finds one that does not.
 */
const common = { testTimeout, hookTimeout: testTimeout, isolate: false }

/** In a DOM. Only here: the plugin makes imports resolve as in a browser, which breaks every server test (ws becomes a stub). */
function inDom(name: (typeof domProjects)[number], isolate: boolean) {
  const include = [`tests/${name}/**/*.test.{ts,tsx}`]
  return {
    plugins: [solid({ hot: false })],
    test: {
      ...{ ...common, name, include, isolate, environment: 'happy-dom' },
      // A link that a test presses must not take the page away from those that come after it in the same process.
      environmentOptions: {
        happyDOM: {
          settings: { navigation: { disableMainFrameNavigation: true, disableFallbackToSetURL: true } },
        },
      },
      setupFiles: ['tests/support/settle-imports.ts'],
    },
  }
}

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // On two processors vitest would leave one to itself, which is idle nearly all the time.
    // One more than there are processors: with as many, two of them stood still for a seventh of the time, waiting for disks and lines.
    maxWorkers: availableParallelism() + 1,
    projects: [
      // One for all its folders: each of its own would read, transform and load the whole of shared/ anew.
      {
        test: {
          ...{ ...common, name: 'node', environment: 'node' },
          include: nodeProjects.map((name) => `tests/${name}/**/*.test.ts`),
        },
      },
      {
        test: {
          ...{ ...common, name: engineProject, environment: 'node' },
          include: [`tests/${engineProject}/**/*.test.ts`],
          globalSetup: ['postgres', 'redis'].map((engine) => `tests/${engineProject}/start-${engine}.ts`),
        },
      },
      inDom('client', false),
      inDom('page', true),
    ],
  },
})
