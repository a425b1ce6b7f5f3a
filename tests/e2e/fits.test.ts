import type { Page } from '@playwright/test'
import {
  alikeThough,
  clippedTexts,
  expectRoomForFingers,
  expectToFit,
  lostDrawings,
  overlappingTexts,
  running,
  settled,
  withLargeLetters,
  withoutRing,
} from './looks.ts'
import { at, expect, type Stage, test } from './stage.ts'
import { consoleWalk } from './walks/console.ts'
import { formWalk } from './walks/form.ts'
import { hallWalk } from './walks/hall.ts'
import { fillUp } from './walks/overfull.ts'
import { phoneWalk } from './walks/phone.ts'
import { checkWalk, homeWalk, observerWalk, remoteWalk } from './walks/quiet.ts'
import type { MakeWalk } from './walks/walk.ts'

type Look = (page: Page, what: string) => Promise<unknown>

async function lookAtAll(stage: Stage, make: MakeWalk, ...looks: readonly Look[]) {
  const { states, page } = await make(stage)
  const before = page.viewportSize()
  for (const { name, begin } of states)
    await test.step(name, async () => {
      await begin()
      await settled(page)
      for (const look of looks) await look(page, name)
      if (before) await page.setViewportSize(before)
    })
}

async function atWidths(page: Page, what: string, widths: readonly number[], height: number): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height })
    await settled(page)
    await expectToFit(page, `${what}, ${width} px`)
  }
}

async function inTheHand(page: Page, what: string) {
  await expectRoomForFingers(page, what)
  await atWidths(page, what, [320], 568)
  await page.setViewportSize({ width: 390, height: 844 })
  await withLargeLetters(page, () => expectToFit(page, `${what}, letters of 200 %`))
  await withForcedColours(page, what)
}

/** `more`: what else is to stand with the colours of somebody else. */
async function withForcedColours(page: Page, what: string, ...more: readonly Look[]) {
  await page.emulateMedia({ forcedColors: 'active' })
  expect.soft(await alikeThough(page), `${what}, forced colours`).toEqual([])
  for (const look of more) await look(page, what)
  expect.soft(await withoutRing(page), `${what}, forced colours`).toEqual([])
  await page.emulateMedia({ forcedColors: 'none' })
  expect.soft(await withoutRing(page), what).toEqual([])
}

async function onTheDesk(page: Page, what: string) {
  // Its parts scroll, and the page does not: what nobody sees once made it longer than what there is.
  const beyond = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
  expect.soft(await beyond(), `${what}, beyond the window`).toBeLessThanOrEqual(0)
  await expectToFit(page, `${what}, 1440 px`)
  await withForcedColours(page, what, expectDrawings)
  await atWidths(page, what, [1200, 1000, 800, 768], 900)
  await page.setViewportSize({ width: 1440, height: 900 })
  await withLargeLetters(page, () => expectToFit(page, `${what}, letters of 200 %`))
}

async function onBoth(page: Page, what: string) {
  await withForcedColours(page, what, expectDrawings)
  await atWidths(page, what, [1440, 768, 320], 768)
  await expectRoomForFingers(page, what)
  await page.setViewportSize({ width: 390, height: 844 })
  await withLargeLetters(page, () => expectToFit(page, `${what}, letters of 200 %`))
}

/** The phone's bars say nothing that does not stand beside them in words. */
async function expectDrawings(page: Page, what: string) {
  expect.soft(await lostDrawings(page), `${what}, forced colours`).toEqual([])
}

/** For those who have asked for less motion. */
async function standsStill(page: Page, what: string) {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect.soft(await running(page), `${what}, less motion`).toEqual([])
  await page.emulateMedia({ reducedMotion: null })
}

const HALLS = [
  { width: 3840, height: 2160 },
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
]

async function onTheWall(page: Page, what: string) {
  for (const size of HALLS) {
    await page.setViewportSize(size)
    await settled(page)
    const where = `${what}, ${size.width} × ${size.height}`
    expect.soft(await clippedTexts(page, 'all'), where).toEqual([])
    expect.soft(await overlappingTexts(page), where).toEqual([])
  }
}

for (const [is, fill] of [
  ['with the demo', async () => undefined],
  ['overfull', fillUp],
] as const) {
  test(`[EE21] [EE22] [EE24] [EE68] ${is}: the phone fits 320 px and letters twice as large, with room for fingers, and stands still`, async ({
    stage,
  }) => {
    test.setTimeout(300_000)
    await fill(stage)
    await lookAtAll(stage, phoneWalk, inTheHand, standsStill)
  })

  test(`[EE34] [EE68] ${is}: the observer’s page fits a phone, too`, async ({ stage }) => {
    await fill(stage)
    await lookAtAll(stage, observerWalk, onBoth)
  })

  test(`[EE67] [EE68] ${is}: the remote control fits a small phone`, async ({ stage }) => {
    await fill(stage)
    await lookAtAll(stage, remoteWalk, inTheHand)
  })
}

test('[EE97] [EE68] the form of a municipality fits a phone and a laptop, with room for fingers', async ({
  stage,
}) => {
  await lookAtAll(stage, formWalk, onBoth)
})

// The demo says no more of these two than the hall that is filled; they are the ones that take long.
test('[EE31] [EE33] [EE68] overfull: the console needs no scrolling sideways, cuts nothing off down to a tablet, and stands still', async ({
  stage,
}) => {
  test.setTimeout(300_000)
  await fillUp(stage)
  await lookAtAll(stage, consoleWalk, onTheDesk, standsStill)
})

test('[EE10] [EE12] overfull: the hall screen cuts no text off, lays none over another at any size, and stands still', async ({
  stage,
}) => {
  test.setTimeout(300_000)
  await fillUp(stage)
  await lookAtAll(stage, hallWalk, onTheWall, standsStill)
})

test.describe('at the machine itself', () => {
  test.use({ stageOptions: { at: at(9, 40), gathering: 'demo', url: null } })
  test('[HO18] [EE68] the home page fits from 320 px up, with room for fingers', async ({ stage }) => {
    await fillUp(stage)
    await lookAtAll(stage, homeWalk, onBoth)
  })
  test('[HO18] [EE68] the check page fits from 320 px up, with room for fingers', async ({ stage }) => {
    await lookAtAll(stage, checkWalk, onBoth)
  })
})
