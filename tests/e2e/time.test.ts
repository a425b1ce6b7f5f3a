import type { Page } from '@playwright/test'
import { readSeconds, secondsLeft } from './looks.ts'
import { at, expect, type Stage, test } from './stage.ts'

const SIX_MINUTES = 6 * 60_000

/** What is shown a quarter of a second after waking must be what the server's clock says then. */
async function expectRight(stage: Stage, page: Page, wake: () => Promise<unknown>) {
  const { run } = await stage.crew.view()
  const most = secondsLeft(run, stage.server.now())
  await wake()
  const shown = await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 250))
    return document.querySelector('[role=timer]')?.textContent ?? ''
  })
  const least = secondsLeft(run, stage.server.now())
  const seconds = readSeconds(shown)
  expect(seconds, shown).toBeLessThanOrEqual(most)
  expect(seconds, shown).toBeGreaterThanOrEqual(least)
}

for (const who of ['phone', 'screen', 'console'] as const) {
  test(`[EE2] the countdown is right a quarter of a second after a ${who} has slept for six minutes`, async ({
    stage,
  }) => {
    await stage.advanceTo(at(10))
    const page = await stage[who]()
    if (who === 'phone') {
      await page.getByRole('radio', { name: 'Sund' }).check()
      await page.getByRole('radio', { name: /HR-leder/ }).check()
      await page.getByRole('button', { name: 'Bli med', exact: true }).tap()
    }
    await stage.crew.show('now')
    await stage.crew.start('Velkommen')
    await expect(page.getByRole('timer')).toContainText(/^(2:00:00|1:5|120:00|11\d:)/)

    // Some machines stop the page's own clock while they sleep: only the calendar has gone on.
    await stage.server.advance(SIX_MINUTES)
    await expectRight(stage, page, () =>
      page.evaluate((slept) => {
        const real = Date.now
        Date.now = () => real() + slept
        document.dispatchEvent(new Event('visibilitychange'))
      }, SIX_MINUTES),
    )
  })
}
