import { type CDPSession, chromium, type Page } from '@playwright/test'
import { launchOptions } from '#tests/support/browser.ts'
import { longProgramme } from './gathering.ts'
import { give, openLeader, startProduct } from './halls.ts'
import type { Row } from './report.ts'
import { pause, quantile } from './stats.ts'

const PEOPLE = 300
const ITEMS = 40
/** A laptop of the kind that stands on lecterns. */
const SLOWER = 4
const KEYS = 60
/** Keys that come first, while the browser still compiles; a leader has typed more than that before it matters. */
const WARMING = 20

/**
 * The console with a full gathering: the work of the page's main thread from a key to its paint, in Chromium with the processor
 * slowed down four times. The floor is the same typing in a page with nothing but a text field.
 */
export async function typing(): Promise<readonly Row[]> {
  const { server, port, entry } = await startProduct(PEOPLE)
  const leader = await openLeader(port, entry)
  await give(leader, longProgramme(ITEMS))
  const browser = await chromium.launch(launchOptions())
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const devtools = await page.context().newCDPSession(page)
  await page.goto('data:text/html,<textarea rows=20 cols=80></textarea>')
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const floor = await worksOf(page, devtools, 'textarea')
  const console = `http://localhost:${port}/console/${entry.id}`
  await page.goto(`${console}?part=programme#${entry.secrets.leader}`)
  const programme = await worksOf(page, devtools, 'textarea')
  await page.goto(console)
  await page
    .getByRole('button', { name: /^Neste|^Start/ })
    .first()
    .waitFor()
  await page.keyboard.press('p')
  const question = await worksOf(page, devtools, 'dialog textarea, dialog input[type=text]')
  await browser.close()
  leader.close()
  await server.close()
  return [row('the programme text', floor, programme), row('a new question', floor, question)]
}

function row(where: string, floor: readonly number[], samling: readonly number[]): Row {
  return {
    bench: 'typing',
    what: `a key in ${where}, ${PEOPLE} people and ${ITEMS} items, p95`,
    unit: 'ms',
    floor: quantile(floor, 0.95),
    samling: quantile(samling, 0.95),
    limit: { of: 'value', most: 50 },
  }
}

/** Milliseconds of main thread work for each of many keys, as DevTools counts its tasks. */
async function worksOf(page: Page, devtools: CDPSession, field: string): Promise<readonly number[]> {
  await page.locator(field).first().click()
  await page.keyboard.press('Control+End')
  await pause(1_500)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const works: number[] = []
  for (let key = -WARMING; key < KEYS; key++) {
    const before = await taskTime(devtools)
    await page.keyboard.type(key % 12 === 11 ? '\n' : 'a')
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))))
    if (key >= 0) works.push((await taskTime(devtools)) - before)
  }
  return works
}

async function taskTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
}
