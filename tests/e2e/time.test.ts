import type { Page } from '@playwright/test'
import { onPhone } from './devices.ts'
import { readSeconds, secondsLeft } from './looks.ts'
import { at, expect, HALL, LAPTOP, PHONE, type Stage, test } from './stage.ts'

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

/** Resolves when nothing has gone over the page's line for a while: then it is not measuring the server's clock. */
function quietLine(page: Page): () => Promise<void> {
  let last = Date.now()
  const heard = () => {
    last = Date.now()
  }
  page.on('websocket', (socket) => socket.on('framesent', heard).on('framereceived', heard))
  return () => expect.poll(() => Date.now() - last).toBeGreaterThan(500)
}

const PAGES = [
  { who: 'phone', device: PHONE, link: 'join' },
  { who: 'hall screen', device: HALL, link: 'screen' },
  { who: 'console', device: LAPTOP, link: 'leader' },
] as const

for (const { who, device, link } of PAGES) {
  test(`[EE2] the countdown is right a quarter of a second after a ${who} has slept for six minutes`, async ({
    stage,
  }) => {
    await stage.advanceTo(at(10))
    const page = await stage.open('about:blank', device)
    const quiet = quietLine(page)
    await page.goto(stage.links()[link])
    if (who === 'phone') await onPhone(page).joinAs('Sund', 'HR-leder')
    await stage.crew.show('now')
    await stage.crew.start('Velkommen')
    await expect(page.getByRole('timer')).toContainText(/^(2:00:00|1:5|120:00|11\d:)/)
    await quiet()

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
