import { mkdirSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Instant } from '#shared/kernel/instant.ts'
import { toPalette } from '#tests/support/palette-png.ts'
import { settled } from './looks.ts'
import { at, type Stage } from './stage.ts'

export const FOLDER = 'docs/screens'
mkdirSync(FOLDER, { recursive: true })

/** The same times and the same code each time. */
export const STAGED = {
  stageOptions: { at: at(9, 47), gathering: 'demo', code: 'K7M4PX', url: 'http://samling.example' },
  trace: 'off',
} as const

export async function shoot(page: Page, name: string) {
  const png = await page.screenshot({ caret: 'hide' })
  writeFileSync(`${FOLDER}/${name}.png`, toPalette(png))
}

export async function picture(page: Page, name: string) {
  await settled(page)
  for (const frame of page.frames().slice(1)) await frame.waitForFunction(isStill)
  await shoot(page, name)
}

/** The hall screen inside the console changes its scenes by itself. Runs in the page. */
function isStill(): boolean {
  return document.getAnimations().every(({ playState }) => playState !== 'running')
}

/** Longer than a second, so that the page has looked at its clock in between. */
const A_TICK = 1_100

/**
 * The clocks run on, so the page's own is stopped, and set so that it shows the seconds that the picture is to have. Nothing
 * may be sent to the page meanwhile: it would set its clock by that. Of several clocks, `clock` is the one to look at.
 */
export async function pictureAt(
  stage: Stage,
  page: Page,
  instant: Instant,
  seconds: number,
  name: string,
  clock = '[role=timer]',
) {
  await stage.advanceTo(instant)
  await settled(page)
  for (const frame of page.frames())
    await frame.waitForFunction(stopClockAt, { seconds, clock }, { polling: A_TICK })
  await settled(page)
  await shoot(page, name)
  for (const frame of page.frames()) await frame.evaluate(() => Reflect.deleteProperty(performance, 'now'))
}

/** True once the countdown stands still at this many seconds (below none when over). Runs in the page. */
function stopClockAt({ seconds: wanted, clock }: { seconds: number; clock: string }): boolean {
  const text = document.querySelector(clock)?.textContent ?? ''
  const figures = /^\+?[\d:]+/.exec(text)?.[0] ?? ''
  const seconds = figures.split(':').reduce((sum, part) => sum * 60 + Math.abs(Number(part)), 0)
  const off = (figures.startsWith('+') ? -seconds : seconds) - wanted
  const isStopped = Object.hasOwn(performance, 'now')
  const now = performance.now() + off * 1_000
  performance.now = () => now
  return isStopped && off === 0
}

/** Up to the deep dive, by the clock. */
export async function morning(stage: Stage) {
  for (const [title, hour] of [
    ['Velkommen', 10],
    ['Lunsj', 12],
    ['Dypdykk', 13],
  ] as const) {
    await stage.advanceTo(at(hour))
    await stage.crew.start(title)
  }
}
