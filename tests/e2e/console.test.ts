import type { Page } from '@playwright/test'
import { ECHO } from '#client/screens/console/keys.model.ts'
import { words } from '#client/words/nb/console.ts'
import { onConsole } from './devices.ts'
import { clippedTexts, expectAccessible, running, settled, sideways } from './looks.ts'
import { at, expect, type Stage, test } from './stage.ts'

type State = { readonly name: string; readonly begin: (stage: Stage, page: Page) => Promise<unknown> }

async function dialog(page: Page, key: string) {
  await page.getByRole('heading', { name: words.run.sheet }).click()
  await page.keyboard.press(key)
  await expect(page.getByRole('dialog')).toBeVisible()
}

async function shut(page: Page) {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** In the order of a day, so that one console can go through them all. */
const STATES: readonly State[] = [
  {
    name: 'before the start',
    begin: (_stage, page) => expect(page.getByText(words.transport.notStarted)).toBeVisible(),
  },
  {
    name: 'running, with people and an open poll',
    begin: async (stage, page) => {
      const { crew } = stage
      await stage.advanceTo(at(10))
      const guests = await crew.arriveAll({ Steinkjer: 5, Vefsn: 3 })
      await crew.start('Velkommen')
      await crew.show('now')
      const poll = await crew.open('Hvor langt')
      for (const guest of guests) await crew.answer(guest, poll, { type: 'scale', value: 4 })
      await expect(page.getByText(words.asked.answered(8))).toBeVisible()
    },
  },
  {
    name: 'over time, with points',
    begin: async (stage, page) => {
      const { crew } = stage
      await crew.act({ type: 'ClosePoll', activity: (await crew.activityOf('Hvor langt')).id })
      await stage.advanceTo(at(14))
      await crew.start('Foredrag: Slik')
      const talk = await crew.open('Hva kan vi ta med oss')
      for (const guest of await crew.arriveAll({ Bømlo: 3 }))
        await crew.write(guest, talk, `Et punkt fra ${guest.name}, som er langt nok til å gå over to linjer`)
      await stage.advanceTo(at(15, 6))
      await expect(page.getByText(words.transport.over)).toBeVisible()
      await onConsole(page).group('Bømlo').click()
      await expect(page.getByRole('list', { name: 'Bømlo' }).getByRole('listitem')).toHaveCount(3)
    },
  },
  {
    name: 'an item unfolded',
    begin: async (_stage, page) => {
      await page.getByRole('button', { name: 'Samtaler om nye ideer å ta med hjem', exact: true }).click()
      await expect(page.getByRole('button', { name: words.run.startThis })).toBeVisible()
    },
  },
  {
    name: 'asking: one choice',
    begin: async (_stage, page) => {
      await dialog(page, 'p')
      await page.getByRole('button', { name: words.ask.openNow }).click()
      await expect(page.getByText(words.ask.needQuestion)).toBeVisible()
    },
  },
  {
    name: 'asking: a scale',
    begin: (_stage, page) => page.getByRole('button', { name: words.asked.types.scale, exact: true }).click(),
  },
  {
    name: 'asking: a conversation',
    begin: async (_stage, page) => {
      await page.getByRole('button', { name: words.asked.types.conversation, exact: true }).click()
      await expect(page.getByText(words.ask.conversationHelp)).toBeVisible()
    },
  },
  {
    name: 'the keys',
    begin: async (_stage, page) => {
      await shut(page)
      await dialog(page, '?')
    },
  },
  {
    name: 'the links',
    begin: async (_stage, page) => {
      await shut(page)
      await page.getByRole('button', { name: words.head.links }).click()
      await expect(page.getByText(words.links.secret)).toBeVisible()
    },
  },
  {
    name: 'the programme, with lines that are not understood',
    begin: async (_stage, page) => {
      await shut(page)
      await onConsole(page).programme()
      await page.getByLabel(words.programme.text).press('ControlOrMeta+End')
      await page.keyboard.insertText('15.00 Rundtur\nBuss fra hotellet en gang på kvelden\n25.99 Feil tid\n')
      await expect(page.getByText(words.programme.use)).toBeVisible()
    },
  },
  {
    name: 'an empty programme',
    begin: async (_stage, page) => {
      await page.getByLabel(words.programme.text).fill('')
      await expect(page.getByText(words.programme.emptyHeading)).toBeVisible()
    },
  },
  {
    name: 'about the gathering',
    begin: async (_stage, page) => {
      await onConsole(page).about()
      await page.getByLabel(words.about.peopleLabel).fill('HR-leder; Vefsn; HR-leder\nRådgiver; Ukjent; x')
      await expect(page.getByText(/Ukjent/).first()).toBeVisible()
    },
  },
  {
    name: 'ended',
    begin: async (stage, page) => {
      await onConsole(page).run()
      await stage.crew.act({ type: 'CloseGathering' })
      await expect(page.getByText(words.banner.closed)).toBeVisible()
    },
  },
  {
    name: 'without a net',
    begin: async (stage, page) => {
      stage.forgive()
      await stage.server.kill()
      await expect(page.getByText(words.banner.offline('').slice(0, 12))).toBeVisible()
    },
  },
]

test('[EE30] [EE31] axe finds nothing on the console in any state; it needs no scrolling sideways', async ({
  stage,
}) => {
  test.setTimeout(150_000)
  const page = await stage.console()
  for (const { name, begin } of STATES) {
    await test.step(name, async () => {
      await begin(stage, page)
      await expectAccessible(page, name)
      for (const width of [1440, 1200, 1000, 800]) {
        await page.setViewportSize({ width, height: 900 })
        await settled(page)
        expect.soft(await sideways(page), `${name}, ${width} px`).toBe(0)
        expect.soft(await clippedTexts(page, 'sideways'), `${name}, ${width} px`).toEqual([])
      }
      await page.setViewportSize({ width: 1440, height: 900 })
    })
  }
})

test('[EE32] a leader with a keyboard alone starts, goes on, undoes, asks, closes and blacks out the hall screen', async ({
  stage,
}) => {
  const desk = onConsole(await stage.console())
  const { page } = desk
  const hall = await stage.screen()
  const { keyboard } = page
  await expect(page.locator('[data-next]')).toBeFocused()
  const title = hall.getByRole('heading', { level: 1 })
  await keyboard.press('1')
  await keyboard.press('Enter')
  await expect(title).toHaveText('Velkommen')
  await desk.live('Velkommen')
  await keyboard.press('ArrowRight')
  await expect(title).toHaveText('Lunsj')
  await desk.live('Lunsj')
  await keyboard.press('ControlOrMeta+z')
  await expect(title).toHaveText('Velkommen')
  await desk.live('Velkommen')
  await keyboard.press(' ')
  await expect(hall.getByText('Klokka står', { exact: true })).toHaveCount(1)
  await expect(desk.transport).toContainText(words.transport.resume)
  // The same key in the same moment is a clicker that sends twice.
  await page.waitForTimeout(ECHO)
  await keyboard.press(' ')
  await expect(hall.getByText('Klokka står', { exact: true })).toHaveCount(0)

  await keyboard.press('p')
  await expect(page.getByLabel(words.ask.question)).toBeFocused()
  await keyboard.type('Skal vi ta en pause?')
  await expect(async () => {
    await keyboard.press('Tab')
    await expect(page.getByLabel(words.ask.choices)).toBeFocused({ timeout: 50 })
  }).toPass({ timeout: 5_000, intervals: [0] })
  await keyboard.type('Ja\nNei')
  await keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(title).toHaveText('Skal vi ta en pause?')
  await expect(page.getByRole('button', { name: words.asked.closeIt })).toBeVisible()
  await keyboard.press('s')
  await expect(page.getByRole('button', { name: words.asked.reopenIt })).toBeVisible()
  await keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await keyboard.press('d')
  await expect(hall.locator('html')).toHaveAttribute('data-theme', 'projector-dark')
  await keyboard.press('b')
  await expect(hall.locator('.black')).toBeVisible()
  await expect(page.getByRole('button', { name: words.screen.scenes.black })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.waitForTimeout(ECHO)
  await keyboard.press('b')
  await expect(hall.locator('.black')).toHaveCount(0)
})

test('[EE33] nothing is animated on the console for those who have asked for less motion', async ({
  stage,
}) => {
  const page = await stage.console({ reducedMotion: 'reduce' })
  for (const { name, begin } of STATES.slice(0, 5)) {
    await begin(stage, page)
    expect.soft(await running(page), name).toEqual([])
  }
})

test('[EE34] axe finds nothing on the page of the observer, which fits a phone too', async ({ stage }) => {
  const { crew } = stage
  const page = await stage.observer()
  await expect(page.getByRole('heading').first()).toBeVisible()
  await expectAccessible(page, 'before the start')
  await stage.advanceTo(at(14))
  await crew.start('Foredrag: Slik')
  await crew.open('Hva kan vi ta med oss')
  await expect(page.getByText('Hva kan vi ta med oss')).toBeVisible()
  await stage.advanceTo(at(15, 3))
  await expectAccessible(page, 'over time, with a conversation')
  for (const width of [1024, 600, 320]) {
    await page.setViewportSize({ width, height: 768 })
    await settled(page)
    expect.soft(await sideways(page), `${width} px`).toBe(0)
    await expectAccessible(page, `${width} px`)
  }
})
