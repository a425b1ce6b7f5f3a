import { fileURLToPath } from 'node:url'
import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'
import { nodeProjects } from './projects.ts'

/** Nothing is measured in seconds here; the limit only ends what would never end, also on a machine with other work. */
const testTimeout = 60_000

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      ...nodeProjects.map((name) => ({
        test: { name, environment: 'node', testTimeout, include: [`tests/${name}/**/*.test.ts`] },
      })),
      {
        // Only here: the plugin makes imports resolve as in a browser, which breaks every server test (ws becomes a stub).
        plugins: [solid({ hot: false })],
        test: {
          name: 'client',
          environment: 'happy-dom',
          testTimeout,
          include: ['tests/client/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
})
