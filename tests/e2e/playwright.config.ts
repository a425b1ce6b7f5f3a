import { defineConfig } from '@playwright/test'
import { launchOptions } from '#tests/support/browser.ts'
import { LAN_NAME } from '#tests/support/story-server.ts'

const launch = launchOptions()

/** The tests start their own servers. `npm test` runs `chromium`; `npm run screens` runs `screens`. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './bundle-story.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // One more than there are processors on a small machine: many tests wait for a line to come back.
  workers: 3,
  timeout: 60_000,
  globalTimeout: (process.env.SAMLING_WALKS ? 30 : 18) * 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    // Phones come by a name and plain http, as on a hotel's network: what browsers keep for secure pages is not there.
    launchOptions: {
      ...launch,
      args: [...(launch.args ?? []), `--host-resolver-rules=MAP ${LAN_NAME} 127.0.0.1`],
    },
    actionTimeout: 10_000,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    // A trace is a third of the work. A test that fails tells what stood on the page; more is had by asking for it.
    trace: process.env.SAMLING_TRACE ? 'retain-on-failure' : 'off',
  },
  projects: [
    { name: 'chromium', testMatch: '**/*.test.ts' },
    { name: 'screens', testMatch: '**/screens*.ts', fullyParallel: false },
  ],
})
