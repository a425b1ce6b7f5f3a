import { defineConfig } from '@playwright/test'
import { launchOptions } from '#tests/support/browser.ts'

/** The tests start their own servers. `npm test` runs `chromium`; `npm run screens` runs `screens`. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 60_000,
  globalTimeout: 9 * 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: launchOptions(),
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'chromium', testMatch: '**/*.test.ts' },
    { name: 'screens', testMatch: '**/screens.ts', fullyParallel: false },
  ],
})
