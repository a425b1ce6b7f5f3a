import { fileURLToPath } from 'node:url'
import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'
import { nodeProjects } from './projects.ts'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      ...nodeProjects.map((name) => ({
        test: { name, environment: 'node', include: [`tests/${name}/**/*.test.ts`] },
      })),
      {
        // Only here: the plugin makes imports resolve as in a browser, which breaks every server test (ws becomes a stub).
        plugins: [solid({ hot: false })],
        test: { name: 'client', environment: 'happy-dom', include: ['tests/client/**/*.test.{ts,tsx}'] },
      },
    ],
  },
})
