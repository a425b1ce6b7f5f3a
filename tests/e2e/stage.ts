import { type Browser, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import type { Instant, Millis } from '#shared/kernel/instant.ts'
import { makeCrew } from '#tests/support/crew.ts'
import { type StoryOptions, type StoryServer, startStory } from '#tests/support/story-server.ts'
import { makeWatch } from './watch.ts'

/** 12 September 2012 at this time in Oslo; the day after with `day` 2. */
export function at(hour: number, minute = 0, day = 1): Instant {
  return Date.UTC(2012, 8, 11 + day, hour - 2, minute)
}

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
}
export const HALL: BrowserContextOptions = { viewport: { width: 1920, height: 1080 } }
export const LAPTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }

/** A running server, and the browsers around it. Each page has a context of its own, as each device has. */
export type Stage = Awaited<ReturnType<typeof makeStage>>

async function makeStage(browser: Browser, options: StoryOptions) {
  const server = await startStory(options)
  const pages: Page[] = []
  const left: unknown[] = []
  const watch = makeWatch(server)
  const crew = makeCrew(server)

  async function open(address: string, device: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext(device)
    watch.follow(context)
    const page = await context.newPage()
    pages.push(page)
    await page.goto(address)
    return page
  }

  /** Machines look at the clock when they wake up or are looked at; here all of them do. */
  async function wake() {
    const frames = pages.filter((page) => !page.isClosed()).flatMap((page) => page.frames())
    await Promise.all(frames.map((frame) => frame.evaluate(() => window.dispatchEvent(new Event('focus')))))
  }

  return {
    server,
    crew,
    pages,
    open,
    wake,
    links: server.links,
    /** From now on pages may say that a line was lost. */
    forgive: watch.forgive,
    phone: (device: BrowserContextOptions = {}) => open(server.links().join, { ...PHONE, ...device }),
    screen: (device: BrowserContextOptions = {}) => open(server.links().screen, { ...HALL, ...device }),
    console: (device: BrowserContextOptions = {}) => open(server.links().leader, { ...LAPTOP, ...device }),
    /** A machine that goes dead in the middle of things: it says no goodbye. */
    async kill(page: Page) {
      const context = page.context()
      await context.setOffline(true)
      left.push(...(await context.cookies()))
      pages.splice(pages.indexOf(page), 1)
      await context.close()
    },
    observer: (device: BrowserContextOptions = {}) => open(server.links().observer, { ...LAPTOP, ...device }),
    /** Moves the server's clock, and lets every page find out. */
    async advance(by: Millis) {
      await server.advance(by)
      await wake()
    },
    async advanceTo(instant: Instant) {
      await server.advance(instant - server.now())
      await wake()
    },
    async close() {
      crew.close()
      const contexts = pages.map((page) => page.context())
      const now = await Promise.all(contexts.map((context) => context.cookies()))
      const cookies = [...left, ...now.flat()]
      await Promise.all(contexts.map((context) => context.close()))
      await server.remove()
      return { trouble: watch.trouble(), strangers: watch.strangers(), cookies }
    },
  }
}

/** `stage.open…`: every page is watched, and at the end none may have complained, called elsewhere or set a cookie. */
export const test = base.extend<{ stageOptions: StoryOptions; stage: Stage }>({
  stageOptions: [{ at: at(9, 40), gathering: 'demo' }, { option: true }],
  stage: async ({ browser, stageOptions }, use) => {
    const stage = await makeStage(browser, stageOptions)
    await use(stage)
    expect(await stage.close()).toEqual({ trouble: [], strangers: [], cookies: [] })
  },
})
export type { StoryServer }
export { expect }
